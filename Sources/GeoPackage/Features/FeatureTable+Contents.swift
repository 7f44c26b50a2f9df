public import GRDB
public import Geospatial

extension FeatureTable {
  /// Notes in `gpkg_contents` that rows were added or changed; call it once a transaction.
  /// - Parameter added: the box around the shapes that came in; the extent kept grows by it. nil when no
  ///   shape changed.
  /// - Parameter time: RFC 3339 in UTC with milliseconds.
  public func noteChange(adding added: BoundingBox?, in database: Database, at time: String) throws {
    try database.cachedStatement(
      sql: """
        UPDATE gpkg_contents SET last_change = ?,
          min_x = ifnull(min(min_x, ?2), ifnull(?2, min_x)), min_y = ifnull(min(min_y, ?3), ifnull(?3, min_y)),
          max_x = ifnull(max(max_x, ?4), ifnull(?4, max_x)), max_y = ifnull(max(max_y, ?5), ifnull(?5, max_y))
        WHERE table_name = ?6
        """
    ).execute(arguments: [time, added?.west, added?.south, added?.east, added?.north, name])
  }

  /// Brings the extent in `gpkg_contents` in line with the shapes there are, after some shrank or went.
  ///
  /// Reads the R-tree once, and of the shapes only those that reach its outermost (rounded) edges.
  public func noteRemoval(in database: Database, at time: String) throws {
    func exact(_ edge: String, _ aggregate: String, _ function: String) throws -> Double? {
      try Double.fetchOne(
        database,
        sql: """
          SELECT \(aggregate)(\(function)(geom)) FROM \(name) WHERE fid IN
            (SELECT id FROM \(index) WHERE \(edge) = (SELECT \(aggregate)(\(edge)) FROM \(index)))
          """)
    }
    try database.execute(
      sql: """
        UPDATE gpkg_contents SET last_change = ?, min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?
        """,
      arguments: [
        time, exact("minx", "min", "ST_MinX"), exact("miny", "min", "ST_MinY"),
        exact("maxx", "max", "ST_MaxX"),
        exact("maxy", "max", "ST_MaxY"), name,
      ])
  }

  /// Features whose row in the R-tree is missing or does not enclose them, and R-tree rows without a feature.
  /// - Returns: one line for each kind of problem with a count; empty when R-tree and features agree.
  public func problems(in database: Database) throws -> [String] {
    let checks = [
      (
        "features not enclosed by their R-tree row",
        """
        SELECT count(*) FROM \(name) f LEFT JOIN \(index) r ON r.id = f.fid
        WHERE f.geom NOTNULL AND NOT ST_IsEmpty(f.geom) AND NOT ifnull(
          r.minx <= ST_MinX(f.geom) AND r.maxx >= ST_MaxX(f.geom) AND r.miny <= ST_MinY(f.geom)
          AND r.maxy >= ST_MaxY(f.geom) AND ST_MinX(f.geom) - r.minx < 1e-4 AND r.maxx - ST_MaxX(f.geom) < 1e-4
          AND ST_MinY(f.geom) - r.miny < 1e-4 AND r.maxy - ST_MaxY(f.geom) < 1e-4, 0)
        """
      ),
      (
        "R-tree rows without a shape",
        """
        SELECT count(*) FROM \(index) r LEFT JOIN \(name) f ON f.fid = r.id
        WHERE f.fid ISNULL OR f.geom ISNULL OR ST_IsEmpty(f.geom)
        """
      ),
      (
        "shapes that cannot be read",
        "SELECT count(*) FROM \(name) WHERE geom NOTNULL AND ST_IsEmpty(geom) ISNULL"
      ),
    ]
    return try checks.compactMap { what, query in
      let count = try Int.fetchOne(database, sql: query) ?? 0
      return count == 0 ? nil : "\(name): \(count) \(what)"
    }
  }

  /// A condition on the column `fid` that holds for features whose boxes touch a box, by the R-tree.
  ///
  /// The R-tree rounds its edges outward to 32 bits, so a feature just outside may come along, and none is
  /// missed. Takes the arguments of `boxArguments(_:)`.
  public var boxCondition: String {
    "fid IN (SELECT id FROM \(index) WHERE \(indexCondition))"
  }

  /// The same of the R-tree itself.
  public var indexCondition: String { "maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?" }

  public func boxArguments(_ box: BoundingBox) -> StatementArguments {
    [box.west, box.east, box.south, box.north]
  }
}
