/// What was traced up to a moment, from the ledger and from dated records.
public struct TraceabilityFigures: Sendable, Hashable {
  /// Lots that goods had come into.
  public var lots = 0
  /// Parcels on the map from which goods were harvested.
  public var parcelsWithLot = 0
  /// Serials issued.
  public var codes = 0
  /// Labels that were printed, each copy and reprint counted; those of reprints; those counted as spoiled.
  public var labelsPrinted = 0
  public var labelsReprinted = 0
  public var labelsSpoiled = 0
  /// Lots with codes, each of which opens a page.
  public var lotsWithPage = 0
  /// Those of them whose page told all ten items; nil where it is not known what products said then.
  public var completePages: Int?
  /// Lots under a hold; lots under an open recall, whether held as well or not.
  public var lotsHeld = 0
  public var lotsRecalled = 0
  /// How often a lot was held, and how often a hold was lifted.
  public var holds = 0
  public var releases = 0
  /// nil where no scan had been counted by then.
  public var scans: ScanFigures?

  public init() {}
}

/// How often pages of serials were opened up to the end of a day.
public struct ScanFigures: Sendable, Hashable {
  public var scans: Int
  /// Different serials that were scanned.
  public var serials: Int
  /// Scans whose page warned: goods held, recalled, expired, sold, taken out of use or not activated.
  public var warned: Int

  public init(scans: Int, serials: Int, warned: Int) {
    self.scans = scans
    self.serials = serials
    self.warned = warned
  }
}
