import Foundation
import GrowingAreas
import HTTPTypes
import Testing
import Wording

@testable import UseCases
@testable import WebService

/// Every address of the staff site, tried as everybody.
@Suite(.serialized) struct `Rights of the staff` {
  /// What stands for the parts of an address that vary.
  static let samples = [
    "name": "thu.vu", "survey": "S-0001", "parcel": "P-00001", "grower": "H-0001", "report": "1",
    "cooperative": "mua-xuan", "gtin": "09521234543213", "lot": "MTH-260612",
    "zoom": "14", "column": "12939", "row": "7139", "token": String(repeating: "0", count: 64),
    "certificate": "1", "link": "1", "entry": "1", "move": "ship", "diaryEntry": "1", "run": "1",
    "direction": "back", "recall": "4", "village": "NA-LO", "crop": "man-tam-hoa",
    "area": "VT-MAN-01", "sheet": "htx-40",
  ]

  /// Fields of forms that mean nothing without them.
  static let forms: [String: [(String, String)]] = [
    "parcels/:parcel/restore": [("version", "1"), ("why", "x")],
    "growers/:grower/consent": [("kind", "parcel-outline"), ("given", "yes"), ("evidence", "x")],
    "settings/limit": [("name", "hdop"), ("value", "9")],
    "reports": [("kind", "weekly"), ("form", "json")],
    "areas/:area/dossier": [("form", "json")],
    "goods/:cooperative/recalls/:recall/list": [("form", "pdf")],
  ]

  @Test func `every address is open to those whose right it needs, and to nobody else`() async throws {
    let fixture = try await StaffFixture()
    _ = try fixture.office.addStaff(
      "thu.vu", fullName: "Vũ Thu", roleName: "reader", cooperative: nil)
    #expect(Set(fixture.routes.map { "\($0.method) \($0.path)" }).count == fixture.routes.count)
    #expect(fixture.routes.count > 15)
    for route in fixture.routes {
      let path = try Self.address(of: route)
      guard case .right(let action) = route.access else {
        // The door answers everybody.
        #expect([200, 303, 404, 422].contains(try await fixture.ask(path, route.method).status), "\(route)")
        continue
      }
      let stranger = try await fixture.ask(path, route.method)
      #expect(stranger.status == 303 && stranger.location?.hasPrefix("/staff/login") == true, "\(route)")
      for somebody in StaffFixture.Somebody.allCases {
        let session = try await fixture.session(of: somebody)
        let answer =
          route.method == .get
          ? try await fixture.ask(path, as: session)
          : route.takesFiles
            ? try await fixture.sendFiles([], as: session, to: path)
            : try await fixture.send(path, Self.forms[route.path] ?? [], as: session)
        if somebody.role.mayEver(action) {
          #expect([200, 303, 404, 422].contains(answer.status), "\(route) as \(somebody): \(answer.status)")
        } else {
          #expect(answer.status == 403, "\(route) as \(somebody): \(answer.status)")
        }
      }
    }
    #expect(try fixture.office.verifyAudit() > 0)
  }

  /// - Throws: when a part of the address has no sample: whoever adds a route adds one.
  static func address(of route: StaffRoute) throws -> String {
    let parts = try route.path.split(separator: "/").map { part in
      part.hasPrefix(":")
        ? try #require(samples[String(part.dropFirst())], "\(part) has no sample") : String(part)
    }
    return (["/staff"] + parts).joined(separator: "/")
  }

  @Test(arguments: StaffAction.allCases)
  func `the table of rights gives administrators all, and cooperatives only what is theirs`(
    action: StaffAction
  ) {
    let own = RecordOwner.cooperative(slug: "mua-xuan")
    #expect(StaffRole.administrator.may(action, of: .commune) && StaffRole.administrator.may(action, of: own))
    let cooperative = StaffRole.cooperative(slug: "mua-xuan")
    if action != .keepOwnAccount {
      #expect(!cooperative.may(action, of: .cooperative(slug: "khac")))
      #expect(!cooperative.may(action, of: .commune))
    }
    #expect(StaffRole.reader.may(action, of: own) == (action == .keepOwnAccount))
    #expect(StaffRole.centre.mayEver(.keepAccounts) == false)
  }

