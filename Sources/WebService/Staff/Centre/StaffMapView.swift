import Geospatial
import GrowingAreas
import Wording

/// What the page of parcels tells the script of the map, and the legends beside it.
struct StaffMapView {
  let crops: [MapLegend.Entry]
  let states: [MapLegend.Entry]
  /// JSON for the script.
  let scriptWords: String

  /// - Parameter parcels: all that were found.
  init(
    _ visit: StaffVisit, _ parcels: [Parcel], _ villages: [Village], _ names: ParcelNames
  ) throws {
    let language = visit.language
    func legend(_ name: (Parcel) -> String) -> (entries: [MapLegend.Entry], rule: [String: String]) {
      let groups = Dictionary(grouping: parcels, by: name)
        .map { (name: $0.key, area: $0.value.reduce(0) { $0 + $1.outline.area.value }) }
        .sorted { ($1.area, $0.name) < ($0.area, $1.name) }
      let colours = groups.indices.map { $0 % MapLegend.palette.count }
      return (
        zip(groups, colours).map { group, colour in
          MapLegend.Entry(
            mark: "c\(colour)", name: group.name,
            hectares: language.hectares(squareMetres: group.area) + " ha")
        }, Dictionary(uniqueKeysWithValues: zip(groups.map(\.name), colours.map { MapLegend.palette[$0] }))
      )
    }
    let byCrop = legend { names.crop($0.cropCode) }
    let byState = legend { visit.text("parcel-" + $0.state.rawValue) }
    crops = byCrop.entries
    states = byState.entries
    var words = MapScriptWords(
      kinds: ["village": visit.text("village"), "parcel": visit.text("parcel")],
      labels: [
        "crop": visit.text("crop"), "village": visit.text("village"), "state": visit.text("state"),
        "hectares": visit.text("area") + " (ha)",
      ],
      shown: ["parcel": ["crop", "village", "state", "hectares"], "village": []],
      pages: ["parcel": MapScriptWords.PagePath(before: visit.address("parcels/"), after: "")])
    words.takeWords(visit.context.choice)
    words.names = villages.compactMap { village in
      village.outline?.boundingBox.map { MapScriptWords.PlaceName(village.name, in: $0) }
    }
    let shapes = parcels.isEmpty ? villages.map(\.outline) : parcels.map(\.outline.shape)
    let box = shapes.compactMap { $0?.boundingBox }.reduce(nil as BoundingBox?) { $0?.union($1) ?? $1 }
    words.box = box.map { [$0.west, $0.south, $0.east, $0.north] }
    words.rules = [
      "crop": MapLegend.Rule(
        layers: ["parcels"], property: "crop", colours: byCrop.rule, other: MapLegend.grey),
      "state": MapLegend.Rule(
        layers: ["parcels"], property: "state", colours: byState.rule, other: MapLegend.grey),
    ]
    scriptWords = try words.encoded()
  }
}
