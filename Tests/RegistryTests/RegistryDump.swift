import Foundation
import TestSupport

/// All rows of all ordinary tables as text, tables and rows in order: equal dumps hold equal content.
///
/// Reads through the sqlite3 program, so that our own code has no say in it. R-trees are left out: they
/// follow from the features.
func dump(_ database: String) throws -> String {
  let list = """
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'rtree%' ORDER BY name
    """
  let tables = try OutsideProgram.outcome("sqlite3", ["-readonly", database, list]).output.split(
    separator: "\n")
  return try tables.map { table in
    let rows = try OutsideProgram.outcome(
      "sqlite3", ["-readonly", "-quote", database, "SELECT * FROM \"\(table)\""])
    return (["== \(table)"] + rows.output.split(separator: "\n").sorted()).joined(separator: "\n")
  }.joined(separator: "\n")
}