  @Test func `use cases ask for the right themselves, whatever leads to them`() async throws {
    let fixture = try await StaffFixture()
    let reader = fixture.office.acting(as: StaffAccount(name: "x", fullName: "X", role: .reader))
    func refused(_ work: () throws -> Void) {
      let refusal = #expect(throws: Refusal.self) { try work() }
      #expect(refusal?.code == .notAllowed)
    }
    refused { _ = try reader.staffAccounts() }
    refused { _ = try reader.addStaff("y.y", fullName: "Y", roleName: "administrator", cooperative: nil) }
    refused { _ = try reader.inviteStaff("lan.nguyen") }
    refused { _ = try reader.resetStaff("lan.nguyen") }
    refused { try reader.setStaff("lan.nguyen", disabled: true, why: "x") }
    refused { _ = try reader.auditLines(before: nil, limit: 1) }
    refused { _ = try reader.auditTable() }
    refused { _ = try reader.surveys() }
    refused { _ = try reader.survey("S-0001") }
    refused { _ = try reader.reviewSurvey("S-0001") }
    refused { _ = try reader.importSurvey(SurveyImportRequest(path: "/dev/null")) }
    refused { _ = try reader.acceptSurvey("S-0001") }
    refused { _ = try reader.acceptFeatures([1], of: "S-0001", as: ParcelAssignment()) }
    refused { try reader.rejectFeatures([1], of: "S-0001", why: "x") }
    refused { try reader.rejectSurvey("S-0001", why: "x") }
    refused { _ = try reader.undoSurvey("S-0001", why: "x") }
    refused { _ = try reader.setParcels(["P-00001"], why: "x") }
    refused { _ = try reader.growers() }
    refused { _ = try reader.findParcels(village: nil, crop: nil, state: nil, text: nil) }
    refused { _ = try reader.parcelFile("P-00001") }
    refused { _ = try reader.restoreParcel("P-00001", version: 1, why: "x") }
    refused { _ = try reader.growerFile("H-0001") }
    refused { _ = try reader.exportGrower("H-0001") }
    refused { _ = try reader.addGrower(name: "x") }
    let publisher = try Publisher.open(from: fixture.office)
    refused {
      _ = try reader.recordConsent(
        of: "H-0001", to: .parcelOutline, given: true, evidence: "x", publisher: publisher)
    }
    refused { try reader.eraseGrower("H-0001", why: "x", publisher: publisher) }
    refused { _ = try reader.importPlan(from: "/dev/null") }
    refused { _ = try reader.surveyLimitLines() }
    refused { try reader.setSurveyLimit("hdop", to: nil) }
    refused { _ = try reader.takeBackup() }
    refused { _ = try reader.addVillage("x") }
    refused { _ = try reader.importVillages(from: "/dev/null") }
    refused { _ = try reader.renameVillage("x", to: "y") }
    refused { _ = try reader.mergeVillages(["x"], into: "y", why: "z") }
    refused { _ = try reader.addCrop(nameVi: "x", nameEn: "x", boundModel: .annual) }
    refused { _ = try reader.setCrop("man-tam-hoa", CropChange(), source: "x") }
    refused { _ = try reader.takeOriginal(of: "S-0001") }
    refused { _ = try reader.planTemplate(as: .csv) }
    refused { _ = try reader.growingAreaList() }
    refused { _ = try reader.growingAreaFile("x") }
    refused { _ = try reader.createGrowingArea(code: "x", name: "x", crop: "man-tam-hoa") }
    refused { _ = try reader.assign(parcels: ["P-00001"], toGrowingArea: "x") }
    refused {
      _ = try reader.setOfficialCode(
        GrowingAreaCode(scheme: "x", value: "x", market: "VN", status: .active), ofGrowingArea: "x",
        publisher: publisher)
    }
    refused { _ = try reader.changeGrowingArea("x", GrowingAreaChange(), publisher: publisher) }
    refused {
      _ = try reader.describePlanting(ofArea: "x", parcels: [], variety: "x", planted: nil, why: "x")
    }
    refused { try reader.makeDossier(ofArea: "x", as: .json, in: .vi) }
    refused { _ = try reader.recordNothingToMap(village: "x", crop: nil, person: "x", why: "x") }
    refused { try reader.takeBackNothingToMap(village: "x", crop: nil, why: "x") }
    let cooperative = fixture.office.acting(
      as: StaffAccount(name: "y", fullName: "Y", role: .cooperative(slug: "mua-xuan")))
    for work: (Office) throws -> Void in [
      { _ = try $0.progressNow() }, { _ = try $0.plan() }, { _ = try $0.reportsOnFile() },
      { _ = try $0.holds() },
      { _ = try $0.reportBytes(1) }, { _ = try $0.makeReport(.weekly, as: .json, in: .vi) },
    ] {
      refused { try work(cooperative) }
    }
  }

  @Test func `the public site leads nowhere near the staff`() async throws {
    for path in ["/staff", "/staff/login", "/en/staff/people"] {
      #expect(try await SiteFixture.sample.ask(path).status == 404)
    }
  }
}
