import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WebTemplates

/// Script, icon, and the files of Leaflet that the map needs: an allow-list, so no name becomes a path.
struct AssetRoutes {
  /// The names the site serves from Leaflet's directory, with their media types.
  static let leafletFiles = [
    "leaflet.min.js": "text/javascript; charset=utf-8", "leaflet.css": "text/css; charset=utf-8",
  ]

  let directory: String
  /// By name below `/assets`.
  var scripts = ["map.js": PageTemplates.mapScript]

  func add(to router: SiteRouter) {
    for (name, text) in scripts {
      router.read("assets/" + name) { request, _ in asset(request, text, "text/javascript; charset=utf-8") }
    }
    router.read("assets/icon.svg") { request, _ in asset(request, PageTemplates.icon, "image/svg+xml") }
    router.read("assets/leaflet/:file", leaflet)
  }

  private func leaflet(_ request: Request, _ context: SiteContext) throws -> Response {
    guard let name = context.parameters.get("file"), let type = Self.leafletFiles[name],
      let bytes = FileManager.default.contents(atPath: directory + "/" + name)
    else { throw Problem.notFound }
    return answer(request, tag: "W/\"\(name)-\(bytes.count)\"", cacheControl: "public, max-age=604800") {
      Response(status: .ok, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
}

private func asset(_ request: Request, _ text: String, _ type: String) -> Response {
  // The hash of a text is stable within one build only, which is all a browser's copy needs.
  answer(
    request, tag: "W/\"\(text.utf8.count)-\(text.utf8.reduce(5381) { $0 &* 33 &+ Int($1) })\"",
    cacheControl: "public, max-age=86400"
  ) {
    Response(status: .ok, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
