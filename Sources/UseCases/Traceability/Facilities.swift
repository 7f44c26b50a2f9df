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
    if let cooperative { try checkGoods(ofCooperative: cooperative) } else { try checkRight(.keepMap) }
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

  /// All of them; to people of a cooperative its own and those that several share.
  public func facilities() throws -> [Facility] {
    let all = try registry.read { try $0.facilities() }
    return all.filter {
      $0.cooperativeSlug == nil || role.cooperative ?? $0.cooperativeSlug == $0.cooperativeSlug
    }
  }
}
