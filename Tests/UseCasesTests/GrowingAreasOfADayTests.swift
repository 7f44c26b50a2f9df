import Foundation
import Geospatial
import GrowingAreas
import Registry
import Testing
import UseCases
import Wording

@Suite struct `Growing areas in reports` {
  private static let day = CalendarDate(year: 2026, month: 6, day: 2)!

  private func next(_ days: Int) -> CalendarDate {
    CalendarDate(daysSince1970: Self.day.daysSince1970 + days)
  }

  @Test func `have the codes and parcels of the day, and land under two of their outlines once`() throws {
    let campaign = try SimulatedCampaign(seed: 1, start: Self.day)
    defer { campaign.remove() }
    let office = campaign.office
    func go(_ days: Int) { campaign.go(to: next(days), secondsBeforeMidnight: 3600) }
    go(0)
    // The second lies on half of the first.
    let boxes = [104.20, 104.2005].map { west in
      CampaignCount.Box(west: west, south: 22.5, east: west + 0.001, north: 22.501)
    }
    var codes: [String] = []
    for (index, box) in boxes.enumerated() {
      let ring = [(box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north)]
      let corners = (ring + [ring[0]]).map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      let path = campaign.folder.appending(path: "\(index).geojson").path
      try #"{"type":"Polygon","coordinates":[[\#(corners)]]}"#.write(
        toFile: path, atomically: true, encoding: .utf8)
      let report = try office.importSurvey(
        SurveyImportRequest(path: path, method: .walk, village: "NA-LO", crop: "man-tam-hoa", accept: true))
      codes += try report.features.parcelCodes
    }
    try #require(codes.count == 2)
    go(1)
    let code = GrowingAreaCode(scheme: "VN-domestic", value: "MAU-VN-01", market: "VN", status: .active)
    _ = try office.createGrowingArea(
      code: "VT-01", name: "Đồi mận", crop: "man-tam-hoa", parcels: [codes[0]], officialCodes: [code])
    go(2)
    _ = try office.assign(parcels: [codes[1]], toGrowingArea: "VT-01")
    var suspended = code
    suspended.status = .suspended
    _ = try office.setOfficialCode(
      suspended, ofGrowingArea: "VT-01", publisher: Publisher.open(from: office.registry))

    func row(_ days: Int) throws -> [String: Any]? {
      let path = campaign.folder.appending(path: "\(days).json").path
      _ = try office.reportCompletion(
        for: Quarter("2026-Q2")!, asOf: next(days), to: ReportOutput(path: path, language: .vi, force: true))
      let json =
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any]
      let tables = (json?["body"] as? [[String: Any]])?.compactMap { $0["table"] as? [String: Any] }
      let table = tables?.first { $0["key"] as? String == "growingAreas" }
      return (table?["rows"] as? [[String: Any]])?.first
    }
    #expect(try row(0) == nil, "there was none yet")
    let one = try #require(try row(1))
    #expect(one["parcels"] as? Int == 1 && one["codes"] as? String == "MAU-VN-01")
    #expect(abs(try #require(one["hectares"] as? Double) - boxes[0].area / 10_000) < 1e-6)
    let both = try #require(try row(2))
    let land = (boxes[0].area + boxes[1].area - boxes[0].overlap(boxes[1])) / 10_000
    #expect(both["parcels"] as? Int == 2)
    #expect(abs(try #require(both["hectares"] as? Double) - land) < 1e-5, "hectares")
    let statuses = try (1...2).map { days in
      try office.registry.read {
        try $0.growingAreas(asOf: .end(of: next(days)))[0].officialCodes.map(\.status)
      }
    }
    #expect(statuses == [[.active], [.suspended]])

    let path = campaign.folder.appending(path: "d.json").path
    _ = try office.reportDossier(ofArea: "VT-01", to: ReportOutput(path: path, language: .vi))
    let dossier = try String(contentsOfFile: path, encoding: .utf8)
    #expect(dossier.contains("đất nằm trong hai đường bao chỉ tính một lần nên vùng trồng có"))
  }
}
