import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import TestSupport
import Testing

/// Files of up to 10 MB made to cost as much as they can: each is answered, and soon.
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

  /// A square with so many holes, in rows, none touching another.
  private static func holes(_ count: Int) -> [[(Double, Double)]] {
    let side = Int(Double(count).squareRoot()) + 1
    let step = 0.01 / Double(side)
    let shell = [(104.29, 22.52), (104.31, 22.52), (104.31, 22.54), (104.29, 22.54), (104.29, 22.52)]
    return [shell]
      + (0..<count).map { number in
        let x = 104.295 + Double(number % side) * step
        let y = 22.525 + Double(number / side) * step
        return [(x, y), (x, y + step / 3), (x + step / 3, y), (x, y)]
      }
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    let taken = ContinuousClock.now - start
    return Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18
  }

  @Test func `a star that crosses itself half a million times is not repaired`() throws {
    let text = Self.geoJSON([Self.star(1001)])
    let taken = try seconds {
      let (_, found) = try withSurveyFile(text.utf8) { try staged($0) }
      #expect(found.map(\.state) == [.rejected])
      #expect(found[0].findings.last?.code == .outlineUnusable)
      #expect(found[0].findings.last?.values == ["reason": .text("too-many-crossings")])
    }
    #expect(taken < 10)
  }

  @Test(
    .enabled(if: LongTests.areWanted, "long: --full"),
    arguments: ["star", "holes", "polygon", "walk"])
  func `ten megabytes are answered within ten seconds`(kind: String) throws {
    let circle = (0...300_000).map { corner in
      let angle = 2 * Double.pi * Double(corner) / 300_000
      return (104.3 + 0.01 * cos(angle), 22.53 + 0.01 * sin(angle))
    }
    let text =
      switch kind {
      case "star": Self.geoJSON([Self.star(300_001)])
      case "holes": Self.geoJSON(Self.holes(99_000))
      case "polygon": Self.geoJSON([circle])
      default:
        "<gpx><trk><trkseg>"
          + Self.star(200_001).map { "<trkpt lat='\(Self.rounded($0.1))' lon='\(Self.rounded($0.0))'/>" }
          .joined()
          + "</trkseg></trk></gpx>"
      }
    let taken = try seconds {
      let (_, found) = try withSurveyFile(text.utf8) { try staged($0) }
      #expect(found.count == 1)
    }
    #expect(taken < 10)
  }
}
