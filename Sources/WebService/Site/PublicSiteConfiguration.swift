public import GrowingAreas
public import Traceability

/// Where the public site listens and what it needs from outside.
public struct PublicSiteConfiguration: Sendable {
  public var host: String
  /// 0 lets the system choose a free one.
  public var port: Int
  /// Scheme and host that labels carry, without a slash at the end: `https://vungtrong.example`.
  public var publicBase: String
  /// Holds `leaflet.min.js` and `leaflet.css` (Debian's `libjs-leaflet`).
  public var leafletDirectory: String
  /// More openings of one serial's page warn that its label may have been copied.
  public var usualScans: UsualScans
  /// What comes back each second of a visitor's share of requests that are dear to answer.
  public var requestsPerSecond = SiteLimits.requestsPerSecond
  /// The day that decides whether a lot is past its best-before day.
  public var today: @Sendable () -> CalendarDate

  /// - Parameter publicBase: a slash at the end is dropped.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, publicBase: String,
    leafletDirectory: String = "/usr/share/javascript/leaflet", usualScans: UsualScans = UsualScans(),
    today: @escaping @Sendable () -> CalendarDate = { .todayInVietnam() }
  ) {
    self.host = host
    self.port = port
    self.publicBase = publicBase.hasSuffix("/") ? String(publicBase.dropLast()) : publicBase
    self.leafletDirectory = leafletDirectory
    self.usualScans = usualScans
    self.today = today
  }
}
