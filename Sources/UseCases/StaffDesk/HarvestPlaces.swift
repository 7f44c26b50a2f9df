public import Geospatial
public import GrowingAreas
import Registry
import Traceability

/// Where a cooperative's harvests can come from: codes, villages and areas, no names of people.
public struct HarvestPlaces: Sendable {
  /// Parcels of one crop that are weighed together, since one household farms them or they are one growing area.
  public struct Group: Sendable {
    /// Of the household or the growing area.
    public var code: String
    /// nil for a household.
    public var name: String?
    public var cropCode: String
    public var parcels: Int
    public var area: SquareMetres
  }

  /// Growing areas of the crops, in the order of codes.
  public var areas: [Group]
  /// Households by crop, in the order of codes.
  public var households: [Group]
  /// In the order of codes, without names and households.
  public var parcels: [Parcel]
}

extension Office {
  /// Places of the crops that the cooperative's products are made of.
  /// - Throws: `Refusal` notAllowed.
  public func harvestPlaces() throws -> HarvestPlaces {
    let crops = Set(try products().map(\.cropCode))
    return try registry.read { reading in
      var parcels: [Parcel] = []
      var land: [String: SquareMetres] = [:]
      var households: [HouseholdOfCrop: HarvestPlaces.Group] = [:]
      try reading.eachParcel(village: nil, in: nil) { parcel in
        land[parcel.code] = parcel.outline.area
        guard parcel.crops.contains(where: crops.contains) else { return }
        for crop in parcel.crops where crops.contains(crop) {
          guard let grower = parcel.growerCode else { break }
          households[
            HouseholdOfCrop(code: grower, crop: crop),
            default: HarvestPlaces.Group(code: grower, cropCode: crop, parcels: 0, area: .zero)
          ].add(parcel.outline.area)
        }
        var plain = parcel
        (plain.name, plain.growerCode) = (nil, nil)
        parcels.append(plain)
      }
      let areas = try reading.growingAreas().filter { crops.contains($0.cropCode) && !$0.parcelCodes.isEmpty }
      return HarvestPlaces(
        areas: areas.map { area in
          HarvestPlaces.Group(
            code: area.code, name: area.name, cropCode: area.cropCode, parcels: area.parcelCodes.count,
            area: area.parcelCodes.compactMap { land[$0] }.reduce(.zero, +))
        },
        households: households.values.sorted { ($0.code, $0.cropCode) < ($1.code, $1.cropCode) },
        parcels: parcels)
    }
  }
}

private struct HouseholdOfCrop: Hashable {
  let code, crop: String
}

extension HarvestPlaces.Group {
  fileprivate mutating func add(_ area: SquareMetres) {
    parcels += 1
    self.area += area
  }
}
