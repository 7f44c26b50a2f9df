import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Publication

/// For whoever watches the service: alive, and able to answer from the store.
struct HealthRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.read("health/live") { _, _ in Self.answer(.ok, "live\n") }
    router.read("health/ready") { _, context in
      do {
        _ = try parts.store.revision()
        return Self.answer(.ok, "ready\n")
      } catch {
        context.logger.error("not-ready", metadata: ["error": .string(String(describing: error))])
        return Self.answer(.serviceUnavailable, "the public store cannot be read\n")
      }
    }
  }

  private static func answer(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store", .contentLanguage: "en",
      ],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
