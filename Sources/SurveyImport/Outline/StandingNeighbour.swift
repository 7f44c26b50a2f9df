import Geospatial
import GrowingAreas

/// A neighbour that can be overlaid: its outline as it is, or its repair.
///
/// A class, because in a crowd each of hundreds is held by all others.
final class StandingNeighbour: Sendable {
  let name: Neighbour.Name
  /// Without parts where the outline cannot be repaired.
  let shape: MultiPolygon
  /// nil without parts.
  let box: BoundingBox?
  /// Set where the outline on the map is not valid: that is told, never passed over.
  let finding: ImportFinding?

  init(_ neighbour: Neighbour) {
    name = neighbour.name
    (shape, finding) = Self.standing(neighbour)
    box = shape.boundingBox
  }

  private static func standing(_ neighbour: Neighbour) -> (MultiPolygon, ImportFinding?) {
    // What was made of this very file is valid.
    guard case .parcel = neighbour.name else { return (neighbour.shape, nil) }
    func finding(_ reason: String) -> ImportFinding {
      ImportFinding(.neighbourInvalid, ["parcel": .text(neighbour.name.short), "reason": .text(reason)])
    }
    do throws(GeometryFailure) {
      guard let defect = try outlineDefect(of: neighbour.shape) else { return (neighbour.shape, nil) }
      return (try repaired(neighbour.shape), finding(defect.reason.rawValue))
    } catch {
      return (MultiPolygon([]), finding(error.words))
    }
  }
}
