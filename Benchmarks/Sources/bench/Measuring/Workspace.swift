import Foundation

/// Where things are: the checkout, the built program, the peers, and the inputs that were made.
struct Workspace: Sendable {
  let checkout: String
  /// Inputs stay here from run to run; they depend on the seed and the size only.
  let inputs: String
  /// What was measured, a file for each case and size.
  let results: String
  /// Small and quick: only whether outputs are right counts, so the program is the one that the tests built.
  let isSmoke: Bool

  init(isSmoke: Bool = false) throws {
    self.isSmoke = isSmoke
    let file = URL(fileURLWithPath: #filePath)
    checkout = (0..<5).reduce(file) { place, _ in place.deletingLastPathComponent() }.path
    inputs = checkout + "/Benchmarks/.build/inputs" + (isSmoke ? "-smoke" : "")
    results = checkout + "/Benchmarks/.build/results"
    for folder in [inputs, results] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  /// This program, in release except for a smoke run.
  var program: String { checkout + "/.build/\(isSmoke ? "debug" : "release")/vungtrong" }

  /// Python with the peers' packages, as `./run bench` prepares it.
  var python: String { checkout + "/Benchmarks/.build/python/bin/python3" }

  func peer(_ name: String) -> String { checkout + "/Benchmarks/Peers/" + name }

  /// A peer in C, compiled once with the flags of its libraries; or why it cannot be.
  func compiledPeer(_ name: String, _ flags: [String]) -> (path: String, absence: String?) {
    let place = inputs + "/" + name
    do {
      try ChildProcess.measure(["cc", "-O2", "-o", place, peer(name + ".c")] + flags)
      return (place, nil)
    } catch {
      return (place, "\(error)")
    }
  }

  /// Why peers that are large to install, or slow, are left out; nil when they are not.
  var absenceOfLargePeers: String? { isSmoke ? "left out of a smoke run" : nil }

  /// Why a program cannot be used here; nil when it can.
  func absence(ofProgram name: String) -> String? {
    (try? ChildProcess.text(["which", name])) == nil ? "\(name) is not installed" : nil
  }

  func absence(ofPython modules: String...) -> String? {
    let names = modules.joined(separator: ", ")
    return (try? ChildProcess.text([python, "-c", "import " + names])) == nil
      ? "no Python with \(names)" : nil
  }

  /// An input file, made once.
  func input(_ name: String, _ make: (_ path: String) throws -> Void) throws -> String {
    let path = inputs + "/" + name
    if !FileManager.default.fileExists(atPath: path) {
      let part = path + ".part"
      try? FileManager.default.removeItem(atPath: part)
      try make(part)
      try FileManager.default.moveItem(atPath: part, toPath: path)
    }
    return path
  }

  func withEmptyFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = inputs + "/run-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }
}
