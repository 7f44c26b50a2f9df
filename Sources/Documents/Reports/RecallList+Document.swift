import Geospatial
import GrowingAreas
import Traceability
public import Wording

extension RecallList {
  public func document(_ language: Language) -> AdministrativeDocument {
    let unit = IssuingUnit.generalServicesCentre(of: commune, language)
    return AdministrativeDocument(
      issuingUnit: unit, language: language, year: reportDate.year, kind: .report,
      subject: RecallPhrases.subject.text(
        language, ["product": productName(lot.gtin, language), "lot": lot.code.text]),
      stamp: stamp, body: body(language, unit),
      appendices: [
        DocumentAppendix(
          title: RecallPhrases.lots[language], blocks: [.table(lotTable(language))], isLandscape: true)
      ]
        + (labels.isEmpty
          ? []
          : [
            DocumentAppendix(
              title: RecallPhrases.serialList[language],
              blocks: serialTables(language).map { .table($0) })
          ]))
  }

  private func body(_ language: Language, _ unit: IssuingUnit) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = [
      .paragraph(
        RecallPhrases.introduction.text(
          language,
          [
            "unit": unit.name, "product": productName(lot.gtin, language), "lot": lot.description,
            "date": day(opened, language), "reason": reason,
          ])),
      .paragraph(summary(language)), .heading("1. " + RecallPhrases.receivers[language]),
    ]
    blocks.append(
      deliveries.isEmpty
        ? .paragraph(RecallPhrases.noReceivers[language])
        : .table(deliveryTable(deliveries, "deliveries", RecallPhrases.receivers, language)))
    blocks.append(.heading("2. " + RecallPhrases.stock[language]))
    blocks.append(
      stock.isEmpty ? .paragraph(RecallPhrases.noStock[language]) : .table(stockTable(language)))
    if !destroyed.isEmpty {
      blocks.append(.heading("3. " + RecallPhrases.destroyed[language]))
      blocks.append(.table(deliveryTable(destroyed, "destroyed", RecallPhrases.destroyed, language)))
    }
    if let closed {
      blocks.append(.paragraph(RecallPhrases.closed.text(language, ["date": day(closed, language)])))
    }
    return blocks + [.paragraph(RecallPhrases.closing.text(language, ["unit": unit.name]))]
  }

  private func summary(_ language: Language) -> String {
    RecallPhrases.summary.text(
      language,
      [
        "lots": language.count(trace.lots.count),
        "serials": language.count(trace.lots.reduce(0) { $0 + serialCount(of: $1.lot) }),
        "receivers": language.count(Set(deliveries.compactMap(\.entry.event.partner)).count),
        "gone": sums(deliveries.map(\.portion.quantity), language),
        "stock": sums(stock.map(\.balance), language),
      ])
  }

  /// `320,5 kg, 40 l`: kilograms are never added to litres.
  private func sums(_ quantities: [Quantity], _ language: Language) -> String {
    let texts = QuantityUnit.allCases.compactMap { unit -> String? in
      let sum = quantities.filter { $0.unit == unit }.reduce(0) { $0 + $1.thousandths }
      return sum > 0 ? LedgerPhrases.amount(Double(sum) / 1000, unit: unit.rawValue, language) : nil
    }
    return texts.isEmpty ? LedgerPhrases.amount(0, unit: "kg", language) : texts.joined(separator: ", ")
  }

  private func day(_ day: CalendarDate, _ language: Language) -> String {
    language.date(year: day.year, month: day.month, day: day.day)
  }

  // MARK: - Tables

  private func deliveryTable(
    _ deliveries: [Delivery], _ key: String, _ title: Phrase, _ language: Language
  ) -> DocumentTable {
    DocumentTable(
      key: key, title: title[language],
      columns: [
        language.column("receiver", RecallPhrases.receiver, width: 0.2, .left),
        language.column("place", RecallPhrases.place, width: 0.13, .left),
        language.column("day", RecallPhrases.day, width: 0.14, .centre),
        language.column("lot", RecallPhrases.lot, width: 0.12, .left),
        language.column("box", RecallPhrases.box, width: 0.27, .left),
        language.column("quantity", RecallPhrases.quantity, width: 0.07, .right),
        language.column("unit", RecallPhrases.unit, width: 0.07, .centre),
      ],
      rows: deliveries.map { delivery in
        let partner = delivery.entry.event.partner
        return DocumentTable.Row(
          [
            .text(
              partner?.name ?? RecallPhrases.unknownReceiver(delivery.entry.event.kind.rawValue)[language]),
            partner.map { .text($0.place) } ?? .none, .day(delivery.entry.event.time.day),
            .text(delivery.portion.lot.code.text), delivery.portion.box.map { .text($0.text) } ?? .none,
            amount(delivery.portion.quantity), unit(delivery.portion.quantity, language),
          ], language)
      })
  }

  private func stockTable(_ language: Language) -> DocumentTable {
    DocumentTable(
      key: "stock", title: RecallPhrases.stock[language],
      columns: [
        language.column("product", RecallPhrases.product, width: 0.4, .left),
        language.column("lot", RecallPhrases.lot, width: 0.3, .left),
        language.column("quantity", RecallPhrases.quantity, width: 0.18, .right),
        language.column("unit", RecallPhrases.unit, width: 0.12, .centre),
      ],
      rows: stock.map { lot in
        DocumentTable.Row(
          [
            .text(productName(lot.lot.gtin, language)), .text(lot.lot.code.text), amount(lot.balance),
            unit(lot.balance, language),
          ], language)
      })
  }

  private func lotTable(_ language: Language) -> DocumentTable {
    DocumentTable(
      key: "lots", title: RecallPhrases.lots[language],
      columns: [
        language.column("product", RecallPhrases.product, width: 0.22, .left),
        language.column("gtin", RecallPhrases.gtin, width: 0.15, .left),
        language.column("lot", RecallPhrases.lot, width: 0.17, .left),
        language.column("day", RecallPhrases.begun, width: 0.11, .centre),
        language.column("quantity", RecallPhrases.made, width: 0.1, .right),
        language.column("unit", RecallPhrases.unit, width: 0.05, .centre),
        language.column("amount", RecallPhrases.ofRecalled(recalledUnit), width: 0.1, .right),
        language.column("serials", RecallPhrases.serials, width: 0.1, .right),
      ],
      rows: trace.lots.map { lot in
        DocumentTable.Row(
          [
            .text(productName(lot.lot.gtin, language)), .text(lot.lot.gtin.digits), .text(lot.lot.code.text),
            .day(lot.day), amount(lot.quantity), unit(lot.quantity, language),
            .number(lot.amount, decimals: 2), .count(serialCount(of: lot.lot)),
          ], language)
      })
  }

  /// More than a person reads; ten pages.
  private static let mostSerialsOnPaper = 400
  /// A sheet of a workbook has room for 1,048,576 rows.
  private static let mostRowsOnSheet = 1_000_000

  /// Every serial by itself, so that who has goods in hand can look each up.
  private func serialTables(_ language: Language) -> [DocumentTable] {
    stride(from: 0, to: labels.count, by: Self.mostRowsOnSheet).map { start in
      let number = start / Self.mostRowsOnSheet + 1
      return DocumentTable(
        key: number == 1 ? "serials" : "serials-\(number)",
        title: RecallPhrases.serialList[language] + (number == 1 ? "" : " \(number)"),
        columns: [
          // Thirteen of the widest letter stay on one line: a serial broken in two is looked for in vain.
          language.column("serial", RecallPhrases.serial, width: 0.38, .left),
          language.column("product", RecallPhrases.product, width: 0.24, .left),
          language.column("lot", RecallPhrases.lot, width: 0.18, .left),
          language.column("run", RecallPhrases.run, width: 0.08, .right),
          language.column("state", RecallPhrases.serialState, width: 0.12, .left),
        ],
        rows: labels[start..<min(labels.count, start + Self.mostRowsOnSheet)].map { label in
          DocumentTable.Row(
            [
              .text(label.serial.grouped), .text(productName(label.lot.gtin, language)),
              .text(label.lot.code.text), .count(label.run),
              .text(RecallPhrases.serialState(label.state.rawValue)[language]),
            ], language)
        }, mostRowsOnPaper: number == 1 ? Self.mostSerialsOnPaper : 0)
    }
  }

  /// What the lot that was recalled is counted in.
  private var recalledUnit: Phrase {
    LedgerPhrases.unit((trace.lots.first?.quantity.unit ?? .kilogram).rawValue)
  }

  private func unit(_ quantity: Quantity, _ language: Language) -> DocumentValue {
    .text(LedgerPhrases.unit(quantity.unit.rawValue)[language])
  }

  private func amount(_ quantity: Quantity) -> DocumentValue {
    .number(quantity.amount, decimals: quantity.unit == .piece ? 0 : 2)
  }
}
