import Crypto
import Foundation
import GRDB
import GeoPackage
import GrowingAreas
import Synchronization
public import Traceability

/// How the public store is opened.
public enum PublicStoreAccess: Sendable, Hashable {
  /// Nothing is ever written.
  case reading
  /// A change waits so many seconds for others.
  case changing(wait: Double)

  /// Changes that wait half a minute.
  public static let changing = PublicStoreAccess.changing(wait: 30)
}

/// The public store in a GeoPackage 1.3 file of its own, `public.gpkg`.
///
/// All its failures are `Refusal`: `registryMissing`, `registryExists`, `registryLocked`, `registryTooNew`, `registryDamaged`,
/// `storageFailed`.
public final class SQLitePublicStore: PublicStore {
  public static let fileName = "public.gpkg"

  let file: GeoPackageFile
  private let isClosed = Atomic(false)

  private init(_ file: GeoPackageFile) { self.file = file }

  /// Makes an empty store in the folder, which must exist, and opens it for changing.
  public static func create(in directory: String) throws -> SQLitePublicStore {
    try refusing {
      try GeoPackageFile.create(at: path(in: directory), migrator: PublicSchema.migrator) { _ in }
    }
    return try open(in: directory, for: .changing)
  }

  /// Opens the store of the folder; an older one is brought up to date first.
  public static func open(in directory: String, for access: PublicStoreAccess) throws -> SQLitePublicStore {
    let fileAccess: StoreAccess =
      switch access {
      case .reading: .reading
      case .changing(let wait): .changing(wait: wait)
      }
    return try refusing {
      SQLitePublicStore(
        try GeoPackageFile(
          opening: path(in: directory), for: fileAccess, migrator: PublicSchema.migrator))
    }
  }

  /// Where this store lies.
  public var path: String { file.path }

  /// Where the store of the folder lies.
  public static func path(in directory: String) -> String { directory + "/" + fileName }

  /// Writes a copy that every GeoPackage reader opens as it stands.
  public func backup(to path: String, replacing: Bool = false) throws {
    try refusing { try file.backup(to: path, replacing: replacing) }
  }

  /// What is wrong with the file or its R-trees, one line each; empty when all is well.
  public func problems() throws -> [String] {
    try refusing {
      let damage = try file.damage().map { [$0] } ?? []
      return try damage
        + file.read { database in try PublicSchema.features.flatMap { try $0.problems(in: database) } }
    }
  }

  /// Ends all connections; nothing that was removed stays on the disk. A second call does nothing.
  public func close() throws {
    guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
    try refusing {
      if case .changing = file.access { try file.checkpoint() }
      try file.close()
    }
  }

  /// How a serial lies in the store: SHA-256 of its characters in UTF-8, 32 bytes.
  public static func hash(of serial: SerialCode) -> [UInt8] {
    Array(SHA256.hash(data: Data(serial.text.utf8)))
  }

  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try refusing { try file.read(body) }
  }

  /// For a single query, as every scan asks one.
  func readOnce<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try refusing { try file.readOnce(body) }
  }
}
