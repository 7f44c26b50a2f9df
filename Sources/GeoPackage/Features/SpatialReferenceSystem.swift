public import GRDB

/// One row of `gpkg_spatial_ref_sys`.
public struct SpatialReferenceSystem: Sendable, Hashable {
  public var id: Int
  public var name: String
  public var organization: String
  public var organizationID: Int
  /// Well-known text of the system (OGC 01-009).
  public var definition: String
  public var description: String

  public init(
    id: Int, name: String, organization: String, organizationID: Int, definition: String, description: String
  ) {
    self.id = id
    self.name = name
    self.organization = organization
    self.organizationID = organizationID
    self.definition = definition
    self.description = description
  }

  static let undefinedCartesian = SpatialReferenceSystem(
    id: -1, name: "Undefined Cartesian SRS", organization: "NONE", organizationID: -1,
    definition: "undefined",
    description: "undefined Cartesian coordinate reference system")
  static let undefinedGeographic = SpatialReferenceSystem(
    id: 0, name: "Undefined geographic SRS", organization: "NONE", organizationID: 0, definition: "undefined",
    description: "undefined geographic coordinate reference system")
  static let wgs84 = SpatialReferenceSystem(
    id: 4326, name: "WGS 84 geodetic", organization: "EPSG", organizationID: 4326,
    definition: """
      GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
      AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
      UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],\
      AUTHORITY["EPSG","4326"]]
      """,
    description: "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid")

  /// Adds the row, so that feature tables may use the system.
  public func register(in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [name, id, organization, organizationID, definition, description])
  }
}
