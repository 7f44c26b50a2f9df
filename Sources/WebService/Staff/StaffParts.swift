import GrowingAreas
import UseCases
import WebTemplates

/// What the routes of the staff site work with.
struct StaffParts: Sendable {
  let entrance: StaffEntrance
  let configuration: StaffSiteConfiguration
  let renderer: PageRenderer
  /// Name of the commune, for titles.
  let place: String

  init(_ entrance: StaffEntrance, _ configuration: StaffSiteConfiguration) throws {
    self.entrance = entrance
    self.configuration = configuration
    renderer = try PageRenderer(StaffTemplates.byName, stylesheet: StaffTemplates.stylesheet)
    place = try entrance.office.commune().name
  }
}
