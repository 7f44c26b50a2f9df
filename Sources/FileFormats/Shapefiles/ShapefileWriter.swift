import Glibc

/// Writes a shapefile of areas record by record: shapes (`.shp`), their index (`.shx`), attributes (`.dbf`) in UTF-8 (`.cpg`)
/// and the reference system WGS 84 (`.prj`), packed into one ZIP archive at the end.
/// - Source: ESRI Shapefile Technical Description, July 1998; dBASE III table format.
public struct ShapefileWriter: ~Copyable {
  /// One column of the table: text, or numbers with so many decimals.
  public struct Field: Sendable {
    public enum Kind: Sendable {
      case text
      case number(decimals: Int)
    }
    /// At most ten ASCII letters.
    public let name: String
    public let kind: Kind
    /// In bytes of UTF-8, 1 to 254. Text that is longer ends at the last letter that fits.
    public let length: Int

    public init(name: String, kind: Kind, length: Int) {
      self.name = name
      self.kind = kind
      self.length = length
    }
  }

  /// A corner: longitude and latitude in degrees.
  public typealias Corner = (x: Double, y: Double)

  private let fields: [Field]
  private let folder: PrivateFolder
  private let shapes: Int32
  private let index: Int32
  private let table: Int32
  private var buffers: (shapes: [UInt8], index: [UInt8], table: [UInt8]) = ([], [], [])
  private var records = 0
  /// Length of the shapes written so far in 16-bit words, with the head.
  private var words = Self.headLength / 2
  private var box: (west: Double, south: Double, east: Double, north: Double)?

  private static let headLength = 100
  private static let geographic =
    #"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#

  /// Lends a writer, then packs what it wrote.
  /// - Parameters:
  ///   - name: of the files inside the archive, without ending.
  ///   - path: of the archive; is replaced.
  /// - Throws: `FormatFailure` `temporaryStorage`, `WritingFailure`, or what `body` threw.
  public static func write(
    named name: String, fields: [Field], to path: String, _ body: (inout ShapefileWriter) throws -> Void
  ) throws {
    try withPrivateFolder { folder in
      var writer = try ShapefileWriter(fields: fields, folder: folder)
      try body(&writer)
      try writer.finish()
      let endings = ["shp", "shx", "dbf"]
      try ZipOutput.write(
        [("\(name).cpg", Array("UTF-8".utf8)), ("\(name).prj", Array(geographic.utf8))],
        files: endings.map { ("\(name).\($0)", folder.path + "/areas." + $0) }, to: path)
    }
  }

