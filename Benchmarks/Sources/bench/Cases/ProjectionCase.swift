import Foundation

/// Degrees to VN-2000 and back, against the same library called from C.
enum ProjectionCase {
  static let all = [ProjectionKernel.Direction.forward, .back].map { direction in
    BenchmarkCase(
      name: "vn2000-\(direction.rawValue)", unit: "point", sizes: [10_000_000], smokeSize: 100_000,
      targets: [
        Target(figure: .processor, peer: "C on libproj", atMost: 1 / 0.95),
        Target(figure: .wall, peer: "C on libproj", contender: "vungtrong, 2 cores", atMost: 1 / 1.8),
      ]
    ) { size, workspace in
      @Sendable func ours(_ cores: Int) -> Contender {
        Contender(name: cores == 1 ? "vungtrong" : "vungtrong, \(cores) cores") { folder in
          try measured(
            [CommandLine.arguments[0], "inside", "crs", direction.rawValue, "\(size)", "\(cores)"], direction)
        }
      }
      let compiled = workspace.compiledPeer("crs", ["-lproj", "-lm"])
      let peer = Contender(name: "C on libproj", absence: compiled.absence) { _ in
        try measured([compiled.path, direction.rawValue, "\(size)"], direction)
      }
      let pyproj = Contender(name: "pyproj", absence: workspace.absence(ofPython: "pyproj", "numpy")) { _ in
        try measured([workspace.python, workspace.peer("crs.py"), direction.rawValue, "\(size)"], direction)
      }
      return [ours(1), peer, pyproj, ours(2)]
    }
  }

  /// Each program prints where the golden point of Bắc Hà comes out, in metres or degrees.
  private static func measured(_ words: [String], _ direction: ProjectionKernel.Direction) throws -> Sample {
    let output = NSTemporaryDirectory() + "bench-crs-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: output) }
    let sample = try ChildProcess.measure(words, output: output)
    let text = try String(contentsOfFile: output, encoding: .utf8)
    let figures = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard figures.count == 2 else { throw WrongOutput("\(words) says \(text)") }
    // facts: 104.29° E, 22.54° N is 452490.017 m, 2493527.218 m in EPSG:9208.
    let truth = direction == .forward ? (452_490.0172, 2_493_527.2183) : (104.29, 22.54)
    let tolerance = direction == .forward ? 0.002 : 2e-8
    guard abs(figures[0] - truth.0) < tolerance, abs(figures[1] - truth.1) < tolerance else {
      throw WrongOutput("the golden point comes out at \(text)")
    }
    return sample
  }
}
