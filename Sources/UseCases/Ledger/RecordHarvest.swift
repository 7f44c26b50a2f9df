import Geospatial
public import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Records a harvest as a lot, after it was held against the season, the field diary and what the land can bear.
  /// - Parameters:
  ///   - code: nil for `<crop letters>-<YYMMDD>`, with a number when the day has several.
  ///   - sources: weighings; one without parcels stands for all parcels of the crop that its grower or growing area has.
  /// - Throws: `Refusal` outOfSeason, withinInterval, aboveYieldBound; unknownRecord, wrongState, recordExists,
  ///   invalidField.
  public func recordHarvest(
    of gtin: GTIN, code: LotCode? = nil, on date: CalendarDate, from sources: [LotSource],
    notes: String? = nil
  ) throws -> Lot {
    try recordHarvest(
      of: gtin, code: code, from: sources, RecordingTerms(time: EventTime(day: date), notes: notes)
    ).lots[0]
  }

  public func recordHarvest(
    of gtin: GTIN, code: LotCode? = nil, from sources: [LotSource], _ terms: RecordingTerms
  ) throws -> LedgerRecord {
    try checkGoods(of: gtin)
    let time = try time(terms)
    return try recording(terms) { change in
      let reading = change.reading
      let crop = try Self.crop(of: gtin, reading)
      let weighed = try Self.completed(sources, crop, reading)
      let lot = LotID(gtin, try code ?? Self.nextLotCode(of: gtin, crop, time.day, reading))
      let event = Self.harvest(of: lot, weighed, at: time)
      try event.checkForm()
      return try record(
        event, terms, Self.plausibility(of: event, crop, reading), in: change)
    }
  }

  static func harvest(of lot: LotID, _ sources: [LotSource], at time: EventTime) -> TraceEvent {
    let grams = sources.reduce(0) { $0 + Quantity($1.mass).thousandths }
    return TraceEvent(
      .harvest, at: time,
      outputs: [LotPortion(lot: lot, quantity: Quantity(thousandths: grams, unit: .kilogram))],
      sources: sources)
  }

  /// Holds a harvest against season, field diary and land.
  /// - Parameter entry: number of the entry that it stands in the ledger as already; nil for a new one.
  static func plausibility(
    of event: TraceEvent, _ crop: Crop, _ reading: RegistryReading, except entry: Int? = nil
  ) throws -> Plausibility {
    let (day, subject) = (event.time.day, event.outputs[0].lot.description)
    let rule = HarvestRule(for: crop)
    let parcels = Set(event.sources.flatMap(\.parcelCodes))
    let shared = try reading.harvests(
      sharing: parcels, crop: crop.code, on: rule.daysOfSeason(of: day), except: entry)
    let weighings = event.sources.map { Weighing(day: day, source: $0) }
    var plausibility = Plausibility()
    plausibility.note { () throws(Refusal) in try rule.checkSeason(day, subject: subject) }
    let interval = HarvestInterval(
      try parcels.sorted().flatMap {
        try reading.diary(ofParcel: $0, crop: crop.code, on: Self.daysUp(to: day))
      })
    plausibility.note { () throws(Refusal) in try interval.check(day, subject: subject) }
    plausibility.note { () throws(Refusal) in
      try rule.checkBalance(of: weighings, after: shared.weighings, on: shared.land, subject: subject)
    }
    return plausibility
  }

  /// No interval is longer than a thousand days.
  private static func daysUp(to day: CalendarDate) -> ClosedRange<CalendarDate> {
    CalendarDate(daysSince1970: day.daysSince1970 - 1000)...day
  }

  static func crop(of gtin: GTIN, _ reading: RegistryReading) throws -> Crop {
    guard let product = try reading.product(gtin) else {
      throw Refusal(.unknownRecord, gtin.description, ["kind": .text("product")])
    }
    guard let crop = try reading.crop(product.cropCode) else {
      throw Refusal(.unknownRecord, product.cropCode, ["kind": .text("crop")])
    }
    return crop
  }

  /// The weighings with their parcels, in the order of these; each household, area or set of parcels once.
  static func completed(_ sources: [LotSource], _ crop: Crop, _ reading: RegistryReading) throws
    -> [LotSource]
  {
    let weighed = try sources.map { try completed($0, crop, reading) }
      .sorted { $0.parcelCodes[0] < $1.parcelCodes[0] }
    var named: Set<[String]> = []
    for source in weighed where !named.insert(source.parcelCodes).inserted {
      let parcels = source.parcelCodes.joined(separator: ", ")
      throw Refusal(
        .invalidField, source.growerCode ?? source.growingAreaCode ?? parcels,
        ["field": .text("parcel"), "value": .text(parcels), "rule": .text("named-once")])
    }
    return weighed
  }

  /// The weighing with its parcels: those named, or those of the crop that the grower or area has now.
  private static func completed(
    _ source: LotSource, _ crop: Crop, _ reading: RegistryReading
  ) throws -> LotSource {
    var source = source
    let subject = source.growerCode ?? source.growingAreaCode ?? source.parcelCodes.joined(separator: ", ")
    guard source.mass.value.isFinite, Quantity(source.mass).thousandths > 0 else {
      throw Refusal(
        .invalidField, subject,
        ["field": .text("kg"), "value": .text(String(source.mass.value)), "rule": .text("above-zero")])
    }
    if let grower = source.growerCode {
      try require(reading.grower(grower), grower, "grower")
      source.parcelCodes = try reading.parcelCodes(ofGrower: grower, crop: crop.code)
    } else if let code = source.growingAreaCode {
      guard let area = try reading.growingArea(code) else {
        throw Refusal(.unknownRecord, code, ["kind": .text("growing-area")])
      }
      guard area.cropCode == crop.code else {
        throw Refusal(
          .invalidField, code,
          ["field": .text("crop"), "value": .text(area.cropCode), "rule": .text(crop.code)])
      }
      source.parcelCodes = area.parcelCodes
    } else {
      for code in source.parcelCodes { _ = try parcelOnMap(code, reading) }
    }
    guard !source.parcelCodes.isEmpty else {
      throw Refusal(
        .invalidField, subject,
        ["field": .text("parcel"), "value": .text(crop.code), "rule": .text("no-parcel-of-crop")])
    }
    guard Set(source.parcelCodes).count == source.parcelCodes.count else {
      throw Refusal(
        .invalidField, subject,
        ["field": .text("parcel"), "value": .text(subject), "rule": .text("named-once")])
    }
    source.parcelCodes.sort()
    return source
  }

  /// `MTH-260612`, then `MTH-260612-2`.
  /// - Parameter taken: codes that the same event gives to other lots.
  static func nextLotCode(
    of gtin: GTIN, _ crop: Crop, _ date: CalendarDate, _ reading: RegistryReading,
    besides taken: Set<LotID> = []
  ) throws -> LotCode {
    let letters = crop.code.split(separator: "-").compactMap(\.first).map { String($0).uppercased() }.joined()
    let digits = date.description.filter { $0 != "-" }.dropFirst(2)
    let beginning = "\(letters)-\(digits)"
    let given = try reading.lotCodes(of: gtin, beginning: beginning)
      .union(taken.filter { $0.gtin == gtin }.map(\.code))
    var code = try LotCode(beginning)
    var number = 1
    while given.contains(code) {
      number += 1
      code = try LotCode("\(beginning)-\(number)")
    }
    return code
  }
}
