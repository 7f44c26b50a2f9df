import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import Testing

/// A shape that no repair would end with; whole files of that kind are in `Tests/EndToEndTests/HostileFilesTests.swift`.
struct HostileShapesTests {
  /// A star whose sides all cross each other: as many crossings as half the square of its corners.
  private static func star(_ corners: Int) -> [(Double, Double)] {
    (0...corners).map { corner in
      let angle = 2 * Double.pi * Double(corner * (corners / 2 - 1) % corners) / Double(corners)
      return (104.3 + 0.01 * cos(angle), 22.53 + 0.01 * sin(angle))
    }
  }

  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }

  private static func geoJSON(_ rings: [[(Double, Double)]]) -> String {
    let written = rings.map { ring in
      "[" + ring.map { "[\(rounded($0.0)),\(rounded($0.1))]" }.joined(separator: ",") + "]"
    }
    return "{\"type\":\"Polygon\",\"coordinates\":[\(written.joined(separator: ","))]}"
  }

  @Test func `a star that crosses itself half a million times is not repaired`() throws {
    let text = Self.geoJSON([Self.star(1001)])
    let (_, found) = try withSurveyFile(text.utf8) { try staged($0) }
    #expect(found.map(\.state) == [.rejected])
    #expect(found[0].findings.last?.code == .outlineUnusable)
    #expect(found[0].findings.last?.values == ["reason": .text("too-many-crossings")])
  }
}
