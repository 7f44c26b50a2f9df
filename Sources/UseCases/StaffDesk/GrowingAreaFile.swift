public import GrowingAreas
import Registry
public import Traceability
public import Wording

/// A growing area with all that its page shows.
public struct GrowingAreaFile: Sendable {
  public var area: GrowingArea
  /// In the order of codes.
  public var parcels: [Parcel]
  /// The day each parcel was last planted with the crop, by code, where it is known.
  public var planted: [String: CalendarDate]
  /// Parcels on the map that bear the crop and are not in the area, in the order of codes.
  public var others: [Parcel]
  /// Those that hold for what grows here, valid or not.
  public var certificates: [Certificate]
}

extension Office {
  /// - Throws: `Refusal` notAllowed.
  public func growingAreaList() throws -> [GrowingArea] {
    try checkRight(.keepMap)
    return try growingAreas()
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord.
  public func growingAreaFile(_ code: String) throws -> GrowingAreaFile {
    try checkRight(.keepMap)
    let area = try growingArea(code)
    let members = Set(area.parcelCodes)
    return try registry.read { reading in
      var (parcels, others): ([Parcel], [Parcel]) = ([], [])
      try reading.eachParcel(village: nil, in: nil) { parcel in
        if members.contains(parcel.code) {
          parcels.append(parcel)
        } else if parcel.crops.contains(area.cropCode) {
          others.append(parcel)
        }
      }
      return GrowingAreaFile(
        area: area, parcels: parcels,
        planted: try reading.plantingDays(of: area.cropCode, asOf: .end(of: today)), others: others,
        certificates: try reading.certificates().filter { $0.scope.growingAreas.contains(code) })
    }
  }

  /// Makes the dossier of a growing area as of now, and keeps it.
  /// - Throws: `Refusal` notAllowed; as `reportDossier`.
  public func makeDossier(ofArea code: String, as form: ReportForm, in language: Language) throws {
    try checkRight(.keepMap)
    try inTemporaryFolder { folder in
      let output = ReportOutput(path: folder + "/dossier." + form.rawValue, language: language)
      _ = try reportDossier(ofArea: code, to: output)
    }
  }
}
