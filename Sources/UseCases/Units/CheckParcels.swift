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
    try withoutActuallyEscaping(body) { body in
      try registry.read { reading in
        var inspection = MapInspection(
          try reading.commune(), villages: try reading.villages(), rules: try Self.surveyRules(reading),
          map: InspectedMap(
            numbers: { try reading.parcelNumbers(meeting: $0) },
            parcel: { try reading.parcelOutline(number: $0) })
        ) { try body(ParcelCheck(code: $0, findings: $1)) }
        var count = 0
        try reading.eachParcel { parcel in
          count += 1
          if count.isMultiple(of: 500) { progress(count) }
          try inspection.add(parcel)
        }
        try inspection.finish()
        return count
      }
    }
  }
}
