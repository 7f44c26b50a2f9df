public import GrowingAreas
import Registry

/// What is to be said of a growing area; nil leaves a value as it is, an empty text takes it away.
public struct GrowingAreaChange: Sendable {
  public var name: String?
  public var standard: String?
  public var seedOrigin: String?
  public var market: String?
  /// Code of a grower.
  public var representative: String?
  /// Slug of a cooperative.
  public var cooperative: String?

  public init() {}

  func apply(to area: inout GrowingArea) throws {
    if let name { area.name = try required(name, field: "name") }
    if let standard { area.standard = try optional(standard, field: "standard") }
    if let seedOrigin { area.seedOrigin = try optional(seedOrigin, field: "seed-origin") }
    if let market { area.market = try optional(market, field: "market") }
    if let representative { area.representative = representative.isEmpty ? nil : representative }
    if let cooperative { area.cooperative = cooperative.isEmpty ? nil : cooperative }
  }
}

extension Office {
  /// Changes what a growing area's dossier says of it; a new name is public when it returns.
  /// - Throws: `Refusal` notAllowed; unknownRecord for the area, the grower or the cooperative; invalidField.
  public func changeGrowingArea(
    _ code: String, _ change: GrowingAreaChange, publisher: Publisher
  ) throws -> GrowingArea {
    try checkRight(.keepMap)
    let changed = try registry.change(by: author) { changing in
      guard let before = try changing.reading.growingArea(code) else {
        throw Refusal(.unknownRecord, code, ["kind": .text("growing-area")])
      }
      if let grower = change.representative, !grower.isEmpty {
        try Self.require(changing.reading.grower(grower), grower, "grower")
      }
      if let cooperative = change.cooperative, !cooperative.isEmpty {
        try Self.require(changing.reading.cooperative(cooperative), cooperative, "cooperative")
      }
      var area = before
      try change.apply(to: &area)
      if area != before { try changing.updateGrowingArea(area) }
      return area
    }
    try publisher.publishPending()
    return changed
  }

  /// - Throws: `Refusal` unknownRecord.
  public func growingArea(_ code: String) throws -> GrowingArea {
    guard let area = try registry.read({ try $0.growingArea(code) }) else {
      throw Refusal(.unknownRecord, code, ["kind": .text("growing-area")])
    }
    return area
  }
}
