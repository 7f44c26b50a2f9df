import HummingbirdCore

extension HTTPServerBuilder {
  /// HTTP/1.1 with the limits of requests that hold for every site of ours.
  static var limited: HTTPServerBuilder {
    let waiting = WaitingConnections(most: SiteLimits.mostWaitingConnections)
    return .http1(
      configuration: .init(
        additionalChannelHandlers: [HeadDeadline(SiteLimits.headTime, waiting)],
        idleTimeout: SiteLimits.idleTime,
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: SiteLimits.largestHeaderField, maxHeaderListSize: SiteLimits.largestHeader,
          maxHeaderFieldCount: SiteLimits.mostHeaderFields)))
  }
}
