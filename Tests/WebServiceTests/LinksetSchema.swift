import Foundation

/// The schema of GS1 for linksets, applied by Python's jsonschema.
enum LinksetSchema {
  private static let schema = "/work/shared/standards/linkset/gs1-linkset-schema.json"

  static let isThere =
    FileManager.default.fileExists(atPath: schema) && (try? python("import jsonschema", [])) == ""

  /// What the schema complains of; nil when all is well.
  static func complaint(about json: [UInt8]) throws -> String? {
    let file = FileManager.default.temporaryDirectory.appending(path: "linkset-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(json).write(to: file)
    let script = """
      import json, jsonschema, sys
      schema, linkset = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
      jsonschema.Draft7Validator.check_schema(schema)
      print(*(error.message for error in jsonschema.Draft7Validator(schema).iter_errors(linkset)), sep="\\n", end="")
      """
    let output = try python(script, [schema, file.path])
    return output.isEmpty ? nil : output
  }

  /// What the script printed, errors included.
  private static func python(_ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
