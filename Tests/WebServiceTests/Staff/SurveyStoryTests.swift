import Foundation
import Geospatial
import GrowingAreas
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import UseCases
@testable import WebService

/// Files in, and what a reviewer makes of them.
@Suite(.serialized) struct `Surveys on the staff site` {
  @Test func `a file that is sent is staged, reviewed, accepted, assigned and taken back`() async throws {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let session = try await fixture.session(of: .centre)
    let sent = try await fixture.sendFiles([("nương.gpx", try Self.sample("walks-na-hoi.gpx"))], as: session)
    #expect(sent.status == 303 && sent.location == "/staff/surveys/S-0001?done=surveyImported")
    let again = try await fixture.sendFiles([("khác.gpx", try Self.sample("walks-na-hoi.gpx"))], as: session)
    #expect(again.location == "/staff/surveys/S-0001?done=surveyKnown")
    let page = try await fixture.ask("/staff/surveys/S-0001", as: session)
    #expect(page.status == 200 && page.text.contains("nương.gpx") && page.text.contains("<svg"))
    #expect(!page.text.contains(" --"), "a page names an option of a command")
    let map = try await fixture.ask("/staff/surveys/S-0001/map.geojson", as: session)
    let features = try #require(
      (try JSONSerialization.jsonObject(with: Data(map.bytes)) as? [String: Any])?["features"]
        as? [[String: Any]])
    let kinds = Set(features.compactMap { ($0["properties"] as? [String: Any])?["kind"] as? String })
    #expect(kinds.isSuperset(of: ["outline", "walk"]))

