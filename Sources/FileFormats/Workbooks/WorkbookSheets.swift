/// The sheets of a workbook (XLSX, ECMA-376) in the order of their names, each turned into a text table one after the other.
///
/// In such a table the line is the row of the sheet, cells are apart by tabs, and a number is written so that it can only be
/// read one way. Formulas count with the value the program saved with them; dates are numbers. Text shared by cells is held
/// in memory, the rest streams.
public struct WorkbookSheets: ~Copyable {
  private var archive: ZipArchive
  private let limits: FormatLimits
  private let sheets: [ZipEntry]
  private let texts: SharedTexts
  private var next = 0

  /// - Throws: `FormatFailure` of an archive or of XML.
  public init(path: String, limits: FormatLimits = FormatLimits()) throws {
    var archive = try ZipArchive(path: path, limits: limits)
    var texts = SharedTexts(limits: limits)
    if let entry = archive.entries.first(where: { $0.name.lowercased() == "xl/sharedstrings.xml" }) {
      let file = try archive.unpack(entry)
      try readXML(at: file.path, limits: limits, handler: &texts)
    }
    sheets = archive.entries.filter { Self.sheetNumber($0) != nil }
      .sorted { Self.sheetNumber($0)! < Self.sheetNumber($1)! }
    self.texts = texts
    self.limits = limits
    self.archive = archive
  }

  /// Whether an archive is a workbook: by the one part that all of them have.
  public static func areIn(_ archive: borrowing ZipArchive) -> Bool {
    archive.entries.contains { $0.name.lowercased() == "xl/workbook.xml" }
  }

  /// The next sheet with its name inside the archive; nil after the last one.
  /// - Throws: `FormatFailure` of an archive or of XML.
  public mutating func nextSheet() throws -> Sheet? {
    guard next < sheets.count else { return nil }
    defer { next += 1 }
    let packed = try archive.unpack(sheets[next])
    var writer = try SheetWriter(texts: texts.texts, limits: limits)
    try readXML(at: packed.path, limits: limits, handler: &writer)
    try writer.finish()
    return Sheet(name: String(sheets[next].name.dropFirst(Self.folder.count).dropLast(4)), file: writer.file)
  }

  /// One sheet as a text table.
  public struct Sheet {
    /// `sheet1`: programs number the parts, the name on the tab is another.
    public let name: String
    private let file: SheetFile

    init(name: String, file: SheetFile) {
      self.name = name
      self.file = file
    }

    /// Where the table can be opened with `TableReader`, cells apart by tabs, for as long as the value lives.
    public var path: String { file.path }
  }

  private static let folder = "xl/worksheets/"

  private static func sheetNumber(_ entry: ZipEntry) -> Int? {
    guard entry.name.hasPrefix(folder), entry.name.hasSuffix(".xml") else { return nil }
    let name = entry.name.dropFirst(folder.count).dropLast(4)
    guard !name.contains("/") else { return nil }
    return Int(name.drop { !$0.isNumber }) ?? .max
  }
}

/// The file behind a sheet, shared by those who look at it.
final class SheetFile {
  private let file: NamelessFile

  init() throws(FormatFailure) { file = try NamelessFile() }

  var path: String { file.path }
  func write(_ bytes: ArraySlice<UInt8>) throws(FormatFailure) { try file.write(bytes) }
}
