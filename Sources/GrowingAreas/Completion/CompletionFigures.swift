/// What a village has of one crop, against its target for it.
public struct CropCompletion: Sendable, Hashable {
  /// nil for everything that has no row of its own: parcels without a crop, and, where the village has a target for all
  /// crops together, every crop without a target.
  public var crop: String?
  public var figures: MappedAgainstPlan
  /// nil without a target.
  public var due: CalendarDate?

  public init(crop: String?, figures: MappedAgainstPlan, due: CalendarDate? = nil) {
    self.crop = crop
    self.figures = figures
    self.due = due
  }
}

/// One row of the completion report.
public struct VillageCompletion: Sendable, Hashable {
  public var code: String
  public var name: String
  /// Each parcel once.
  public var figures: MappedAgainstPlan
  /// One row for each target and each further crop, by crop, what has no crop last; an intercropped parcel is in the row
  /// of each of its crops.
  public var crops: [CropCompletion]
  /// The earliest due day of a target that was not reached, or the latest of all when all were; nil without a target.
  public var due: CalendarDate?
  /// Why its targets are late, and until when that shall be made good; empty and nil while nobody has said so.
  public var lateCause: String
  public var newDue: CalendarDate?

  public init(
    code: String, name: String, figures: MappedAgainstPlan, crops: [CropCompletion] = [], due: CalendarDate?,
    lateCause: String = "", newDue: CalendarDate? = nil
  ) {
    self.code = code
    self.name = name
    self.figures = figures
    self.crops = crops
    self.due = due
    self.lateCause = lateCause
    self.newDue = newDue
  }
}

/// The figures of a completion report, computed from states alone.
public struct CompletionFigures: Sendable, Hashable {
  public var communeCode: String
  public var communeName: String
  public var quarter: Quarter
  /// The day the figures are of.
  public var asOf: CalendarDate
  /// In the order of village codes.
  public var villages: [VillageCompletion]
  /// What lies in no village yet; part of the total.
  public var withoutVillage: MappedAgainstPlan
  /// Targets met by a visit that found nothing to map, by village and crop.
  public var nothingToMap: [NothingToMap]

  public init(
    communeCode: String, communeName: String, quarter: Quarter, asOf: CalendarDate,
    villages: [VillageCompletion], withoutVillage: MappedAgainstPlan, nothingToMap: [NothingToMap] = []
  ) {
    self.communeCode = communeCode
    self.communeName = communeName
    self.quarter = quarter
    self.asOf = asOf
    self.villages = villages
    self.withoutVillage = withoutVillage
    self.nothingToMap = nothingToMap
  }

  public var total: MappedAgainstPlan { villages.reduce(withoutVillage) { $0 + $1.figures } }

  /// The rows of the villages added up crop by crop, by crop, what has no crop last; without what lies in no village.
  public var crops: [CropCompletion] {
    var sums: [String?: CropCompletion] = [:]
    for row in villages.flatMap(\.crops) {
      guard let sum = sums[row.crop] else {
        sums[row.crop] = row
        continue
      }
      sums[row.crop] = CropCompletion(
        crop: row.crop, figures: sum.figures + row.figures,
        due: [sum.due, row.due].compactMap(\.self).max())
    }
    return CropCompletion.sorted(sums.values)
  }
}

extension CropCompletion {
  /// By crop, what has no crop last.
  static func sorted(_ rows: some Sequence<CropCompletion>) -> [CropCompletion] {
    rows.sorted { a, b in
      switch (a.crop, b.crop) {
      case (let a?, let b?): a < b
      case (_?, nil): true
      case (nil, _): false
      }
    }
  }
}
