/// Reads the attributes of a shapefile (`.dbf`) row by row, its text put into Unicode.
///
/// The encoding is the one that `.cpg` names; where that is missing or old, UTF-8 when the bytes are UTF-8, and otherwise
/// the Vietnamese encoding of before Unicode that makes Vietnamese of the words.
/// - Source: dBASE III table format; ESRI's use of `.cpg`.
public struct AttributeReader: ~Copyable {
  public struct Field: Sendable, Hashable {
    public let name: String
    /// `C` text, `N` and `F` numbers, `D` a day, `L` yes or no.
    public let type: Unicode.Scalar
    fileprivate let range: Range<Int>
  }

  public let fields: [Field]
  /// What the text is converted from; nil for Unicode and plain Latin letters.
  public let legacyEncoding: LegacyEncoding?
  private let isUnicode: Bool
  private var file: ExactBytes
  private let rowLength: Int
  private var row: [UInt8] = []

  /// - Throws: `FormatFailure` of opening a file, `malformed`.
  public init(
    path: String, encodingPath: String? = nil, limits: FormatLimits = FormatLimits()
  ) throws(FormatFailure) {
    let start = try beginning(ofFile: path, count: 32, limits: limits)
    guard start.count == 32 else { throw FormatFailure(.malformed(.cutShort)) }
    let headLength = start.integer16(8)
    let rowLength = start.integer16(10)
    let bytes = try beginning(ofFile: path, count: headLength + TextSample.size, limits: limits)
    guard headLength > 32, rowLength > 0, bytes.count >= headLength else {
      throw FormatFailure(.malformed(.notWellFormed))
    }
    let sample = TextSample(bytes.dropFirst(headLength))
    let named = try encodingPath.map { path throws(FormatFailure) in
      String(decoding: try beginning(ofFile: path, count: 64, limits: limits), as: UTF8.self)
    }
    let isNamedUnicode = named?.uppercased().hasPrefix("UTF-8") == true
    let fields = try Self.fields(in: Array(bytes[32..<headLength]), rowLength: rowLength, limits)
    file = try Self.opened(path, headLength: headLength, limits)
    self.rowLength = rowLength
    self.fields = fields
    isUnicode = sample.isUnicode || isNamedUnicode
    legacyEncoding =
      isUnicode ? nil : LegacyEncoding.recognised(in: sample.words)
  }

  /// The file behind its head.
  private static func opened(
    _ path: String, headLength: Int, _ limits: FormatLimits
  ) throws(FormatFailure) -> ExactBytes {
    var file = try ExactBytes(path: path, limit: limits.fileBytes)
    var head: [UInt8] = []
    _ = try file.next(headLength, into: &head)
    return file
  }

  private static func fields(
    in head: [UInt8], rowLength: Int, _ limits: FormatLimits
  ) throws(FormatFailure) -> [Field] {
    var fields: [Field] = []
    // The first byte of a row says whether it is deleted.
    var start = 1
    for offset in stride(from: 0, through: head.count - 32, by: 32) {
      if head[offset] == 0x0D { break }
      let name = head[offset..<(offset + 11)].prefix { $0 != 0 }
      let end = start + Int(head[offset + 16])
      guard end <= rowLength else { throw FormatFailure(.malformed(.notWellFormed)) }
      let text =
        (try? UTF8Span(validating: name.span)) == nil ? latin1(name) : String(decoding: name, as: UTF8.self)
      fields.append(Field(name: text, type: Unicode.Scalar(head[offset + 11]), range: start..<end))
      if fields.count > limits.columns { throw FormatFailure(.partTooLarge(limit: limits.columns)) }
      start = end
    }
    return fields
  }

  /// Moves to the next row; false at the end of the file.
  public mutating func next() throws(FormatFailure) -> Bool {
    // 0x1A ends the file; what stands behind it counts for nothing.
    do throws(FormatFailure) {
      return try file.next(rowLength, into: &row) && row[0] != 0x1A
    } catch {
      if row.first == 0x1A { return false }
      throw error
    }
  }

  /// Whether the row in hand is marked as deleted.
  public var isDeleted: Bool { row.first == UInt8(ascii: "*") }

  /// The text of a field of the row in hand, without blanks around it.
  public func text(_ field: Field) -> String {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let cell = row[field.range]
    guard let first = cell.firstIndex(where: { !isBlank($0) }),
      let last = cell.lastIndex(where: { !isBlank($0) })
    else { return "" }
    let bytes = cell[first...last]
    // A letter that a short field cuts off must not make the whole file look as if it were no UTF-8.
    if isUnicode || bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    return legacyEncoding?.decoded(latin1(bytes)) ?? latin1(bytes)
  }
}

private func latin1(_ bytes: ArraySlice<UInt8>) -> String {
  String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
