import Documents
import GrowingAreas
import Printing
import Registry
public import Traceability

extension Office {
  /// Adds a product of a cooperative.
  /// - Parameters:
  ///   - gtin: nil for a product without one: it gets an own number, lives under the names of cooperative and
  ///     product, and may get its GTIN later.
  ///   - slug: its name in addresses, for ever; nil to make it from the Vietnamese name.
  ///   - path: a JPEG or PNG as the camera made it; it is made small and freed of its metadata.
  ///   - content: what its label must say besides.
  public func addProduct(
    gtin: GTIN?, slug: String? = nil, cooperative: String, nameVi: String, nameEn: String, crop: String,
    netContent: String, shelfLifeDays: Int? = nil, photoAt path: String? = nil,
    content: ProductChange = ProductChange()
  ) throws -> Product {
    try checkGoods(ofCooperative: cooperative)
    try Self.checkIsNotOwn(gtin)
    var product = Product(
      gtin: try gtin ?? GTIN.own(0), slug: try slug.map(Self.checkedSlug),
      cooperativeSlug: cooperative, nameVi: try required(nameVi, field: "name"),
      nameEn: try required(nameEn, field: "name-en"), cropCode: crop,
      netContent: try required(netContent, field: "net"), shelfLifeDays: shelfLifeDays)
    try content.apply(to: &product)
    if let path { product.photo = try pagePhoto(at: path, named: content.photoName) }
    try registry.change(by: author) { change in
      try Self.require(change.reading.cooperative(cooperative), cooperative, "cooperative")
      try Self.require(change.reading.crop(crop), crop, "crop")
      if gtin == nil { product.gtin = try change.reading.nextOwnNumber() }
      if slug == nil {
        product.slug = try Self.freeSlug(Slug.slug(from: nameVi), of: cooperative, in: change.reading)
      }
      try change.addProduct(product)
    }
    return product
  }

  /// Numbers that this program gives must not come from outside.
  static func checkIsNotOwn(_ gtin: GTIN?) throws {
    guard let gtin, gtin.isOwn else { return }
    throw Refusal(
      .invalidField, gtin.description,
      ["field": .text("gtin"), "value": .text(gtin.description), "rule": .text("restricted-number")])
  }

  static func checkedSlug(_ slug: String) throws -> String {
    guard !slug.isEmpty, slug.utf8.count <= 40, slug == Slug.slug(from: slug) else {
      throw Refusal(
        .invalidField, slug, ["field": .text("slug"), "value": .text(slug), "rule": .text("small-letters")])
    }
    return slug
  }

  /// The slug, with a number where another product of the cooperative has it.
  private static func freeSlug(
    _ slug: String, of cooperative: String, in reading: RegistryReading
  ) throws -> String {
    let stem = slug.isEmpty ? "san-pham" : slug.prefix(36).split(separator: "-").joined(separator: "-")
    var candidate = stem
    var number = 1
    while try reading.product(named: candidate, of: cooperative) != nil {
      number += 1
      candidate = "\(stem)-\(number)"
    }
    return candidate
  }

  public func products() throws -> [Product] {
    try checkKeepsGoods()
    return try registry.read { try $0.products(of: role.cooperative) }
  }
}

/// A photo fit for the page: upright, at most 25 kB, without metadata.
/// - Parameter name: what refusals call it; nil for the path.
func pagePhoto(at path: String, named name: String? = nil) throws -> ProductPhoto {
  let bytes: [UInt8]
  do {
    bytes = try readWholeFile(at: path, limit: 20_000_000)
  } catch let refusal as Refusal {
    throw Refusal(refusal.code, name ?? path, refusal.values, at: refusal.place)
  }
  let path = name ?? path
  do throws(PrintingFailure) {
    let picture = try Picture(decoding: bytes).resized(maximumSide: 680)
    return ProductPhoto(
      mediaType: picture.mediaType, bytes: picture.bytes, width: picture.width, height: picture.height)
  } catch .pictureFormatUnknown {
    throw Refusal(
      .invalidField, path, ["field": .text("photo"), "value": .text(path), "rule": .text("jpeg-or-png")])
  } catch {
    throw Refusal(error, path)
  }
}
