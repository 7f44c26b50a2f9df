import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// Growing areas: which parcels they hold, their official codes and certificates, and what their dossier tells.
struct AreaRoutes {
  private let right = StaffAccess.right(.keepMap)

  func add(to router: StaffRouter) {
    router.get("areas", right) { visit in try await list(visit) }
    router.post("areas", right) { visit in
      let form = visit.form
      return try await visit.change(
        to: { AreaPath.path($0.code) }, done: "areaAdded", or: { try await list(visit, fault: $0) }
      ) { office in
        let parcels = try form.optional("village").map {
          try office.parcelCodes(village: $0, crop: form["crop"])
        }
        return try office.createGrowingArea(
          code: form["code"], name: form["name"], crop: form["crop"], parcels: parcels ?? [])
      }
    }
    router.get("areas/:area", right) { visit in try await page(visit) }
    router.post("areas/:area", right) { visit in
      try await change(visit, done: "areaChanged") { office, code in
        var change = GrowingAreaChange()
        change.name = visit.form["name"]
        change.standard = visit.form["standard"]
        change.seedOrigin = visit.form["seedOrigin"]
        change.market = visit.form["market"]
        change.representative = String(visit.form["representative"].prefix { $0 != " " })
        change.cooperative = visit.form["cooperative"]
        _ = try office.changeGrowingArea(code, change, publisher: Publisher.open(from: office))
      }
    }
    router.post("areas/:area/parcels", right) { visit in
      try await change(visit, done: "parcelsAssigned") { office, code in
        let parcels = visit.form.all("others").filter { !$0.isEmpty }
        guard !parcels.isEmpty else { throw Refusal.invalid("parcel", "", "one-parcel", of: code) }
        _ = try office.assign(parcels: parcels, toGrowingArea: code)
      }
    }
    router.post("areas/:area/planting", right) { visit in
      try await change(visit, done: "plantingDescribed") { office, code in
        _ = try office.describePlanting(
          ofArea: code, parcels: visit.form.all("parcels").filter { !$0.isEmpty },
          variety: visit.form.optional("variety"),
          planted: try visit.form.optional("planted") == nil ? nil : visit.day("planted", of: code),
          why: visit.form["why"])
      }
    }
    router.post("areas/:area/code", right) { visit in
      let form = visit.form
      return try await change(visit, done: "officialCodeSet") { office, code in
        guard let status = GrowingAreaCodeStatus(rawValue: form["status"]) else {
          throw Refusal.invalid("status", form["status"], "one-of-list", of: code)
        }
        _ = try office.setOfficialCode(
          GrowingAreaCode(
            scheme: form["scheme"], value: form["value"], market: form["country"], status: status),
          ofGrowingArea: code, publisher: Publisher.open(from: office))
      }
    }
    router.post("areas/:area/dossier", right) { visit in
      let (code, language) = (try AreaPath.code(visit), visit.language)
      guard let form = ReportForm(rawValue: visit.form["form"]) else { throw Problem.badForm }
      return try await visit.change(
        to: { _ in "reports" }, done: "reportMade", or: { try await page(visit, fault: $0) }
      ) { try $0.makeDossier(ofArea: code, as: form, in: language) }
    }
    router.post("areas/:area/certificates", right) { visit in
      try await change(visit, done: "certificateAdded") { office, code in
        _ = try office.addCertificate(
          CertificateForm.certificate(visit, holder: "", for: CertificateScope(growingAreas: [code])),
          publisher: Publisher.open(from: office))
      }
    }
    router.post("areas/:area/certificates/:certificate/end", right) { visit in
      let (id, why) = (try visit.number("certificate"), visit.form["why"])
      return try await change(visit, done: "certificateEnded") { office, _ in
        try office.endCertificate(id, why: why, publisher: Publisher.open(from: office))
      }
    }
  }

  private func change(
    _ visit: StaffVisit, done: String, _ work: @escaping @Sendable (Office, String) throws -> Void
  ) async throws -> Response {
    let code = try AreaPath.code(visit)
    return try await visit.change(
      to: { _ in AreaPath.path(code) }, done: done, or: { try await page(visit, fault: $0) }
    ) { try work($0, code) }
  }

  private func list(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let (areas, villages, crops) = try await visit.work { office in
      (try office.growingAreaList(), try office.villages(), try office.crops())
    }
    return visit.page(
      "areas", AreasPage(visit, areas, villages, crops, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func page(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let code = try AreaPath.code(visit)
    let (file, villages, crops, cooperatives, grower) = try await visit.work { office in
      let file = try office.growingAreaFile(code)
      return (
        file, try office.villages(), try office.crops(), try office.cooperatives(),
        try file.area.representative.map { code in try office.growers().first { $0.code == code } } ?? nil
      )
    }
    return visit.page(
      "area",
      AreaPage(
        visit, file, ParcelNames(villages, crops, visit.language), cooperatives, grower,
        fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// Codes of growing areas are free text, so that they stand encoded in addresses.
enum AreaPath {
  static func path(_ code: String) -> String { "areas/" + percentEncoded(code) }

  static func code(_ visit: StaffVisit) throws -> String {
    let code = try visit.parameter("area")
    return code.removingPercentEncoding ?? code
  }
}
