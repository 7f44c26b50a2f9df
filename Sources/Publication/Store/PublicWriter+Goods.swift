import Foundation
import GRDB
import GrowingAreas
import Traceability

/// Whose certificates and links stand in a row.
enum PublicOwner {
  static func cooperative(_ slug: String) -> String { "cooperative \(slug)" }
  static func growingArea(_ code: String) -> String { "area \(code)" }
  static func product(_ gtin: GTIN) -> String { "product \(gtin.digits)" }
  static func lot(_ gtin: GTIN, _ code: LotCode) -> String { "lot \(gtin.digits)/\(code.text)" }
}

extension PublicWriter {
  func write(_ cooperative: PublicCooperative) throws {
    try execute(
      """
      INSERT OR REPLACE INTO cooperative
        (slug, name, name_key, address, phone, gln, story_vi, story_en, host, is_advertised)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        cooperative.slug, cooperative.name, vietnameseSortKey(cooperative.name), cooperative.address,
        cooperative.phone, cooperative.gln?.digits, cooperative.storyVi, cooperative.storyEn,
        cooperative.host?.text, cooperative.isAdvertised,
      ])
    let owner = PublicOwner.cooperative(cooperative.slug)
    try write(cooperative.links, of: owner)
    try write(certificates: cooperative.certificateIDs, of: owner)
  }

  func write(_ product: PublicProduct, _ photo: ProductPhoto?) throws {
    let content = product.content
    try execute(
      """
      INSERT OR REPLACE INTO product
        (gtin, slug, cooperative, name_vi, name_en, crop_name_vi, crop_name_en, net_content, shelf_life_days, kind,
          ingredients, use_and_storage, warnings, alcohol_percent, millilitres, licence, brand, standards, is_advertised)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        product.gtin.digits, product.slug, product.cooperativeSlug, product.nameVi, product.nameEn,
        product.cropNameVi, product.cropNameEn, product.netContent, product.shelfLifeDays,
        content.kind.rawValue, content.ingredients, content.useAndStorage, content.warnings,
        content.alcoholPercent, content.millilitres, content.licence, product.brand,
        product.standards.joined(separator: "\n"), product.isAdvertised,
      ])
    let owner = PublicOwner.product(product.gtin)
    try write(product.links, of: owner)
    try write(certificates: product.certificateIDs, of: owner)
    guard let photo else {
      return try execute("DELETE FROM product_photo WHERE gtin = ?", [product.gtin.digits])
    }
    try execute(
      "INSERT OR REPLACE INTO product_photo VALUES (?, ?, ?, ?, ?)",
      [product.gtin.digits, photo.mediaType, photo.width, photo.height, Data(photo.bytes)])
  }

  /// Removes a product with its lots and what stands with them.
  func remove(_ product: GTIN) throws {
    let lots = "lot \(product.digits)"
    for table in ["certificate_of", "link_of"] {
      // From the slash before a lot's code to the character behind the slash.
      try execute(
        "DELETE FROM \(table) WHERE owner = ? OR owner >= ? AND owner < ?",
        [PublicOwner.product(product), lots + "/", lots + "0"])
    }
    for table in ["product", "product_photo", "lot"] {
      try execute("DELETE FROM \(table) WHERE gtin = ?", [product.digits])
    }
  }

  func write(_ lot: PublicLot) throws {
    let key: [(any DatabaseValueConvertible)?] = [lot.gtin.digits, lot.code.text]
    // The rows of its areas, villages and stages go with the lot.
    try execute("DELETE FROM lot WHERE gtin = ? AND code = ?", key)
    try execute(
      "INSERT INTO lot (gtin, code, harvest_date, best_before, state, outside_share) VALUES (?, ?, ?, ?, ?, ?)",
      key + [
        lot.harvestDate.description, lot.bestBefore?.description, lot.state.rawValue, lot.outsideShare,
      ])
    for area in Set(lot.growingAreaCodes) {
      try execute("INSERT INTO lot_growing_area VALUES (?, ?, ?)", key + [area])
    }
    for village in Set(lot.villageCodes) {
      try execute("INSERT INTO lot_village VALUES (?, ?, ?)", key + [village])
    }
    for (place, stage) in lot.stages.enumerated() {
      try execute(
        "INSERT INTO lot_stage VALUES (?, ?, ?, ?, ?, ?)",
        key + [place, stage.kind.rawValue, stage.from.description, stage.until.description])
    }
    try write(certificates: lot.certificateIDs, of: PublicOwner.lot(lot.gtin, lot.code))
  }

  func write(_ box: PublicBox) throws {
    try remove(box.sscc)
    try execute(
      "INSERT INTO box VALUES (?, ?, ?, ?)",
      [box.sscc.digits, box.state.rawValue, box.packedOn.description, box.leftOn?.description])
    for lot in Set(box.lots) {
      try execute("INSERT INTO box_lot VALUES (?, ?, ?)", [box.sscc.digits, lot.gtin.digits, lot.code.text])
    }
  }

  /// The rows of its lots go with the box.
  func remove(_ sscc: SSCC) throws { try execute("DELETE FROM box WHERE sscc = ?", [sscc.digits]) }

  func write(_ certificate: PublicCertificate) throws {
    try execute(
      "INSERT OR REPLACE INTO certificate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        certificate.id, certificate.kind.rawValue, certificate.number, certificate.issuer, certificate.holder,
        certificate.stars, certificate.validity.from.description, certificate.validity.until?.description,
        certificate.validity.endedOn?.description,
      ])
  }

  func write(_ facility: PublicFacility) throws {
    try execute(
      "INSERT OR REPLACE INTO facility VALUES (?, ?, ?, ?, ?, ?)",
      [
        facility.code, facility.kind.rawValue, facility.name, facility.villageCode, facility.cooperativeSlug,
        facility.gln?.digits,
      ])
  }

  private func write(_ links: [OutsideLink], of owner: String) throws {
    try execute("DELETE FROM link_of WHERE owner = ?", [owner])
    for link in links {
      try execute(
        "INSERT INTO link_of VALUES (?, ?, ?, ?, ?, ?)",
        [owner, link.id, link.kind.rawValue, link.title, link.address.text, link.product?.digits])
    }
  }

  func write(certificates: [Int], of owner: String) throws {
    try execute("DELETE FROM certificate_of WHERE owner = ?", [owner])
    for id in Set(certificates) {
      try execute("INSERT INTO certificate_of VALUES (?, ?)", [owner, id])
    }
  }
}
