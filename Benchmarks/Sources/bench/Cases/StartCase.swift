import Foundation

/// How long a command line takes that has almost nothing to do.
enum StartCase {
  static let all = [version, show]

  private static let version = BenchmarkCase(
    name: "start-version", unit: "start", sizes: [1], smokeSize: 1,
    targets: [Target(figure: .wall, peer: "ogrinfo", atMost: 1.5)]
  ) { _, workspace in
    [
      contender("vungtrong", [workspace.program, "--version"], says: ".", workspace),
      contender("ogrinfo", ["ogrinfo", "--version"], says: "GDAL", workspace),
      contender("sqlite3", ["sqlite3", "--version"], says: "3.", workspace),
    ]
  }

  private static let show = BenchmarkCase(
    name: "start-show", unit: "start", sizes: [10_000], smokeSize: 1_000,
    targets: [Target(figure: .wall, peer: "ogrinfo", atMost: 1.5)]
  ) { size, workspace in
    let registry = try Registry.prepared(size, workspace)
    let file = registry + "/registry.gpkg"
    return [
      contender(
        "vungtrong", [workspace.program, "parcel", "show", "P-00001", "--registry", registry],
        says: "P-00001", workspace),
      contender(
        "ogrinfo", ["ogrinfo", "-ro", "-q", "-where", "code = 'P-00001'", file, "parcel"], says: "P-00001",
        workspace),
      contender(
        "sqlite3",
        [
          "sqlite3", "-readonly", file,
          "SELECT code, name, area_square_metres FROM parcel WHERE code = 'P-00001'",
        ], says: "P-00001", workspace),
    ]
  }

  private static func contender(
    _ name: String, _ words: [String], says text: String, _ workspace: Workspace
  ) -> Contender {
    Contender(name: name, absence: workspace.absence(ofProgram: words[0])) { folder in
      let output = folder + "/output"
      var sample = try ChildProcess.measure(words, output: output)
      sample.units = 1
      guard try String(contentsOfFile: output, encoding: .utf8).contains(text) else {
        throw WrongOutput("\(name) does not say \(text)")
      }
      return sample
    }
  }
}
