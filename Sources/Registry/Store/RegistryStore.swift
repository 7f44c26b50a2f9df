import FoundationEssentials
import GeoPackage
public import GrowingAreas

/// How a registry is opened.
public enum RegistryAccess: Sendable, Hashable {
  /// Nothing is ever written.
  case reading
  /// Reads and changes; a change waits so many seconds for others.
  case changing(wait: Double)

  /// Changes that wait half a minute.
  public static let changing = RegistryAccess.changing(wait: 30)
}

/// The private store of one commune: everything, growers included. Only staff code opens it.
///
/// Open one per folder and process; all methods may be called from any thread and block it. Reads run beside
/// each other and beside a change. A change that returned is on the disk.
public final class RegistryStore: Sendable {
  public let directory: String
  let file: GeoPackageFile

  private static func path(in directory: String) -> String { directory + "/registry.gpkg" }

  /// Makes `registry.gpkg` in the folder, and the folder when there is none; it stands there whole or not at
  /// all.
  /// - Throws: `Refusal` registryExists, registryLocked, storageFailed.
  public static func create(
    in directory: String, commune: Commune, crops: [CropSetting], by author: ChangeAuthor
  ) throws -> RegistryStore {
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw Refusal(.storageFailed, directory, ["reason": .text("folder-not-made")])
    }
    try refusing(directory) {
      try GeoPackageFile.create(at: path(in: directory), migrator: RegistrySchema.migrator) { database in
        let change = try RegistryChanging.founding(commune, in: database, by: author)
        for crop in crops { try change.addCrop(crop) }
        try change.finish()
      }
    }
    return try open(in: directory, for: .changing)
  }

  /// Opens the registry in the folder; an older schema is brought up to date first.
  /// - Throws: `Refusal` registryMissing, registryTooNew, registryDamaged, registryLocked, storageFailed.
  public static func open(in directory: String, for access: RegistryAccess) throws -> RegistryStore {
    let storeAccess: StoreAccess =
      switch access {
      case .reading: .reading
      case .changing(let wait): .changing(wait: wait)
      }
    let file = try refusing(directory) {
      try GeoPackageFile(opening: path(in: directory), for: storeAccess, migrator: RegistrySchema.migrator)
    }
    return RegistryStore(directory: directory, file: file)
  }

  private init(directory: String, file: GeoPackageFile) {
    self.directory = directory
    self.file = file
  }

  /// Runs the queries of `body` on one snapshot.
  public func read<Result>(_ body: (RegistryReading) throws -> Result) throws -> Result {
    try refusing(directory) { try file.read { try body(RegistryReading($0)) } }
  }

  /// Runs `body` in one transaction under the lock. When it throws, nothing of it is kept.
  ///
  /// Each method called inside writes its own audit entry and outbox rows in the same transaction. Not
  /// reentrant.
  /// - Throws: `Refusal` registryLocked after the wait, naming the process that holds the lock; what `body`
  ///   throws.
  public func change<Result>(
    by author: ChangeAuthor, _ body: (RegistryChanging) throws -> Result
  ) throws -> Result {
    let (result, mustEmptyLog) = try refusing(directory) {
      try file.change { database in
        let change = try RegistryChanging(database, author)
        let result = try body(change)
        try change.finish()
        return (result, change.transaction.mustEmptyLog)
      }
    }
    // What was erased must not stay in the log. The change itself is kept; a reader can hold this up until
    // the next checkpoint.
    if mustEmptyLog { _ = try? file.checkpoint() }
    return result
  }

  /// Writes a copy of the latest state that QGIS and GDAL open as it stands; changes go on meanwhile.
  /// - Parameter path: must not exist yet; the copy appears there whole or not at all.
  /// - Throws: `Refusal` outputExists, outputFailed, registryDamaged.
  public func backup(to path: String) throws {
    do {
      try file.backup(to: path)
    } catch let failure as StoreFailure {
      switch failure.reason {
      case .exists: throw Refusal(.outputExists, path)
      case .damaged: throw Refusal(failure, subject: directory)
      default: throw Refusal(.outputFailed, path, ["reason": .text(failure.words)])
      }
    }
  }

  /// Ends all connections. Nothing else may be called afterwards.
  public func close() throws { try refusing(directory) { try file.close() } }
}
