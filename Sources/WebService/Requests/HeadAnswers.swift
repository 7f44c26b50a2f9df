import HTTPTypes
import Hummingbird
import NIOCore

/// Answers HEAD with the head that GET would have, its length included (RFC 9110, 9.3.2).
struct HeadAnswers: RouterMiddleware {
  typealias Context = SiteContext

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard request.method == .head, response.status != .notModified else { return response }
    let length = try await bodyLength(of: response)
    response.body = .init()
    response.headers[.contentLength] = String(length)
    return response
  }

  /// An answer that is made while it is sent is made once for its length.
  private func bodyLength(of response: Response) async throws -> Int {
    if let length = response.body.contentLength { return length }
    let sink = BodySink()
    try await response.body.write(SinkWriter(sink: sink, keepsBytes: false))
    return sink.length
  }
}

/// What was written of a body.
final class BodySink {
  var bytes = ByteBuffer()
  var length = 0
}

/// Writes a body into a sink instead of to the visitor.
struct SinkWriter: ResponseBodyWriter {
  let sink: BodySink
  let keepsBytes: Bool

  mutating func write(_ buffer: ByteBuffer) async throws {
    sink.length += buffer.readableBytes
    if keepsBytes { sink.bytes.writeImmutableBuffer(buffer) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
