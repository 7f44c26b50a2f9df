import GrowingAreas
import Publication
import Registry
import Traceability

extension PublicProjection {
  func cooperative(_ cooperative: Cooperative) throws -> PublicCooperative {
    let products = try reading.gtins(of: cooperative.slug).compactMap { try reading.product($0) }
    // A cooperative of nothing but strong drink would advertise it with everything beyond facts.
    let isAdvertised = products.isEmpty || products.contains { $0.mandatory.mayBeAdvertised }
    let links = try reading.links(of: cooperative.slug)
    let certificates = try reading.certificates().filter { certificate in
      certificate.scope.cooperatives.contains(cooperative.slug)
        || products.contains { certificate.scope.products.contains($0.gtin) }
    }
    return PublicCooperative(
      slug: cooperative.slug, name: cooperative.name, address: cooperative.address, phone: cooperative.phone,
      gln: cooperative.gln, storyVi: isAdvertised ? cooperative.storyVi : "",
      storyEn: isAdvertised ? cooperative.storyEn : "", host: cooperative.host,
      links: links.filter { $0.product == nil && (isAdvertised || !$0.kind.isAdvertising) },
      certificateIDs: certificates.map(\.id), isAdvertised: isAdvertised)
  }

  func product(_ key: String) throws -> [PublicChange] {
    let gtin = try GTIN(key)
    guard let product = try reading.product(gtin) else { return [.removeProduct(gtin)] }
    let crop = try reading.crop(product.cropCode)
    let isAdvertised = product.mandatory.mayBeAdvertised
    let links = try reading.links(of: product.cooperativeSlug).filter {
      ($0.product == nil || $0.product == gtin) && (isAdvertised || !$0.kind.isAdvertising)
    }
    let certificates = try reading.certificates().filter {
      $0.scope.covers(gtin, of: product.cooperativeSlug)
    }
    var content = product.mandatory
    content.bestBeforeDate = nil
    return [
      .product(
        PublicProduct(
          gtin: gtin, slug: product.slug, cooperativeSlug: product.cooperativeSlug, nameVi: product.nameVi,
          nameEn: product.nameEn, cropNameVi: crop?.nameVi ?? product.cropCode,
          cropNameEn: crop?.nameEn ?? product.cropCode, netContent: product.netContent,
          hasPhoto: product.photo != nil, shelfLifeDays: product.shelfLifeDays, content: content,
          brand: product.brand, standards: product.standards, links: links,
          certificateIDs: certificates.map(\.id), isAdvertised: isAdvertised),
        product.photo)
    ]
  }

  func certificate(_ key: String) throws -> [PublicChange] {
    guard let certificate = try Int(key).flatMap({ try reading.certificate($0) }) else { return [] }
    return [
      .certificate(
        PublicCertificate(
          id: certificate.id, kind: certificate.kind, number: certificate.number, issuer: certificate.issuer,
          holder: certificate.holder, stars: certificate.stars, validity: certificate.validity))
    ]
  }

  /// How much is in it, and from or to whom it went, is not told.
  func box(_ sscc: SSCC) throws -> PublicChange {
    guard let box = try reading.box(BoxCode(sscc.digits)) else { return .removeBox(sscc) }
    return .box(
      PublicBox(
        sscc: sscc, state: box.state, packedOn: box.packedOn, leftOn: box.leftOn, lots: box.lots))
  }

  static func facility(_ facility: Facility) -> PublicFacility {
    PublicFacility(
      code: facility.code, kind: facility.kind, name: facility.name, villageCode: facility.villageCode,
      cooperativeSlug: facility.cooperativeSlug, gln: facility.gln)
  }
}
