import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// Certificates of a cooperative's goods.
struct CertificateRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/certificates", right) { visit in try await page(visit) }
    router.post("goods/:cooperative/certificates", right) { visit in
      try await visit.changeGoods(
        to: { (_: Certificate) in "certificates" }, done: "certificateAdded",
        or: { try await page(visit, fault: $0) }
      ) { office in
        let own = try office.cooperative()
        let products = try visit.form.all("products").filter { !$0.isEmpty }.map { try GTIN($0) }
        let areas = visit.form.all("areas").filter { !$0.isEmpty }
        let scope = CertificateScope(
          cooperatives: [own.slug], products: Set(products), growingAreas: Set(areas))
        return try office.addCertificate(
          CertificateForm.certificate(visit, holder: own.name, for: scope),
          publisher: Publisher.open(from: office))
      }
    }
    router.post("goods/:cooperative/certificates/:certificate/end", right) { visit in
      let (id, why) = (try visit.number("certificate"), visit.form["why"])
      return try await visit.changeGoods(
        to: { (_: Void) in "certificates" }, done: "certificateEnded",
        or: { try await page(visit, fault: $0) }
      ) { try $0.endCertificate(id, why: why, publisher: Publisher.open(from: $0)) }
    }
  }

  private func page(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let (certificates, shelf, areas) = try await visit.keepGoods { office in
      (
        try office.certificates().map { ($0, try office.keeps($0)) }, try office.goods(),
        try office.harvestPlaces().areas
      )
    }
    return visit.page(
      "certificates",
      try CertificatesPage(visit, certificates, shelf, areas, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

}

/// Values of the template `certificates`.
private struct CertificatesPage {
  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let address: String
  let rows: [CertificateLine]
  let isEmpty: Bool
  let fields: [StaffField]

  init(
    _ visit: StaffVisit, _ certificates: [(Certificate, Bool)], _ shelf: GoodsShelf,
    _ areas: [HarvestPlaces.Group], fault: String?
  ) throws {
    let shared = try GoodsFrame(
      visit, title: visit.text("certificates"), path: "certificates", fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    address = visit.address(try visit.goodsPath("certificates"))
    let names = Dictionary(
      shelf.products.map { ($0.gtin, visit.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    rows = certificates.map { [address] certificate, isOwn in
      let scope =
        certificate.scope.products.compactMap { names[$0] }.sorted()
        + certificate.scope.growingAreas.sorted()
      return CertificateLine(
        visit, certificate, scope: scope.isEmpty ? visit.text("allOwnGoods") : scope.joined(separator: ", "),
        endAddress: isOwn ? "\(address)/\(certificate.id)/end" : nil)
    }
    isEmpty = rows.isEmpty
    let products = shelf.products.map { StaffChoice(value: $0.gtin.digits, label: visit.name(of: $0)) }
    var fields = CertificateForm.fields(visit, holder: shelf.cooperative.name)
    fields.append(visit.choice("products", "certifiedProducts", products, isMany: true))
    if !areas.isEmpty {
      let grown = areas.map { StaffChoice(value: $0.code, label: $0.code + " · " + ($0.name ?? "")) }
      fields.append(visit.choice("areas", "certifiedAreas", grown, isMany: true))
    }
    self.fields = fields
  }
}
