import Documents
import GrowingAreas

/// Writes a document in the form that the ending of the path names: `.pdf` or `.html`.
/// - Parameter day: the day it is made, kept in the PDF.
/// - Throws: `Refusal` outputExists, outputFailed, invalidField for another ending.
func writeDocument(
  _ document: AdministrativeDocument, to path: String, on day: CalendarDate, force: Bool
) throws {
  try writeOutput(to: path, force: force) { temporary in
    switch path.split(separator: ".").last?.lowercased() {
    case "pdf": try document.writePDF(to: temporary, creationDate: "\(day)T00:00:00+07:00")
    case "html": try writeText(document.html(), to: temporary)
    default: throw unknownEnding(of: path, known: ".pdf, .html")
    }
  }
}

func unknownEnding(of path: String, known: String) -> Refusal {
  Refusal(.invalidField, path, ["field": .text("-o"), "value": .text(path), "rule": .text(known)])
}
