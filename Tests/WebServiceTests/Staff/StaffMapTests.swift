import Foundation
import Geospatial
import GrowingAreas
import HTTPTypes
import TestSupport
import Testing

@testable import UseCases
@testable import WebService

/// The map of the staff, cut from the registry by the same code as the public one.
@Suite(.serialized) struct `The map of the staff` {
  /// The tile of zoom 15 that the middle of the shape lies in.
  private func tile(around shape: MultiPolygon) throws -> String {
    let box = try #require(shape.boundingBox)
    let scale = Double(1 << 15)
    let (longitude, latitude) = ((box.west + box.east) / 2, (box.south + box.north) / 2)
    let column = Int((longitude / 360 + 0.5) * scale)
    let row = Int((0.5 - asinh(tan(latitude * .pi / 180)) / (2 * .pi)) * scale)
    return "/staff/tiles/15/\(column)/\(row)"
  }

  @Test func `shows every parcel that is asked for, consent or not, names nobody, and is kept by no browser`()
    async throws
  {
    let fixture = try await StaffFixture()
    let office = fixture.office
    _ = try office.importVillages(from: SharedFiles.path("Samples/villages.geojson"))
    _ = try office.addGrower(name: "Zwgrower Páo", code: "H-0001", phone: "0911222333")
    _ = try office.importSurvey(
      SurveyImportRequest(
        path: SharedFiles.path("Samples/walks-na-hoi.gpx"), village: "NA-HOI-TAY", crop: "man-tam-hoa",
        surveyor: "Zwsurveyor", accept: true))
    let parcel = try #require(try office.parcels().first)
    _ = try office.setParcels([parcel.code], name: "Zwparcelname", grower: "H-0001", why: "sổ hộ")
    let session = try await fixture.session(of: .centre)
    let path = try tile(around: parcel.outline.shape)
    let answer = try await fixture.ask(path, as: session)
    #expect(answer.status == 200 && answer.type == "application/vnd.mapbox-vector-tile")
    #expect(answer.headers[.cacheControl] == "no-store")
    for word in [parcel.code, "Mận Tam hoa", "trên bản đồ nội bộ", "growing-areas"] {
      #expect(answer.text.contains(word) == (word != "growing-areas"), "\(word)")
    }
    for word in ["Zwgrower", "H-0001", "0911222333", "Zwsurveyor", "Zwparcelname"] {
      #expect(!answer.text.contains(word), "\(word)")
    }
    // The filter of the page goes with its map.
    #expect(try await fixture.ask(path + "?crop=man-tam-hoa", as: session).text.contains(parcel.code))
    #expect(try await !fixture.ask(path + "?crop=che-shan", as: session).text.contains(parcel.code))
    #expect(try await !fixture.ask(path + "?state=published", as: session).text.contains(parcel.code))
    #expect(try await fixture.ask(path + "?text=\(parcel.code)", as: session).text.contains(parcel.code))
    let page = try await fixture.ask("/staff/parcels?crop=man-tam-hoa", as: session)
    #expect(page.text.contains("data-tiles=\"/staff/tiles/{z}/{x}/{y}?crop=man-tam-hoa\""))
    #expect(page.text.contains("src=\"/assets/map.js\""))
    #expect(try await fixture.ask("/staff/tiles/3/8/0", as: session).status == 404)
    #expect(try await fixture.ask("/en" + path, as: session).text.contains("Tam Hoa plum"))
  }

  @Test func `is for those who keep the map, and for nobody else`() async throws {
    let fixture = try await StaffFixture()
    for somebody in StaffFixture.Somebody.allCases {
      let answer = try await fixture.ask("/staff/tiles/0/0/0", as: fixture.session(of: somebody))
      #expect(answer.status == (somebody.role.mayEver(.keepMap) ? 200 : 403), "\(somebody)")
    }
    #expect(try await fixture.ask("/staff/tiles/0/0/0").status == 303)
  }
}
