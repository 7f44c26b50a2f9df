import GrowingAreas
public import Registry

extension Office {
  /// Looks the whole registry over: pages, foreign keys, spatial index, audit chain.
  public func checkRegistry() throws -> RegistryCheck { try registry.check() }

  /// Adds up anew what is left of each lot, where the registry says something else than the ledger.
  /// - Returns: the number of lots mended.
  public func rebuildLotBalances() throws -> Int {
    try registry.change(by: author) { try $0.rebuildLotBalances() }
  }

  /// Verifies the audit chain.
  /// - Returns: the number of entries.
  /// - Throws: `Refusal` auditBroken with the first entry that does not fit.
  public func verifyAudit() throws -> Int { try registry.read { try $0.verifyAudit() } }

  /// Writes a copy that QGIS and GDAL open as it stands.
  /// - Throws: `Refusal` outputExists, outputFailed.
  public func backUp(to path: String, force: Bool = false) throws {
    try writeOutput(to: path, force: force) { try registry.backup(to: $0) }
  }
}
