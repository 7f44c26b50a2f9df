import GrowingAreas
import Traceability

/// Pages of packages, kept as text while the store stays as it is.
///
/// Packages of one lot and in one state have the same page but for their serial. A page is drawn once with a serial of which
/// nobody knows, cut where that stands, and put together with the serial of each scan.
final class PackagePages: Sendable {
  /// All that a page follows from, its serial apart.
  struct Key: Hashable {
    let gtin: GTIN
    let lot: LotCode
    let state: SerialState
    let today: CalendarDate
    let choice: LanguageChoice
  }

  private struct Piece: Sendable {
    let text: String
    /// Whether the serial that follows it stands in groups; nil after the last piece.
    let isGrouped: Bool?
  }

  private let stand: SerialCode
  private let kept = RevisionMemory<Key, [Piece]>(most: SiteLimits.mostPackagePages)

  init() {
    var random = SystemRandomNumberGenerator()
    stand = .random(using: &random)
  }

  /// The page of a serial that this program issued.
  /// - Parameter draw: makes the page of the given serial.
  func page(
    _ key: Key, of serial: SerialCode, revision: Int, draw: (SerialCode) throws -> String
  ) rethrows -> String {
    let pieces = try kept.value(key, at: revision) { try self.pieces(of: draw(stand)) } ?? []
    var page = ""
    for piece in pieces {
      page += piece.text
      if let isGrouped = piece.isGrouped { page += isGrouped ? serial.grouped : serial.text }
    }
    return page
  }

  private func pieces(of page: String) -> [Piece] {
    var pieces: [Piece] = []
    let grouped = page.split(separator: stand.grouped, omittingEmptySubsequences: false)
    for (index, part) in grouped.enumerated() {
      let plain = part.split(separator: stand.text, omittingEmptySubsequences: false)
      pieces += plain.dropLast().map { Piece(text: String($0), isGrouped: false) }
      pieces.append(
        Piece(text: String(plain.last ?? ""), isGrouped: index == grouped.count - 1 ? nil : true))
    }
    return pieces
  }
}

extension SerialCode {
  /// Whether it has the form of those this program issues: then it is written in groups, and the same in text and address.
  var isIssuedForm: Bool { grouped != text }
}
