import Foundation
import TestSupport
import Wording

@testable import Documents

/// A report on paper, read back by poppler.
struct PrintedReport {
  struct Word {
    var page: Int
    var text: String
    /// Millimetres from the left and top edge of the page.
    var left, top, right, bottom: Double
  }

  /// The lines of each page in reading order, with single spaces.
  let pages: [[String]]
  private let folder: TemporaryFolder
  private var path: String { folder.file("report.pdf") }

  init(_ report: CompletionReport) throws {
    try self.init { try report.writePDF(to: $0) }
  }

  init(_ document: AdministrativeDocument) throws {
    try self.init { try document.writePDF(to: $0, creationDate: "2026-09-25T00:00:00+07:00") }
  }

  private init(writing write: (String) throws -> Void) throws {
    folder = try TemporaryFolder()
    let path = folder.file("report.pdf")
    try write(path)
    // A form feed ends each page.
    pages = try OutsideProgram.run("pdftotext", ["-layout", path, "-"]).split(separator: "\u{C}").map {
      page in
      page.split(whereSeparator: \.isNewline)
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .filter { !$0.isEmpty }
    }
  }

  func bytes() throws -> [UInt8] { try folder.bytes("report.pdf") }

  /// Everything as one line, so that sentences are found across line ends.
  func text() -> String { pages.joined().joined(separator: " ") }

  func properties() throws -> String { try OutsideProgram.run("pdfinfo", [path]) }

  func fonts() throws -> [String] {
    try OutsideProgram.run("pdffonts", [path]).split(separator: "\n").dropFirst(2).map(String.init)
  }

  func words() throws -> [Word] {
    let boxes = try MarkupDocument(xml: OutsideProgram.run("pdftotext", ["-bbox", path, "-"]))
    var page = 0
    return boxes.elements.compactMap { element in
      if element.name == "page" { page += 1 }
      guard element.name == "word" else { return nil }
      func millimetres(_ name: String) -> Double { Double(element.attributes[name] ?? "")! * 25.4 / 72 }
      return Word(
        page: page, text: element.text, left: millimetres("xMin"), top: millimetres("yMin"),
        right: millimetres("xMax"), bottom: millimetres("yMax"))
    }
  }
}
