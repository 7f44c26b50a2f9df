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
    try checkRight(.keepMap)
    return try parcels(village: village, crop: crop).filter { parcel in
      (state == nil || parcel.state == state)
        && (text.map { wanted in
          [parcel.code, parcel.name ?? "", parcel.growerCode ?? ""].contains {
            $0.lowercased().contains(wanted.lowercased())
          }
        } ?? true)
    }
  }
}
