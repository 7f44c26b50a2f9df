import Foundation

/// Where the staff site listens, and what it is called from outside.
public struct StaffSiteConfiguration: Sendable {
  public var host: String
  /// 0 lets the system choose a free one.
  public var port: Int
  /// Scheme, host and port in the browser's address line, without a slash at the end. Forms from elsewhere are refused.
  public var origin: String
  /// What stands before `/01/…` in the links that labels carry; nil where nobody said it, and then none are printed.
  public var publicBase: String?
  /// Holds `leaflet.min.js` and `leaflet.css` (Debian's `libjs-leaflet`).
  public var leafletDirectory: String
  /// Where files that are sent lie until their request ends; with a slash at the end.
  public var temporaryFolder: String

  public init(
    host: String = "127.0.0.1", port: Int = 8081, origin: String, publicBase: String? = nil,
    leafletDirectory: String = "/usr/share/javascript/leaflet",
    temporaryFolder: String? = nil
  ) {
    self.host = host
    self.port = port
    self.origin = origin.hasSuffix("/") ? String(origin.dropLast()) : origin
    self.publicBase = publicBase.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    self.leafletDirectory = leafletDirectory
    self.temporaryFolder = temporaryFolder ?? NSTemporaryDirectory()
  }

  /// Whether the browser comes over TLS; without it, which is for this machine alone, cookies go without their guard.
  var isSecure: Bool { origin.hasPrefix("https://") }
}
