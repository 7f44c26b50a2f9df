public import Geospatial
public import GrowingAreas
import Registry

/// One version of a parcel, as its record shows it.
public struct ParcelChange: Sendable {
  public var version: Int
  /// RFC 3339 in UTC.
  public var changedAt: String
  public var actor: String
  public var why: String
  public var survey: String?
  public var parcel: Parcel
}

extension Office {
  /// A parcel with its history, the newest version first.
  /// - Throws: `Refusal` notAllowed, unknownRecord.
  public func parcelFile(_ code: String) throws -> (parcel: Parcel, history: [ParcelChange]) {
    try checkRight(.keepMap)
    let parcel = try parcel(code)
    let history = try parcelHistory(code).reversed().map {
      ParcelChange(
        version: $0.version, changedAt: $0.changedAt, actor: $0.actor, why: $0.why, survey: $0.survey,
        parcel: $0.parcel)
    }
    return (parcel, history)
  }

  /// Parcels on the map that fit, in the order of codes.
  /// - Parameter state: accepted or published; nil for both.
  /// - Throws: `Refusal` notAllowed; unknownRecord for the village or crop.
  public func findParcels(
    village: String?, crop: String?, state: ParcelState?, text: String?
  ) throws -> [Parcel] {
    var found: [Parcel] = []
    try eachParcelFound(village: village, crop: crop, state: state, text: text) { found.append($0) }
    return found
  }

  /// Hands over the same one at a time.
  /// - Parameter box: only those whose boxes touch this one; nil for all.
  /// - Throws: as `findParcels`, and what `body` throws.
  public func eachParcelFound(
    village: String?, crop: String?, state: ParcelState?, text: String?, in box: BoundingBox? = nil,
    _ body: (Parcel) throws -> Void
  ) throws {
    try checkRight(.keepMap)
    let wanted = text?.lowercased()
    try registry.read { reading in
      if let village { try Self.require(reading.village(village), village, "village") }
      if let crop { try Self.require(reading.crop(crop), crop, "crop") }
      try reading.eachParcel(village: village, in: box) { parcel in
        guard crop == nil || parcel.cropCode == crop, state == nil || parcel.state == state else { return }
        let texts = [parcel.code, parcel.name ?? "", parcel.growerCode ?? ""]
        guard wanted.map({ wanted in texts.contains { $0.lowercased().contains(wanted) } }) ?? true else {
          return
        }
        try body(parcel)
      }
    }
  }
}
