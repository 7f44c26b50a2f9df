import GrowingAreas
import Publication

/// What the routes of the public site work with.
struct SiteParts: Sendable {
  let store: any PublicStore
  let configuration: PublicSiteConfiguration
  let renderer: PageRenderer
  let places: PlaceMemory
  let packagePages = PackagePages()
  /// nil where scans are not counted.
  let scans: ScanCounter?
  let metrics: SiteMetrics

  init(
    store: any PublicStore, configuration: PublicSiteConfiguration, scans: ScanCounter? = nil,
    metrics: SiteMetrics = SiteMetrics()
  ) throws {
    self.scans = scans
    self.metrics = metrics
    self.store = store
    self.configuration = configuration
    renderer = try PageRenderer()
    places = PlaceMemory(store)
  }

  /// Names the content of a page that follows from the store, the day and the language.
  func tag(_ places: PlaceMemory.Places, _ today: CalendarDate, _ choice: LanguageChoice) -> String {
    "W/\"\(places.revision)-\(today)-\(choice.language)-\(renderer.templateTag)\""
  }
}
