import GRDB
public import GrowingAreas
public import Traceability

/// What a crop allows, and where that comes from.
public struct CropSetting: Sendable, Hashable {
  public var crop: Crop
  /// What is expected of a process whose product is of this crop; nil when nothing is.
  public var ratio: ProcessRatio?
  /// Where season, bound and ratio come from; empty for those the program came with.
  public var source: String

  public init(crop: Crop, ratio: ProcessRatio? = nil, source: String = "") {
    self.crop = crop
    self.ratio = ratio
    self.source = source
  }
}

extension RegistryReading {
  public func cropSetting(_ code: String) throws -> CropSetting? {
    guard let crop = try crop(code),
      let row = try row(
        "SELECT ratio_expected, ratio_lowest, ratio_highest, source FROM crop WHERE code = ?", [code])
    else { return nil }
    var setting = CropSetting(crop: crop, source: row[3])
    if let expected: Double = row[0], let lowest: Double = row[1], let highest: Double = row[2] {
      setting.ratio = ProcessRatio(expected: expected, lowest: lowest, highest: highest)
    }
    return setting
  }
}

extension RegistryChanging {
  /// Changes what a crop allows; harvests recorded before stay as they are.
  /// - Throws: `Refusal` unknownRecord.
  public func setCrop(_ setting: CropSetting) throws {
    let crop = setting.crop
    try requireCrop(crop.code)
    try transaction.execute(
      """
      UPDATE crop SET bound_model = ?, harvest_from = ?, harvest_to = ?, upper_yield = ?, ratio_expected = ?,
        ratio_lowest = ?, ratio_highest = ?, source = ? WHERE code = ?
      """,
      [
        crop.boundModel.rawValue, Self.text(crop.harvestFrom), Self.text(crop.harvestTo), crop.upperYield,
        setting.ratio?.expected, setting.ratio?.lowest, setting.ratio?.highest, setting.source, crop.code,
      ])
    try transaction.record(
      .cropChanged, crop.code,
      JSONObject([
        ("bound", .text(crop.boundModel.rawValue)), ("from", .optional(Self.text(crop.harvestFrom))),
        ("to", .optional(Self.text(crop.harvestTo))), ("upperYield", .number(crop.upperYield ?? .nan)),
        ("ratio", .number(setting.ratio?.expected ?? .nan)), ("source", .text(setting.source)),
      ]))
  }

  /// Says how a crop stands on a parcel from a day on; one of the same day is replaced.
  /// - Throws: `Refusal` unknownRecord for parcel or crop.
  public func setStand(_ stand: CropStand, of crop: String, onParcel code: String) throws {
    try requireCrop(crop)
    try transaction.execute(
      """
      INSERT INTO crop_stand VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (parcel, crop, day) DO UPDATE SET crop_share = excluded.crop_share,
        bearing_share = excluded.bearing_share, is_planted = excluded.is_planted, recorded_at = excluded.recorded_at,
        recorded_by = excluded.recorded_by
      """,
      [
        parcelNumber(code), crop, stand.from.description, stand.cropShare, stand.bearingShare,
        stand.isPlanted,
        transaction.author.time, transaction.author.actor,
      ])
    try transaction.execute(
      "INSERT INTO crop_stand_version (parcel, crop, day, is_planted, changed_at) VALUES (?, ?, ?, ?, ?)",
      [parcelNumber(code), crop, stand.from.description, stand.isPlanted, transaction.author.time])
    try transaction.record(
      .standSet, code,
      JSONObject([
        ("crop", .text(crop)), ("day", .text(stand.from.description)), ("share", .number(stand.cropShare)),
        ("bearing", .number(stand.bearingShare)), ("planted", .truth(stand.isPlanted)),
      ]))
  }

  static func text(_ day: MonthDay?) -> String? {
    day.map { day in
      [day.month, day.day].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
    }
  }
}
