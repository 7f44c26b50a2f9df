import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Publication
import Traceability

/// Product photos: `/photo/{gtin}`.
struct PhotoRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.read("photo/:gtin", photo)
  }

  private func photo(_ request: Request, _ context: SiteContext) throws -> Response {
    // The type goes out as it lies in the store, so only pictures may pass.
    guard let gtin = try? GTIN(context.parameters.get("gtin") ?? ""),
      let photo = try parts.store.photo(of: gtin),
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
