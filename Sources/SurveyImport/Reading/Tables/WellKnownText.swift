import FileFormats
import Geospatial
import GrowingAreas

/// A geometry written as well-known text: `POLYGON ((x y, …), …)`, also with heights, measures and an `SRID=…;` before it.
/// - Source: OGC 06-103r4, clause 7; `SRID` as PostGIS writes it.
struct WellKnownText {
  enum Geometry {
    case areas([Polygon])
    /// In the order of the text.
    case lines([[LonLat]])
    /// Bounds no area.
    case other(String)
    case empty
  }

  private(set) var system = FeatureSystem.undeclared
  private(set) var geometry = Geometry.empty

  /// nil for what is no such text. Counts and nesting are bounded by its length: nothing here calls itself.
  init?(_ text: [UInt8]) {
    var scanner = Scanner(text)
    var word = scanner.word()
    if word == "SRID" {
      guard scanner.take("="), let code = scanner.number(), code > 0, code < 1_000_000, scanner.take(";")
      else {
        return nil
      }
      system = FeatureSystem(CRSCode(epsg: Int(code)))
      word = scanner.word()
    }
    guard let type = Self.types.first(where: { word.hasPrefix($0) }) else { return nil }
    // Z, M and ZM stand behind the type or apart from it.
    var rest = String(word.dropFirst(type.count))
    if rest.isEmpty { rest = scanner.word() }
    if ["Z", "M", "ZM"].contains(rest) { rest = scanner.word() }
    if rest == "EMPTY" { return }
    guard rest.isEmpty else { return nil }
    switch type {
    case "POLYGON":
      guard let polygon = scanner.polygon() else { return nil }
      geometry = .areas([polygon])
    case "MULTIPOLYGON":
      guard let polygons = scanner.list({ $0.polygon() }) else { return nil }
      geometry = .areas(polygons)
    case "LINESTRING":
      guard let line = scanner.list({ $0.position() }) else { return nil }
      geometry = .lines([line])
    case "MULTILINESTRING":
      guard let lines = scanner.list({ $0.list { $0.position() } }) else { return nil }
      geometry = .lines(lines)
    default:
      geometry = .other(type)
      return
    }
    guard scanner.isAtEnd else { return nil }
  }

  /// Those that others begin with stand behind them.
  private static let types = [
    "POLYGON", "MULTIPOLYGON", "LINESTRING", "MULTILINESTRING", "POINT", "MULTIPOINT", "GEOMETRYCOLLECTION",
    "CIRCULARSTRING", "COMPOUNDCURVE", "CURVEPOLYGON", "MULTICURVE", "MULTISURFACE", "TRIANGLE", "TIN",
    "POLYHEDRALSURFACE",
  ]
}

/// Goes forward through the text; blanks count for nothing.
private struct Scanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { bytes[index...].allSatisfy { $0 <= 0x20 } }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  /// Letters in capitals; empty where there are none.
  mutating func word() -> String {
    skipBlanks()
    let start = index
    while index < bytes.count, (0x41...0x5A).contains(bytes[index] & 0xDF) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).uppercased()
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  mutating func number() -> Double? {
    skipBlanks()
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !",();=".utf8.contains(bytes[index]) { index += 1 }
    return parseDecimal(bytes[start..<index])
  }

  /// What stands between brackets, apart by commas.
  mutating func list<Item>(_ item: (inout Scanner) -> Item?) -> [Item]? {
    guard take("(") else { return nil }
    var items: [Item] = []
    repeat {
      guard let next = item(&self) else { return nil }
      items.append(next)
    } while take(",")
    return take(")") ? items : nil
  }

  mutating func polygon() -> Polygon? {
    guard let rings = list({ $0.list { $0.position() } }), let shell = rings.first else { return nil }
    return Polygon(shell: Ring(closing: shell), holes: rings.dropFirst().map { Ring(closing: $0) })
  }

  /// Two numbers; up to two more are read over.
  mutating func position() -> LonLat? {
    guard let x = number(), let y = number() else { return nil }
    for _ in 0..<2 where number() == nil { break }
    return LonLat(longitude: x, latitude: y)
  }
}
