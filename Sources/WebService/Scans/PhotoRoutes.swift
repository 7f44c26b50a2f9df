import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Publication
import Traceability

/// Product photos: `/photo/{gtin}`, and `/photo/{cooperative}/{product}` for products without a GTIN.
struct PhotoRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.read("photo/:name") { request, context in
      // An own number stands in no address.
      guard let gtin = try? GTIN(context.parameters.get("name") ?? ""), !gtin.isOwn else {
        throw Problem.notFound
      }
      return try photo(of: gtin, request)
    }
    router.read("photo/:name/:product") { request, context in
      guard let name = PagePath.name(context), let slug = context.parameters.get("product"),
        let product = try parts.store.product(named: slug, of: name)
      else { throw Problem.notFound }
      return try photo(of: product.gtin, request)
    }
  }

  private func photo(of gtin: GTIN, _ request: Request) throws -> Response {
    // The type goes out as it lies in the store, so only pictures may pass.
    guard let photo = try parts.store.photo(of: gtin),
      ["image/jpeg", "image/png", "image/webp"].contains(photo.mediaType)
    else { throw Problem.notFound }
    let hash = SHA256.hash(data: photo.bytes).prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
    return answer(request, tag: "\"\(hash)\"", cacheControl: "public, max-age=86400") {
      Response(
        status: .ok, headers: [.contentType: photo.mediaType],
        body: .init(byteBuffer: ByteBuffer(bytes: photo.bytes)))
    }
  }
}

extension PublicProduct {
  /// Where its photo is, if it has one.
  var photoPath: String {
    gtin.isOwn
      ? "/photo/\(PagePath.segment(cooperativeSlug))/\(PagePath.segment(slug))" : "/photo/\(gtin)"
  }
}
