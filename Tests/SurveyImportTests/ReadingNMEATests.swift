import Geospatial
import GrowingAreas
import SurveyImport
import Testing

struct ReadingNMEATests {
  /// The body with its check sum.
  private static func sentence(_ body: String) -> String {
    let sum = String(body.utf8.reduce(0, ^), radix: 16, uppercase: true)
    return "$\(body)*\(sum.count < 2 ? "0" : "")\(sum)"
  }

  private static func log(_ bodies: String...) -> String {
    bodies.map(sentence).joined(separator: "\r\n") + "\r\n"
  }

  /// A sentence with the sum its receiver's manual prints: 4807.038,N 01131.000,E are 48.1173 and 11.516667 degrees.
  private static let printed = "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47"

  @Test func `a position is degrees and minutes, its quality kept`() throws {
    let found = try features(of: Self.printed + "\n")
    let point = try #require(found[0].geometry.walk?.first)
    #expect(abs(point.position.latitude - 48.1173) < 1e-9)
    #expect(abs(point.position.longitude - 11.516_666_667) < 1e-9)
    #expect(point.hdop == 0.9 && point.satellites == 8 && point.hasFix && point.line == 1)
    #expect(found[0].findings.isEmpty)
  }

  @Test func `GGA gives the points and RMC the day, over midnight too`() throws {
    let found = try features(
      of: Self.log(
        "GPGGA,235958,2232.0,N,10417.0,E,1,08,0.9,900,M,,M,,",
        "GPRMC,235958.50,A,2232.0,N,10417.0,E,0.5,10,010170,,,A",
        "GPRMC,235959,A,2232.0,N,10417.0,E,0.5,10,020180,,,A",
        "GPGSV,3,1,11", "GNGGA,235959.5,2232.1,N,10417.0,E,2,08,1.1,900,M,,M,,",
        "GNGGA,000001,2232.2,N,10417.0,E,0,00,,,M,,M,,", "GNGGA,000002,,,,,0,00,,,M,,M,,"))
    let points = try #require(found[0].geometry.walk)
    // 2 January 1980 begins 315 619 200 s after 1970 (`date -u -d 1980-01-02 +%s`); 2070 is far ahead.
    #expect(points.map(\.time)[1] == 315_619_200 + 86_399.5)
    #expect(points.map(\.time)[2] == 315_619_200.0 + 86_401)
    #expect(points.map(\.hasFix) == [true, true, false])
    #expect(points.map(\.line) == [1, 5, 6])
    #expect(found.count == 1)
  }

  @Test func `without GGA the points come from RMC`() throws {
    let found = try features(
      of: Self.log(
        "GNRMC,101500,A,2232.0,N,10417.0,W,0.5,10,150526,,,A",
        "GNRMC,101501,V,2232.0,S,10417.0,E,0.5,10,150526,,,N"))
    let points = try #require(found[0].geometry.walk)
    // `date -u -d '2026-05-15 10:15' +%s`
    #expect(points.map(\.time) == [1_778_840_100, 1_778_840_101])
    #expect(points.map(\.hasFix) == [true, false])
    #expect(points[0].position.longitude < 0 && points[1].position.latitude < 0)
  }

  @Test func `damaged sentences are left out and counted`() throws {
    let changed = Self.printed.replacing("4807", with: "4817")
    let found = try features(
      of: [Self.printed, changed, "$GPGGA,1235", "note of the logger", "$", Self.printed].joined(
        separator: "\n"))
    #expect(found[0].geometry.walk?.map(\.line) == [1, 6])
    #expect(found[0].findings.map(\.code) == [.damagedSentencesDropped])
    #expect(found[0].findings[0].values == ["count": .count(3), "of": .count(5)])
  }

  @Test(arguments: [
    ("GPGGA,1,9932.0,N,10417.0,E,1,08,0.9", FindingCode.coordinateOutOfRange),
    ("GPGGA,1,2261.0,N,10417.0,E,1,08,0.9", .notANumber), ("GPGGA,1,nan,N,inf,E,1,08,0.9", .notANumber),
    ("GPGGA,1,2232.0,X,10417.0,E,1,08,0.9", .notANumber),
    ("GPGGA,1,2232.0,N,1e308,E,1,08,0.9", .coordinateOutOfRange),
  ]) func `a position that cannot be is a finding`(body: String, code: FindingCode) throws {
    let found = try features(of: Self.printed + "\n" + Self.sentence(body))
    #expect(found[0].findings.map(\.code) == [code])
    #expect(found[0].findings[0].place.line == 2)
    #expect(found[0].geometry.summary == "walk 1")
  }

  @Test func `the cap on points holds`() throws {
    var limits = SurveyLimits()
    limits.pointsPerFeature = 2
    let found = try features(
      of: Array(repeating: Self.printed, count: 3).joined(separator: "\n"), limits: limits)
    #expect(found[0].findings.map(\.values) == [["count": .count(3), "limit": .count(2)]])
    #expect(found[0].geometry.summary == "empty")
  }

  @Test func `a log without a position is a feature without coordinates`() throws {
    let found = try features(of: Self.log("GPGSV,3,1,11", "GPGGA,000002,,,,,0,00,,,M,,M,,"))
    #expect(found.map(\.geometry.summary) == ["empty"])
  }
}
