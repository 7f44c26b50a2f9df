import FileFormats
import Geospatial
import GrowingAreas

/// What a reader gathers about one feature beside its points: text and findings, both capped.
struct FeatureNotes {
  var name: String?
  private(set) var fields: [String: String] = [:]
  private(set) var findings: [ImportFinding] = []
  private var room: Int
  private let findingLimit: Int

  init(limits: SurveyLimits) {
    room = limits.fieldBytesPerFeature
    findingLimit = limits.findingsPerFeature
  }

  /// Keeps the first value of a key; text beyond the cap of the feature is left out.
  mutating func add(_ value: String?, as key: String) {
    guard let value, fields[key] == nil else { return }
    let size = key.utf8.count + value.utf8.count
    guard size <= room else { return }
    room -= size
    fields[key] = value
  }

  /// Keeps a text under its key, and takes the name and the stated area of the feature from it where the key says so.
  mutating func add(_ value: String, as key: String, _ kind: PropertyKind, area: inout SquareMetres?) {
    guard !value.isEmpty else { return }
    switch kind {
    case .name where name == nil: name = value
    case .area(let unit) where area == nil:
      let bytes = Array(value.utf8)
      area = parseNumber(bytes.span).map { SquareMetres($0.value * unit.squareMetres) }
      add(value, as: key)
    default: add(value, as: key)
    }
  }

  mutating func find(_ finding: ImportFinding) {
    if findings.count < findingLimit { findings.append(finding) }
  }

  mutating func findText(_ text: String, in column: String, at place: SourcePlace) {
    let start = String(text.prefix(100))
    find(ImportFinding(.notANumber, ["column": .text(column), "value": .text(start)], at: place))
  }

  mutating func findTooManyPoints(_ count: Int, limit: Int, at place: SourcePlace) {
    find(ImportFinding(.tooManyPoints, ["count": .count(count), "limit": .count(limit)], at: place))
  }

  /// The position, or nil and a finding when a number is outside its range or is none.
  mutating func position(longitude: Double, latitude: Double, at place: SourcePlace) -> LonLat? {
    let position = LonLat(longitude: longitude, latitude: latitude)
    if position.isOnEarth { return position }
    if !(abs(latitude) <= 90) { findOutOfRange("latitude", latitude, place) }
    if !(abs(longitude) <= 180) { findOutOfRange("longitude", longitude, place) }
    return nil
  }

  /// One finding for each axis: a file with its columns swapped would say the same of every vertex.
  private mutating func findOutOfRange(_ axis: String, _ value: Double, _ place: SourcePlace) {
    let known = findings.firstIndex { $0.code == .coordinateOutOfRange && $0.values["axis"] == .text(axis) }
    guard let known else { return find(outOfRange(axis, value, place)) }
    guard case .count(let count)? = findings[known].values["count"] else {
      findings[known].values["count"] = .count(2)
      return
    }
    findings[known].values["count"] = .count(count + 1)
  }

  private func outOfRange(_ axis: String, _ value: Double, _ place: SourcePlace) -> ImportFinding {
    var place = place
    place.column = axis
    let value = StatedValue.stated(value, StatedValue.degrees)
    return ImportFinding(.coordinateOutOfRange, ["axis": .text(axis), "value": value], at: place)
  }
}
