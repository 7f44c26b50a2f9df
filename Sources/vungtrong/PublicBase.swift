import FoundationEssentials
import GrowingAreas
import UseCases

/// The address that labels carry in front of `/01/…`.
enum PublicBase {
  static var fromEnvironment: String? { ProcessInfo.processInfo.environment["VUNGTRONG_PUBLIC_BASE"] }

  /// The address asked for, else the one of the environment; never a guess, since it is printed for years.
  /// - Throws: `Refusal` invalidField when there is none or it is no plain http or https address.
  static func resolve(_ asked: String?) throws -> String {
    let base = asked ?? fromEnvironment ?? ""
    guard base.hasPrefix("https://") || base.hasPrefix("http://"), !base.contains(where: \.isWhitespace),
      !base.contains("?"), !base.contains("#"), base.utf8.count > 8, base.utf8.count <= 200
    else {
      throw Refusal(
        .invalidField, "vungtrong label print",
        ["field": .text("--base"), "value": .text(base), "rule": .text("web-address")])
    }
    return base.hasSuffix("/") ? String(base.dropLast()) : base
  }
}

extension CommonOptions {
  /// Carries changes of this office to the public store beside the registry.
  func publisher(of office: Office) throws -> Publisher { try Publisher.open(from: office.registry) }
}
