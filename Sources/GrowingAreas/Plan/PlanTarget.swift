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
  /// Code of the crop; nil for all crops of the village that have no target of their own.
  public var crop: String?
  public var parcels: Int
  public var area: SquareMetres
  /// When the work begins, not after `due`; nil while nobody has said so.
  public var start: CalendarDate?
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
    village: String, crop: String?, parcels: Int, area: SquareMetres, start: CalendarDate? = nil,
    due: CalendarDate, person: String = "", responsible: String = "", result: String = "", means: String = "",
    kind: AreaKind = .land, lateCause: String = "", newDue: CalendarDate? = nil
  ) {
    self.village = village
    self.crop = crop
    self.parcels = parcels
    self.area = area
    self.start = start
    self.due = due
    self.person = person
    self.responsible = responsible
    self.result = result
    self.means = means
    self.kind = kind
    self.lateCause = lateCause
    self.newDue = newDue
  }

  /// What the target is about.
  public var scope: TargetScope { TargetScope(village: village, crop: crop) }
}

/// Village and crop of a target; a plan holds at most one target for each.
public struct TargetScope: Sendable, Hashable {
  public var village: String
  /// nil for all crops of the village that have no target of their own.
  public var crop: String?

  public init(village: String, crop: String?) {
    self.village = village
    self.crop = crop
  }
}

/// One version of the plan as it was recorded.
public struct PlanVersion: Sendable, Hashable {
  /// From 1, one more with each.
  public var number: Int
  /// RFC 3339 in UTC.
  public var recordedAt: String
  public var recordedBy: String
  /// How it came about: the file it was read from, or the merge of villages that moved targets.
  public var why: String
  /// By village and crop.
  public var targets: [PlanTarget]

  public init(number: Int, recordedAt: String, recordedBy: String, why: String, targets: [PlanTarget]) {
    self.number = number
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.why = why
    self.targets = targets
  }

  /// Planned land area, counted once.
  public var landArea: SquareMetres {
    targets.reduce(.zero) { $1.kind == .land ? $0 + $1.area : $0 }
  }
}
