import Foundation
import Geospatial
public import GrowingAreas
import Registry

/// A grower with all that is on record about the person.
public struct GrowerFile: Sendable {
  public var grower: Grower
  /// By day, then in the order they were recorded.
  public var consents: [Consent]
  /// On the map, in the order of codes.
  public var parcels: [Parcel]

  /// Whether the latest row of the kind says yes.
  public func allows(_ kind: ConsentKind) -> Bool { consents.last { $0.kind == kind }?.isGiven ?? false }
}

extension Office {
  /// - Throws: `Refusal` notAllowed, unknownRecord.
  public func growerFile(_ code: String) throws -> GrowerFile {
    try checkRight(.keepMap)
    return try registry.read { reading in
      guard let grower = try reading.grower(code) else {
        throw Refusal(.unknownRecord, code, ["kind": .text("grower")])
      }
      var parcels: [Parcel] = []
      try reading.eachParcel(village: nil, in: nil) { if $0.growerCode == code { parcels.append($0) } }
      return GrowerFile(grower: grower, consents: try reading.consents(of: code), parcels: parcels)
    }
  }

  /// All data about a person as JSON, to be handed to the person: what is written down, consents, parcels with their history.
  /// - Source: Law 91/2025/QH15, right of access.
  /// - Throws: `Refusal` notAllowed, unknownRecord.
  public func exportGrower(_ code: String) throws -> [UInt8] {
    let file = try growerFile(code)
    let histories = try registry.read { reading in
      try file.parcels.map { ($0, try reading.parcelHistory($0.code)) }
    }
    let export = PersonExport(
      madeAt: now().rfc3339, code: file.grower.code, name: file.grower.name, phone: file.grower.phone,
      village: file.grower.villageCode, notes: file.grower.notes,
      consents: file.consents.map {
        PersonExport.Given(
          kind: $0.kind.rawValue, given: $0.isGiven, day: $0.day.description, evidence: $0.evidence)
      },
      parcels: histories.map { parcel, history in
        PersonExport.Land(
          code: parcel.code, name: parcel.name, village: parcel.villageCode, crop: parcel.cropCode,
          squareMetres: parcel.outline.area.value,
          outline: parcel.outline.shape.polygons.map {
            $0.rings.map { $0.points.map { [$0.longitude, $0.latitude] } }
          },
          history: history.map {
            PersonExport.Version(
              version: $0.version, changedAt: $0.changedAt, changedBy: $0.actor, why: $0.why,
              grower: $0.parcel.growerCode)
          })
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(export))
  }
}

private struct PersonExport: Encodable {
  struct Given: Encodable {
    var kind: String
    var given: Bool
    var day, evidence: String
  }

  struct Version: Encodable {
    var version: Int
    var changedAt, changedBy, why: String
    var grower: String?
  }

  struct Land: Encodable {
    var code: String
    var name, village, crop: String?
    var squareMetres: Double
    /// Longitude and latitude in degrees, as GeoJSON writes a MultiPolygon.
    var outline: [[[[Double]]]]
    var history: [Version]
  }

  var madeAt, code, name: String
  var phone, village, notes: String?
  var consents: [Given]
  var parcels: [Land]
}