    let review = try fixture.office.reviewSurvey("S-0001")
    let first = try #require(review.clean.min())
    let accepted = try await fixture.send(
      "/staff/surveys/S-0001/accept",
      [
        ("feature", String(first)), ("name", "Nương nhà bà Mỷ"), ("village", ""), ("crop", "che-shan"),
        ("grower", ""),
      ],
      as: session)
    #expect(accepted.location == "/staff/surveys/S-0001?done=accepted")
    let parcel = try #require(try fixture.office.parcels().first)
    #expect(parcel.name == "Nương nhà bà Mỷ" && parcel.cropCode == "che-shan")
    if let second = review.clean.sorted().dropFirst().first {
      let rejected = try await fixture.send(
        "/staff/surveys/S-0001/reject-features", [("feature", String(second)), ("why", "đo nhầm bờ")],
        as: session)
      #expect(rejected.location == "/staff/surveys/S-0001?done=rejected")
    }
    _ = try await fixture.send("/staff/surveys/S-0001/accept-clean", as: session)
    let onMap = try fixture.office.parcels().count
    #expect(onMap == review.clean.count - 1)
    let undone = try await fixture.send(
      "/staff/surveys/S-0001/undo", [("why", "đo lại"), ("keep", "1")], as: session)
    #expect(undone.location == "/staff/surveys/S-0001?done=undone")
    #expect(try fixture.office.parcels().map(\.code) == [parcel.code])
    #expect(try fixture.office.auditLines(before: nil, limit: 3).allSatisfy { $0.actor == "web:hung.vang" })
  }

  @Test func `the file that came in is given back byte for byte, to be kept, to those who may`() async throws
  {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let session = try await fixture.session(of: .centre)
    let bytes = try Self.sample("walks-na-hoi.gpx")
    _ = try await fixture.sendFiles([("nương\"; x=\"y.gpx", bytes)], as: session)
    let place = "/staff/surveys/S-0001/original"
    let page = try await fixture.ask("/staff/surveys/S-0001", as: session)
    #expect(page.text.contains("href=\"\(place)\""))
    let given = try await fixture.ask(place, as: session)
    #expect(given.status == 200 && given.bytes == bytes)
    #expect(given.headers[.contentType] == "application/octet-stream")
    #expect(given.headers[.xContentTypeOptions] == "nosniff" && given.headers[.cacheControl] == "no-store")
    let name = try #require(given.headers[.contentDisposition])
    #expect(name.hasPrefix("attachment; filename=\"nng") && name.hasSuffix("y.gpx"), "\(name)")
    #expect(name.allSatisfy { $0.isASCII && !$0.isNewline } && name.count { $0 == "\"" } == 2, "\(name)")
    for somebody in [StaffFixture.Somebody.reader, .ownCooperative] {
      #expect(try await fixture.ask(place, as: fixture.session(of: somebody)).status == 403)
    }
    #expect(try await fixture.ask("/staff/surveys/S-9999/original", as: session).status == 404)
    // Nothing of it is left behind.
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.file("registry"))
    #expect(!left.contains { $0.hasPrefix("passing-") })
  }

  @Test(arguments: [
    ("walk.gpx", "attachment; filename=\"walk.gpx\""),
    ("nương nhà.gpx", "attachment; filename=\"nngnh.gpx\"; filename*=UTF-8''n%C6%B0%C6%A1ng%20nh%C3%A0.gpx"),
    (
      "a\r\nSet-Cookie: b", "attachment; filename=\"aSet-Cookieb\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b"
    ),
    ("..", "attachment; filename=\"file\""),
    ("đỗ", "attachment; filename=\"file\"; filename*=UTF-8''%C4%91%E1%BB%97"),
  ])
  func `the name of a file cannot leave its header`(name: String, header: String) {
    #expect(FileName.attachment(name) == header)
  }

  @Test func `land in two outlines is drawn beside the raw points, on the map and without a script`()
    async throws
  {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let session = try await fixture.session(of: .centre)
    _ = try fixture.office.importSurvey(
      SurveyImportRequest(
        path: SharedFiles.path("Samples/walks-na-hoi.gpx"), crop: "man-tam-hoa", accept: true))
    // The first of its outlines once more, half of it moved over the neighbour.
    let old = try #require(try fixture.office.parcels().first)
    let box = try #require(old.outline.shape.boundingBox)
    let (west, east) = (box.west + (box.east - box.west) / 2, box.east + (box.east - box.west) / 2)
    let ring = [
      (west, box.south), (east, box.south), (east, box.north), (west, box.north), (west, box.south),
    ]
    .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    let drawn =
      #"{"type":"Feature","properties":{"name":"mới"},"geometry":{"type":"Polygon","coordinates":[["#
    _ = try await fixture.sendFiles([("moi.geojson", Array((drawn + ring + "]]}}").utf8))], as: session)
    let review = try fixture.office.reviewSurvey("S-0002")
    let overlap = try #require(review.overlaps.first { $0.other == old.code })
    #expect(overlap.area.value > 10 && overlap.area < old.outline.area && overlap.feature == 1)
    let map = try await fixture.ask("/staff/surveys/S-0002/map.geojson", as: session)
    #expect(map.text.contains(#""kind":"overlap""#) && map.text.contains("Chồng lấn với \(old.code)"))
    #expect(map.text.contains(#""kind":"neighbour""#))
    let page = try await fixture.ask("/staff/surveys/S-0002", as: session)
    #expect(page.text.contains("fill=\"#930f1e\""))
    // Land of another parcel is nothing clean: it becomes a parcel only when somebody chooses it.
    #expect(review.waiting == [1] && review.clean.isEmpty && !page.text.contains("accept-clean"))
    _ = try await fixture.send("/staff/surveys/S-0002/accept-clean", as: session)
    #expect(try fixture.office.reviewSurvey("S-0002").record.state == .staged, "nothing was taken of it")
    let before = try fixture.office.parcels().count
    let chosen = try await fixture.send(
      "/staff/surveys/S-0002/accept",
      [("feature", "1"), ("name", ""), ("village", ""), ("crop", ""), ("grower", "")], as: session)
    #expect(chosen.location == "/staff/surveys/S-0002?done=accepted")
    #expect(try fixture.office.parcels().count == before + 1)
  }

  @Test func `what cannot be done is said on the same page, and nothing is changed`() async throws {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let session = try await fixture.session(of: .centre)
    _ = try await fixture.sendFiles([("a.gpx", try Self.sample("walks-na-hoi.gpx"))], as: session)
    let before = try fixture.office.verifyAudit()
    for (action, form) in [
      ("accept", [("feature", "")]), ("reject-features", [("feature", "1"), ("why", "")]),
      ("reject-features", [("why", "x")]), ("reject", [("why", "")]), ("undo", [("why", "x")]),
      ("accept", [("feature", "1"), ("grower", "H-9999")]),
    ] {
      let answer = try await fixture.send("/staff/surveys/S-0001/" + action, form, as: session)
      #expect([422, 404].contains(answer.status), "\(action) \(form): \(answer.status)")
    }
    #expect(try fixture.office.verifyAudit() == before)
    #expect(try await fixture.ask("/staff/surveys/S-0099", as: session).status == 404)
  }

  @Test func `hostile files are turned away one by one, and the good one among them is taken`() async throws {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let session = try await fixture.session(of: .centre)
    let bomb = Array("<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\">]><gpx>&a;</gpx>".utf8)
    let polyglot = Array("PK\u{3}\u{4}".utf8) + Array(repeating: 0, count: 200) + Array("<gpx></gpx>".utf8)
    let answer = try await fixture.sendFiles(
      [
        ("bomb.gpx", bomb), ("polyglot.gpx", polyglot),
        ("<script>alert(1)</script>.gpx", Array("xin chào".utf8)),
        ("../../trong.gpx", []), ("tot.gpx", try Self.sample("walks-na-hoi.gpx")),
      ], as: session)
    #expect(answer.status == 200)
    #expect(!answer.text.contains("<script>alert"))
    #expect(answer.text.contains("DOCTYPE") && answer.text.contains("S-0001"))
    #expect(try fixture.office.surveys().map(\.fileName) == ["tot.gpx"])
    // Nothing of what was sent is left on the disk.
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.file("sent"))
    #expect(left.isEmpty, "\(left)")
  }

  @Test
  func `files without the token of the session, from elsewhere, or over the limit never reach the disk`()
    async throws
  {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .centre)
    let file = [("a.gpx", Array("<gpx/>".utf8))]
    #expect(try await fixture.sendFiles(file, as: session, token: "x").status == 403)
    #expect(try await fixture.sendFiles(file, as: session, origin: "https://evil.example").status == 403)
    let many = (0...StaffLimits.mostFiles).map { ("\($0).gpx", Array("<gpx/>".utf8)) }
    #expect(try await fixture.sendFiles(many, as: session).status == 413)
    let cut = try await fixture.sendFiles(file, as: session, isCut: true)
    #expect(cut.status == 400)
    #expect(try fixture.office.surveys().isEmpty)
  }

  static func sample(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: SharedFiles.path("Samples/" + name))))
  }
}

