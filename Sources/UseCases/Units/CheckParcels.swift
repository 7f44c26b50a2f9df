public import GrowingAreas
import Registry
import SurveyImport

/// What there is to say about one parcel of the map.
public struct ParcelCheck: Sendable {
  public var code: String
  public var findings: [ImportFinding]
}

extension Office {
  /// Holds every parcel of the map against its neighbours, its village and its commune, by the rules of an import.
  /// - Parameters:
  ///   - progress: called with the number of parcels looked at.
  ///   - body: takes each parcel about which there is something to say, in the order of codes.
  /// - Returns: the number of parcels looked at.
  public func checkParcels(
    progress: (Int) -> Void = { _ in }, _ body: (ParcelCheck) throws -> Void
  ) throws -> Int {
    try registry.read { reading in
      let inspection = MapInspection(
        try reading.commune(), villages: try reading.villages(), rules: try Self.surveyRules(reading))
      var count = 0
      try reading.eachParcel { parcel in
        count += 1
        if count.isMultiple(of: 500) { progress(count) }
        let findings = try inspection.findings(for: parcel) { try reading.parcelNeighbours(of: $0) }
        if !findings.isEmpty { try body(ParcelCheck(code: parcel.code, findings: findings)) }
      }
      return count
    }
  }
}
