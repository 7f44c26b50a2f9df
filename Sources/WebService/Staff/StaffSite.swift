public import Hummingbird
public import Logging
import NIOCore
public import UseCases
import WebTemplates

/// The site of the staff, on an address of its own: the public site has no route that leads to it.
///
/// - Parameters:
///   - entrance: lets people in, and holds the office they work in.
///   - metrics: what is counted about the service itself.
///   - onRunning: called with the port once the site can be reached.
/// - Throws: when a template of the site cannot be read, which is our fault; `Refusal` when the registry cannot.
public func staffSite(
  _ entrance: StaffEntrance, configuration: StaffSiteConfiguration, metrics: SiteMetrics = SiteMetrics(),
  logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) throws -> some ApplicationProtocol {
  Application(
    router: try staffRouter(StaffParts(entrance, configuration), metrics).router,
    server: .limited,
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      availableConnectionsDelegate: .maximum(StaffLimits.mostConnections, logger: logger)),
    onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? configuration.port) },
    logger: logger)
}

/// Every route of the staff site, and the table of them.
func staffRouter(
  _ parts: StaffParts, _ metrics: SiteMetrics
) throws -> (router: Router<SiteContext>, routes: [StaffRoute]) {
  let router = Router(context: SiteContext.self)
  router.add(middleware: LogRequests(metrics: metrics))
  router.add(middleware: HeadAnswers())
  router.add(middleware: StaffAnswers(parts: parts))
  router.add(middleware: LimitRate())
  AssetRoutes(
    directory: parts.configuration.leafletDirectory,
    scripts: [
      "upload.js": StaffTemplates.uploadScript, "review.js": StaffTemplates.reviewScript,
      "map.js": PageTemplates.mapScript,
    ]
  ).add(to: SiteRouter(router: router))
  for path in ["", "en"] {
    router.get(RouterPath(path)) { _, _ in
      Response(status: .seeOther, headers: [.location: path.isEmpty ? "/staff" : "/en/staff"])
    }
  }
  let staff = StaffRouter(router, parts)
  EntranceRoutes().add(to: staff)
  StaffStartRoutes().add(to: staff)
  SurveyRoutes().add(to: staff)
  ParcelRoutes().add(to: staff)
  AreaRoutes().add(to: staff)
  GrowerRoutes().add(to: staff)
  PlanRoutes().add(to: staff)
  ReportRoutes().add(to: staff)
  HoldRoutes().add(to: staff)
  GoodsRoutes().add(to: staff)
  LotRoutes().add(to: staff)
  MoveRoutes().add(to: staff)
  ProductRoutes().add(to: staff)
  CertificateRoutes().add(to: staff)
  ProfileRoutes().add(to: staff)
  DiaryRoutes().add(to: staff)
  LabelRoutes().add(to: staff)
  LabelRunRoutes().add(to: staff)
  TraceRoutes().add(to: staff)
  SettingsRoutes().add(to: staff)
  UnitRoutes().add(to: staff)
  OwnAccountRoutes().add(to: staff)
  PeopleRoutes().add(to: staff)
  AuditRoutes().add(to: staff)
  return (router, staff.routes)
}
