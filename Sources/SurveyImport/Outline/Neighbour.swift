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
