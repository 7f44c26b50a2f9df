import ArgumentParser
import Logging
import Publication
import Registry
import ServiceLifecycle
import UseCases
import WebService
import Wording

/// Where to listen: `127.0.0.1:8080` or `[::1]:8080`.
struct ListenAddress: ExpressibleByArgument, CustomStringConvertible {
  let host: String
  let port: Int

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"), let port = Int(argument[argument.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    let host = argument[..<colon]
    self.host =
      host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : String(host)
    self.port = port
  }

  var isOnThisMachine: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

  var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Carry what changed over to the public store.",
    discussion: "Example: vungtrong publish --rebuild")
  @OptionGroup var common: CommonOptions
  @Flag(help: "Build the public store anew.") var rebuild = false

  func run() throws {
    let publisher = try common.publisher(of: common.changingOffice())
    if rebuild {
      try publisher.rebuild()
      try common.tell(CommandPhrases.rebuilt, json: ["rebuilt": true])
    } else {
      let applied = try publisher.publishPending()
      try common.tell(
        CommandPhrases.published, ["count": common.lang.count(applied)], json: ["applied": applied])
    }
  }
}

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the public pages and the map until Ctrl-C.",
    discussion: "Example: vungtrong serve --address 127.0.0.1:8080 --base https://truyxuat.example.vn")
  @OptionGroup var common: CommonOptions
  @Option(help: "Where to listen.") var address = ListenAddress(argument: "127.0.0.1:8080")!
  @Option(help: "Address that labels carry. Default: $VUNGTRONG_PUBLIC_BASE, then the one listened at.")
  var base: String?
  @Option(help: "Where to answer /metrics for Prometheus, on this machine only. Default: nowhere.")
  var metricsAddress: ListenAddress?

  func validate() throws {
    guard metricsAddress?.isOnThisMachine ?? true else {
      throw ValidationError(
        "--metrics-address must be on this machine: 127.0.0.1:PORT, [::1]:PORT or localhost:PORT.")
    }
  }

  func run() async throws {
    try await PublicService(
      office: common.changingOffice(), address: address, metricsAddress: metricsAddress,
      publicBase: base ?? PublicBase.fromEnvironment, language: common.lang
    ).run()
  }
}

/// The public site with what runs beside it: the publisher, the counting of scans, the metrics.
struct PublicService {
  let office: Office
  let address: ListenAddress
  var metricsAddress: ListenAddress?
  let publicBase: String?
  let language: Language

  func run() async throws {
    let logger = jsonLineLogger(label: "vungtrong")
    let publisher = try Publisher.open(from: office.registry)
    try publisher.publishPending()
    let publishing = RepeatingWork("publish", logger: logger) { try publisher.publishPending() }
    let scans = try ScanStore(in: office.registry.directory)
    let counter = ScanCounter(scans)
    let counting = RepeatingWork("count scans", logger: logger) { try counter.writeBatch() }
    let metrics = SiteMetrics()
    let watching: [any Service] =
      metricsAddress.map {
        [metricsSite(metrics, host: $0.host, port: $0.port, logger: logger)]
      } ?? []
    try await runPublicSite(
      store: publisher.store,
      configuration: PublicSiteConfiguration(
        host: address.host, port: address.port, publicBase: publicBase ?? "http://\(address)"),
      scans: counter, metrics: metrics, services: [publishing, counting] + watching, logger: logger
    ) { [host = address.host, language] port in
      let listening = ListenAddress(argument: "\(host.contains(":") ? "[\(host)]" : host):\(port)")!
      print(CommandPhrases.serving.text(language, ["address": "http://\(listening)/"]))
      Terminal.flush()
    }
    try counter.writeBatch()
    try scans.close()
  }
}
