import FoundationEssentials
import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// - Throws: `Refusal` recordExists; unknownRecord for cooperative or crop.
  public func addProduct(_ product: Product) throws {
    guard try reading.product(named: product.slug, of: product.cooperativeSlug) == nil else {
      throw Refusal.exists("product", "\(product.cooperativeSlug)/\(product.slug)")
    }
    guard try reading.product(product.gtin) == nil else {
      throw Refusal.exists("product", product.gtin.digits)
    }
    try requireCrop(product.cropCode)
    let cooperative = try reading.number(
      "cooperative", product.cooperativeSlug, "SELECT fid FROM cooperative WHERE slug = ?",
      [product.cooperativeSlug])
    try transaction.execute(
      """
      INSERT INTO product (cooperative, gtin, slug, name_vi, name_en, crop, net_content, shelf_life_days, kind,
        ingredients, use_and_storage, warnings, best_before, alcohol_percent, millilitres, licence, brand, standards)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        cooperative, product.gtin.digits, product.slug, product.nameVi, product.nameEn, product.cropCode,
        product.netContent, product.shelfLifeDays,
      ] + Self.columns(of: product))
    var payload = JSONObject([
      ("cooperative", .text(product.cooperativeSlug)), ("slug", .text(product.slug)),
      ("crop", .text(product.cropCode)),
    ])
    Self.tell(product, in: &payload)
    try transaction.record(.productAdded, product.gtin.digits, payload)
    try keepVersion(ofProduct: database.lastInsertedRowID)
    try announceWithCooperative(product)
    if let photo = product.photo { try setPhoto(photo, of: product.gtin) }
  }

  /// Changes what a product's label and page say; its number, cooperative, crop and photo stay.
  /// - Throws: `Refusal` unknownRecord.
  public func updateProduct(_ product: Product) throws {
    let number = try productNumber(product.gtin)
    try transaction.execute(
      """
      UPDATE product SET name_vi = ?, name_en = ?, net_content = ?, shelf_life_days = ?, kind = ?, ingredients = ?,
        use_and_storage = ?, warnings = ?, best_before = ?, alcohol_percent = ?, millilitres = ?, licence = ?, brand = ?,
        standards = ?
      WHERE fid = ?
      """,
      [product.nameVi, product.nameEn, product.netContent, product.shelfLifeDays]
        + Self.columns(of: product) + [number])
    var payload = JSONObject()
    Self.tell(product, in: &payload)
    try transaction.record(.productChanged, product.gtin.digits, payload)
    try keepVersion(ofProduct: number)
    try announceWithCooperative(product)
    // Their best-before day follows from the product.
    let lots: [String] = try Array(
      reading.rows("SELECT code FROM lot WHERE product = ? ORDER BY code", [number]).map { $0[0] })
    for lot in lots { try transaction.announce(.lot, "\(product.gtin.digits)/\(lot)") }
  }

  /// What may be told of a cooperative follows from what it makes.
  private func announceWithCooperative(_ product: Product) throws {
    try transaction.announce(.cooperative, product.cooperativeSlug)
    try transaction.announce(.product, product.gtin.digits)
  }

  private static func columns(of product: Product) -> StatementArguments {
    let content = product.mandatory
    return [
      content.kind.rawValue, content.ingredients, content.useAndStorage, content.warnings,
      content.bestBeforeDate?.description, content.alcoholPercent, content.millilitres, content.licence,
      product.brand, product.standards.joined(separator: "\n"),
    ]
  }

  private static func tell(_ product: Product, in payload: inout JSONObject) {
    let content = product.mandatory
    for (name, text) in [
      ("nameVi", product.nameVi), ("nameEn", product.nameEn), ("netContent", product.netContent),
      ("kind", content.kind.rawValue), ("ingredients", content.ingredients),
      ("useAndStorage", content.useAndStorage), ("warnings", content.warnings),
      ("bestBefore", content.bestBeforeDate?.description ?? ""), ("licence", content.licence),
      ("brand", product.brand), ("standards", product.standards.joined(separator: "; ")),
    ] where !text.isEmpty { payload.add(name, .text(text)) }
    if let days = product.shelfLifeDays { payload.add("shelfLifeDays", .count(days)) }
    if let percent = content.alcoholPercent { payload.add("alcoholPercent", .number(percent)) }
    if let millilitres = content.millilitres { payload.add("millilitres", .number(millilitres)) }
  }

  /// Gives a product that has none its GTIN; everything that hangs on it becomes public under it, and its named
  /// address stays.
  /// - Throws: `Refusal` unknownRecord; recordExists when the GTIN is another product's; invalidField when the
  ///   product has a GTIN, which printed codes carry.
  public func setNumber(_ gtin: GTIN, of product: GTIN) throws {
    let number = try productNumber(product)
    guard product.isOwn else {
      throw Refusal.invalid(product.digits, field: "gtin", value: gtin.digits, rule: "gtin-is-kept")
    }
    guard try reading.product(gtin) == nil else { throw Refusal.exists("product", gtin.digits) }
    try transaction.execute("UPDATE product SET gtin = ? WHERE fid = ?", [gtin.digits, number])
    try transaction.record(.productNumbered, gtin.digits, JSONObject([("before", .text(product.digits))]))
    try transaction.announce(.product, product.digits)
    try transaction.announce(.product, gtin.digits)
    for code in try reading.lotCodes(of: gtin) {
      try transaction.announce(.lot, "\(gtin.digits)/\(code.text)")
      for run in try reading.codeRuns(gtin, code) { try transaction.announce(.codeRun, String(run.id)) }
    }
    try announce(Set(reading.boxCodes(of: gtin)))
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
    try keepVersion(ofProduct: product)
    try transaction.announce(.product, gtin.digits)
  }

  /// Keeps what a product says from now on, as far as its page must tell it.
  private func keepVersion(ofProduct number: Int64) throws {
    try transaction.execute(
      """
      INSERT INTO product_version (product, changed_at, name_vi, has_photo, brand, kind, has_shelf_life, standards)
      SELECT fid, ?, name_vi, EXISTS (SELECT 1 FROM product_photo f WHERE f.product = fid), brand, kind,
        shelf_life_days IS NOT NULL OR best_before IS NOT NULL, standards FROM product WHERE fid = ?
      """, [transaction.author.time, number])
  }

  func productNumber(_ gtin: GTIN) throws -> Int64 {
    try reading.number("product", gtin.digits, "SELECT fid FROM product WHERE gtin = ?", [gtin.digits])
  }
}
