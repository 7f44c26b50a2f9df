import HTTPTypes
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

/// Answers `/metrics` on a port of its own, which only this machine should reach.
/// - Parameter onRunning: called with the port once it can be reached.
public func metricsSite(
  _ metrics: SiteMetrics, host: String, port: Int, logger: Logger,
  onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) -> some Service {
  let router = Router()
  router.get("metrics") { _, _ in
    Response(
      status: .ok,
      headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: metrics.text)))
  }
  return Application(
    router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
    onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) }, logger: logger)
}
