import Geospatial
import GrowingAreas
import Testing

@testable import UseCases

@Suite("What a report says of features")
struct ReportedFeaturesTests {
  private static let values: [StatedValue] = [
    .count(-3), .count(.max), .metres(4.25), .squareMetres(1e9), .kilograms(0.1), .litres(-0.0),
    .degrees(104.29),
    .share(0.25), .number(.leastNonzeroMagnitude), .text("nương trên"), .text(""),
    .terms(["spikes", "gaps"]),
    .terms([]), .crs(.wgs84), .crs(CRSCode(epsg: 9208)),
  ]

  /// Features in every state, with every kind of value, and with all and nothing known.
  private static func feature(_ index: Int) -> StagedFeature {
    var staged = StagedFeature(
      index: index, name: index % 3 == 0 ? nil : "Nương \(index)", fields: [:],
      state: SurveyedFeatureState.allCases[index % 4], villageCode: nil)
    staged.parcelCode = index % 5 == 0 ? "P-\(index)" : nil
    if index % 4 < 2 {
      let corners = [(0.0, 0.0), (0.001, 0.0), (0.0, 0.001), (0.0, 0.0)].map {
        LonLat(longitude: 104.29 + $0.0, latitude: 22.54 + $0.1)
      }
      staged.outline = ParcelOutline(
        shape: MultiPolygon([Polygon(shell: Ring(closing: Array(corners.dropLast())))]),
        area: SquareMetres(Double(index)),
        areaStandardError: index % 8 == 0 ? nil : SquareMetres(3), method: .walk)
    }
    for number in 0..<index % 3 {
      staged.findings.append(
        ImportFinding(
          FindingCode.allCases[(index + number) % FindingCode.allCases.count],
          Dictionary(
            uniqueKeysWithValues: (0..<index % 4).map { ("value \($0)", values[(index + $0) % values.count]) }
          ),
          at: SourcePlace(
            line: number == 0 ? index : nil, column: number == 0 ? nil : "Diện tích", feature: index,
            vertex: index % 2 == 0 ? 7 : nil,
            position: index % 2 == 0 ? LonLat(longitude: 104.29, latitude: -22.54) : nil)))
    }
    return staged
  }

  @Test("They come back as they were added, from memory and from the file", arguments: [0, 1, 60, 20_000])
  func roundTrip(count: Int) throws {
    let added = (0..<count).map {
      ReportedFeature(Self.feature($0), planeArea: $0 % 2 == 0 ? nil : SquareMetres(0.5))
    }
    var features = ReportedFeatures(of: "survey.gpx")
    for feature in added { try features.add(feature) }
    var back: [ReportedFeature] = []
    try features.each { back.append($0) }
    #expect(back == added)
    #expect(features.count == count)
    for state in SurveyedFeatureState.allCases {
      #expect(features.count(state) == added.count { $0.state == state })
    }
    #expect(features.waitingForYes == added.filter(\.isWaitingForYes).map(\.index))
    // A quarter is accepted, each as large as its number; the next quarter is repaired.
    let area = (0..<count).reduce(0) { $1 % 4 < 2 ? $0 + $1 : $0 }
    #expect(features.area == SquareMetres(Double(area)))
  }
}
