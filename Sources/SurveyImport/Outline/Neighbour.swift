public import Geospatial
import GrowingAreas

/// An outline that a new one is held against: a parcel of the map, or an earlier feature of the same file.
public struct Neighbour: Sendable {
  public enum Name: Sendable, Hashable {
    case parcel(String)
    /// Number of the feature in its file.
    case feature(Int)
  }

  public var name: Name
  public var shape: MultiPolygon

  public init(_ name: Name, _ shape: MultiPolygon) {
    self.name = name
    self.shape = shape
  }
}

extension Neighbour.Name {
  /// As a value of a finding, under the name by which its text asks for it.
  var value: (key: String, value: StatedValue) {
    switch self {
    case .parcel(let code): ("parcel", .text(code))
    case .feature(let number): ("feature", .count(number))
    }
  }

  /// In a list of several: `P-00017`, `#3`.
  var short: String {
    switch self {
    case .parcel(let code): code
    case .feature(let number): "#\(number)"
    }
  }
}

/// A neighbour that can be overlaid: its outline as it is, or its repair.
struct StandingNeighbour {
  var name: Neighbour.Name
  var shape: MultiPolygon
  var area: SquareMetres
  /// Set where the outline on the map is not valid: that is told, never passed over.
  var finding: ImportFinding?

  /// - Returns: a shape without parts where the outline cannot be repaired.
  init(_ neighbour: Neighbour) {
    name = neighbour.name
    shape = neighbour.shape
    area = geodesicArea(of: shape)
    // What was made of this very file is valid.
    if case .feature = name { return }
    do throws(GeometryFailure) {
      if let defect = try outlineDefect(of: shape) {
        finding = Self.finding(name, defect.reason.rawValue)
        shape = try repaired(shape)
      }
    } catch {
      finding = Self.finding(name, error.words)
      shape = MultiPolygon([])
    }
    if finding != nil { area = geodesicArea(of: shape) }
  }

  private static func finding(_ name: Neighbour.Name, _ reason: String) -> ImportFinding {
    ImportFinding(.neighbourInvalid, ["parcel": .text(name.short), "reason": .text(reason)])
  }
}
