import FoundationEssentials
import GRDB
public import Geospatial

/// A GeoPackage of layers of areas, made in one go for others to open; no store of ours.
public enum FeatureFile {
  public enum Kind: String, Sendable {
    case text = "TEXT"
    case number = "REAL"
    case count = "INTEGER"
  }

  public enum Value: Sendable, Hashable {
    case text(String?)
    case number(Double?)
    case count(Int?)
  }

  /// Takes the features of a layer one after the other; lives only inside the closure it is handed to.
  public struct Writer {
    fileprivate let insertion: Statement
    fileprivate final class Extent { var box: BoundingBox? }
    fileprivate let extent = Extent()

    /// - Parameter values: one for each column, in their order.
    public func add(_ shape: MultiPolygon, _ values: [Value]) throws {
      let columns = values.map { value -> (any DatabaseValueConvertible)? in
        switch value {
        case .text(let text): text
        case .number(let number): number
        case .count(let count): count
        }
      }
      try insertion.execute(arguments: StatementArguments([Data(geometryBlob(of: shape))] + columns))
      guard let box = shape.boundingBox else { return }
      extent.box = extent.box.map { $0.union(box) } ?? box
    }
  }

  /// Takes layers one after the other; lives only inside the closure it is handed to.
  public struct Layers {
    fileprivate let database: Database
    fileprivate let time: String

    /// - Parameter columns: names as SQL writes them without quotes.
    public func add(
      _ table: FeatureTable, columns: [(name: String, kind: Kind)], _ fill: (Writer) throws -> Void
    ) throws {
      let definitions = columns.map { ", \($0.name) \($0.kind.rawValue)" }.joined()
      try database.execute(
        sql: "CREATE TABLE \(table.name) (fid INTEGER PRIMARY KEY, geom MULTIPOLYGON\(definitions))")
      try table.register(in: database, at: time)
      let names = columns.map { ", " + $0.name }.joined()
      let marks = String(repeating: ", ?", count: columns.count)
      let insertion = try database.makeStatement(
        sql: "INSERT INTO \(table.name) (geom\(names)) VALUES (?\(marks))")
      let writer = Writer(insertion: insertion)
      try fill(writer)
      try table.noteChange(adding: writer.extent.box, in: database, at: time)
    }
  }

  /// Writes the file; it is whole when this returns.
  /// - Parameters:
  ///   - path: must not exist.
  ///   - time: RFC 3339 in UTC with milliseconds, kept in the file.
  ///   - fill: adds the layers.
  /// - Throws: `StoreFailure` `.failed`; what `fill` throws.
  public static func write(
    to path: String, at time: String, _ fill: (Layers) throws -> Void
  ) throws {
    try stating(path) {
      let file = try DatabaseQueue(path: path, configuration: .forCreating())
      // The file has another name until it is whole; no journal may stay beside it.
      try file.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = MEMORY") }
      try file.write { database in
        try GeoPackageFormat.createTables(in: database)
        try fill(Layers(database: database, time: time))
      }
      try file.close()
    }
  }
}
