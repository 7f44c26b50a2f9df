import Foundation

/// A PostgreSQL of its own with PostGIS, on a Unix socket, with the fields of a size in it.
struct PostGIS: Sendable {
  let socket = "/tmp/vungtrong-bench-postgis"
  let absence: String?
  private let count: Int
  private let workspace: Workspace

  /// Starts the server and loads the fields, unless both are done.
  init(_ count: Int, _ workspace: Workspace) throws {
    self.count = count
    self.workspace = workspace
    absence =
      workspace.absenceOfLargePeers
      ?? (FileManager.default.fileExists(atPath: "/usr/share/postgresql/15/extension/postgis.control")
        ? nil : "postgresql-15-postgis-3 is not installed")
    if absence == nil { try prepare() }
  }

  private var name: String { "fields_\(count)" }

  private func prepare() throws {
    let registry = try Registry.prepared(count, workspace)
    try ChildProcess.measure([
      "bash", workspace.peer("postgis.sh"), socket, name, registry + "/registry.gpkg",
    ])
  }

  /// Runs a statement in one session; the server's own processor time is not in the figure, the clock's is.
  func measure(_ statement: String, output: String) throws -> Sample {
    try ChildProcess.measure(
      ["psql", "-q", "-t", "-A", "-h", socket, "-U", "peer", "-d", name, "-c", statement], output: output)
  }
}
