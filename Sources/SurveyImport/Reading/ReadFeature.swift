public import Geospatial
public import GrowingAreas

/// One feature as a reader found it in the file, before any rule looked at it.
public struct ReadFeature: Sendable {
  /// 1-based, in the order of the file.
  public var index: Int
  public var name: String?
  /// Other text of the feature by the file's own key: description, owner, phone.
  public var fields: [String: String]
  /// The area the file states, where it states one with a unit.
  public var declaredArea: SquareMetres?
  public var geometry: ReadGeometry
  /// In which system the positions of a walk or outline are; corners of a table have none yet.
  public var system = FeatureSystem.wgs84
  /// Indices of the points of a walk that begin a further piece of the recording, ascending; the first piece begins at 0.
  public var segmentStarts: [Int] = []
  /// Whether `corners` are degrees (x latitude, y longitude), as their headings or degree marks say, and not metres.
  public var cornersAreDegrees = false
  /// 1-based line the feature begins on; nil for formats without lines.
  public var line: Int?
  /// What the reader already knows to be wrong: a text where a number belongs, a coordinate out of range.
  public var findings: [ImportFinding]

  public init(
    index: Int, name: String? = nil, fields: [String: String] = [:], declaredArea: SquareMetres? = nil,
    geometry: ReadGeometry, line: Int? = nil, findings: [ImportFinding] = []
  ) {
    self.index = index
    self.name = name
    self.fields = fields
    self.declaredArea = declaredArea
    self.geometry = geometry
    self.line = line
    self.findings = findings
  }
}

extension [[LonLat]] {
  /// Where pieces begin when they stand one behind the other: at which point each but the first begins. Empty ones are none.
  var segmentStarts: [Int] {
    var starts: [Int] = []
    var count = 0
    for piece in self where !piece.isEmpty {
      if count > 0 { starts.append(count) }
      count += piece.count
    }
    return starts
  }
}

/// The geometry of a feature in the words of its file.
public enum ReadGeometry: Sendable {
  /// Positions in the order walked, in the feature's `system`; not closed.
  case walk([WalkedPoint])
  /// Outlines as drawn, in the feature's `system`; rings closed, validity unknown.
  case outline(MultiPolygon)
  /// Corners from a coordinate table, in a system and column order still to be decided.
  case corners([TableCorner])
  /// A point, a line, or anything else that bounds no area; the type as the file writes it.
  case notAnArea(String)
  case empty
}

/// One row of a coordinate table. Vietnamese tables call the northing X and the easting Y; CAD files often do not.
public struct TableCorner: Sendable, Hashable {
  /// The number in the column headed X, northing or latitude.
  public var x: Double
  /// The number in the column headed Y, easting or longitude.
  public var y: Double
  public var line: Int32

  public init(x: Double, y: Double, line: Int32) {
    self.x = x
    self.y = y
    self.line = line
  }
}
