import FoundationEssentials
import GrowingAreas
import Publication
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

  /// Writes a copy that QGIS and GDAL open as it stands, and beside it copies of what the web service gathered.
  /// - Returns: the files written, the registry first.
  /// - Throws: `Refusal` outputExists, outputFailed.
  @discardableResult
  public func backUp(to path: String, force: Bool = false) throws -> [String] {
    try checkRight(.takeBackup)
    let stem = path.hasSuffix(".gpkg") ? String(path.dropLast(5)) : path
    let folder = registry.directory
    let files = FileManager.default
    var copies: [(path: String, copy: (String) throws -> Void)] = [(path, { try registry.backup(to: $0) })]
    if files.fileExists(atPath: folder + "/" + ScanStore.fileName) {
      copies.append(
        (stem + "." + ScanStore.fileName, { try ScanStore(in: folder).backup(to: $0) }))
    }
    if files.fileExists(atPath: RemarkStore.path(in: folder)) {
      copies.append(
        (stem + "." + RemarkStore.fileName, { try RemarkStore(in: folder).backup(to: $0) }))
    }
    if !force, let taken = copies.first(where: { files.fileExists(atPath: $0.path) }) {
      throw Refusal(.outputExists, taken.path)
    }
    for (path, copy) in copies { try writeOutput(to: path, force: force, copy) }
    return copies.map(\.path)
  }
}
