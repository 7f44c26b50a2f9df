import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// Changes the state of serials together; those that are in it already stay as they are.
  /// - Parameter why: stands in the history of each serial; names no grower.
  /// - Returns: how many changed.
  /// - Throws: `Refusal` codeNeverIssued; wrongState when the state of one does not allow it. Nothing is changed then.
  @discardableResult
  public func setSerialState(_ state: SerialState, of serials: [SerialCode], why: String) throws -> Int {
    var changing: [SerialCode] = []
    var runs: [Int: Int] = [:]
    var seen: Set<SerialCode> = []
    for serial in serials where seen.insert(serial).inserted {
      guard let row = try reading.row("SELECT state, run FROM serial WHERE text = ?", [serial.text]) else {
        throw Refusal(.codeNeverIssued, serial.text, ["kind": .text("serial")])
      }
      let now: SerialState = try known(row[0], "serial", "state")
      guard now != state else { continue }
      guard now.mayBecome(state) else {
        throw Refusal(
          .wrongState, serial.text, ["state": .text(now.rawValue), "wanted": .text(state.rawValue)])
      }
      changing.append(serial)
      runs[row[1], default: 0] += 1
    }
    guard !changing.isEmpty else { return 0 }
    try transaction.execute(
      "INSERT INTO serial_change (state, changed_at, changed_by, why) VALUES (?, ?, ?, ?)",
      [state.rawValue, transaction.author.time, transaction.author.actor, why])
    let change = database.lastInsertedRowID
    for serial in changing {
      try transaction.execute("UPDATE serial SET state = ? WHERE text = ?", [state.rawValue, serial.text])
      try transaction.execute("INSERT INTO serial_change_item VALUES (?, ?)", [serial.text, change])
    }
    for (run, count) in runs.sorted(by: { $0.key < $1.key }) {
      try transaction.record(
        .serialsChanged, String(run),
        JSONObject([("state", .text(state.rawValue)), ("count", .count(count)), ("why", .text(why))]))
      try transaction.announce(.codeRun, String(run))
    }
    return changing.count
  }
}
