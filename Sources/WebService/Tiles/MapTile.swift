import Documents
import Geospatial
import Publication

/// One tile of the public map. What is written here is all that a tile gives away.
struct MapTile {
  /// The layers from the ground up, with the kind of each value by its name.
  static let fields: [(layer: String, fields: [String: String])] = [
    ("commune", ["code": "String", "name": "String", "official": "Boolean"]),
    (
      "villages",
      [
        "code": "String", "name": "String", "parcels": "Number", "hectares": "Number",
        "plannedHectares": "Number", "progress": "Number",
      ]
    ),
    (
      "growing-areas",
      [
        "code": "String", "name": "String", "crop": "String", "cropEn": "String", "officialCodes": "String",
        "certificates": "String", "hectares": "Number", "gathered": "Boolean",
      ]
    ),
    (
      "parcels",
      [
        "code": "String", "village": "String", "crop": "String", "cropEn": "String", "hectares": "Number",
        "gathered": "Boolean",
      ]
    ),
  ]

  private var commune: TileLayer
  private var villages: TileLayer
  private var areas: TileLayer
  private var parcels: TileLayer
  private let certificates: AreaCertificates

  init(
    _ address: TileAddress, _ places: PlaceMemory.Places, _ certificates: AreaCertificates,
    _ store: any PublicStore
  ) throws {
    self.certificates = certificates
    commune = TileLayer("commune", of: address)
    villages = TileLayer("villages", of: address)
    areas = TileLayer("growing-areas", of: address)
    parcels = TileLayer("parcels", of: address)
    let box = address.boundingBox
    if let place = places.commune, let boundary = place.boundary, boundary.touches(box) {
      let name: TileLayer.Values = [("name", .text(place.name))]
      commune.add(
        boundary, [("code", .text(place.code)), ("official", .truth(place.boundaryIsOfficial))] + name,
        group: "",
        groupValues: name)
    }
    for village in places.villages {
      if let outline = village.outline, outline.touches(box) { add(village, outline) }
    }
    var batches = MapFeatureBatches(store: store, box: box, crop: nil)
    while let features = try batches.next() {
      for feature in features { add(feature) }
    }
  }

  func encoded() -> [UInt8] { encodedTile([commune, villages, areas, parcels]) }

  private mutating func add(_ village: PublicVillage, _ outline: MultiPolygon) {
    villages.add(
      outline,
      [
        ("code", .text(village.code)), ("name", .text(village.name)),
        ("parcels", .number(Double(village.parcelCount))), ("hectares", .number(village.area.hectares)),
        // The class of the map's legend; 0 where nothing is planned.
        ("progress", .number(Double(CompletionShade(share: village.mappedShare).rawValue))),
      ] + (village.planned.map { [("plannedHectares", .number($0.hectares))] } ?? []), group: "",
      groupValues: [])
  }

  private mutating func add(_ feature: PublicMapFeature) {
    switch feature {
    case .growingArea(let area):
      guard let outline = area.outline else { return }
      let crop: TileLayer.Values = [("crop", .text(area.cropNameVi)), ("cropEn", .text(area.cropNameEn))]
      let codes = area.officialCodes.map(\.shown).joined(separator: ", ")
      areas.add(
        outline,
        [
          ("code", .text(area.code)), ("name", .text(area.name)), ("officialCodes", .text(codes)),
          ("certificates", .text(certificates[area].tileText)),
        ] + crop
          + (area.area.map { [("hectares", .number($0.hectares))] } ?? []),
        group: area.cropNameVi, groupValues: crop + [("gathered", .truth(true))])
    case .parcel(let parcel):
      let crop: TileLayer.Values =
        (parcel.cropNameVi.map { [("crop", .text($0))] } ?? [])
        + (parcel.cropNameEn.map { [("cropEn", .text($0))] } ?? [])
      parcels.add(
        parcel.outline,
        [("code", .text(parcel.code)), ("hectares", .number(parcel.area.hectares))] + crop
          + (parcel.villageCode.map { [("village", .text($0))] } ?? []),
        group: parcel.cropNameVi ?? "", groupValues: crop + [("gathered", .truth(true))])
    }
  }
}

extension MultiPolygon {
  fileprivate func touches(_ box: BoundingBox) -> Bool { boundingBox?.intersects(box) == true }
}
