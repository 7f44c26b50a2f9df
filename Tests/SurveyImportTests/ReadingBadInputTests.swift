import FileFormats
import Foundation
import GrowingAreas
import SurveyImport
import Testing

/// The bad input of the proof list: each is refused with its line, and nothing traps.
struct ReadingBadInputTests {
  @Test(
    arguments: [
      ("<?xml version='1.0'?>\n<gpx>\n<trk><trkseg>\n<trkpt lat='1' lon='2'>", .xmlMalformed, 4, "cut-short"),
      ("<gpx>\n<trk>\n</gpx>", .xmlMalformed, 3, "mismatched-tag"),
      (
        "{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"type\":\"Feature\"", .jsonMalformed, 3,
        "cut-short"
      ),
      ("{\"type\":\"Polygon\"}\nrest", .jsonMalformed, 2, "text-after-end"),
      ("Thửa,X,Y\nA,1,2\n\"A,1,2\n", .tableMalformed, 3, "unclosed-quote"),
      ("\n<!DOCTYPE gpx>\n<gpx/>", .xmlDoctypeRefused, 2, nil),
      ("", .fileEmpty, nil, nil), (" \n\t ", .fileEmpty, nil, nil), ("\u{FEFF}", .fileEmpty, nil, nil),
      ("<gpx/>", .noFeatures, nil, nil),
      ("{\"type\":\"FeatureCollection\",\"features\":[]}", .noFeatures, nil, nil),
      ("X,Y\n", .noFeatures, nil, nil),
    ] as [(String, RefusalCode, Int?, String?)])
  func `a broken file is refused with its line`(text: String, code: RefusalCode, line: Int?, reason: String?)
    throws
  {
    let values = reason.map { ["reason": StatedValue.text($0)] } ?? [:]
    #expect(throws: Refusal(code, "survey", values, at: SourcePlace(line: line))) { try features(of: text) }
  }

  @Test(arguments: [
    ("<html><body/></html>", "<html>"), ("<x:osm xmlns:x='u'/>", "<x:osm>"),
    ("SQLite format 3\0", "sqlite"), ("%PDF-1.7", "pdf"), ("a\0b", "binary"), ("[1]", "json-array"),
    ("{}", "json"),
    ("{\"type\":\"Topology\"}", "json Topology"), ("Kính gửi ông bà", "text"),
  ]) func `an unknown format says what was found`(text: String, found: String) throws {
    #expect(throws: Refusal(.formatUnknown, "survey", ["found": .text(found)])) { try features(of: text) }
  }

  @Test func `a missing file is named as the user wrote it`() {
    #expect(throws: Refusal(.fileMissing, "walk.gpx")) {
      try recogniseFormat(of: "/nowhere/walk.gpx", named: "walk.gpx")
    }
    #expect(throws: Refusal(.fileMissing, "/nowhere/walk.gpx")) {
      try readSurvey(at: "/nowhere/walk.gpx", format: .gpx) { _ in }
    }
    #expect(throws: Refusal(.fileUnreadable, "/tmp")) { try recogniseFormat(of: "/tmp") }
  }

  @Test func `a file larger than the limit is refused unread`() throws {
    var limits = SurveyLimits()
    limits.format.fileBytes = 3
    #expect(throws: Refusal(.fileTooLarge, "survey", ["size": .count(6), "limit": .count(3)])) {
      try features(of: "<gpx/>", limits: limits)
    }
  }

  @Test func `three million nested elements are refused at once`() throws {
    let deep = Data(("<gpx>" + String(repeating: "\n<a>", count: 3_000_000)).utf8)
    try withSurveyFile(deep) { path in
      let start = ContinuousClock.now
      #expect(throws: Refusal(.xmlTooDeep, "survey", ["limit": .count(100)], at: SourcePlace(line: 101))) {
        try features(at: path)
      }
      #expect(ContinuousClock.now - start < .seconds(1))
    }
  }

  @Test func `entities that unfold a billion times are refused at once`() throws {
    var text = "<?xml version='1.0'?>\n<!DOCTYPE gpx [\n<!ENTITY l0 'lol'>\n"
    for level in 1...9 {
      text += "<!ENTITY l\(level) '" + String(repeating: "&l\(level - 1);", count: 10) + "'>\n"
    }
    text += "]>\n<gpx><trk><name>&l9;</name></trk></gpx>"
    #expect(throws: Refusal(.xmlDoctypeRefused, "survey", at: SourcePlace(line: 2))) {
      try features(of: text)
    }
  }

  @Test func `what the receiver throws reaches the caller`() throws {
    struct Enough: Error, Equatable {}
    let texts: [(String, SurveyFormat)] = [
      ("<gpx><trk/><trk/></gpx>", .gpx), ("<kml><Placemark/><Placemark/></kml>", .kml),
      ("{\"type\":\"Polygon\"}", .geojson), ("X,Y\n1,2\n", .csv),
    ]
    for (text, format) in texts {
      try withSurveyFile(text.utf8) { path in
        #expect(throws: Enough()) { try readSurvey(at: path, format: format) { _ in throw Enough() } }
      }
    }
  }

  @Test(arguments: ["walk.gpx", "plots.kml", "plots.geojson", "plots.csv"])
  func `cut off at any byte, a survey is read in part or refused, and nothing traps`(name: String) throws {
    let bytes = try Data(contentsOf: checkout.appendingPathComponent("Tests/Fixtures/survey/\(name)"))
    var refused = 0
    for length in 0..<bytes.count {
      try withSurveyFile(bytes[..<length]) { path in
        do { _ = try features(at: path) } catch is Refusal { refused += 1 }
      }
    }
    if name != "plots.csv" { #expect(refused >= bytes.count - 2) }
    _ = try withSurveyFile(bytes) { try features(at: $0) }
  }

  @Test(arguments: ["walk.gpx", "plots.kml", "plots.geojson", "plots.csv"])
  func `with any byte changed, a survey is read or refused, and nothing traps`(name: String) throws {
    let bytes = try Data(contentsOf: checkout.appendingPathComponent("Tests/Fixtures/survey/\(name)"))
    for position in stride(from: 0, to: bytes.count, by: 3) {
      for value in [UInt8(0), 0x22, 0x3C, 0x7B, 0xFF] {
        var changed = bytes
        changed[position] = value
        try withSurveyFile(changed) { path in
          do { _ = try features(at: path) } catch is Refusal {}
        }
      }
    }
  }
}
