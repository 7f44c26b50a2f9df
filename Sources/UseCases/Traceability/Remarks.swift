import GrowingAreas
public import Publication
import Registry

extension Office {
  /// Remarks of visitors, in the order they came.
  /// - Parameters:
  ///   - cooperative: nil for all.
  ///   - isWaiting: only those nobody settled.
  public func remarks(of cooperative: String? = nil, isWaiting: Bool) throws -> [Remark] {
    try withRemarks { try $0.remarks(of: cooperative, isWaiting: isWaiting) }
  }

  /// Notes what was done about a remark.
  /// - Parameter wipes: whether its text goes for good, since it tells of a person.
  /// - Throws: `Refusal` unknownRecord, wrongState, invalidField.
  public func settleRemark(_ id: Int, what: String, wipes: Bool) throws {
    let settlement = Remark.Settlement(
      day: today, actor: actor, what: try required(what, field: "what"))
    try withRemarks { try $0.settle(id, settlement, wipes: wipes) }
  }

  private func withRemarks<Result>(_ body: (RemarkStore) throws -> Result) throws -> Result {
    let store = try RemarkStore(in: registry.directory)
    defer { try? store.close() }
    return try body(store)
  }
}
