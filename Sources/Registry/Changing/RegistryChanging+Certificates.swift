import GRDB
public import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// - Returns: the certificate with its id.
  /// - Throws: `Refusal` recordExists when one of the kind has the number; unknownRecord for what its scope names.
  public func addCertificate(_ certificate: Certificate) throws -> Certificate {
    let taken = try reading.row(
      "SELECT 1 FROM certificate WHERE kind = ? AND number = ?",
      [certificate.kind.rawValue, certificate.number])
    guard taken == nil else { throw Refusal.exists("certificate", certificate.number) }
    try transaction.execute(
      """
      INSERT INTO certificate (kind, number, issuer, holder, stars, valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        certificate.kind.rawValue, certificate.number, certificate.issuer, certificate.holder,
        certificate.stars, certificate.validity.from.description, certificate.validity.until?.description,
      ])
    var certificate = certificate
    certificate.id = Int(database.lastInsertedRowID)
    let scope = certificate.scope
    func add(_ column: String, _ number: Int64) throws {
      try transaction.execute(
        "INSERT INTO certificate_scope (certificate, \(column)) VALUES (?, ?)", [certificate.id, number])
    }
    for slug in scope.cooperatives.sorted() { try add("cooperative", cooperativeNumber(slug)) }
    for gtin in scope.products.sorted(by: { $0.digits < $1.digits }) {
      try add("product", productNumber(gtin))
    }
    for code in scope.growingAreas.sorted() { try add("growing_area", growingAreaNumber(code)) }
    try transaction.record(
      .certificateAdded, String(certificate.id),
      JSONObject([
        ("kind", .text(certificate.kind.rawValue)), ("number", .text(certificate.number)),
        ("issuer", .text(certificate.issuer)), ("holder", .text(certificate.holder)),
        ("from", .text(certificate.validity.from.description)),
        ("until", .optional(certificate.validity.until?.description)),
        ("cooperatives", .texts(scope.cooperatives.sorted())),
        ("products", .texts(scope.products.map(\.digits).sorted())),
        ("growingAreas", .texts(scope.growingAreas.sorted())),
      ]))
    try announce(certificate)
    return certificate
  }

  /// Notes that a certificate was taken back or given up.
  /// - Throws: `Refusal` unknownRecord; wrongState for one that has ended.
  public func endCertificate(_ id: Int, on day: CalendarDate, why: String) throws {
    guard let certificate = try reading.certificate(id) else {
      throw Refusal.unknown("certificate", String(id))
    }
    guard certificate.validity.endedOn == nil else {
      throw Refusal(
        .wrongState, String(id),
        [
          "state": .text(CertificateStanding.ended.rawValue),
          "wanted": .text(CertificateStanding.valid.rawValue),
        ])
    }
    try transaction.execute(
      "UPDATE certificate SET ended_on = ?, ended_why = ? WHERE id = ?", [day.description, why, id])
    try transaction.record(
      .certificateEnded, String(id), JSONObject([("day", .text(day.description)), ("why", .text(why))]))
    try announce(certificate)
  }

  /// Announces the certificate and everything whose page may show it.
  private func announce(_ certificate: Certificate) throws {
    let scope = certificate.scope
    try transaction.announce(.certificate, String(certificate.id))
    var products = scope.products
    for slug in scope.cooperatives {
      try transaction.announce(.cooperative, slug)
      if scope.products.isEmpty { products.formUnion(try reading.gtins(of: slug)) }
    }
    for gtin in products.sorted(by: { $0.digits < $1.digits }) {
      try transaction.announce(.product, gtin.digits)
      if let product = try reading.product(gtin) {
        try transaction.announce(.cooperative, product.cooperativeSlug)
      }
    }
    for code in scope.growingAreas.sorted() {
      try transaction.announce(.growingArea, code)
      let members: [Int64] = try Array(
        reading.rows(
          "SELECT DISTINCT parcel FROM growing_area_member WHERE growing_area = ? ORDER BY parcel",
          [growingAreaNumber(code)]
        ).map { $0[0] })
      for member in members { try announceUses(ofParcel: member) }
    }
  }
}
