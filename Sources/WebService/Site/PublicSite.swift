public import Hummingbird
public import Logging
import NIOCore
public import Publication
public import ServiceLifecycle

/// The public site: consumer pages, map, look-up, health. It reads the public store and nothing else.
///
/// Run it with `runService()`: SIGINT and SIGTERM let answers that have begun be finished.
/// - Parameters:
///   - scans: counts the openings of serials' pages; nil counts none.
///   - remarks: keeps what visitors write to cooperatives; nil takes none.
///   - metrics: what is counted about the service itself.
///   - services: run beside the server for its whole life, such as the publisher of the outbox.
///   - onRunning: called with the port once the site can be reached.
/// - Throws: when a template of the site cannot be read, which is our fault.
public func publicSite(
  store: any PublicStore, configuration: PublicSiteConfiguration, scans: ScanCounter? = nil,
  remarks: RemarkStore? = nil, metrics: SiteMetrics = SiteMetrics(), services: [any Service] = [],
  logger: Logger,
  onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) throws -> some ApplicationProtocol {
  let parts = try SiteParts(
    store: store, configuration: configuration, scans: scans, remarks: remarks, metrics: metrics)
  return Application(
    router: publicRouter(parts),
    server: .limited,
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      availableConnectionsDelegate: .maximum(SiteLimits.mostConnections, logger: logger)),
    services: services,
    onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? configuration.port) },
    logger: logger)
}

/// Every route of the public site.
func publicRouter(_ parts: SiteParts) -> Router<SiteContext> {
  let router = Router(context: SiteContext.self)
  router.add(middleware: LogRequests(metrics: parts.metrics))
  router.add(middleware: HeadAnswers())
  router.add(middleware: SecurityHeaders(defaultPolicy: parts.renderer.stillPolicy))
  router.add(middleware: ShareWithOtherSites())
  router.add(middleware: CompressAnswers())
  router.add(middleware: ChooseLanguage())
  router.add(middleware: ProblemPages(parts: parts))
  router.add(middleware: LimitRequests())
  router.add(middleware: LimitRate(perSecond: parts.configuration.requestsPerSecond))
  let site = SiteRouter(router: router)
  StartRoutes(parts: parts).add(to: site)
  ScanRoutes(parts: parts).add(to: site)
  ResolverRoutes(parts: parts).add(to: site)
  CodeEntryRoutes(parts: parts).add(to: site)
  PhotoRoutes(parts: parts).add(to: site)
  PlaceRoutes(parts: parts).add(to: site)
  PlaceNumberRoutes(parts: parts).add(to: site)
  BoxRoutes(parts: parts).add(to: site)
  RemarkRoutes(parts: parts).add(to: site)
  SitemapRoutes(parts: parts).add(to: site)
  MapRoutes(parts: parts).add(to: site)
  TileRoutes(parts: parts).add(to: site)
  OpenDataRoutes(parts: parts).add(to: site)
  AssetRoutes(directory: parts.configuration.leafletDirectory).add(to: site)
  HealthRoutes(parts: parts).add(to: site)
  CompressedLinkRoutes(parts: parts).add(to: site)
  return router
}
