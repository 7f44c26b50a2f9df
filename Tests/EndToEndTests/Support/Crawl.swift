import Foundation

/// Reads a site as a stranger would who follows every link, in pages and in data, and looks at the map at every distance.
enum Crawl {
  /// The body at every address of the site's own, by its path and query.
  static func everything(of server: Server) throws -> [String: Data] {
    var waiting =
      ["/", "/en", "/map", "/ogc", "/ogc?f=html", "/openapi.json", "/tiles.json", "/map/parcels.kml"] + tiles
    var found: [String: Data] = [:]
    while let path = waiting.popLast() {
      guard found[path] == nil, found.count < 1_500 else { continue }
      let answer = try server.get(path)
      found[path] = answer.body
      guard answer.type.contains("html") || answer.type.contains("json") else { continue }
      let text = String(decoding: answer.body, as: UTF8.self)
      for match in text.matches(of: /(?:href|src|action|data-[a-z]+)"?[=:]"([^"]+)"/) {
        let address = match.1.replacing("&amp;", with: "&").replacing(server.base, with: "")
        if address.hasPrefix("/"), !address.hasPrefix("//") {
          waiting.append(String(address.prefix { $0 != "#" }))
        }
      }
    }
    return found
  }

  /// Those around Bắc Hà, from the whole world to a few fields.
  private static var tiles: [String] {
    (0...16).map { zoom in
      let scale = Double(1 << zoom)
      let column = Int((104.2915 / 360 + 0.5) * scale)
      let row = Int((0.5 - asinh(tan(22.5402 * .pi / 180)) / (2 * .pi)) * scale)
      return "/tiles/\(zoom)/\(column)/\(row).mvt"
    }
  }
}
