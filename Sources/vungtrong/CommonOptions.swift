public import ArgumentParser
import FoundationEssentials
import Registry
import UseCases
public import Wording

extension Language: ExpressibleByArgument {}

/// Options that every command on a registry takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Folder of the registry. Default: $VUNGTRONG_REGISTRY, then ./registry.")
  var registry: String?

  @Option(help: "Language of results: vi or en.")
  var lang: Language = .vi

  @Flag(help: "Results as JSON on standard output.")
  var json = false

  @Option(help: "Seconds to wait while another process writes.")
  var wait: Double = 30

  var directory: String {
    registry ?? ProcessInfo.processInfo.environment["VUNGTRONG_REGISTRY"] ?? "registry"
  }

  func office(for access: RegistryAccess) throws -> Office {
    try Office.open(in: directory, for: access, actor: Self.actor)
  }

  /// For commands that only look.
  func readingOffice() throws -> Office { try office(for: .reading) }

  /// For commands that change something.
  func changingOffice() throws -> Office { try office(for: .changing(wait: wait)) }

  /// The user at the keyboard, for the audit trail.
  static var actor: String {
    let environment = ProcessInfo.processInfo.environment
    return "cli:" + (environment["SUDO_USER"] ?? environment["USER"] ?? "unknown")
  }

  /// Prints the phrase in the language asked for.
  func say(_ phrase: Phrase, _ values: [String: String] = [:]) { print(phrase.text(lang, values)) }
}
