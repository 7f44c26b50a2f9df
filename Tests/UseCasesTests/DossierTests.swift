import Foundation
import Geospatial
import GrowingAreas
import Registry
import SurveyImport
import Testing
import Traceability
import Wording

@testable import UseCases

@Suite struct `The dossier of a growing area` {
  private static let first = CalendarDate(year: 2026, month: 6, day: 2)!

  private static func day(_ days: Int) -> CalendarDate {
    CalendarDate(daysSince1970: first.daysSince1970 + days)
  }

  /// Squares of 0.001 degrees, about 1.1 ha each, with their properties.
  private static func importFields(
    _ properties: [String], crop: String, side: Double = 0.001, into campaign: SimulatedCampaign
  ) throws -> [String] {
    let features = properties.enumerated().map { index, properties in
      let (west, south) = (104.2 + Double(index) * 0.0012, 22.5)
      let (east, north) = (west + side, south + side)
      let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return
        #"{"type":"Feature","properties":{\#(properties)},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
    let path = campaign.folder.appending(path: "fields.geojson").path
    try #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
      .write(toFile: path, atomically: true, encoding: .utf8)
    return try campaign.office.importSurvey(
      SurveyImportRequest(path: path, method: .walk, village: "NA-LO", crop: crop, accept: true)
    ).features.parcelCodes
  }

  private static func dossier(_ campaign: SimulatedCampaign, asOf day: CalendarDate?) throws -> Data {
    let path = campaign.folder.appending(path: "dossier.json").path
    let output = ReportOutput(path: path, language: .vi, force: true, isKept: false)
    _ = try campaign.office.reportDossier(ofArea: "VT-01", asOf: day, to: output)
    return try Data(contentsOf: URL(filePath: path))
  }

  private static func rows(_ key: String, of dossier: Data) throws -> [[String: Any]] {
    let json = try #require(JSONSerialization.jsonObject(with: dossier) as? [String: Any])
    let appendices = try #require(json["appendices"] as? [[String: Any]])
    let blocks =
      try #require(json["body"] as? [[String: Any]])
      + appendices.flatMap { $0["blocks"] as? [[String: Any]] ?? [] }
    let tables = blocks.compactMap { $0["table"] as? [String: Any] }
    return tables.first { $0["key"] as? String == key }?["rows"] as? [[String: Any]] ?? []
  }

  @Test func `says of each day what was known of it then, whenever it is asked`() throws {
    var campaign = try SimulatedCampaign(seed: 1, start: Self.first)
    defer { campaign.remove() }
    let office = campaign.office
    func go(_ days: Int) { campaign.go(to: Self.day(days), secondsBeforeMidnight: 3600) }
    go(0)
    try campaign.openCooperative()
    let parcels = try Self.importFields(
      [#""Giống cây":"  Tam hoa  ""#, #""ghi chú":"cạnh suối""#], crop: "man-tam-hoa", into: campaign)
    go(1)
    _ = try office.createGrowingArea(code: "VT-01", name: "Đồi mận", crop: "man-tam-hoa", parcels: parcels)
    go(2)
    _ = try office.setParcels([parcels[1]], variety: "Tả Van", why: "hỏi lại hộ")
    _ = try office.setParcels([parcels[0]], grower: "H-0001", why: "xác định hộ")
    for (parcel, year) in zip(parcels, [2012, 2020]) {
      let stand = CropStand(from: CalendarDate(year: year, month: 3, day: 1)!, isPlanted: true)
      try office.setStand(stand, of: "man-tam-hoa", onParcels: [parcel])
    }
    let publisher = try Publisher.open(from: office.registry)
    var change = GrowingAreaChange()
    change.standard = " VietGAP "
    change.seedOrigin = "Trại giống Bắc Hà"
    change.market = "Hà Nội, Trung Quốc"
    change.representative = "H-0001"
    change.cooperative = "htx-man"
    _ = try office.changeGrowingArea("VT-01", change, publisher: publisher)
    let code = GrowingAreaCode(scheme: "VN-domestic", value: "MAU-VN-01", market: "VN", status: .active)
    _ = try office.setOfficialCode(code, ofGrowingArea: "VT-01", publisher: publisher)
    go(3)
    _ = try office.recordHarvest(
      of: SimulatedCampaign.products[0], on: Self.day(3),
      from: [LotSource(parcelCodes: [parcels[0]], mass: Kilograms(320.5))])
    let last = try Self.dossier(campaign, asOf: nil)
    go(4)
    // All of it changes once more.
    change.standard = "GlobalGAP"
    change.market = ""
    _ = try office.changeGrowingArea("VT-01", change, publisher: publisher)
    _ = try office.setParcels(parcels, variety: "", why: "chưa chắc")
    let stand = CropStand(from: CalendarDate(year: 2020, month: 3, day: 1)!, isPlanted: false)
    try office.setStand(stand, of: "man-tam-hoa", onParcels: [parcels[1]])

    func said(_ days: Int) throws -> [String: String] {
      let rows = try Self.rows("general", of: Self.dossier(campaign, asOf: Self.day(days)))
      return Dictionary(
        uniqueKeysWithValues: rows.map { ($0["item"] as? String ?? "", $0["value"] as? String ?? "") })
    }
    let refusal = #expect(throws: Refusal.self) { try said(0) }
    #expect(refusal?.code == .unknownRecord, "it was not there yet")
    let open = DossierPhrases.toFill[.vi]
    let before = try said(1)
    let items = [
      "Giống", "Năm trồng, tuổi cây", "Nguồn gốc giống", "Tiêu chuẩn áp dụng", "Thị trường tiêu thụ",
    ]
    #expect(before["Giống"]?.hasPrefix("Tam hoa (1,") == true)
    #expect(before["Giống"]?.contains("; chưa rõ (1,") == true)
    #expect(items.dropFirst().map { before[$0] } == [open, open, open, open])
    let then = try said(2)
    #expect(then["Giống"]?.contains("Tam hoa (1,") == true && then["Giống"]?.contains("Tả Van (1,") == true)
    #expect(
      items.dropFirst().map { then[$0] } == [
        "2012–2020 (6–14 năm tuổi)", "Trại giống Bắc Hà", "VietGAP", "Hà Nội, Trung Quốc",
      ])
    #expect(then["Người đại diện, điện thoại"] == "Hộ H-0001; HTX Mận")
    #expect(then["Mã số đã có"]?.contains("MAU-VN-01 (VN-domestic, VN") == true)
    #expect(try Self.rows("output", of: Self.dossier(campaign, asOf: Self.day(2))).isEmpty)
    let output = try Self.rows("output", of: Self.dossier(campaign, asOf: Self.day(3)))
    #expect(output.count == 1 && output[0]["kilograms"] as? Double == 320.5)
    #expect(output[0]["codes"] as? String == "MAU-VN-01")
    let texts = try [last, Self.dossier(campaign, asOf: Self.day(3))].map { dossier in
      try JSONSerialization.data(withJSONObject: Self.rows("general", of: dossier), options: .sortedKeys)
    }
    #expect(texts[0] == texts[1])
    let now = try said(4)
    #expect(
      items.map { now[$0] } == [
        open, "2012 (14 năm tuổi); 1 thửa chưa rõ năm trồng", "Trại giống Bắc Hà", "GlobalGAP", open,
      ])
    #expect(
      try Self.rows("parcels", of: last).map { $0["variety"] as? String } == ["Tam hoa", "Tả Van", nil])

    // The output stands beside the code in the completion report too.
    let path = campaign.folder.appending(path: "completion.json").path
    _ = try office.reportCompletion(
      for: Quarter("2026-Q2")!, asOf: Self.day(3), to: ReportOutput(path: path, language: .vi, isKept: false))
    let areas = try Self.rows("growingAreas", of: Data(contentsOf: URL(filePath: path)))
    #expect(areas.count == 1 && areas[0]["kilograms"] as? Double == 320.5)
  }

