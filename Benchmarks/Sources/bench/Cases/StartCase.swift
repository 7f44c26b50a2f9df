import Foundation

/// How long a command line takes that has almost nothing to do.
enum StartCase {
  static let all = [version, show]

  private static let version = BenchmarkCase(
    name: "start-version", unit: "start", sizes: [1], smokeSize: 1,
    targets: [Target(figure: .wall, peer: "ogrinfo", atMost: 1.5)]
  ) { _, workspace in
    [
      Contender(name: "vungtrong") { _ in try ChildProcess.measure([workspace.program, "--version"]) },
      Contender(name: "ogrinfo", absence: workspace.absence(ofProgram: "ogrinfo")) { _ in
        try ChildProcess.measure(["ogrinfo", "--version"])
      },
      Contender(name: "sqlite3", absence: workspace.absence(ofProgram: "sqlite3")) { _ in
        try ChildProcess.measure(["sqlite3", "--version"])
      },
    ]
  }

  private static let show = BenchmarkCase(
    name: "start-show", unit: "start", sizes: [10_000], smokeSize: 1_000,
    targets: [Target(figure: .wall, peer: "ogrinfo", atMost: 1.5)]
  ) { size, workspace in
    let registry = try Registry.prepared(size, workspace)
    let file = registry + "/registry.gpkg"
    @Sendable func contender(_ name: String, _ words: [String]) -> Contender {
      Contender(name: name, absence: workspace.absence(ofProgram: words[0])) { folder in
        var sample = try ChildProcess.measure(words, output: folder + "/output")
        sample.units = 1
        let text = try String(contentsOfFile: folder + "/output", encoding: .utf8)
        guard text.contains("P-00001") else { throw WrongOutput("\(name) does not show P-00001") }
        return sample
      }
    }
    return [
      contender("vungtrong", [workspace.program, "parcel", "show", "P-00001", "--registry", registry]),
      contender("ogrinfo", ["ogrinfo", "-ro", "-q", "-where", "code = 'P-00001'", file, "parcel"]),
      contender(
        "sqlite3",
        [
          "sqlite3", "-readonly", file,
          "SELECT code, name, area_square_metres FROM parcel WHERE code = 'P-00001'",
        ]),
    ]
  }
}
