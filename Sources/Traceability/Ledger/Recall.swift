/// A recall: the entry that opened it, and the one that closed it.
public struct Recall: Sendable, Hashable {
  /// Its first subject is the lot that was recalled, the others came of it.
  public var opened: LedgerEntry
  /// nil while it lasts.
  public var closed: LedgerEntry?

  public init(opened: LedgerEntry, closed: LedgerEntry? = nil) {
    self.opened = opened
    self.closed = closed
  }

  /// The number of the entry that opened it.
  public var number: Int { opened.number }
  public var lot: LotID { opened.event.subjects[0] }
  public var isOpen: Bool { closed == nil }
}
