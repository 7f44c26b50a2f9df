/// One shape of a shapefile.
public enum Shape: Sendable, Hashable {
  /// Rings in the order of the file: outer ones clockwise, holes the other way round, where the writer kept to it.
  case polygon([[SIMD2<Double>]])
  case line([[SIMD2<Double>]])
  /// `Point`, `MultiPoint`, `MultiPatch`: bounds no area.
  case other(String)
  case null
}

/// Reads the shapes of a `.shp` file one after the other; heights and measures are read over.
///
/// The index (`.shx`) is not needed: records stand one behind the other.
/// - Source: ESRI Shapefile Technical Description, July 1998.
public struct ShapeReader: ~Copyable {
  /// 1-based number of the shape in hand.
  public private(set) var number = 0
  private var file: ExactBytes
  private var bytes: [UInt8] = []
  private let limits: FormatLimits

  /// - Throws: `FormatFailure` of opening the file, `malformed`.
  public init(path: String, limits: FormatLimits = FormatLimits()) throws(FormatFailure) {
    file = try Self.opened(path, limits)
    self.limits = limits
  }

  private static func opened(_ path: String, _ limits: FormatLimits) throws(FormatFailure) -> ExactBytes {
    var file = try ExactBytes(path: path, limit: limits.fileBytes)
    var head: [UInt8] = []
    guard try file.next(100, into: &head), head.starts(with: ShapefileFiles.mark), head.integer32(28) == 1000
    else { throw FormatFailure(.malformed(.notWellFormed)) }
    return file
  }

  /// The next shape; nil at the end of the file.
  /// - Throws: `FormatFailure`: `malformed`, `partTooLarge` for a shape of more than `shapeBytes`.
  public mutating func next() throws(FormatFailure) -> Shape? {
    guard try file.next(8, into: &bytes) else { return nil }
    number += 1
    // Lengths count words of two bytes.
    let length = bytes.integer32(4, isBigEndian: true) * 2
    guard length >= 4 else { throw FormatFailure(.malformed(.notWellFormed)) }
    if length > limits.shapeBytes { throw FormatFailure(.partTooLarge(limit: limits.shapeBytes)) }
    guard try file.next(length, into: &bytes) else { throw FormatFailure(.malformed(.cutShort)) }
    switch bytes.integer32(0) {
    case 0: return .null
    case 5, 15, 25: return .polygon(try parts())
    case 3, 13, 23: return .line(try parts())
    case 1, 11, 21: return .other("Point")
    case 8, 18, 28: return .other("MultiPoint")
    case 31: return .other("MultiPatch")
    default: throw FormatFailure(.malformed(.notWellFormed))
    }
  }

  private func parts() throws(FormatFailure) -> [[SIMD2<Double>]] {
    guard bytes.count >= 44 else { throw FormatFailure(.malformed(.notWellFormed)) }
    let parts = bytes.integer32(36)
    let points = bytes.integer32(40)
    // What the record says it holds must fit into it; nothing is reserved before.
    guard parts >= 0, points >= 0, parts <= bytes.count / 4, points <= bytes.count / 16,
      44 + 4 * parts + 16 * points <= bytes.count
    else { throw FormatFailure(.malformed(.notWellFormed)) }
    let first = 44 + 4 * parts
    var result: [[SIMD2<Double>]] = []
    result.reserveCapacity(parts)
    for part in 0..<parts {
      let start = bytes.integer32(44 + 4 * part)
      let end = part + 1 < parts ? bytes.integer32(48 + 4 * part) : points
      guard start >= 0, start <= end, end <= points else {
        throw FormatFailure(.malformed(.notWellFormed))
      }
      result.append(
        (start..<end).map { SIMD2(bytes.double(first + 16 * $0), bytes.double(first + 16 * $0 + 8)) })
    }
    return result
  }
}
