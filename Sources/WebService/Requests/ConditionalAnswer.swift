import HTTPTypes
import Hummingbird

/// The answer to a request whose content is named by an entity tag: 304 where the browser still has it.
///
/// - Parameter tag: in quotes, as it stands in `ETag`.
func answer(
  _ request: Request, tag: String, cacheControl: String, _ make: () throws -> Response
) rethrows -> Response {
  let isKnown = request.headers[values: .ifNoneMatch].contains { line in
    line.split(separator: ",").contains { entry in
      let entry = entry.trimmingPrefix { $0 == " " }
      return strong(entry) == strong(tag[...])
    }
  }
  var response = isKnown ? Response(status: .notModified) : try make()
  guard response.status == .ok || response.status == .notModified else { return response }
  response.headers[.eTag] = tag
  response.headers[.cacheControl] = cacheControl
  return response
}

/// The tag without its mark for weakness, as `If-None-Match` compares (RFC 9110, 13.1.2).
private func strong(_ tag: Substring) -> Substring {
  tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
}
