/// A table of features in somebody else's GeoPackage.
public struct ForeignLayer: Sendable, Hashable {
  public var name: String
  public var geometryColumn: String
  /// Columns beside the geometry, in the order of the table.
  public var columns: [String]
  public var system: ForeignSystem
}

/// The reference system of a layer as its file defines it.
public struct ForeignSystem: Sendable, Hashable {
  /// `EPSG`, or whoever else gave the code.
  public var organisation: String
  public var code: Int
  /// Well-known text.
  public var definition: String
}

/// One row of a layer.
public struct ForeignRow: Sendable {
  /// Of the row in its table.
  public var number: Int64
  /// nil where the cell is empty or holds no blob.
  public var geometry: [UInt8]?
  /// Texts and numbers by column, without those that are empty.
  public var fields: [(column: String, text: String)]
}

/// What stands in a GeoPackage: layers, and what is passed over.
public enum ForeignContent: Sendable {
  case row(ForeignRow, of: ForeignLayer)
  /// A view or virtual table that is offered as a layer; it would run what its maker wrote, so it is not read.
  case refusedLayer(String)
}
