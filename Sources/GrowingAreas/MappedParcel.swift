public import Geospatial

/// What a report needs to know of one parcel on the map.
public struct MappedParcel: Sendable, Hashable {
  public var code: String
  /// nil for a parcel that lies in no village.
  public var villageCode: String?
  public var area: SquareMetres

  public init(code: String, villageCode: String?, area: SquareMetres) {
    self.code = code
    self.villageCode = villageCode
    self.area = area
  }
}

extension MappedInVillage {
  /// Parcels and land area village by village, in the order of codes, those without a village first.
  ///
  /// Areas are added in the order given, so that the same parcels in the same order make the same sums.
  public static func counting(_ parcels: [MappedParcel]) -> [MappedInVillage] {
    var counted: [String?: MappedInVillage] = [:]
    for parcel in parcels {
      counted[
        parcel.villageCode, default: MappedInVillage(villageCode: parcel.villageCode, parcels: 0, area: .zero)
      ].add(parcel)
    }
    return counted.values.sorted { ($0.villageCode ?? "") < ($1.villageCode ?? "") }
  }

  mutating func add(_ parcel: MappedParcel) {
    parcels += 1
    area += parcel.area
  }
}
