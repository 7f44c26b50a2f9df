import NIOCore

/// Every limit of the public site in one place.
enum SiteLimits {
  // Requests. No page needs more; a browser on a bad line sends its request within seconds.
  /// Bytes of path and query together.
  static let longestTarget = 2048
  static let largestBody = 16 * 1024
  /// Fields of a form, on either site.
  static let mostFields = 200
  static let largestHeaderField = 8 * 1024
  static let largestHeader = 16 * 1024
  static let mostHeaderFields = 64
  /// A connection on which nothing came or went for so long is closed.
  static let idleTime = TimeAmount.seconds(30)

  /// A request whose head is not whole by then ends its connection, however slowly bytes still come.
  static let headTime = TimeAmount.seconds(30)
  /// A form that is not whole by then is not waited for.
  static let bodyTime = Duration.seconds(20)
  /// Connections at once; more wait until one ends. Well below the files a process may have open.
  static let mostConnections = 800
  /// Of these so many may wait for somebody to ask; then the longest wait ends.
  static let mostWaitingConnections = 500

  // Shares of one visitor, pages of labels apart: a map that is moved about asks for a few dozen pieces at a time.
  static let requestsAtOnce = 300.0
  static let requestsPerSecond = 10.0
  /// Visitors whose shares are remembered.
  static let mostVisitors = 20_000

  // Remarks: a person writes one, seldom two.
  static let remarksAtOnce = 5.0
  static let remarksPerSecond = 1.0 / 600

  // Answers.
  /// Features read from the store at once while a map is sent: what a slow reader has not taken is never more.
  static let featuresAtOnce = 500
  /// Lots a page of a cooperative or village lists.
  static let lotsOnPage = 20

  /// What a search of the map shows at most.
  static let mostFound = 200
  /// Visitors who wait for the file of the map to be made; it takes a second or two.
  static let mostWaitingForFile = 50

  /// Features in one answer of the open data when nothing is said, and at most.
  static let featuresOnPage = 100
  static let mostFeaturesOnPage = 1000

  /// sitemaps.org 0.9.
  static let mostInSitemap = 50_000

  // Memory.
  /// More than a commune has growing areas; beyond it drawings are made anew.
  static let mostDrawings = 500
  /// Bytes of tiles kept; those of a commune from afar are a few hundred kilobytes each.
  static let mostTileBytes = 32_000_000
  /// Pages of packages, one for each lot, state and language; each is about 20 kB.
  static let mostPackagePages = 500
  /// Products, cooperatives and lots, of each so many; a lot is less than a kilobyte.
  static let mostGoods = 2000
  /// Serials, days and results whose scans wait for the disk.
  static let mostWaitingScans = 100_000
}
