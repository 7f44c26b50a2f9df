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
      try await visit.change(
        to: { (_: Certificate) in "certificates" }, done: "certificateAdded",
        or: { try await page(visit, fault: $0) }
      ) { office in
        try office.addCertificate(
          Self.certificate(visit, of: office.cooperative()), publisher: Publisher.open(from: office))
      }
    }
    router.post("goods/:cooperative/certificates/:certificate/end", right) { visit in
      let (id, why) = (try visit.number("certificate"), visit.form["why"])
      return try await visit.change(
        to: { (_: Void) in "certificates" }, done: "certificateEnded",
        or: { try await page(visit, fault: $0) }
      ) { try $0.endCertificate(id, why: why, publisher: Publisher.open(from: $0)) }
    }
  }

  private func page(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let (certificates, shelf) = try await visit.keepGoods { office in
      (try office.certificates().map { ($0, try office.keeps($0)) }, try office.goods())
    }
    return visit.page(
      "certificates", try CertificatesPage(visit, certificates, shelf, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private static func certificate(_ visit: StaffVisit, of own: Cooperative) throws -> Certificate {
    let form = visit.form
    guard let kind = CertificateKind(rawValue: form["kind"]) else {
      throw Refusal.invalid("certificate", form["kind"], "one-of-list", of: form["number"])
    }
    let products = try form.all("products").filter { !$0.isEmpty }.map { try GTIN($0) }
    return Certificate(
      kind: kind, number: form["number"], issuer: form["issuer"],
      holder: form.optional("holder") ?? own.name, stars: form.optional("stars").flatMap { Int($0) },
      validity: CertificateValidity(
        from: try visit.day("from", of: form["number"]),
        until: try form.optional("until") == nil
          ? nil : visit.day("until", field: "until", of: form["number"])),
      scope: CertificateScope(cooperatives: [own.slug], products: Set(products)))
  }
}

/// Values of the template `certificates`.
private struct CertificatesPage {
  struct Row {
    let kind, number, issuer, holder, validity, standing, scope: String
    let isValid: Bool
    /// nil for one that has ended, or is not the cooperative's to end.
    let endAddress: String?
    let id: Int
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let address: String
  let rows: [Row]
  let isEmpty: Bool
  let fields: [StaffField]

  init(
    _ visit: StaffVisit, _ certificates: [(Certificate, Bool)], _ shelf: GoodsShelf, fault: String?
  ) throws {
    let shared = try GoodsFrame(
      visit, title: visit.text("certificates"), path: "certificates", fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    address = visit.address(try visit.goodsPath("certificates"))
    let names = Dictionary(
      shelf.products.map { ($0.gtin, visit.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let today = visit.parts.entrance.office.today
    rows = certificates.map { [address] certificate, isOwn in
      let standing = certificate.validity.standing(on: today)
      let until = certificate.validity.until.map(visit.date) ?? visit.text("withoutEnd")
      let scope =
        certificate.scope.products.compactMap { names[$0] }.sorted()
        + certificate.scope.growingAreas.sorted()
      return Row(
        kind: visit.term(certificate.kind.rawValue)
          + (certificate.stars.map { " " + visit.text("starCount", ["count": String($0)]) } ?? ""),
        number: certificate.number, issuer: certificate.issuer, holder: certificate.holder,
        validity: visit.date(certificate.validity.from) + " – " + until,
        standing: visit.term(standing.rawValue),
        scope: scope.isEmpty ? visit.text("allOwnGoods") : scope.joined(separator: ", "),
        isValid: standing == .valid,
        endAddress: isOwn && certificate.validity.endedOn == nil
          ? "\(address)/\(certificate.id)/end" : nil, id: certificate.id)
    }
    isEmpty = rows.isEmpty
    let kinds = CertificateKind.allCases.map {
      StaffChoice(value: $0.rawValue, label: visit.term($0.rawValue))
    }
    let stars =
      [StaffChoice(value: "", label: "–")]
      + (3...5).map {
        StaffChoice(value: String($0), label: visit.text("starCount", ["count": String($0)]))
      }
    let products = shelf.products.map { StaffChoice(value: $0.gtin.digits, label: visit.name(of: $0)) }
    fields = [
      visit.choice("kind", "certificateKind", kinds, isRequired: true),
      visit.line("number", "certificateNumber", limit: 100, isRequired: true),
      visit.line("issuer", "issuer", isRequired: true),
      visit.line("holder", "holder", shelf.cooperative.name),
      visit.dayLine("from", "validFrom", "", isRequired: true),
      visit.dayLine("until", "validUntil", ""),
      visit.choice("stars", "stars", stars),
      visit.choice("products", "certifiedProducts", products, isMany: true),
    ]
  }
}
