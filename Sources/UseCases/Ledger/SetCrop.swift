public import GrowingAreas
public import Registry
public import Traceability

/// What is to change about a crop; what is nil stays.
public struct CropChange: Sendable {
  public var boundModel: YieldBoundModel?
  public var season: (from: MonthDay, to: MonthDay)?
  /// Kilograms per hectare, and year or planting cycle.
  public var upperYield: Double?
  public var ratio: ProcessRatio?

  public init(
    boundModel: YieldBoundModel? = nil, season: (from: MonthDay, to: MonthDay)? = nil,
    upperYield: Double? = nil, ratio: ProcessRatio? = nil
  ) {
    self.boundModel = boundModel
    self.season = season
    self.upperYield = upperYield
    self.ratio = ratio
  }
}

extension Office {
  /// Changes season, bound or ratio of a crop, saying where that comes from.
  /// - Throws: `Refusal` unknownRecord; invalidField for a yield that is not positive, a band that is none, no source.
  public func setCrop(_ code: String, _ change: CropChange, source: String) throws -> CropSetting {
    try checkRight(.keepMap)
    let source = try required(source, field: "source")
    func invalid(_ field: String, _ value: String, _ rule: String) -> Refusal {
      Refusal(.invalidField, code, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
    }
    if let yield = change.upperYield, !(yield > 0 && yield <= 1e7) {
      throw invalid("upper-yield", String(yield), "above-zero")
    }
    if let ratio = change.ratio,
      !(ratio.lowest > 0 && ratio.lowest <= ratio.expected && ratio.expected <= ratio.highest
        && ratio.highest.isFinite)
    {
      throw invalid("ratio", "\(ratio.lowest)–\(ratio.highest)", "ratio-within-band")
    }
    return try registry.change(by: author) { writing in
      guard var setting = try writing.reading.cropSetting(code) else {
        throw Refusal(.unknownRecord, code, ["kind": .text("crop")])
      }
      setting.crop.boundModel = change.boundModel ?? setting.crop.boundModel
      setting.crop.harvestFrom = change.season?.from ?? setting.crop.harvestFrom
      setting.crop.harvestTo = change.season?.to ?? setting.crop.harvestTo
      setting.crop.upperYield = change.upperYield ?? setting.crop.upperYield
      setting.ratio = change.ratio ?? setting.ratio
      setting.source = source
      try writing.setCrop(setting)
      return setting
    }
  }

  public func cropSettings() throws -> [CropSetting] {
    try registry.read { reading in try reading.crops().compactMap { try reading.cropSetting($0.code) } }
  }

  /// Says how a crop stands on parcels from a day on: which share of them it covers, which share of it bears, whether it
  /// was planted then.
  /// - Throws: `Refusal` unknownRecord, wrongState for a parcel off the map; invalidField for a share outside 0...1.
  public func setStand(_ stand: CropStand, of crop: String, onParcels codes: [String]) throws {
    try checkRight(.keepMap)
    for (field, share) in [("share", stand.cropShare), ("bearing", stand.bearingShare)]
    where !(share > 0 && share <= 1) {
      throw Refusal(
        .invalidField, codes.joined(separator: ", "),
        ["field": .text(field), "value": .text(String(share)), "rule": .text("share-of-one")])
    }
    try registry.change(by: author) { change in
      for code in codes {
        _ = try Self.parcelOnMap(code, change.reading)
        try change.setStand(stand, of: crop, onParcel: code)
      }
    }
  }
}
