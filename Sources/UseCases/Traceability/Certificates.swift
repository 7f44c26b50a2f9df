public import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Adds a certificate; pages it holds for show it when it returns.
  /// - Parameter certificate: without an id.
  /// - Returns: the certificate with its id.
  /// - Throws: `Refusal` invalidField, recordExists, unknownRecord for what its scope names.
  public func addCertificate(_ certificate: Certificate, publisher: Publisher) throws -> Certificate {
    try checkVouches()
    let number = try required(certificate.number, field: "number")
    func refuse(_ field: String, _ value: String, _ rule: String) throws {
      throw Refusal(
        .invalidField, number, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
    }
    let validity = certificate.validity
    if certificate.scope.isEmpty { try refuse("scope", "", "scope-named") }
    if try !registry.read({ try keeps(certificate.scope, $0) }) { try refuse("scope", "", "own-goods") }
    if let until = validity.until, until < validity.from {
      try refuse("until", until.description, "not-before-from")
    }
    if validity.until == nil, certificate.kind != .geographicalIndication {
      try refuse("until", "", "last-day-needed")
    }
    if certificate.kind == .ocop ? !(3...5).contains(certificate.stars ?? 0) : certificate.stars != nil {
      try refuse("stars", certificate.stars.map(String.init) ?? "", "stars-of-ocop")
    }
    var checked = certificate
    checked.number = number
    checked.issuer = try required(certificate.issuer, field: "issuer")
    checked.holder = try required(certificate.holder, field: "holder")
    let added = try registry.change(by: author) { try $0.addCertificate(checked) }
    try publisher.publishPending()
    return added
  }

  /// Notes that a certificate was taken back or given up; no page shows it when it returns.
  /// - Parameter day: nil for today.
  /// - Throws: `Refusal` unknownRecord, wrongState.
  public func endCertificate(
    _ id: Int, on day: CalendarDate? = nil, why: String, publisher: Publisher
  ) throws {
    try checkVouches()
    let why = try required(why, field: "why")
    try registry.change(by: author) { change in
      if let certificate = try change.reading.certificate(id), try !keeps(certificate.scope, change.reading) {
        try checkKeepsGoods()
        throw Refusal(.unknownRecord, String(id), ["kind": .text("certificate")])
      }
      try change.endCertificate(id, on: day ?? today, why: why)
    }
    try publisher.publishPending()
  }

  /// In the order they were added, those that are valid no more too; to a cooperative those that hold for goods of its own.
  public func certificates() throws -> [Certificate] {
    try checkKeepsGoods()
    return try registry.read { reading in
      let all = try reading.certificates()
      guard let own = role.cooperative else { return all }
      let products = Set(try reading.products(of: own).map(\.gtin))
      return all.filter { certificate in
        let scope = certificate.scope
        return (scope.cooperatives.isEmpty || scope.cooperatives.contains(own))
          && (scope.products.isEmpty || !scope.products.isDisjoint(with: products))
      }
    }
  }

  /// Whether a certificate is the office's to end: it is about goods of its own and no others, or about growing areas alone
  /// where the map is the office's to keep.
  public func keeps(_ certificate: Certificate) throws -> Bool {
    try registry.read { try keeps(certificate.scope, $0) }
  }

  /// Refuses whoever keeps neither goods nor the map.
  private func checkVouches() throws {
    if !role.may(.keepMap, of: .commune) { try checkKeepsGoods() }
  }

  private func keeps(_ scope: CertificateScope, _ reading: RegistryReading) throws -> Bool {
    guard role != .administrator else { return true }
    // What holds for growing areas alone is about land, whoever's goods grow there.
    if scope.cooperatives.isEmpty, scope.products.isEmpty { return role.may(.keepMap, of: .commune) }
    guard scope.cooperatives.allSatisfy(owns) else { return false }
    return try scope.products.allSatisfy { try keepsGoods(of: $0, reading) }
  }
}

extension RegistryReading {
  /// Certificates that hold for goods of a lot, valid or not, in the order they were added.
  func certificates(for lot: Lot, of product: Product) throws -> [Certificate] {
    let fields = try lot.parcelCodes.map { Set(try growingAreaCodes(ofParcel: $0)) }
    // What came from elsewhere grew in no growing area that we know.
    let grownOn = lot.outsideShare > 0 ? [] : fields
    return try certificates().filter {
      $0.scope.covers(product.gtin, of: product.cooperativeSlug, grownOn: grownOn)
    }
  }
}
