import Foundation

/// A registry of this program in a folder, and what it must hold.
struct Registry {
  let path: String

  init(in folder: String, _ workspace: Workspace) throws {
    path = folder + "/registry"
    try ChildProcess.measure([
      workspace.program, "registry", "init", "--commune", "02839", "--name", "Bắc Hà", "--registry", path,
    ])
  }

  /// A registry that stays between runs, with the fields of a size in it.
  static func prepared(_ count: Int, _ workspace: Workspace) throws -> String {
    let file = try FieldFiles(count: count, workspace: workspace).path(.geojson)
    return try prepared("registry-\(count)", from: file, workspace)
  }

  /// A registry that stays between runs, with what a file holds.
  /// - Parameter chosen: numbers of features that are to become parcels although they lie on others.
  static func prepared(
    _ name: String, from file: String, choosing chosen: ClosedRange<Int>? = nil, _ workspace: Workspace
  ) throws -> String {
    try workspace.input(name) { place in
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      let registry = try Registry(in: place, workspace)
      let words = [workspace.program, "survey", "import", file, "--registry", registry.path, "--json"]
      try ChildProcess.measure(words + (chosen == nil ? ["--accept"] : []))
      if let chosen {
        try ChildProcess.measure([
          workspace.program, "survey", "accept", "S-0001", "--feature",
          chosen.map(String.init).joined(separator: ","), "--registry", registry.path,
        ])
      }
    } + "/registry"
  }

  /// Each parcel is there, and all of them have the area of the fields; the program cleans, so half a percent
  /// is left to it.
  func mustHold(parcels: Int, area: Double) throws {
    let table = try SQLTable(path + "/registry.gpkg")
    try WrongOutput.unless(
      "parcels", try table.number("SELECT count(*) FROM parcel WHERE state = 'accepted'"), is: Double(parcels)
    )
    try WrongOutput.unless(
      "area", try table.number("SELECT sum(area_square_metres) FROM parcel"), is: area, within: 0.005)
  }
}

/// Looks into a SQLite file with Debian's `sqlite3`, so that the check is not our own code.
struct SQLTable {
  private let path: String

  init(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw WrongOutput("there is no \(path)") }
    self.path = path
  }

  func number(_ query: String) throws -> Double {
    let text = try ChildProcess.text(["sqlite3", "-readonly", path, query])
    guard let number = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw WrongOutput("\(query) gives \(text)")
    }
    return number
  }
}
