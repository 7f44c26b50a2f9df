import HTTPTypes
import Hummingbird

/// The network a request comes from, for shares and slow-downs; nil for programs on this machine itself.
///
/// A proxy on this machine says in the last entry of `X-Forwarded-For` for whom it asks; from elsewhere that header is
/// anybody's claim.
func visitorNetwork(of request: Request, _ context: SiteContext) -> String? {
  guard let peer = context.peer else { return nil }
  guard peer == "::1" || peer.hasPrefix("127.") || peer.hasPrefix("::ffff:127.") else {
    return network(peer)
  }
  return request.headers[.forwardedFor]?.split(separator: ",").last.map { entry in
    network(String(entry.filter { !$0.isWhitespace }.prefix(45)))
  }
}

/// An address of IPv4, or the network of one of IPv6: a household there has as many addresses as it likes.
private func network(_ address: String) -> String {
  address.contains(":")
    ? address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
    : address
}

extension HTTPField.Name {
  fileprivate static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
}
