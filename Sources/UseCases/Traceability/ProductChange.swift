public import GrowingAreas
import Registry
public import Traceability

/// What is to become of a product; nil leaves a value as it is, an empty text takes it away.
public struct ProductChange: Sendable {
  public var nameVi: String?
  public var nameEn: String?
  public var netContent: String?
  /// Days; 0 takes the shelf life away.
  public var shelfLifeDays: Int?
  /// A JPEG or PNG as the camera made it.
  public var photoPath: String?
  /// What refusals call the photo; nil for its path.
  public var photoName: String?
  public var kind: ProductKind?
  public var ingredients: String?
  public var useAndStorage: String?
  public var warnings: String?
  /// `.some(nil)` takes it away, and so for the next two.
  public var bestBeforeDate: CalendarDate??
  public var alcoholPercent: Double??
  public var millilitres: Double??
  public var licence: String?
  public var brand: String?
  /// In place of those before; empty texts among them count for nothing.
  public var standards: [String]?

  public init() {}

  /// Puts the values given into the product; the photo is left to the caller.
  /// - Throws: `Refusal` invalidField.
  func apply(to product: inout Product) throws {
    if let nameVi { product.nameVi = try required(nameVi, field: "name") }
    if let nameEn { product.nameEn = try required(nameEn, field: "name-en") }
    if let netContent { product.netContent = try required(netContent, field: "net") }
    if let shelfLifeDays {
      guard (0...36_500).contains(shelfLifeDays) else {
        throw Self.refusal(product, "shelf-life", String(shelfLifeDays), "0...36500")
      }
      product.shelfLifeDays = shelfLifeDays == 0 ? nil : shelfLifeDays
    }
    if let brand { product.brand = try optional(brand, field: "brand") }
    if let standards {
      product.standards = try standards.map { try optional($0, field: "standard") }.filter {
        !$0.isEmpty
      }
    }
    var content = product.mandatory
    if let kind { content.kind = kind }
    if let ingredients { content.ingredients = try optional(ingredients, field: "ingredients") }
    if let useAndStorage { content.useAndStorage = try optional(useAndStorage, field: "use") }
    if let warnings { content.warnings = try optional(warnings, field: "warnings") }
    if let bestBeforeDate { content.bestBeforeDate = bestBeforeDate }
    if let licence { content.licence = try optional(licence, field: "licence") }
    if let alcoholPercent {
      if let percent = alcoholPercent, !(0...100).contains(percent) {
        throw Self.refusal(product, "alcohol", String(percent), "0...100")
      }
      content.alcoholPercent = alcoholPercent
    }
    if let millilitres {
      if let volume = millilitres, !(volume > 0 && volume <= 100_000) {
        throw Self.refusal(product, "millilitres", String(volume), "above-zero")
      }
      content.millilitres = millilitres
    }
    product.mandatory = content
  }

  private static func refusal(_ product: Product, _ field: String, _ value: String, _ rule: String) -> Refusal
  {
    Refusal(
      .invalidField, product.gtin.description,
      ["field": .text(field), "value": .text(value), "rule": .text(rule)])
  }
}

extension Office {
  /// Changes what a product's label and page say, and its photo, all of it or nothing; pages tell it when it returns.
  /// - Parameter newNumber: the GTIN of a product that has none yet; codes that were printed before go on working.
  /// - Throws: `Refusal` unknownRecord, invalidField; recordExists for a GTIN that is another's.
  public func changeProduct(
    _ gtin: GTIN, _ change: ProductChange, newNumber: GTIN? = nil, publisher: Publisher
  ) throws -> Product {
    try checkGoods(of: gtin)
    try Self.checkIsNotOwn(newNumber)
    let photo = try change.photoPath.map { try pagePhoto(at: $0, named: change.photoName) }
    let changed = try registry.change(by: author) { changing in
      if let newNumber { try changing.setNumber(newNumber, of: gtin) }
      let gtin = newNumber ?? gtin
      guard let before = try changing.reading.product(gtin) else {
        throw Refusal(.unknownRecord, gtin.description, ["kind": .text("product")])
      }
      var product = before
      try change.apply(to: &product)
      if product != before { try changing.updateProduct(product) }
      if let photo { try changing.setPhoto(photo, of: gtin) }
      return product
    }
    try publisher.publishPending()
    return changed
  }
}
