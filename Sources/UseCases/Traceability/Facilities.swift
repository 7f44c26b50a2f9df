import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Adds a facility; its code comes from the name unless given.
  /// - Throws: `Refusal` invalidField; recordExists, also for a GLN that is taken; unknownRecord for village or cooperative.
  public func addFacility(
    _ kind: FacilityKind, name: String, code: String? = nil, village: String, cooperative: String? = nil,
    gln: GLN? = nil, publisher: Publisher
  ) throws -> Facility {
    let name = try required(name, field: "name")
    let made = Slug.code(from: code ?? name)
    guard !made.isEmpty, code == nil || code == made, made.utf8.count <= 40 else {
      throw Refusal(
        .invalidField, name,
        ["field": .text("code"), "value": .text(code ?? name), "rule": .text("capital-letters")])
    }
    let facility = Facility(
      code: made, kind: kind, name: name, villageCode: village, cooperativeSlug: cooperative, gln: gln)
    try registry.change(by: author) { try $0.addFacility(facility) }
    try publisher.publishPending()
    return facility
  }

  public func facilities() throws -> [Facility] { try registry.read { try $0.facilities() } }
}
