import Hummingbird
public import Logging
public import Publication
public import ServiceLifecycle

/// Serves the public site until SIGINT or SIGTERM; see `publicSite`.
public func runPublicSite(
  store: any PublicStore, configuration: PublicSiteConfiguration, scans: ScanCounter? = nil,
  remarks: RemarkStore? = nil, metrics: SiteMetrics = SiteMetrics(), services: [any Service] = [],
  logger: Logger,
  onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws {
  try await publicSite(
    store: store, configuration: configuration, scans: scans, remarks: remarks, metrics: metrics,
    services: services,
    logger: logger, onRunning: onRunning
  ).runService()
}