  @Test(arguments: [
    ("ngo", 0.00032, "đạt mức tối thiểu 0,1 ha để cấp mã số trong nước cho cây hằng năm"),
    ("ngo", 0.0002, "CHƯA đạt mức tối thiểu 0,1 ha để cấp mã số trong nước cho cây hằng năm"),
    ("man-tam-hoa", 0.001, "đạt mức tối thiểu 1 ha để cấp mã số trong nước cho cây lâu năm"),
    ("man-tam-hoa", 0.0009, "CHƯA đạt mức tối thiểu 1 ha để cấp mã số trong nước cho cây lâu năm"),
  ])
  func `says whether the land is enough for a code`(crop: String, side: Double, words: String) throws {
    let campaign = try SimulatedCampaign(seed: 1, start: Self.first)
    defer { campaign.remove() }
    let parcels = try Self.importFields([""], crop: crop, side: side, into: campaign)
    _ = try campaign.office.createGrowingArea(code: "VT-01", name: "Đồi", crop: crop, parcels: parcels)
    let text = String(decoding: try Self.dossier(campaign, asOf: nil), as: UTF8.self)
    #expect(text.contains("ha " + words))
  }

  @Test func `knows a variety by the heading of its column, and leaves what is no variety`() {
    func variety(_ fields: [String: String]) -> String? {
      StagedFeature(index: 1, fields: fields, state: .accepted).variety
    }
    #expect(variety(["GIỐNG": "Tam hoa"]) == "Tam hoa" && variety(["Tên giống": " Tả\tVan "]) == "Tả Van")
    #expect(variety(["variety": "Tam hoa", "ghi chú": "đẹp"]) == "Tam hoa")
    #expect(variety(["nguồn giống": "trại"]) == nil && variety(["giống": "  "]) == nil && variety([:]) == nil)
    #expect(variety(["giống": String(repeating: "a", count: 101)]) == nil)
  }

  @Test func `refuses people and cooperatives that are not there, and goes back with a parcel's version`()
    throws
  {
    let campaign = try SimulatedCampaign(seed: 1, start: Self.first)
    defer { campaign.remove() }
    let office = campaign.office
    let parcels = try Self.importFields([#""giống":"Tam hoa""#], crop: "man-tam-hoa", into: campaign)
    _ = try office.createGrowingArea(code: "VT-01", name: "Đồi", crop: "man-tam-hoa", parcels: parcels)
    let publisher = try Publisher.open(from: office.registry)
    for (grower, cooperative) in [("H-9999", nil), (nil, "htx-la")] as [(String?, String?)] {
      var change = GrowingAreaChange()
      change.market = "Hà Nội"
      (change.representative, change.cooperative) = (grower, cooperative)
      let refusal = #expect(throws: Refusal.self) {
        try office.changeGrowingArea("VT-01", change, publisher: publisher)
      }
      #expect(refusal?.code == .unknownRecord)
    }
    #expect(try office.growingArea("VT-01").market == "")
    _ = try office.setParcels(parcels, variety: "Tả Van", why: "nhầm")
    #expect(try office.parcel(parcels[0]).variety == "Tả Van")
    #expect(try office.restoreParcel(parcels[0], version: 1, why: "đúng từ đầu").variety == "Tam hoa")
    #expect(try office.parcelHistory(parcels[0]).map(\.parcel.variety) == ["Tam hoa", "Tả Van", "Tam hoa"])
  }
}
