import Documents
public import Geospatial
public import GrowingAreas
import Registry
public import Wording

/// The forms the list of what is still to walk is written in, for telephones and GPS receivers.
public enum PlanListFormat: String, Sendable, CaseIterable {
  /// GPX 1.1: a waypoint for each village, its outline as a route.
  case gpx
  /// KML 2.2: outline and point of each village.
  case kml
}

/// What a village has still to be walked.
public struct VillageToWalk: Sendable {
  public var village: VillageCompletion
  public var outline: MultiPolygon?
  /// Parcels to map that are not on the map; none where more are there than were asked for.
  public var parcels: Int
  public var area: SquareMetres
}

extension Office {
  /// Writes the villages in which something of the plan is still to be walked, by the first due day, with what remains of
  /// each crop. Visits that found nothing are done; outlines in review are named, since nobody need walk them again.
  /// - Parameter person: only villages with a target of this person; nil for all.
  /// - Returns: the villages written; those without an outline are named in no file and come last.
  /// - Throws: `Refusal` outputExists, outputFailed.
  public func exportPlan(
    to path: String, as format: PlanListFormat, person: String? = nil, language: Language,
    force: Bool = false
  ) throws -> [VillageToWalk] {
    let (villages, crops) = try registry.read { reading in
      let figures = try Self.figures(for: Quarter(containing: today), asOf: .end(of: today), reading: reading)
      let targets = try reading.planTargets()
      let outlines = Dictionary(try reading.villages().map { ($0.code, $0.outline) }) { first, _ in first }
      let villages = figures.villages.filter { village in
        village.isBehind
          && (person == nil || targets.contains { $0.village == village.code && $0.person == person })
      }.map { village in
        let figures = village.figures
        return VillageToWalk(
          village: village, outline: outlines[village.code] ?? nil,
          parcels: max(0, figures.toMap.parcels - figures.mappedParcels), area: village.outstandingArea)
      }
      let crops = Dictionary(try reading.crops().map { ($0.code, $0) }) { first, _ in first }
      return (
        villages.sorted { a, b in
          let (aHas, bHas) = (a.outline?.isEmpty == false ? 0 : 1, b.outline?.isEmpty == false ? 0 : 1)
          return (aHas, a.village.due?.daysSince1970 ?? .max, a.village.code)
            < (bHas, b.village.due?.daysSince1970 ?? .max, b.village.code)
        }, crops
      )
    }
    let list = PlanList(villages: villages, crops: crops, language: language)
    try writeOutput(to: path, force: force) { temporary in
      try writeText(format == .gpx ? list.gpx : list.kml, to: temporary)
    }
    return villages
  }
}

/// The list as text.
private struct PlanList {
  var villages: [VillageToWalk]
  var crops: [String: Crop]
  var language: Language

  var gpx: String {
    var points = ""
    var routes = ""
    for place in villages {
      guard let outline = place.outline, let point = inside(outline) else { continue }
      points +=
        "<wpt lat=\"\(point.latitude)\" lon=\"\(point.longitude)\"><name>\(name(place))</name><desc>\(remainder(place))</desc></wpt>\n"
      for polygon in outline.polygons {
        let corners = polygon.shell.points.map { "<rtept lat=\"\($0.latitude)\" lon=\"\($0.longitude)\"/>" }
        routes += "<rte><name>\(name(place))</name>\(corners.joined())</rte>\n"
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx version="1.1" creator="VungTrong" xmlns="http://www.topografix.com/GPX/1/1">
      \(points)\(routes)</gpx>

      """
  }

  var kml: String {
    var text = KMLText.head(title: PlanPhrases.toWalk[language])
    for place in villages {
      guard let outline = place.outline, let point = inside(outline) else { continue }
      let geometry =
        "<MultiGeometry><Point><coordinates>\(point.longitude),\(point.latitude)</coordinates></Point>\(KMLText.geometry(of: outline))</MultiGeometry>"
      text +=
        "<Placemark><name>\(name(place))</name><description>\(remainder(place))</description>\(geometry)</Placemark>\n"
    }
    return text + KMLText.foot
  }

  private func name(_ place: VillageToWalk) -> String {
    markupEscaped(
      PlanPhrases.villageToWalk.text(
        language,
        [
          "village": place.village.name, "parcels": language.count(place.parcels),
          "area": language.hectares(squareMetres: place.area.value),
        ]))
  }

  private func remainder(_ place: VillageToWalk) -> String {
    let rows = place.village.crops.filter(\.figures.isBehind).map { row in
      let crop = row.crop.map { code in
        crops[code].map { language == .vi ? $0.nameVi : $0.nameEn } ?? code
      }
      return PlanPhrases.cropToWalk.text(
        language,
        [
          "crop": crop ?? RoadmapPhrases.allCrops[language],
          "parcels": language.count(max(0, row.figures.toMap.parcels - row.figures.mappedParcels)),
          "area": language.hectares(squareMetres: row.figures.outstandingArea.value),
          "waiting": language.count(row.figures[.inReview].parcels),
          "date": row.due.map { language.date(year: $0.year, month: $0.month, day: $0.day) } ?? "–",
        ])
    }
    return markupEscaped(rows.joined(separator: "; "))
  }

  /// A place inside the largest part: the middle of the longest piece of its middle parallel.
  private func inside(_ shape: MultiPolygon) -> LonLat? {
    let largest = shape.polygons.max {
      geodesicArea(of: MultiPolygon([$0])) < geodesicArea(of: MultiPolygon([$1]))
    }
    guard let largest, let box = BoundingBox(around: largest.shell.points) else { return nil }
    let latitude = box.center.latitude
    var crossings: [Double] = []
    for ring in [largest.shell] + largest.holes {
      for (a, b) in zip(ring.points, ring.points.dropFirst())
      where (a.latitude <= latitude) != (b.latitude <= latitude) {
        let share = (latitude - a.latitude) / (b.latitude - a.latitude)
        crossings.append(a.longitude + share * (b.longitude - a.longitude))
      }
    }
    crossings.sort()
    // Every other piece lies inside.
    let pieces = stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
    return pieces.max { $0.1 - $0.0 < $1.1 - $1.0 }
      .map { LonLat(longitude: ($0.0 + $0.1) / 2, latitude: latitude) }
  }
}
