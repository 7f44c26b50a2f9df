public import Geospatial

/// How hectares of a target are counted.
public enum AreaKind: String, Sendable, CaseIterable {
  /// Land area counted once (*diện tích canh tác*). Only against this is a share computed.
  case land
  /// Sown area (*diện tích gieo trồng*): land with two crops a year counts twice.
  case sown
}

/// What is to be mapped in one village for one crop, by when and by whom.
public struct PlanTarget: Sendable, Hashable {
  public var village: String
  /// Code of the crop; nil for all crops of the village together.
  public var crop: String?
  public var parcels: Int
  public var area: SquareMetres
  public var due: CalendarDate
  /// Who does the work (*rõ người*), who answers for it (*rõ trách nhiệm*), expected result and means.
  public var person: String
  public var responsible: String
  public var result: String
  public var means: String
  public var kind: AreaKind
  /// Why the target is late; empty while nobody has said so.
  public var lateCause: String
  /// Until when what is late shall be made good, after `due` (*thời hạn khắc phục*).
  public var newDue: CalendarDate?

  public init(
    village: String, crop: String?, parcels: Int, area: SquareMetres, due: CalendarDate, person: String = "",
    responsible: String = "", result: String = "", means: String = "",
    kind: AreaKind = .land, lateCause: String = "", newDue: CalendarDate? = nil
  ) {
    self.village = village
    self.crop = crop
    self.parcels = parcels
    self.area = area
    self.due = due
    self.person = person
    self.responsible = responsible
    self.result = result
    self.means = means
    self.kind = kind
    self.lateCause = lateCause
    self.newDue = newDue
  }
}

/// Parcels and land area of one unit, planned beside mapped.
public struct MappedAgainstPlan: Sendable, Hashable {
  public var plannedParcels: Int
  public var plannedArea: SquareMetres
  public var mappedParcels: Int
  public var mappedArea: SquareMetres

  public init(plannedParcels: Int, plannedArea: SquareMetres, mappedParcels: Int, mappedArea: SquareMetres) {
    self.plannedParcels = plannedParcels
    self.plannedArea = plannedArea
    self.mappedParcels = mappedParcels
    self.mappedArea = mappedArea
  }

  /// Mapped land area over planned land area; more than 1 where the target was exceeded, nil without a target.
  public var areaShare: Double? {
    plannedArea.value > 0 ? mappedArea.value / plannedArea.value : nil
  }

  public static func + (a: Self, b: Self) -> Self {
    Self(
      plannedParcels: a.plannedParcels + b.plannedParcels, plannedArea: a.plannedArea + b.plannedArea,
      mappedParcels: a.mappedParcels + b.mappedParcels, mappedArea: a.mappedArea + b.mappedArea)
  }
}

/// One row of the completion report.
public struct VillageCompletion: Sendable, Hashable {
  public var code: String
  public var name: String
  public var figures: MappedAgainstPlan
  /// The latest due day of the village's targets; nil without a target.
  public var due: CalendarDate?
  /// Why its targets are late, and until when that shall be made good; empty and nil while nobody has said so.
  public var lateCause: String
  public var newDue: CalendarDate?

  public init(
    code: String, name: String, figures: MappedAgainstPlan, due: CalendarDate?, lateCause: String = "",
    newDue: CalendarDate? = nil
  ) {
    self.code = code
    self.name = name
    self.figures = figures
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
  /// Accepted parcels that lie in no village yet; part of the total.
  public var withoutVillage: MappedAgainstPlan

  public init(
    communeCode: String, communeName: String, quarter: Quarter, asOf: CalendarDate,
    villages: [VillageCompletion], withoutVillage: MappedAgainstPlan
  ) {
    self.communeCode = communeCode
    self.communeName = communeName
    self.quarter = quarter
    self.asOf = asOf
    self.villages = villages
    self.withoutVillage = withoutVillage
  }

  public var total: MappedAgainstPlan { villages.reduce(withoutVillage) { $0 + $1.figures } }

  /// Villages whose mapped area passes the planned one, so that no percentage over 100 stands unexplained.
  public var exceeded: [VillageCompletion] { villages.filter { ($0.figures.areaShare ?? 0) > 1 } }
}
