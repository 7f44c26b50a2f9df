import FoundationEssentials
import Geospatial
import GrowingAreas

/// Findings as they lie in `survey_feature.findings`:
/// `[{"code":"spikes-dropped","values":{"count":{"count":4},"of":{"count":212}},"place":{"line":118}}]`.
enum FindingRow {
  static func text(of findings: [ImportFinding]) -> String {
    if findings.isEmpty { return "[]" }
    return JSONObject.array(
      findings.map { finding in
        var object = JSONObject([("code", .text(finding.code.rawValue))])
        if !finding.values.isEmpty {
          let values = finding.values.sorted { $0.key < $1.key }
          object.add(
            "values", .object(JSONObject(values.map { ($0.key, .object(StatedRow.object($0.value))) })))
        }
        if finding.place != SourcePlace() { object.add("place", .object(place(finding.place))) }
        return object
      })
  }

  /// - Throws: `Refusal` registryDamaged.
  static func findings(in text: String) throws(Refusal) -> [ImportFinding] {
    if text == "[]" { return [] }
    do {
      return try JSONDecoder().decode([Stored].self, from: Data(text.utf8)).map { stored in
        ImportFinding(
          stored.code, (stored.values ?? [:]).mapValues(\.value), at: stored.place ?? SourcePlace())
      }
    } catch {
      throw Refusal.damaged("survey_feature", "findings")
    }
  }

  private struct Stored: Decodable {
    var code: FindingCode
    var values: [String: StatedRow]?
    var place: SourcePlace?
  }

  private static func place(_ place: SourcePlace) -> JSONObject {
    var object = JSONObject()
    if let line = place.line { object.add("line", .count(line)) }
    if let column = place.column { object.add("column", .text(column)) }
    if let feature = place.feature { object.add("feature", .count(feature)) }
    if let vertex = place.vertex { object.add("vertex", .count(vertex)) }
    if let longitude = place.longitude { object.add("longitude", .number(longitude)) }
    if let latitude = place.latitude { object.add("latitude", .number(latitude)) }
    return object
  }
}

/// A value with its unit: `{"metres":4.2}`.
private struct StatedRow: Decodable {
  var value: StatedValue

  static func object(_ value: StatedValue) -> JSONObject {
    switch value {
    case .count(let count): JSONObject([("count", .count(count))])
    case .metres(let number): JSONObject([("metres", .number(number))])
    case .squareMetres(let number): JSONObject([("squareMetres", .number(number))])
    case .kilograms(let number): JSONObject([("kilograms", .number(number))])
    case .litres(let number): JSONObject([("litres", .number(number))])
    case .degrees(let number): JSONObject([("degrees", .number(number))])
    case .share(let number): JSONObject([("share", .number(number))])
    case .number(let number): JSONObject([("number", .number(number))])
    case .text(let text): JSONObject([("text", .text(text))])
    case .terms(let terms): JSONObject([("terms", .texts(terms))])
    case .crs(let code): JSONObject([("crs", .count(code.epsg))])
    }
  }

  enum Unit: String, CodingKey {
    case count, metres, squareMetres, kilograms, litres, degrees, share, number, text, terms, crs
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Unit.self)
    guard let unit = container.allKeys.first else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no unit"))
    }
    // A number that was not finite is null.
    func number() throws -> Double { try container.decodeIfPresent(Double.self, forKey: unit) ?? .nan }
    value =
      switch unit {
      case .count: .count(try container.decode(Int.self, forKey: unit))
      case .metres: .metres(try number())
      case .squareMetres: .squareMetres(try number())
      case .kilograms: .kilograms(try number())
      case .litres: .litres(try number())
      case .degrees: .degrees(try number())
      case .share: .share(try number())
      case .number: .number(try number())
      case .text: .text(try container.decode(String.self, forKey: unit))
      case .terms: .terms(try container.decode([String].self, forKey: unit))
      case .crs: .crs(CRSCode(epsg: try container.decode(Int.self, forKey: unit)))
      }
  }
}
