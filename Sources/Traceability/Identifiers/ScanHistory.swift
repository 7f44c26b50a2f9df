/// How often the page of one serial was opened.
public struct ScanHistory: Sendable, Hashable {
  public var scans: Int
  /// Different days on which it was.
  public var days: Int

  public init(scans: Int, days: Int) {
    self.scans = scans
    self.days = days
  }

  /// Whether more people look at this label than hold one package: it may have been copied.
  ///
  /// A package is looked at by a few people in the shop and at home, on a few days. Both limits are settings of this program:
  /// no standard names any.
  public var suggestsCopies: Bool { scans > Self.usualScans || days > Self.usualDays }

  public static let usualScans = 30
  public static let usualDays = 10
}
