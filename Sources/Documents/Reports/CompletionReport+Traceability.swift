import GrowingAreas
import Wording

extension CompletionReport {
  func traceability(_ figures: TraceabilityFigures) -> [DocumentBlock] {
    guard figures.lots + figures.codes > 0 else { return [.paragraph(CompletionPhrases.noLots[language])] }
    let mapped = self.figures.total.mappedParcels
    func share(_ part: Int, of whole: Int) -> DocumentValue {
      DocumentValue(share: whole > 0 ? Double(part) / Double(whole) : nil)
    }
    func count(_ number: Int?) -> DocumentValue { number.map { .count($0) } ?? .none }
    let table = itemTable(
      "traceability", CompletionPhrases.traceHeading,
      [
        (CompletionPhrases.lots, .count(figures.lots)),
        (CompletionPhrases.parcelsWithLot, .count(figures.parcelsWithLot)),
        (CompletionPhrases.shareWithLot, share(figures.parcelsWithLot, of: mapped)),
        (CompletionPhrases.codes, .count(figures.codes)),
        (CompletionPhrases.labelsPrinted, .count(figures.labelsPrinted)),
        (CompletionPhrases.labelsReprinted, .count(figures.labelsReprinted)),
        (CompletionPhrases.labelsSpoiled, .count(figures.labelsSpoiled)),
        (CompletionPhrases.scans, count(figures.scans?.scans)),
        (CompletionPhrases.serialsScanned, count(figures.scans?.serials)),
        (CompletionPhrases.scansWarned, count(figures.scans?.warned)),
        (CompletionPhrases.pages, .count(figures.lotsWithPage)),
        (CompletionPhrases.completePages, count(figures.completePages)),
        (
          CompletionPhrases.shareComplete,
          figures.completePages.map { share($0, of: figures.lotsWithPage) } ?? .none
        ),
        (CompletionPhrases.holds, .count(figures.holds)),
        (CompletionPhrases.releases, .count(figures.releases)),
        (CompletionPhrases.held, .count(figures.lotsHeld)),
        (CompletionPhrases.recalled, .count(figures.lotsRecalled)),
      ])
    var notes: [String] = []
    if figures.completePages == nil { notes.append(CompletionPhrases.pagesUnknown[language]) }
    if figures.scans == nil { notes.append(CompletionPhrases.noScans[language]) }
    return [.table(table)] + (notes.isEmpty ? [] : [.note(notes.joined(separator: " "))])
  }
}
