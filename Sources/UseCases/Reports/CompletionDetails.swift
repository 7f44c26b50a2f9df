import Documents
import Geospatial
import GrowingAreas
import Publication
import Registry
import Wording

extension Office {
  /// Everything the completion report tells beyond the figures of villages, from the same snapshot.
  /// - Parameter parcels: on the map at the time, as are those in `mapped`.
  func details(
    asOf moment: OfficeTime, commune: Commune, villages: [Village], parcels: [Parcel],
    mapped: [MappedParcel], reading: RegistryReading, language: Language, progress: (ReportProgress) -> Void
  ) throws -> CompletionDetails {
    let crops = try reading.crops()
    let quality = QualityFigures(mapped: mapped, findings: try reading.findingCounts(asOf: moment))
    return CompletionDetails(
      targets: try reading.planTargets(asOf: moment), crops: crops,
      plates: try Self.plates(of: villages, parcels, crops, commune, language, progress),
      progress: try reading.weeklyProgress(asOf: moment), quality: quality,
      findings: quality.findings.map { finding in
        let code = finding.code.rawValue
        return (FindingNames.phrase(code)?[language] ?? code, finding.count)
      },
      growingAreas: try Self.growingAreas(asOf: moment, parcels: parcels, mapped: mapped, reading: reading),
      traceability: try traceability(asOf: moment, reading))
  }

  func traceability(asOf moment: OfficeTime, _ reading: RegistryReading) throws -> TraceabilityFigures {
    var figures = try reading.traceabilityFigures(asOf: moment)
    figures.scans = try ScanStore.figures(in: registry.directory, upTo: moment.day, good: "good")
    return figures
  }

  private static func growingAreas(
    asOf moment: OfficeTime, parcels: [Parcel], mapped: [MappedParcel], reading: RegistryReading
  ) throws -> [GrowingAreaOnMap] {
    let outlines = Dictionary(parcels.map { ($0.code, $0.outline) }) { first, _ in first }
    let overlapping = Set(mapped.filter { $0.area != $0.outlineArea }.map(\.code))
    return try reading.growingAreas(asOf: moment).map { area in
      let members = area.parcelCodes.compactMap { code in outlines[code].map { (code: code, outline: $0) } }
      // Where none of them lies on a parcel before it, nothing can count twice.
      let land =
        members.contains { overlapping.contains($0.code) }
        ? try landCountedOnce(members.map { ($0.outline.shape, $0.outline.area) })
        : members.map(\.outline.area)
      let output = try reading.outputByYear(ofArea: area.code, asOf: moment)
        .first { $0.year == moment.day.year }?.mass
      return GrowingAreaOnMap(
        area: area, parcels: members.count, land: land.reduce(.zero, +), output: output ?? Kilograms(0))
    }
  }

  /// A plate for each village that has an outline or parcels, in the order of villages.
  private static func plates(
    of villages: [Village], _ parcels: [Parcel], _ crops: [Crop], _ commune: Commune, _ language: Language,
    _ progress: (ReportProgress) -> Void
  ) throws -> [MapPlate] {
    let byVillage = Dictionary(grouping: parcels, by: \.villageCode)
    let transformer = try vn2000(of: commune)
    return try villages.enumerated().compactMap { index, village in
      progress(ReportProgress(.plates(index + 1, of: villages.count)))
      let title = CompletionPhrases.plateTitle.text(language, ["village": village.name])
      return try plate(
        title, village.outline, byVillage[village.code] ?? [], crops, transformer, language)
    }
  }

  /// - Returns: nil when there is nothing to draw, or it lies outside the projection's area of use.
  static func plate(
    _ title: String, _ outline: MultiPolygon?, _ parcels: [Parcel], _ crops: [Crop],
    _ transformer: CoordinateTransformer, _ language: Language
  ) throws -> MapPlate? {
    let drawn = parcels.map { PlateParcel(code: $0.code, crop: $0.cropCode, shape: $0.outline.shape) }
    // What lies outside Viet Nam has no place in VN-2000.
    return try? MapPlate(
      title: title, outline: outline, parcels: drawn, crops: crops, in: transformer, language: language)
  }

  /// From WGS 84 to the projection that tables of the commune are in.
  static func vn2000(of commune: Commune) throws -> CoordinateTransformer {
    let system = try GeoData.projection(ofCommune: commune.code) ?? .vn2000LaoCai
    do {
      return try CoordinateTransformer(from: .wgs84, to: system)
    } catch {
      throw Refusal(
        .referenceSystemUnsupported, commune.code,
        ["crs": .text(system.description), "reason": .text("not-computable")])
    }
  }
}
