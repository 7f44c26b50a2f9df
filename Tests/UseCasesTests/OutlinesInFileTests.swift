import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import Testing

@testable import UseCases

@Suite struct `Outlines of the file in hand` {
  /// A circle of 200 corners, so that most of the outlines are more than memory keeps.
  private func outline(_ number: Int) -> MultiPolygon {
    let plane = LocalPlane(around: LonLat(longitude: 104.2, latitude: 22.4))
    let (east, north) = (Double(number % 80) * 100, Double(number / 80) * 100)
    let corners = (0..<200).map { corner in
      let angle = Double(corner) / 200 * 2 * .pi
      return plane.position(east: east + 40 * cos(angle), north: north + 40 * sin(angle)).rounded
    }
    return MultiPolygon([Polygon(shell: Ring(closing: corners))])
  }

  @Test func `come back corner by corner, also those of long ago`() throws {
    let outlines = try OutlinesInFile(of: "walk.gpx")
    let count = 4_000
    for number in 0..<count {
      let shape = outline(number)
      try outlines.add(
        StagedFeature(
          index: number + 1, state: .accepted,
          outline: ParcelOutline(shape: shape, area: SquareMetres(5_000))))
    }
    try outlines.add(StagedFeature(index: count + 1, state: .rejected))
    for number in stride(from: 0, to: count, by: 37) {
      let shape = outline(number)
      let box = try #require(shape.boundingBox)
      let found = try outlines.neighbours(of: box, most: 10)
      #expect(found.map(\.name) == [.feature(number + 1)])
      #expect(found.map(\.shape) == [shape])
    }
    let all = try #require(outline(0).boundingBox?.union(outline(count - 1).boundingBox!))
    #expect(try outlines.neighbours(of: all, most: 25).count == 25)
  }
}
