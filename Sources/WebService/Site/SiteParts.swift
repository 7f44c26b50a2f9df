import GrowingAreas
import Publication

/// What the routes of the public site work with.
struct SiteParts: Sendable {
  let store: any PublicStore
  let configuration: PublicSiteConfiguration
  let renderer: PageRenderer
  let places: PlaceMemory
  let goods: GoodsMemory
  let packagePages = PackagePages()
  let mapFiles = MapFiles()
  let tiles = TileMemory()
  /// nil where scans are not counted.
  let scans: ScanCounter?
  let metrics: SiteMetrics
  /// nil where no remarks are taken.
  let remarks: RemarkStore?
  let tickets = RemarkTicket()
  let remarkShares = VisitorShares(
    atOnce: SiteLimits.remarksAtOnce, perSecond: SiteLimits.remarksPerSecond)

  init(
    store: any PublicStore, configuration: PublicSiteConfiguration, scans: ScanCounter? = nil,
    remarks: RemarkStore? = nil, metrics: SiteMetrics = SiteMetrics()
  ) throws {
    self.remarks = remarks
    self.scans = scans
    self.metrics = metrics
    self.store = store
    self.configuration = configuration
    renderer = try PageRenderer()
    places = PlaceMemory(store)
    goods = GoodsMemory(store)
  }

  /// What is certified today on the map.
  func areaCertificates(_ places: PlaceMemory.Places) -> AreaCertificates {
    AreaCertificates(places, on: configuration.today())
  }

  /// Names the content of a page that follows from the store, the day and the language.
  func tag(_ places: PlaceMemory.Places, _ today: CalendarDate, _ choice: LanguageChoice) -> String {
    "W/\"\(places.revision)-\(today)-\(choice.language)-\(renderer.templateTag)\""
  }
}
