public import Geospatial
public import GrowingAreas
import Registry
import SurveyImport

/// A survey as a reviewer looks at it: its features with raw points, the parcels made, and what lies around.
public struct SurveyReview: Sendable {
  public var record: SurveyRecord
  /// In the order of the file.
  public var features: [StagedFeature]
  /// Numbers of the features that a person should look at and choose: they wait for a yes, or lie on another parcel.
  public var waiting: Set<Int>
  /// Numbers of the features that "accept all clean ones" takes.
  public var clean: Set<Int>
  /// The parcels made of features, as they are now, by code.
  public var parcels: [String: Parcel]
  /// Outlines on the map within the box of the survey, the survey's own parcels apart; by code.
  public var neighbours: [String: MultiPolygon]
  /// Land that lies in an outline of the survey and in another one too, in the order of the features.
  public var overlaps: [SurveyOverlap]
}

/// Land in two outlines, of which at least one is of the survey that is reviewed.
public struct SurveyOverlap: Sendable {
  /// Number of the feature.
  public var feature: Int
  /// Code of the parcel on the map, or the number of a later feature.
  public var other: String
  public var shape: MultiPolygon
  public var area: SquareMetres
}

/// What a reviewer gives to parcels while accepting them; nil leaves a value as it is.
public struct ParcelAssignment: Sendable {
  public var name: String?
  public var village: String?
  public var crop: String?
  public var grower: String?

  public init(name: String? = nil, village: String? = nil, crop: String? = nil, grower: String? = nil) {
    self.name = name
    self.village = village
    self.crop = crop
    self.grower = grower
  }

  var isEmpty: Bool { name == nil && village == nil && crop == nil && grower == nil }
}

extension SurveyReview {
  /// - Parameter smallest: smaller ones are below what any survey can tell, and are not named.
  fileprivate mutating func findOverlaps(from smallest: SquareMetres) {
    let outlines = features.filter { $0.state != .rejected }.compactMap { feature in
      feature.outline.map { (number: feature.index, shape: $0.shape) }
    }
    let around = neighbours.sorted { $0.key < $1.key }
    for (position, outline) in outlines.enumerated() {
      let later = outlines[(position + 1)...].map { (String($0.number), $0.shape) }
      for (other, shape) in around.map({ ($0.key, $0.value) }) + later {
        guard let box = shape.boundingBox, outline.shape.boundingBox?.intersects(box) == true,
          // What cannot be overlaid is told as a finding of its own.
          let common = try? intersection(of: outline.shape, with: shape)
        else { continue }
        let area = geodesicArea(of: common)
        if area >= smallest {
          overlaps.append(SurveyOverlap(feature: outline.number, other: other, shape: common, area: area))
        }
      }
    }
  }
}

extension Office {
  /// - Throws: `Refusal` notAllowed, unknownRecord.
  public func reviewSurvey(_ id: String) throws -> SurveyReview {
    try checkRight(.reviewSurveys)
    return try registry.read { reading in
      guard let record = try reading.survey(id) else {
        throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
      }
      var review = SurveyReview(
        record: record, features: [], waiting: [], clean: [], parcels: [:], neighbours: [:], overlaps: [])
      var box: BoundingBox?
      try reading.eachStagedFeature(of: id) { feature in
        review.features.append(feature)
        if feature.lookWanted != nil {
          review.waiting.insert(feature.index)
        } else if feature.isGood, feature.parcelCode == nil {
          review.clean.insert(feature.index)
        }
        if let code = feature.parcelCode, let parcel = try reading.parcel(code) {
          review.parcels[code] = parcel
        }
        if let around = feature.outline?.shape.boundingBox { box = box?.union(around) ?? around }
      }
      if let box {
        let own = Set(review.features.filter(\.isParcel).compactMap(\.parcelCode))
        for neighbour in try reading.parcelNeighbours(of: box.grown(by: Metres(50)))
        where !own.contains(neighbour.code) {
          review.neighbours[neighbour.code] = neighbour.shape
        }
        review.findOverlaps(from: try Self.surveyRules(reading).overlapArea)
      }
      return review
    }
  }

  /// Makes parcels of all features that nobody needs to look at first.
  /// - Returns: the others as held.
  /// - Throws: `Refusal` as `acceptSurvey`.
  public func acceptCleanFeatures(of id: String) throws -> SurveyAcceptance {
    let review = try reviewSurvey(id)
    // A survey of which nothing is taken stays as it is.
    var acceptance =
      review.clean.isEmpty ? SurveyAcceptance() : try acceptSurvey(id, features: review.clean)
    acceptance.held += review.features.compactMap { feature in
      feature.lookWanted.map { SurveyAcceptance.Held(feature: feature.index, finding: $0) }
    }
    return acceptance
  }

  /// Makes parcels of the features chosen that are none yet, and gives all of them what the reviewer says.
  /// - Returns: what became of those that were no parcels yet.
  /// - Throws: `Refusal` as `acceptSurvey` and `setParcels`.
  public func acceptFeatures(
    _ indices: Set<Int>, of id: String, as assignment: ParcelAssignment
  ) throws -> SurveyAcceptance {
    let review = try reviewSurvey(id)
    let chosen = review.features.filter { indices.contains($0.index) }
    guard !chosen.isEmpty else {
      throw Refusal(
        .invalidField, id, ["field": .text("feature"), "value": .text(""), "rule": .text("one-chosen")])
    }
    // Asked for before anything is accepted: half of what was wished for is worse than nothing.
    try registry.read { reading in
      if let village = assignment.village { try Self.require(reading.village(village), village, "village") }
      if let crop = assignment.crop { try Self.require(reading.crop(crop), crop, "crop") }
      if let grower = assignment.grower { try Self.require(reading.grower(grower), grower, "grower") }
    }
    let known = chosen.filter(\.isParcel).compactMap(\.parcelCode)
    let new = Set(chosen.filter { !$0.isParcel }.map(\.index))
    let acceptance = new.isEmpty ? SurveyAcceptance() : try acceptSurvey(id, features: new)
    let parcels = known + acceptance.parcels
    if !assignment.isEmpty, !parcels.isEmpty {
      _ = try setParcels(
        parcels, name: assignment.name, grower: assignment.grower, crop: assignment.crop,
        village: assignment.village, why: id)
    }
    return acceptance
  }
}
