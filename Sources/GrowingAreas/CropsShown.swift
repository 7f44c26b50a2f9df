public import Geospatial

/// A parcel as far as the crops of its village need it.
public struct CropMember: Sendable {
  /// Code of the main crop; nil while nobody knows it.
  public var crop: String?
  /// nil when nobody is on record; all such parcels together count as one grower.
  public var growerCode: String?
  /// The land it adds to the village.
  public var area: SquareMetres

  public init(crop: String?, growerCode: String?, area: SquareMetres) {
    self.crop = crop
    self.growerCode = growerCode
    self.area = area
  }
}

/// Parcels and land of one crop.
public struct CropLand: Sendable, Hashable {
  public var crop: String
  public var parcels: Int
  public var area: SquareMetres

  public init(crop: String, parcels: Int, area: SquareMetres) {
    self.crop = crop
    self.parcels = parcels
    self.area = area
  }
}

/// The crops of a village that outsiders may see with their land, the largest first.
///
/// A crop of fewer than `fewestGrowersShown` growers is left out. What is left out is known as the difference from the
/// village's total, so it must belong to as many growers too: as long as it does not, the smallest crop goes with it.
public func cropsShown(of members: [CropMember]) -> [CropLand] {
  let byCrop = Dictionary(grouping: members, by: \.crop)
  func growers(_ members: [CropMember]) -> Set<String?> { Set(members.map(\.growerCode)) }
  var hidden: Set<String?> = []
  var shown: [CropLand] = []
  for (crop, members) in byCrop {
    let owners = growers(members)
    if let crop, owners.count >= fewestGrowersShown {
      shown.append(
        CropLand(crop: crop, parcels: members.count, area: members.map(\.area).reduce(.zero, +)))
    } else {
      hidden.formUnion(owners)
    }
  }
  shown.sort { ($1.area, $0.crop) < ($0.area, $1.crop) }
  while !hidden.isEmpty, hidden.count < fewestGrowersShown, let smallest = shown.popLast() {
    hidden.formUnion(growers(byCrop[smallest.crop] ?? []))
  }
  return shown
}
