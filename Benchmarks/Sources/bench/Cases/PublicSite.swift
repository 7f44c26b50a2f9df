import Foundation

/// Registries with a public store, made by this program from its own samples.
enum PublicSite {
  /// The lot of the samples whose serials are issued.
  static let lot = gtin + "/" + lotCode
  static let gtin = "09521234543213"
  static let lotCode = "MTH-2606-01"

  /// The sample registry with one run of as many serials.
  static func prepared(serials: Int, _ workspace: Workspace) throws -> String {
    try workspace.input("site-serials-\(serials)") { place in
      try ChildProcess.measure([workspace.program, "demo", place])
      try ChildProcess.measure([
        workspace.program, "code", "issue", "--registry", place, "--lot", lot, "--serials", "\(serials)",
      ])
      try ChildProcess.measure([workspace.program, "publish", "--registry", place])
    }
  }

  /// A registry whose fields are all public.
  static func prepared(fields: Int, _ workspace: Workspace) throws -> String {
    try workspace.input("site-fields-\(fields)") { place in
      let registry = try Registry.prepared(fields, workspace)
      try ChildProcess.measure(["cp", "-r", registry, place])
      let base = [workspace.program]
      let at = ["--registry", place]
      try ChildProcess.measure(base + ["grower", "add", "--name", "Sample household"] + at)
      try ChildProcess.measure(
        base + ["grower", "consent", "H-0001", "--to", "parcel-outline", "--evidence", "sample"] + at)
      let listing = try ChildProcess.text(
        ["sqlite3", "-readonly", place + "/registry.gpkg", "SELECT code FROM parcel"])
      let codes = listing.split(separator: "\n").map(String.init)
      for start in stride(from: 0, to: codes.count, by: 5_000) {
        let part = Array(codes[start..<min(start + 5_000, codes.count)])
        try ChildProcess.measure(
          base + ["parcel", "set"] + part + ["--grower", "H-0001", "--why", "sample"] + at)
      }
      try ChildProcess.measure(base + ["publish"] + at)
    }
  }
}
