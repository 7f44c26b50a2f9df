import Geospatial
public import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Records a harvest as a lot, after its day and kilograms were held against the season and the parcels.
  /// - Parameter code: nil for `<crop letters>-<YYMMDD>`, with a number when the day has several.
  /// - Throws: `Refusal` outOfSeason, aboveYieldBound, unknownRecord, wrongState, recordExists,
  ///   invalidField.
  public func recordHarvest(
    of gtin: GTIN, code: LotCode? = nil, on date: CalendarDate, from sources: [LotSource],
    notes: String? = nil
  ) throws -> Lot {
    try registry.change(by: author) { change in
      let reading = change.reading
      guard let product = try reading.product(gtin) else {
        throw Refusal(.unknownRecord, gtin.description, ["kind": .text("product")])
      }
      guard let crop = try reading.crop(product.cropCode) else {
        throw Refusal(.unknownRecord, product.cropCode, ["kind": .text("crop")])
      }
      guard date <= today else {
        throw Refusal(
          .invalidField, gtin.description,
          ["field": .text("date"), "value": .text(date.description), "rule": .text("not-in-future")])
      }
      var named: Set<String> = []
      let parcels = try sources.map { source in
        let code = source.parcelCodes[0]
        guard named.insert(code).inserted else {
          throw Refusal(
            .invalidField, gtin.description,
            ["field": .text("parcel"), "value": .text(code), "rule": .text("named-once")])
        }
        guard source.mass.value > 0, source.mass.value.isFinite else {
          throw Refusal(
            .invalidField, code,
            ["field": .text("kg"), "value": .text(String(source.mass.value)), "rule": .text("above-zero")])
        }
        let parcel = try Self.parcelOnMap(code, reading)
        return HarvestedParcel(
          area: parcel.outline.area, areaStandardError: parcel.outline.areaStandardError, mass: source.mass,
          harvestedBefore: try reading.harvested(
            fromParcel: parcel.code, crop: crop.code, year: date.year))
      }
      try HarvestRule(for: crop).check(date: date, parcels: parcels, subject: gtin.description)
      let lot = Lot(
        gtin: gtin, code: try code ?? Self.nextLotCode(crop: crop, date: date, gtin: gtin, reading: reading),
        harvestDate: date, sources: sources.sorted { $0.parcelCodes[0] < $1.parcelCodes[0] }, notes: notes)
      try change.addLot(lot)
      return lot
    }
  }

  /// `MTH-260612`, then `MTH-260612-2`.
  private static func nextLotCode(
    crop: Crop, date: CalendarDate, gtin: GTIN, reading: RegistryReading
  ) throws -> LotCode {
    let letters = crop.code.split(separator: "-").compactMap(\.first).map { String($0).uppercased() }.joined()
    let digits = date.description.filter { $0 != "-" }.dropFirst(2)
    var number = 1
    while true {
      let code = try LotCode("\(letters)-\(digits)" + (number == 1 ? "" : "-\(number)"))
      if try reading.lot(gtin, code) == nil { return code }
      number += 1
    }
  }

  /// - Throws: `Refusal` unknownRecord.
  public func lot(_ gtin: GTIN, _ code: LotCode) throws -> Lot {
    guard let lot = try registry.read({ try $0.lot(gtin, code) }) else {
      throw Refusal(.unknownRecord, "\(gtin)/\(code)", ["kind": .text("lot")])
    }
    return lot
  }

  public func lots() throws -> [Lot] { try registry.read { try $0.lots() } }
}
