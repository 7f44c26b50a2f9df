import Foundation
import Geospatial
import GrowingAreas
import Publication
import Registry
import Testing
import Traceability
import UseCases

/// What outsiders learn of a village: its land, what is planned, and crops of enough growers.
@Suite struct `A village on the public map` {
  @Test func `shows planned beside mapped land, and no crop of fewer than three growers`() throws {
    let campaign = try SimulatedCampaign(seed: 1, start: CalendarDate(year: 2026, month: 6, day: 1)!)
    defer { campaign.remove() }
    let office = campaign.office
    let publisher = try Publisher.open(from: office.registry)
    func village() throws -> PublicVillage {
      try publisher.publishPending()
      return try #require(try publisher.store.villages().first { $0.code == "NA-LO" })
    }
    for name in ["H-0003", "H-0004", "H-0005"] { _ = try office.addGrower(name: name, code: name) }
    // Plums of three growers, the second parcel on half of the first; maize of one of them and two others.
    let fields = [
      ("H-0001", "man-tam-hoa", 104.2000), ("H-0002", "man-tam-hoa", 104.2005),
      ("H-0003", "man-tam-hoa", 104.2020), ("H-0003", "ngo", 104.2040), ("H-0004", "ngo", 104.2060),
    ]
    var boxes: [CampaignCount.Box] = []
    for (index, field) in fields.enumerated() {
      let box = CampaignCount.Box(west: field.2, south: 22.5, east: field.2 + 0.001, north: 22.501)
      boxes.append(box)
      let ring = [(box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north)]
      let corners = (ring + [ring[0]]).map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      let path = campaign.folder.appending(path: "\(index).geojson").path
      try #"{"type":"Polygon","coordinates":[[\#(corners)]]}"#.write(
        toFile: path, atomically: true, encoding: .utf8)
      let report = try office.importSurvey(
        SurveyImportRequest(path: path, method: .walk, village: "NA-LO", crop: field.1, accept: true))
      _ = try office.setParcels(report.features.parcelCodes, grower: field.0, why: "sổ hộ")
    }
    let plums = boxes[0].area + boxes[1].area - boxes[0].overlap(boxes[1]) + boxes[2].area
    let all = plums + boxes[3].area + boxes[4].area
    let before = try village()
    #expect(before.parcelCount == 5 && before.planned == nil && before.mappedShare == nil)
    #expect(abs(before.area.value - all) < 0.1, "square metres")
    // Maize of two growers would be known as the rest, so no crop is told at all.
    #expect(before.crops == [])

    // A third grower of maize makes both crops public.
    let more = try office.parcels(village: "NA-LO", crop: "man-tam-hoa")
    _ = try office.setParcels([more[1].code], grower: "H-0005", why: "đổi hộ")
    let path = campaign.folder.appending(path: "them.geojson").path
    try
      #"{"type":"Polygon","coordinates":[[[104.208,22.5],[104.209,22.5],[104.209,22.501],[104.208,22.501],[104.208,22.5]]]}"#
      .write(toFile: path, atomically: true, encoding: .utf8)
    let added = try office.importSurvey(
      SurveyImportRequest(path: path, method: .walk, village: "NA-LO", crop: "ngo", accept: true))
    _ = try office.setParcels(added.features.parcelCodes, grower: "H-0001", why: "sổ hộ")
    let plan = campaign.folder.appending(path: "ke-hoach.csv").path
    try "village,crop,parcels,hectares,due\nNA-LO,man-tam-hoa,3,5,2026-09-30\nNA-LO,,2,1,2026-09-30\n".write(
      toFile: plan, atomically: true, encoding: .utf8)
    _ = try office.importPlan(from: plan)
    let after = try village()
    #expect(after.planned == SquareMetres(60_000))
    #expect(after.crops.map(\.nameVi).count == 2)
    let plumRow = try #require(after.crops.first { $0.planned != nil })
    #expect(plumRow.parcelCount == 3 && plumRow.planned == SquareMetres(50_000))
    #expect(abs(plumRow.area.value - plums) < 0.1, "square metres")

    // What was found empty is planned no more; a plan without the village takes the rest.
    try "village,crop,parcels,hectares,due\nNA-LO,che-shan,1,2,2026-09-30\n".write(
      toFile: plan, atomically: true, encoding: .utf8)
    _ = try office.importPlan(from: plan)
    #expect(try village().planned == SquareMetres(20_000))
    _ = try office.recordNothingToMap(village: "NA-LO", crop: "che-shan", person: "Lan", why: "bỏ hoang")
    #expect(try village().planned == nil)
  }
}
