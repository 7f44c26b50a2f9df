public import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Adds a certificate; pages it holds for show it when it returns.
  /// - Parameter certificate: without an id.
  /// - Returns: the certificate with its id.
  /// - Throws: `Refusal` invalidField, recordExists, unknownRecord for what its scope names.
  public func addCertificate(_ certificate: Certificate, publisher: Publisher) throws -> Certificate {
    let number = try required(certificate.number, field: "number")
    func refuse(_ field: String, _ value: String, _ rule: String) throws {
      throw Refusal(
        .invalidField, number, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
    }
    let validity = certificate.validity
    if certificate.scope.isEmpty { try refuse("scope", "", "scope-named") }
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
    let why = try required(why, field: "why")
    try registry.change(by: author) { try $0.endCertificate(id, on: day ?? today, why: why) }
    try publisher.publishPending()
  }

  /// In the order they were added, those that are valid no more too.
  public func certificates() throws -> [Certificate] { try registry.read { try $0.certificates() } }
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
