import GrowingAreas
import Traceability
import UseCases
import Wording

/// Entries and lots as lines of text.
enum LedgerText {
  /// `12  thu hoạch  12/6/2026  → 09521234543213/MTH-260612 320,5 kg`.
  static func line(_ entry: LedgerEntry, _ language: Language) -> String {
    let event = entry.event
    var parts = [
      "\(entry.number)", LedgerPhrases.kind(event.kind.rawValue)[language], language.time(event.time),
    ]
    if !event.inputs.isEmpty { parts.append(goods(event.inputs, language)) }
    if !event.outputs.isEmpty { parts.append("→ " + goods(event.outputs, language)) }
    if !event.subjects.isEmpty { parts.append(shortened(event.subjects.map(\.description), language)) }
    if let partner = event.partner {
      let name = partner.place.isEmpty ? partner.name : "\(partner.name), \(partner.place)"
      parts.append(
        (event.kind == .receive ? LedgerPhrases.from : LedgerPhrases.to).text(language, ["name": name]))
    }
    if let facility = event.facility {
      parts.append(LedgerPhrases.at.text(language, ["facility": facility]))
    }
    if event.isFromOutside { parts.append(LedgerPhrases.outside[language]) }
    if let corrects = event.corrects {
      let phrase = event.kind == .correction ? LedgerPhrases.takesBack : LedgerPhrases.standsFor
      parts.append(phrase.text(language, ["number": String(corrects)]))
    }
    if let corrected = entry.correctedBy {
      parts.append(LedgerPhrases.takenBack.text(language, ["number": String(corrected)]))
    }
    if !event.reason.isEmpty { parts.append("(\(Terminal.printable(event.reason)))") }
    return parts.joined(separator: "  ")
  }

  /// Who decided it where that is known, with the account that recorded it: `Giàng Seo Páo (cli:lan)`.
  static func person(_ entry: LedgerEntry) -> String {
    let person = Terminal.printable(entry.event.person)
    return person.isEmpty ? entry.recordedBy : "\(person) (\(entry.recordedBy))"
  }

  /// `09521234543213/MTH-260612  12/6/2026  bình thường  còn 120 kg / 320,5 kg`.
  static func line(_ lot: Lot, _ language: Language) -> String {
    var parts = [
      lot.id.description, language.date(lot.harvestDate),
      TermPhrases.phrase(lot.state.rawValue)?[language] ?? lot.state.rawValue,
      LedgerPhrases.left.text(
        language, ["left": amount(lot.balance, language), "of": amount(lot.quantity, language)]),
    ]
    if let alcohol = lot.alcohol {
      parts.append(LedgerPhrases.alcohol.text(language, ["percent": language.number(alcohol)]))
    }
    if lot.outsideShare > 0 {
      parts.append(
        LedgerPhrases.outsideShare.text(language, ["share": language.percent(lot.outsideShare)]))
    }
    return parts.joined(separator: "  ")
  }

  static func line(_ lot: TracedLot, _ language: Language) -> String {
    [
      lot.lot.description, language.date(lot.day),
      TermPhrases.phrase(lot.state.rawValue)?[language] ?? lot.state.rawValue,
      LedgerPhrases.left.text(
        language, ["left": amount(lot.balance, language), "of": amount(lot.quantity, language)]),
    ].joined(separator: "  ")
  }

  static func amount(_ quantity: Quantity, _ language: Language) -> String {
    LedgerPhrases.amount(quantity.amount, unit: quantity.unit.rawValue, language)
  }

  private static func goods(_ portions: [LotPortion], _ language: Language) -> String {
    shortened(
      portions.map { portion in
        "\(portion.lot) \(amount(portion.quantity, language))" + (portion.box.map { " [\($0)]" } ?? "")
      }, language)
  }

  /// More than a screen of lots says nothing to anybody.
  private static func shortened(_ texts: [String], _ language: Language) -> String {
    let shown = texts.prefix(20).joined(separator: ", ")
    guard texts.count > 20 else { return shown }
    return shown + " " + LedgerPhrases.andMore.text(language, ["count": language.count(texts.count - 20)])
  }
}
