import Foundation
import Geospatial
import HTTPTypes
import Hummingbird
import Publication

/// What a request for features asks for.
/// - Source: OGC API - Features 1.0, 7.15, Parts 2 and 3: an unknown or unreadable parameter is refused.
struct FeatureQuery {
  let selection: PublicFeatureSelection
  let system: ReferenceSystem
  /// The pairs of the query that must be carried on to the next part, each with `&` behind.
  let carried: String

  /// - Parameter collection: decides by which properties features can be picked.
  init(_ request: Request, of collection: PublicCollection) throws {
    let parameters = request.uri.queryParameters
    let properties = collection.properties.filter { !$0.isNumber }
    try Self.refuseUnknown(
      request,
      but: Set(
        ["bbox", "bbox-crs", "crs", "datetime", "limit", "offset", "sortby"] + properties.map(\.rawValue)))
    system = try Self.system(parameters["crs"])
    let box = try parameters["bbox"].map { text in
      guard let box = BoundingBox(query: text, in: try Self.system(parameters["bbox-crs"])) else {
        throw Problem.badParameter("badBox")
      }
      return box
    }
    // Nothing here has a time of its own, so every well-formed time selects all.
    if let time = parameters["datetime"], !Self.isTime(time) { throw Problem.badParameter("badTime") }
    var values: [PublicProperty: String] = [:]
    for property in properties {
      // A form writes a space as a plus sign.
      values[property] = parameters[property.rawValue[...]].map { String($0).replacing("+", with: " ") }
    }
    selection = PublicFeatureSelection(
      box: box, values: values, order: try Self.order(parameters["sortby"], of: collection),
      offset: try Self.number(parameters["offset"], least: 0) ?? 0,
      limit: min(
        try Self.number(parameters["limit"], least: 1) ?? SiteLimits.featuresOnPage,
        SiteLimits.mostFeaturesOnPage))
    carried = (request.uri.query ?? "").split(separator: "&")
      .filter { pair in !["limit", "offset", "f", "lang"].contains(pair.prefix { $0 != "=" }) }
      .map { $0 + "&" }.joined()
  }

  /// The system a request names; the usual one when it names none.
  static func system(_ address: Substring?) throws -> ReferenceSystem {
    guard let address else { return .wgs84 }
    guard let system = ReferenceSystem(address: address) else { throw Problem.badParameter("badSystem") }
    return system
  }

  /// - Parameter known: beside those that every address has.
  static func refuseUnknown(_ request: Request, but known: Set<String> = []) throws {
    for (name, _) in request.uri.queryParameters where !known.union(["f", "lang"]).contains(String(name)) {
      throw Problem.badParameter("unknownParameter", ["name": String(name)])
    }
  }

  /// `name,-hectares`: properties in the order in which they count, with a minus for falling.
  private static func order(
    _ text: Substring?, of collection: PublicCollection
  ) throws -> [PublicFeatureSelection.Order] {
    try text?.split(separator: ",", omittingEmptySubsequences: false).map { key in
      // A plus sign for rising may have become a space.
      let name = key.first.map { "+- ".contains($0) } == true ? key.dropFirst() : key
      guard let property = PublicProperty(rawValue: String(name)), collection.properties.contains(property)
      else {
        throw Problem.badParameter(
          "badOrder", ["names": collection.properties.map(\.rawValue).joined(separator: ", ")])
      }
      return PublicFeatureSelection.Order(property, isDescending: key.first == "-")
    } ?? []
  }

  private static func number(_ text: Substring?, least: Int) throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), number >= least else {
      throw Problem.badParameter("badNumber", ["least": String(least)])
    }
    return number
  }

  /// An instant or interval of RFC 3339, open ends as `..` or nothing.
  private static func isTime(_ text: Substring) -> Bool {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    return ends.count <= 2 && ends.contains { !["", ".."].contains($0) }
      && ends.allSatisfy { end in
        (ends.count == 2 && ["", ".."].contains(end))
          || end.wholeMatch(of: /\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?/) != nil
      }
  }
}

extension Problem {
  fileprivate static func badParameter(_ text: String, _ values: [String: String] = [:]) -> Problem {
    Problem(.badRequest, title: "badRequest", text: text, values)
  }
}