extension StaffFixture {
  /// Villages, growers and the plan of the samples.
  func addUnits() throws {
    _ = try office.importVillages(from: SharedFiles.path("Samples/villages.geojson"))
    _ = try office.importGrowers(from: SharedFiles.path("Samples/growers.csv"))
    _ = try office.importPlan(from: SharedFiles.path("Samples/plan.csv"))
  }

  /// Sends files as a browser does.
  func sendFiles(
    _ files: [(name: String, bytes: [UInt8])], as session: SecretToken, token: String? = nil,
    origin: String = StaffFixture.origin, isCut: Bool = false, to path: String = "/staff/surveys",
    fields: [(String, String)] = [("crop", "man-tam-hoa")]
  ) async throws -> Answer {
    var body: [UInt8] = []
    for (name, value) in [("token", token ?? session.derived(for: "form"))] + fields {
      body += "--ranh\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
    }
    for file in files {
      let name = file.name.replacing("\"", with: "%22")
      body += "--ranh\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n\r\n".utf8
      body += file.bytes
      body += "\r\n".utf8
    }
    if !isCut { body += "--ranh--\r\n".utf8 }
    let sent = ByteBuffer(bytes: body)
    let headers: HTTPFields = [
      .cookie: "vungtrong-session=\(session.text)", .origin: origin,
      .contentType: "multipart/form-data; boundary=ranh",
    ]
    return try await site.test(.router) { client in
      try await client.execute(uri: path, method: .post, headers: headers, body: sent) { Answer($0) }
    }
  }
}
