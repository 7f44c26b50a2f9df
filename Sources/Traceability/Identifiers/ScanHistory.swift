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
  public func suggestsCopies(beyond usual: UsualScans) -> Bool {
    scans > usual.scans || days > usual.days
  }
}

/// How often a package is looked at that is the only one with its label: by a few people in the shop and at home, on a few
/// days. Settings of this program: no standard names any.
public struct UsualScans: Sendable, Hashable {
  public var scans: Int
  public var days: Int

  public init(scans: Int = 30, days: Int = 10) {
    self.scans = scans
    self.days = days
  }
}
