import Documents
import Foundation
import TestSupport
import Testing

/// A registry in a folder of its own, worked on through the command line alone.
final class Workplace: Sendable {
  let folder: TemporaryFolder
  var registry: String { folder.file("registry") }

  /// - Parameters:
  ///   - prepared: with villages, growers, the plan and the outline of the samples.
  ///   - bounded: with the outline of the commune.
  init(prepared: Bool = true, bounded: Bool = true) throws {
    folder = try TemporaryFolder()
    let boundary = bounded ? ["--boundary", Program.sample("commune-outline.geojson")] : []
    try good(["registry", "init", "--commune", "02839"] + boundary)
    guard prepared else { return }
    try good("village", "import", Program.sample("villages.geojson"))
    try good("grower", "import", Program.sample("growers.csv"))
    try good("plan", "import", Program.sample("plan.csv"))
  }

  /// Runs a command on this registry.
  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> Outcome {
    // The registry option stands behind the subcommand, wherever that ends.
    try Program.run(Program.binary, arguments + ["--registry", registry])
  }

  /// Runs a command that must end with 0, and returns what it printed.
  @discardableResult
  func good(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try good(arguments, sourceLocation: sourceLocation)
  }

  @discardableResult
  func good(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let outcome = try run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)", sourceLocation: sourceLocation)
    return outcome.output
  }

  /// The JSON values a command prints, one for each line.
  func json(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> [Any] {
    try json(arguments, sourceLocation: sourceLocation)
  }

  func json(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> [Any] {
    let outcome = try run(arguments + ["--json"])
    #expect(
      [0, 3, 65].contains(outcome.status), "\(arguments): \(outcome.errors)", sourceLocation: sourceLocation)
    return try outcome.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
    }
  }

  /// A photo of a product, as a file.
  func samplePhoto() throws -> String {
    let path = folder.file("photo.png")
    try Data(drawSamplePicture()).write(to: URL(filePath: path))
    return path
  }

  /// Options of `product add` and `product set` with what a product must tell before codes are issued.
  func toldItems() throws -> [String] {
    ["--photo", try samplePhoto(), "--standard", "TCCS 01:2026/HTX"]
  }

  /// Every table of the registry as text, row by row in a fixed order.
  func dump(_ file: String = "registry.gpkg") throws -> String {
    let outcome = try Program.tool("sqlite3", ["-readonly", registry + "/" + file, ".dump"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// The answer of one SQL question, for counts that no command prints.
  func ask(_ question: String, of file: String = "registry.gpkg") throws -> String {
    try Program.tool("sqlite3", ["-readonly", registry + "/" + file, question]).output
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
