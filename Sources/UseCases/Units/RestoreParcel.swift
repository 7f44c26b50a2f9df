public import GrowingAreas
import Registry

extension Office {
  /// Gives a parcel an earlier version back, as its newest one: outline, village, crop, grower and name. A parcel that was taken
  /// off the map stands on it again. A grower who was erased since stays erased: the parcel keeps the grower it has now.
  /// - Parameter number: of the version, as `parcelHistory` lists them.
  /// - Returns: the parcel as it is now.
  /// - Throws: `Refusal` unknownRecord for the parcel or the version; wrongState for a version that was off the map itself.
  public func restoreParcel(_ code: String, version number: Int, why: String) throws -> Parcel {
    try checkRight(.keepMap)
    return try registry.change(by: author) { change in
      let history = try change.reading.parcelHistory(code)
      guard let now = history.last?.parcel else {
        throw Refusal(.unknownRecord, code, ["kind": .text("parcel")])
      }
      guard var wanted = history.first(where: { $0.version == number })?.parcel else {
        throw Refusal(.unknownRecord, "\(code)/\(number)", ["kind": .text("version")])
      }
      guard wanted.state != .retired else {
        throw Refusal(
          .wrongState, "\(code)/\(number)",
          ["state": .text(wanted.state.rawValue), "wanted": .text(ParcelState.accepted.rawValue)])
      }
      // The village may have become part of another since.
      wanted.villageCode = try wanted.villageCode.map(change.reading.standingVillageCode)
      // Who was erased since does not come back with an old version.
      if let grower = wanted.growerCode, try change.reading.grower(grower) == nil {
        wanted.growerCode = now.growerCode
      }
      let isSameOutline = wanted.outline.shape == now.outline.shape
      try change.updateParcel(
        wanted, fingerprint: isSameOutline ? nil : OutlineFingerprint(of: wanted.outline.shape).bytes,
        why: required(why, field: "why"))
      return try change.reading.parcel(code)!
    }
  }
}
