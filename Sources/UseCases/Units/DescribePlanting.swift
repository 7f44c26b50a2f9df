public import GrowingAreas
import Registry
import Traceability

extension Office {
  /// Says of parcels of a growing area which variety they bear and when they were planted, all of them or none.
  /// - Parameters:
  ///   - chosen: codes of parcels of the area; empty for all of them.
  ///   - variety: nil leaves what is known.
  ///   - planted: day of planting; nil leaves what is known.
  /// - Returns: how many parcels it was said of.
  /// - Throws: `Refusal` notAllowed; unknownRecord for the area, or a parcel that is none of it; invalidField for a day to
  ///   come, or where nothing is said.
  public func describePlanting(
    ofArea code: String, parcels chosen: [String], variety: String?, planted: CalendarDate?, why: String
  ) throws -> Int {
    try checkRight(.keepMap)
    let why = try required(why, field: "why")
    let variety = try variety.map { try required($0, field: "variety") }
    guard variety != nil || planted != nil else {
      throw Self.invalidPlanting("variety", "", "something-to-change", code)
    }
    if let planted, planted > today {
      throw Self.invalidPlanting("date", planted.description, "not-in-future", code)
    }
    return try registry.change(by: author) { change in
      guard let area = try change.reading.growingArea(code) else {
        throw Refusal(.unknownRecord, code, ["kind": .text("growing-area")])
      }
      let codes = chosen.isEmpty ? area.parcelCodes : chosen
      for parcel in codes {
        guard area.parcelCodes.contains(parcel) else {
          throw Refusal(.unknownRecord, parcel, ["kind": .text("parcel")])
        }
        var told = try Self.parcelOnMap(parcel, change.reading)
        if let variety, told.variety != variety {
          told.variety = variety
          told.version += 1
          try change.updateParcel(told, fingerprint: nil, why: why)
        }
        if let planted {
          try change.setStand(CropStand(from: planted, isPlanted: true), of: area.cropCode, onParcel: parcel)
        }
      }
      return codes.count
    }
  }

  private static func invalidPlanting(
    _ field: String, _ value: String, _ rule: String, _ area: String
  ) -> Refusal {
    Refusal(
      .invalidField, area, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
  }
}
