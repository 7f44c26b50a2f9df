import Documents
import GrowingAreas
import Printing
import Registry
public import Traceability

extension Office {
  /// Adds a cooperative; its slug comes from the name unless given.
  public func addCooperative(
    name: String, address: String, slug: String? = nil, phone: String? = nil, notes: String? = nil
  ) throws -> Cooperative {
    let cooperative = Cooperative(
      slug: slug ?? Slug.slug(from: name), name: try required(name, field: "name"),
      address: try required(address, field: "address"), phone: phone, notes: notes)
    try registry.change(by: author) { try $0.addCooperative(cooperative) }
    return cooperative
  }

  /// Adds a product of a cooperative.
  /// - Parameters:
  ///   - path: a JPEG or PNG as the camera made it; it is made small and freed of its metadata.
  ///   - content: what its label must say besides.
  public func addProduct(
    gtin: GTIN, cooperative: String, nameVi: String, nameEn: String, crop: String, netContent: String,
    shelfLifeDays: Int? = nil, photoAt path: String? = nil, content: ProductChange = ProductChange()
  ) throws -> Product {
    var product = Product(
      gtin: gtin, cooperativeSlug: cooperative, nameVi: try required(nameVi, field: "name"),
      nameEn: try required(nameEn, field: "name-en"), cropCode: crop,
      netContent: try required(netContent, field: "net"), shelfLifeDays: shelfLifeDays)
    try content.apply(to: &product)
    if let path { product.photo = try pagePhoto(at: path) }
    try registry.change(by: author) { change in
      try Self.require(change.reading.cooperative(cooperative), cooperative, "cooperative")
      try Self.require(change.reading.crop(crop), crop, "crop")
      try change.addProduct(product)
    }
    return product
  }

  public func cooperatives() throws -> [Cooperative] { try registry.read { try $0.cooperatives() } }
  public func products() throws -> [Product] { try registry.read { try $0.products() } }
}

/// A photo fit for the page: upright, at most 25 kB, without metadata.
func pagePhoto(at path: String) throws -> ProductPhoto {
  let bytes = try readWholeFile(at: path, limit: 20_000_000)
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
