import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// In the order they were added, those that ended too.
  public func certificates() throws -> [Certificate] {
    try Array(rows(Self.certificateQuery + " ORDER BY id").map(certificate)).map(withScope)
  }

  public func certificate(_ id: Int) throws -> Certificate? {
    try row(Self.certificateQuery + " WHERE id = ?", [id]).map { try withScope(certificate($0)) }
  }

  private static let certificateQuery =
    "SELECT id, kind, number, issuer, holder, stars, valid_from, valid_until, ended_on FROM certificate"

  private func certificate(_ row: Row) throws -> Certificate {
    Certificate(
      id: row[0], kind: try known(row[1], "certificate", "kind"), number: row[2], issuer: row[3],
      holder: row[4], stars: row[5],
      validity: CertificateValidity(
        from: try storedDay(row[6], "certificate", "valid_from"),
        until: try (row[7] as String?).map { try storedDay($0, "certificate", "valid_until") },
        endedOn: try (row[8] as String?).map { try storedDay($0, "certificate", "ended_on") }),
      scope: CertificateScope())
  }

  private func withScope(_ certificate: Certificate) throws -> Certificate {
    var certificate = certificate
    let query = """
      SELECT c.slug, p.gtin, a.code FROM certificate_scope s LEFT JOIN cooperative c ON c.fid = s.cooperative
      LEFT JOIN product p ON p.fid = s.product LEFT JOIN growing_area a ON a.fid = s.growing_area
      WHERE s.certificate = ?
      """
    for row in try Array(rows(query, [certificate.id]).map({ $0.copy() })) {
      if let slug = row[0] as String? { certificate.scope.cooperatives.insert(slug) }
      if let gtin = row[1] as String? { certificate.scope.products.insert(try GTIN(gtin)) }
      if let code = row[2] as String? { certificate.scope.growingAreas.insert(code) }
    }
    return certificate
  }
}
