import FileFormats
import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import Testing

struct ReadingArchiveTests {
  private static let kml = """
    <kml><Placemark><name>A</name><LineString><coordinates>104,22 105,22</coordinates></LineString></Placemark></kml>
    """
  private static let gpx = "<gpx><wpt lat='22' lon='104'/><wpt lat='22.1' lon='104'/></gpx>"

  private func archive(_ entries: KeyValuePairs<String, String>) -> [UInt8] {
    var archive = PackedArchive()
    for (name, text) in entries { archive.add(name, text) }
    return archive.whole
  }

  private func features(of bytes: [UInt8], limits: SurveyLimits = SurveyLimits()) throws -> [ReadFeature] {
    try withSurveyFile(bytes) { try SurveyImportTests.features(at: $0, limits: limits) }
  }

  private func format(of bytes: [UInt8]) throws -> SurveyFormat {
    try withSurveyFile(bytes) { try recogniseFormat(of: $0) }
  }

  @Test func `a KMZ is read, its pictures and styles passed over`() throws {
    let bytes = archive(["images/a.jpg": "\u{FF}\0\0", "notes.txt": "Kính gửi", "any name": Self.kml])
    #expect(try format(of: bytes) == .kmz)
    let found = try features(of: bytes)
    #expect(found.map(\.name) == ["A"])
    #expect(found[0].geometry.summary == "walk 2")
  }

  @Test func `survey files of any format in one archive are numbered on`() throws {
    let bytes = archive([
      "1/": "", "1/walk.gpx": Self.gpx, "plots.kml": Self.kml, "2.gpx": Self.gpx,
      "table.csv": "Thửa,X,Y\nB,1,2\n", "people.csv": "tên,số\nA,1\n",
    ])
    #expect(try format(of: bytes) == .zip)
    let found = try features(of: bytes)
    #expect(found.map(\.index) == [1, 2, 3, 4])
    #expect(found.map(\.geometry.summary) == ["walk 2", "walk 2", "walk 2", "corners 1"])
  }

  @Test func `a KMZ in a ZIP file is read, one archive deeper is refused`() throws {
    var outer = PackedArchive()
    outer.add("a.kmz", archive(["doc.kml": Self.kml]))
    #expect(try features(of: outer.whole).count == 1)
    var outermost = PackedArchive()
    outermost.add("b.zip", outer.whole)
    let refusal = #expect(throws: Refusal.self) { try features(of: outermost.whole) }
    #expect(refusal?.code == .archiveTooLarge)
    #expect(refusal?.values == ["reason": .text("archive-nesting"), "limit": .count(2)])
    #expect(refusal?.subject == "survey › b.zip › a.kmz")
  }

  @Test func `a broken survey beside good ones refuses the archive and is named`() throws {
    let bytes = archive(["good.kml": Self.kml, "bad.gpx": "<gpx>\n<trk>"])
    #expect(
      throws: Refusal(
        .xmlMalformed, "survey › bad.gpx", ["reason": .text("cut-short")], at: SourcePlace(line: 2))
    ) { try features(of: bytes) }
  }

  @Test func `a table without one of its columns is not passed over`() throws {
    let bytes = archive(["good.kml": Self.kml, "table.csv": "Thửa,X\nB,1\n"])
    let refusal = #expect(throws: Refusal.self) { try features(of: bytes) }
    #expect(refusal?.code == .columnMissing)
  }

  @Test(arguments: ["../../../tmp/escaped.kml", "/tmp/escaped.kml", "..\\escaped.kml", "a\u{202E}lmk.exe"])
  func `a name is told, never used as a path`(name: String) throws {
    let bytes = archive([name: "<kml>\n<"])
    let refusal = #expect(throws: Refusal.self) { try features(of: bytes) }
    #expect(refusal?.subject == "survey › \(name.replacingOccurrences(of: "\u{202E}", with: "?"))")
    #expect(!FileManager.default.fileExists(atPath: "/tmp/escaped.kml"))
    #expect(try features(of: archive([name: Self.kml])).count == 1)
  }

  @Test func `what grows a thousand times is refused, whatever size it claims`() throws {
    let zeros = Array(Self.kml.utf8) + [UInt8](repeating: 0x20, count: 20 << 20)
    for claimed in [nil, 1000] as [Int?] {
      var bomb = PackedArchive()
      bomb.add("doc.kml", zeros, size: claimed)
      let refusal = #expect(throws: Refusal.self) { try features(of: bomb.whole) }
      #expect(refusal?.code == .archiveTooLarge || (claimed != nil && refusal?.code == .archiveMalformed))
    }
  }

  @Test func `too many entries and too many bytes are refused with the limit`() throws {
    var limits = SurveyLimits()
    limits.format.archiveEntries = 1
    let two = archive(["a.kml": Self.kml, "b.kml": Self.kml])
    #expect(
      throws: Refusal(
        .archiveTooLarge, "survey", ["reason": .text("archive-entries"), "limit": .count(1)])
    ) { try features(of: two, limits: limits) }
    limits = SurveyLimits()
    limits.format.unpackedBytes = Self.kml.utf8.count + 1
    #expect(
      throws: Refusal(
        .archiveTooLarge, "survey › b.kml",
        ["reason": .text("archive-bytes"), "limit": .count(limits.format.unpackedBytes)])
    ) { try features(of: two, limits: limits) }
  }

  @Test func `a password is named`() throws {
    var locked = PackedArchive()
    locked.add("doc.kml", Array(Self.kml.utf8), isEncrypted: true)
    #expect(
      throws: Refusal(.archiveMalformed, "survey › doc.kml", ["reason": .text("encrypted")])
    ) { try features(of: locked.whole) }
  }

  @Test func `an archive without a survey says so`() throws {
    #expect(throws: Refusal(.formatUnknown, "survey", ["found": .text("zip")])) {
      try features(of: archive(["a.jpg": "\0\0"]))
    }
  }

  @Test func `cut off or changed anywhere, an archive is read or refused, and nothing traps`() throws {
    let bytes = archive(["1.gpx": Self.gpx, "plots.kml": Self.kml])
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 0xFF
      for hostile in [Array(bytes[..<position]), changed] {
        do { _ = try features(of: hostile) } catch is Refusal {}
      }
    }
  }
}
