import FileFormats
import HTTPTypes
import Hummingbird
import NIOCore

/// Compresses texts with gzip where the browser takes it: on a slow line a page comes in a third of the time.
struct CompressAnswers: RouterMiddleware {
  typealias Context = SiteContext

  /// Below this the head of the answer weighs more than what is saved.
  private static let leastBytes = 600

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard Self.shrinks(response.headers[.contentType]) else { return response }
    response.headers.append(HTTPField(name: .vary, value: "Accept-Encoding"))
    guard Self.takesGzip(request.headers[.acceptEncoding]),
      response.body.contentLength.map({ $0 >= Self.leastBytes }) ?? true
    else { return response }
    response.headers[.contentEncoding] = "gzip"
    let body = response.body
    if body.contentLength == nil {
      response.body = ResponseBody { writer in try await body.write(GzipWriter(writer)) }
    } else {
      let sink = BodySink()
      try await body.write(SinkWriter(sink: sink, keepsBytes: true))
      response.body = ResponseBody(
        byteBuffer: ByteBuffer(bytes: GzipStream.compressed(sink.bytes.readableBytesView)))
    }
    return response
  }

  /// Vector tiles are no text, but shrink as well.
  private static func shrinks(_ type: String?) -> Bool {
    guard let type = type?.prefix(while: { $0 != ";" }) else { return false }
    return type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("+xml")
      || type == TileRoutes.tileType
  }

  /// RFC 9110, 12.5.3.
  static func takesGzip(_ header: String?) -> Bool {
    guard let header else { return false }
    return header.lowercased().split(separator: ",").contains { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
      return (pieces.first == "gzip" || pieces.first == "*")
        && !pieces.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
    }
  }
}

/// Passes on to another writer what it is given, compressed.
private struct GzipWriter: ResponseBodyWriter {
  private var writer: any ResponseBodyWriter
  private let stream = GzipStream()

  init(_ writer: any ResponseBodyWriter) { self.writer = writer }

  mutating func write(_ buffer: ByteBuffer) async throws {
    let bytes = stream.compress(buffer.readableBytesView)
    if !bytes.isEmpty { try await writer.write(ByteBuffer(bytes: bytes)) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await writer.write(ByteBuffer(bytes: stream.finish()))
    try await writer.finish(trailingHeaders)
  }
}