  private init(fields: [Field], folder: PrivateFolder) throws(FormatFailure) {
    self.fields = fields
    self.folder = folder
    func opened(_ ending: String) -> Int32 {
      open(folder.path + "/areas." + ending, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    }
    shapes = opened("shp")
    index = opened("shx")
    table = opened("dbf")
    guard shapes >= 0, index >= 0, table >= 0 else { throw FormatFailure(.temporaryStorage) }
    // The heads follow when it is known what they sum up.
    buffers.shapes = [UInt8](repeating: 0, count: Self.headLength)
    buffers.index = [UInt8](repeating: 0, count: Self.headLength)
    buffers.table = [UInt8](repeating: 0, count: tableHeadLength)
  }

  deinit {
    for file in [shapes, index, table] { close(file) }
  }

  /// Adds a record.
  /// - Parameters:
  ///   - rings: closed, of at least four corners, outer ones clockwise and holes counter-clockwise as the format wants them.
  ///   - values: one for each field, empty where there is none; numbers with a decimal point.
  public mutating func add(rings: [[Corner]], values: [String]) throws(FormatFailure) {
    let corners = rings.joined()
    let bounds = corners.reduce(into: (west: 181.0, south: 91.0, east: -181.0, north: -91.0)) { box, corner in
      box = (
        min(box.west, corner.x), min(box.south, corner.y), max(box.east, corner.x), max(box.north, corner.y)
      )
    }
    let length = (44 + 4 * rings.count + 16 * corners.count) / 2
    records += 1
    buffers.index.appendBig(words)
    buffers.index.appendBig(length)
    buffers.shapes.appendBig(records)
    buffers.shapes.appendBig(length)
    words += 4 + length
    // 5: polygon.
    buffers.shapes.appendLittle(5)
    for edge in [bounds.west, bounds.south, bounds.east, bounds.north] { buffers.shapes.appendLittle(edge) }
    buffers.shapes.appendLittle(rings.count)
    buffers.shapes.appendLittle(corners.count)
    var start = 0
    for ring in rings {
      buffers.shapes.appendLittle(start)
      start += ring.count
    }
    for corner in corners {
      buffers.shapes.appendLittle(corner.x)
      buffers.shapes.appendLittle(corner.y)
    }
    addRow(values)
    box =
      box.map { box in
        (
          min(box.west, bounds.west), min(box.south, bounds.south), max(box.east, bounds.east),
          max(box.north, bounds.north)
        )
      } ?? bounds
    if buffers.shapes.count > FileBytes.stride { try flush() }
  }

  private mutating func addRow(_ values: [String]) {
    buffers.table.append(UInt8(ascii: " "))
    for (field, value) in zip(fields, values) {
      var bytes = Array(value.utf8)
      while bytes.count > field.length {
        // Never the half of a letter.
        repeat { bytes.removeLast() } while bytes.last.map { $0 & 0xC0 == 0x80 } ?? false
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
      }
      let blanks = [UInt8](repeating: UInt8(ascii: " "), count: field.length - bytes.count)
      if case .text = field.kind { buffers.table += bytes + blanks } else { buffers.table += blanks + bytes }
    }
  }

  private mutating func flush() throws(FormatFailure) {
    try FileFormats.write(buffers.shapes[...], to: shapes)
    try FileFormats.write(buffers.index[...], to: index)
    try FileFormats.write(buffers.table[...], to: table)
    buffers = ([], [], [])
  }

  private mutating func finish() throws(FormatFailure) {
    buffers.table.append(0x1A)
    try flush()
    for (file, length) in [(shapes, words), (index, Self.headLength / 2 + 4 * records)] {
      try overwrite(head(length: length), in: file)
    }
    try overwrite(tableHead(), in: table)
  }

  private func overwrite(_ head: [UInt8], in file: Int32) throws(FormatFailure) {
    guard lseek(file, 0, SEEK_SET) == 0 else { throw FormatFailure(.temporaryStorage) }
    try FileFormats.write(head[...], to: file)
  }

  /// The head of shapes and index; length in 16-bit words.
  private func head(length: Int) -> [UInt8] {
    var head: [UInt8] = []
    head.appendBig(9994)
    for _ in 0..<5 { head.appendBig(0) }
    head.appendBig(length)
    head.appendLittle(1000)
    head.appendLittle(5)
    let box = box ?? (0, 0, 0, 0)
    for edge in [box.west, box.south, box.east, box.north, 0, 0, 0, 0] { head.appendLittle(edge) }
    return head
  }

  private var tableHeadLength: Int { 33 + 32 * fields.count }

  private func tableHead() -> [UInt8] {
    // dBASE III, changed on 1 January 1980: the same records give the same bytes.
    var head: [UInt8] = [3, 80, 1, 1]
    head.appendLittle(records)
    let rowLength = 1 + fields.reduce(0) { $0 + $1.length }
    for number in [tableHeadLength, rowLength] {
      head += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
    head += [UInt8](repeating: 0, count: 20)
    for field in fields {
      let name = Array(field.name.utf8.prefix(10))
      head += name + [UInt8](repeating: 0, count: 11 - name.count)
      var decimals = 0
      if case .number(let places) = field.kind {
        head.append(UInt8(ascii: "N"))
        decimals = places
      } else {
        head.append(UInt8(ascii: "C"))
      }
      head += [0, 0, 0, 0, UInt8(clamping: field.length), UInt8(clamping: decimals)]
      head += [UInt8](repeating: 0, count: 14)
    }
    return head + [0x0D]
  }
}

extension [UInt8] {
  fileprivate mutating func appendBig(_ number: Int) {
    for shift in [24, 16, 8, 0] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  fileprivate mutating func appendLittle(_ number: Int) {
    for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  fileprivate mutating func appendLittle(_ number: Double) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: number.bitPattern >> shift))
    }
  }
}
