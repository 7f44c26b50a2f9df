import ArgumentParser
import Logging
import Publication
import Registry
import ServiceLifecycle
import Traceability
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
    discussion: """
      Example: vungtrong serve --address 127.0.0.1:8080 --base https://truyxuat.example.vn
      With the staff site, on an address of its own: vungtrong serve --staff-address 127.0.0.1:8081
      Staff on other computers come over TLS, through a proxy: vungtrong serve --staff-address 127.0.0.1:8081 --staff-base https://canbo.example.vn
      """)
  @OptionGroup var common: CommonOptions
  @Option(help: "Where to listen.") var address = ListenAddress(argument: "127.0.0.1:8080")!
  @Option(help: "Address that labels carry. Default: $VUNGTRONG_PUBLIC_BASE, then the one listened at.")
  var base: String?
  @Option(help: "Openings of one package's page, beyond which it warns that its label may have been copied.")
  var usualScans = UsualScans().scans
  @Option(help: "Days with an opening of one package's page, beyond which it warns the same.")
  var usualDays = UsualScans().days
  @Option(help: "Where to answer /metrics for Prometheus, on this machine only. Default: nowhere.")
  var metricsAddress: ListenAddress?
  @Option(help: "Where the staff site listens. Default: nowhere.")
  var staffAddress: ListenAddress?
  @Option(
    help:
      "Address of the staff site in the browser. Default: $VUNGTRONG_STAFF_BASE, then the one listened at.")
  var staffBase: String?

  func validate() throws {
    let base = staffBase ?? StaffBase.fromEnvironment
    if let staffAddress, !staffAddress.isOnThisMachine, base?.hasPrefix("https://") != true {
      throw ValidationError(
        "--staff-address beyond this machine needs TLS: put a proxy before it and give its address as --staff-base https://…."
      )
    }
    if let base, !base.hasPrefix("https://"), !base.hasPrefix("http://127.0.0.1"),
      !base.hasPrefix("http://localhost"), !base.hasPrefix("http://[::1]")
    {
      throw ValidationError("--staff-base must be https://…, or http:// on this machine.")
    }
    guard usualScans > 0, usualDays > 0 else {
      throw ValidationError("--usual-scans and --usual-days must be above 0.")
    }
    guard metricsAddress?.isOnThisMachine ?? true else {
      throw ValidationError(
        "--metrics-address must be on this machine: 127.0.0.1:PORT, [::1]:PORT or localhost:PORT.")
    }
  }

  func run() async throws {
    try await PublicService(
      office: common.changingOffice(), address: address, metricsAddress: metricsAddress,
      publicBase: base ?? PublicBase.fromEnvironment,
      usualScans: UsualScans(scans: usualScans, days: usualDays), staffAddress: staffAddress,
      staffBase: staffBase ?? StaffBase.fromEnvironment, language: common.lang
    ).run()
  }
}

/// The public site with what runs beside it: the publisher, the counting of scans, the metrics.
struct PublicService {
  let office: Office
  let address: ListenAddress
  var metricsAddress: ListenAddress?
  let publicBase: String?
  var usualScans = UsualScans()
  var staffAddress: ListenAddress?
  var staffBase: String?
  let language: Language

  func run() async throws {
    let logger = jsonLineLogger(label: "vungtrong")
    let publisher = try Publisher.open(from: office.registry)
    try publisher.publishPending()
    let publishing = RepeatingWork("publish", logger: logger) { try publisher.publishPending() }
    let scans = try ScanStore(in: office.registry.directory)
    let remarks = try RemarkStore(in: office.registry.directory)
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
        host: address.host, port: address.port, publicBase: publicBase ?? "http://\(address)",
        usualScans: usualScans),
      scans: counter, remarks: remarks, metrics: metrics,
      services: [publishing, counting] + watching + staff(metrics, logger),
      logger: logger
    ) { [host = address.host, language] port in
      let listening = ListenAddress(argument: "\(host.contains(":") ? "[\(host)]" : host):\(port)")!
      print(CommandPhrases.serving.text(language, ["address": "http://\(listening)/"]))
      Terminal.flush()
    }
    try counter.writeBatch()
    try scans.close()
    try remarks.close()
  }

  /// The staff site beside the public one, where it is asked for.
  private func staff(_ metrics: SiteMetrics, _ logger: Logger) throws -> [any Service] {
    guard let staffAddress else { return [] }
    let origin = staffBase ?? "http://\(staffAddress)"
    return [
      try staffSite(
        StaffEntrance(office),
        configuration: StaffSiteConfiguration(
          host: staffAddress.host, port: staffAddress.port, origin: origin, publicBase: publicBase),
        metrics: metrics, logger: logger
      ) { [language] _ in
        print(AccountPhrases.servingStaff.text(language, ["address": origin + "/staff"]))
        Terminal.flush()
      }
    ]
  }
}
