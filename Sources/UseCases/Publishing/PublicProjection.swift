import Geospatial
import GrowingAreas
import Publication
import Registry
import Traceability

/// The one place that decides what of the registry outsiders see: an allow-list from records to public changes.
struct PublicProjection {
  let reading: RegistryReading

  /// What the public store must become for this record as it is now; empty when nothing of it is public.
  func changes(for kind: OutboxKind, key: String) throws -> [PublicChange] {
    switch kind {
    case .commune: [.commune(try commune())]
    case .village: [try village(key)]
    case .parcel: [try parcel(key)]
    case .growingArea: [try growingArea(key)]
    case .cooperative: try reading.cooperative(key).map { [.cooperative(try cooperative($0))] } ?? []
    case .certificate: try certificate(key)
    case .facility: try reading.facility(key).map { [.facility(Self.facility($0))] } ?? []
    case .product: try product(key)
    case .lot: try lot(key)
    case .box: [try box(SSCC(key))]
    case .codeRun: try codeRun(key)
    }
  }

  private func commune() throws -> PublicCommune {
    let commune = try reading.commune()
    return PublicCommune(
      code: commune.code, name: commune.name, provinceName: commune.provinceName, boundary: commune.boundary,
      boundaryIsOfficial: commune.boundaryIsOfficial)
  }

  private func village(_ code: String) throws -> PublicChange {
    guard let village = try reading.village(code) else { return .removeVillage(code: code) }
    var parcels: [Parcel] = []
    try reading.eachParcel(village: code) { parcels.append($0) }
    let areas = try landCountedOnce(parcels.map { ($0.outline.shape, $0.outline.area) })
    let completion = VillageCompletion(
      of: village, targets: try reading.planTargets().filter { $0.village == code },
      nothingToMap: try reading.nothingToMap().filter { $0.scope.village == code },
      mapped: zip(parcels, areas).map { parcel, area in
        MappedParcel(code: parcel.code, villageCode: code, crops: parcel.crops, area: area)
      })
    let shown = cropsShown(
      of: zip(parcels, areas).map { parcel, area in
        CropMember(crop: parcel.cropCode, growerCode: parcel.growerCode, area: area)
      })
    return .village(
      PublicVillage(
        code: code, name: village.name, outline: village.outline, parcelCount: parcels.count,
        area: areas.reduce(.zero, +), planned: completion.figures.plannedToMap,
        crops: try shown.map { land in
          let crop = try reading.crop(land.crop)
          return PublicVillageCrop(
            nameVi: crop?.nameVi ?? land.crop, nameEn: crop?.nameEn ?? land.crop,
            parcelCount: land.parcels, area: land.area,
            planned: completion.crops.first { $0.crop == land.crop }?.figures.plannedToMap)
        }))
  }

  /// Public only with the grower's consent.
  private func parcel(_ code: String) throws -> PublicChange {
    guard let parcel = try reading.parcel(code), parcel.state != .retired, let grower = parcel.growerCode,
      try reading.hasConsent(.parcelOutline, of: grower)
    else { return .removeParcel(code: code) }
    let crop = try parcel.cropCode.flatMap { try reading.crop($0) }
    return .parcel(
      PublicParcel(
        code: code, villageCode: parcel.villageCode, cropNameVi: crop?.nameVi, cropNameEn: crop?.nameEn,
        outline: parcel.outline.shape, area: parcel.outline.area))
  }

  private func growingArea(_ code: String) throws -> PublicChange {
    guard let area = try reading.growingArea(code) else { return .removeGrowingArea(code: code) }
    let parcels = try area.parcelCodes.compactMap { try reading.parcel($0) }.filter { $0.state != .retired }
    let outline = try generalisedOutline(
      of: parcels.map { AreaMember(shape: $0.outline.shape, growerCode: $0.growerCode) })
    let crop = try reading.crop(area.cropCode)
    return .growingArea(
      PublicGrowingArea(
        code: code, name: area.name, cropNameVi: crop?.nameVi ?? area.cropCode,
        cropNameEn: crop?.nameEn ?? area.cropCode,
        officialCodes: area.officialCodes.filter { $0.status == .active },
        villageCodes: Set(parcels.compactMap(\.villageCode)).sorted(), outline: outline,
        area: outline == nil
          ? nil : try landCountedOnce(parcels.map { ($0.outline.shape, $0.outline.area) }).reduce(.zero, +),
        parcelCount: outline == nil ? nil : parcels.count,
        certificateIDs: try reading.certificates().filter { $0.scope.growingAreas.contains(code) }
          .map(\.id)))
  }

  private func lot(_ key: String) throws -> [PublicChange] {
    guard let slash = key.firstIndex(of: "/") else { return [] }
    let gtin = try GTIN(String(key[..<slash]))
    let code = try LotCode(String(key[key.index(after: slash)...]))
    guard let lot = try reading.lot(gtin, code) else { return [] }
    let product = try reading.product(gtin)
    let parcels = lot.parcelCodes
    return [
      .lot(
        PublicLot(
          gtin: gtin, code: code, harvestDate: lot.harvestDate,
          bestBefore: product?.bestBefore(from: lot.harvestDate),
          state: lot.state,
          growingAreaCodes: try Set(parcels.flatMap { try reading.growingAreaCodes(ofParcel: $0) }).sorted(),
          villageCodes: try Set(parcels.compactMap { try reading.parcel($0)?.villageCode }).sorted(),
          outsideShare: lot.outsideShare, stages: LotStage.stages(of: try reading.stageEvents(of: lot.id)),
          certificateIDs: try product.map { try reading.certificates(for: lot, of: $0).map(\.id) } ?? []))
    ]
  }

  private func codeRun(_ key: String) throws -> [PublicChange] {
    guard let id = Int(key), let run = try reading.codeRun(id) else { return [] }
    let serials = try reading.issuedSerials(ofRun: id)
    // A cooperative that records no activation sells what it printed; one that does has not sold the rest of the run yet.
    let isActivated = serials.contains { $0.state == .active || $0.state == .sold }
    return [
      .serials(
        serials.map { serial in
          let isWaiting = serial.state == .issued || serial.state == .printed
          return PublicSerial(
            hash: SQLitePublicStore.hash(of: serial.serial), gtin: run.gtin, lot: run.lot,
            state: isWaiting && !isActivated ? .active : serial.state)
        })
    ]
  }
}

extension MappedAgainstPlan {
  /// Land the plan wants mapped; nil where it wants none.
  fileprivate var plannedToMap: SquareMetres? { toMap.area > .zero ? toMap.area : nil }
}
