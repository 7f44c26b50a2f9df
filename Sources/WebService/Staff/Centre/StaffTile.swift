import Geospatial
import GrowingAreas
import Wording

/// One tile of the staff's map: the commune, villages, and the parcels that were asked for. No person is named in it.
struct StaffTile {
  private var commune: TileLayer
  private var villages: TileLayer
  private var parcels: TileLayer
  private let names: ParcelNames
  private let state: (ParcelState) -> String

  /// - Parameter state: how a state is called.
  init(
    _ address: TileAddress, _ place: Commune, _ villages: [Village], _ names: ParcelNames,
    state: @escaping (ParcelState) -> String
  ) {
    commune = TileLayer("commune", of: address)
    self.villages = TileLayer("villages", of: address)
    parcels = TileLayer("parcels", of: address)
    self.names = names
    self.state = state
    let box = address.boundingBox
    if let boundary = place.boundary, boundary.boundingBox?.intersects(box) == true {
      commune.add(boundary, [("name", .text(place.name))], group: "", groupValues: [])
    }
    for village in villages {
      guard let outline = village.outline, outline.boundingBox?.intersects(box) == true else { continue }
      self.villages.add(
        outline, [("code", .text(village.code)), ("name", .text(village.name))], group: "", groupValues: [])
    }
  }

  mutating func add(_ parcel: Parcel) {
    let shared: TileLayer.Values = [
      ("crop", .text(names.crop(parcel.cropCode))), ("state", .text(state(parcel.state))),
    ]
    parcels.add(
      parcel.outline.shape,
      [
        ("code", .text(parcel.code)), ("village", .text(names.village(parcel.villageCode))),
        ("hectares", .number(parcel.outline.area.hectares)),
      ] + shared, group: "\(parcel.cropCode ?? "") \(parcel.state.rawValue)",
      groupValues: shared + [("gathered", .truth(true))])
  }

  func encoded() -> [UInt8] { encodedTile([commune, villages, parcels]) }
}
