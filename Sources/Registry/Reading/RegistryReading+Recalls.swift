import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// The newest first.
  public func recalls() throws -> [Recall] {
    var recalls: [Recall] = []
    try eachLedgerEntry(kinds: [.recall]) { recalls.append(Recall(opened: $0)) }
    for index in recalls.indices { recalls[index].closed = try closing(of: recalls[index].number) }
    return recalls.reversed()
  }

  /// - Parameter number: of the entry that opened it.
  public func recall(_ number: Int) throws -> Recall? {
    guard let opened = try ledgerEntry(number), opened.event.kind == .recall else { return nil }
    return Recall(opened: opened, closed: try closing(of: number))
  }

  private func closing(of number: Int) throws -> LedgerEntry? {
    let found: Int? = try row("SELECT number FROM ledger_event WHERE closes = ?", [number])?[0]
    return try found.flatMap { try ledgerEntry($0) }
  }
}
