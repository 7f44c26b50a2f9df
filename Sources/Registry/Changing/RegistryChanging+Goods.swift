import FoundationEssentials
import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// - Throws: `Refusal` recordExists.
  public func addCooperative(_ cooperative: Cooperative) throws {
    guard try reading.cooperative(cooperative.slug) == nil else {
      throw Refusal.exists("cooperative", cooperative.slug)
    }
    try transaction.execute(
      "INSERT INTO cooperative (commune, slug, name, address, phone, notes) VALUES (?, ?, ?, ?, ?, ?)",
      [
        transaction.commune, cooperative.slug, cooperative.name, cooperative.address, cooperative.phone,
        cooperative.notes,
      ])
    try transaction.record(
      .cooperativeAdded, cooperative.slug,
      JSONObject([
        ("name", .text(cooperative.name)), ("address", .text(cooperative.address)),
        ("phone", .optional(cooperative.phone)),
      ]))
    try transaction.announce(.cooperative, cooperative.slug)
  }

  /// - Throws: `Refusal` recordExists; unknownRecord for cooperative or crop.
  public func addProduct(_ product: Product) throws {
    guard try reading.product(product.gtin) == nil else {
      throw Refusal.exists("product", product.gtin.digits)
    }
    try requireCrop(product.cropCode)
    let cooperative = try reading.number(
      "cooperative", product.cooperativeSlug, "SELECT fid FROM cooperative WHERE slug = ?",
      [product.cooperativeSlug])
    try transaction.execute(
      """
      INSERT INTO product (cooperative, gtin, name_vi, name_en, crop, net_content, shelf_life_days)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        cooperative, product.gtin.digits, product.nameVi, product.nameEn, product.cropCode,
        product.netContent,
        product.shelfLifeDays,
      ])
    var payload = JSONObject([
      ("cooperative", .text(product.cooperativeSlug)), ("nameVi", .text(product.nameVi)),
      ("nameEn", .text(product.nameEn)), ("crop", .text(product.cropCode)),
      ("netContent", .text(product.netContent)),
    ])
    if let days = product.shelfLifeDays { payload.add("shelfLifeDays", .count(days)) }
    try transaction.record(.productAdded, product.gtin.digits, payload)
    try transaction.announce(.product, product.gtin.digits)
    if let photo = product.photo { try setPhoto(photo, of: product.gtin) }
  }

  /// Gives a product its photo; an earlier one goes.
  /// - Throws: `Refusal` unknownRecord.
  public func setPhoto(_ photo: ProductPhoto, of gtin: GTIN) throws {
    let product = try productNumber(gtin)
    try transaction.execute("DELETE FROM product_photo WHERE product = ?", [product])
    try transaction.execute(
      "INSERT INTO product_photo (product, media_type, width, height, bytes) VALUES (?, ?, ?, ?, ?)",
      [product, photo.mediaType, photo.width, photo.height, Data(photo.bytes)])
    try transaction.record(
      .photoSet, gtin.digits,
      JSONObject([
        ("mediaType", .text(photo.mediaType)), ("bytes", .count(photo.bytes.count)),
        ("width", .count(photo.width)),
        ("height", .count(photo.height)),
      ]))
    try transaction.announce(.product, gtin.digits)
  }

  func productNumber(_ gtin: GTIN) throws -> Int64 {
    try reading.number("product", gtin.digits, "SELECT fid FROM product WHERE gtin = ?", [gtin.digits])
  }
}
