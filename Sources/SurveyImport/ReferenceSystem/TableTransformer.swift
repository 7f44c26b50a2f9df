import Geospatial
import GrowingAreas

/// Turns the corners of a coordinate table into positions on WGS 84, in the system and order decided for the file.
struct TableTransformer: Sendable {
  let reading: TableReading
  /// nil for degrees, which are WGS 84 as they stand.
  private let transformer: CoordinateTransformer?
  private let zonePrefix: Double?
  /// Where numbers may lie at all: all the ground the system is made for, or the commune where it is not made for that.
  private let extents: [PlaneBox]
  /// Name of the commune, for saying where the points fall.
  private let placeName: String
  private let officialSystem: CRSCode

  /// - Throws: `Refusal` referenceSystemUnsupported.
  init(
    _ reading: TableReading, commune: Commune, rules: SurveyRules, file: String
  ) throws(Refusal) {
    self.reading = reading
    placeName = commune.name
    officialSystem = rules.officialSystem
    zonePrefix = CandidateSystem.zonePrefix(of: reading.code)
    let place = reading.isInsideCommune ? commune.boundary?.boundingBox : nil
    let candidates =
      place.map { CandidateSystem.all(around: $0, margin: rules.communeMargin) }
      ?? CandidateSystem.declared(reading.code)
    extents = candidates.filter { $0.code == reading.code }.map(\.extent)
    guard reading.code != .wgs84 else {
      transformer = nil
      return
    }
    do {
      transformer = try CoordinateTransformer(
        from: reading.code, to: .wgs84, isHeldToAreaOfUse: !reading.isInsideCommune)
    } catch {
      throw Refusal(
        .referenceSystemUnsupported, file, ["crs": .crs(reading.code), "reason": .text(error.words)])
    }
  }

  struct Result: Sendable {
    /// In the order of the table; empty when a corner cannot be carried.
    var positions: [WalkedPoint]
    var findings: [ImportFinding]
  }

  func positions(of corners: [TableCorner]) -> Result {
    var findings = findings(for: corners.first)
    do {
      let positions = try transformed(corners)
      let wrong = positions.firstIndex {
        // Where the system's own area does not hold, a mistyped corner still lies in the country.
        !$0.isOnEarth
          || reading.isInsideCommune && transformer != nil && !CandidateSystem.country.contains($0)
      }
      guard let wrong else {
        let points = zip(positions, corners).map { WalkedPoint(position: $0, line: $1.line) }
        return Result(positions: points, findings: findings)
      }
      findings.append(outOfRange(corners[wrong]))
    } catch {
      findings.append(outOfRange(corners[error.index ?? 0]))
    }
    return Result(positions: [], findings: findings)
  }

  private func transformed(_ corners: [TableCorner]) throws(ProjectionFailure) -> [LonLat] {
    let order = reading.order
    guard let transformer else {
      return corners.map { LonLat(longitude: order.easting(of: $0), latitude: order.northing(of: $0)) }
    }
    return try transformer.unproject(
      corners.map { corner in
        var easting = order.easting(of: corner)
        // Tables often leave the number of the zone out.
        if let zonePrefix, easting < 1_000_000 { easting += zonePrefix }
        return ProjectedPoint(easting: easting, northing: order.northing(of: corner), crs: reading.code)
      })
  }

  private func findings(for first: TableCorner?) -> [ImportFinding] {
    guard let first else { return [] }
    var findings: [ImportFinding] = []
    let place = SourcePlace(line: line(of: first))
    if reading.orderWasRead {
      let isDegrees = reading.code == .wgs84
      findings.append(
        ImportFinding(
          .axisOrderRead,
          [
            "column": .text("Y"), "value": isDegrees ? .degrees(first.y) : .number(first.y),
            "axis": .text(isDegrees ? "latitude" : "northing"), "place": .text(placeName),
          ], at: place))
    }
    if reading.code != .wgs84 {
      findings.append(ImportFinding(.coordinatesTransformed, ["crs": .crs(reading.code)], at: place))
    }
    if reading.isForeignZone {
      findings.append(
        ImportFinding(
          .foreignZoneRead, ["crs": .crs(reading.code), "expected": .crs(officialSystem)], at: place))
    }
    return findings
  }

  private func outOfRange(_ corner: TableCorner) -> ImportFinding {
    let isDegrees = reading.code == .wgs84
    let (easting, northing) = (reading.order.easting(of: corner), reading.order.northing(of: corner))
    let isEasting =
      extents.contains { northing >= $0.south && northing <= $0.north }
      && !extents.contains { easting >= $0.west && easting <= $0.east }
    let value = isEasting ? easting : northing
    let axis =
      switch (isDegrees, isEasting) {
      case (true, true): "longitude"
      case (true, false): "latitude"
      case (false, true): "easting"
      case (false, false): "northing"
      }
    let stated = StatedValue.stated(value, isDegrees ? StatedValue.degrees : StatedValue.number)
    return ImportFinding(
      .coordinateOutOfRange, ["axis": .text(axis), "value": stated], at: SourcePlace(line: line(of: corner)))
  }

  private func line(of corner: TableCorner) -> Int? { corner.line > 0 ? Int(corner.line) : nil }
}
