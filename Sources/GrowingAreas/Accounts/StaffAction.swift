/// Everything that needs a right, in the one table that says who has it.
public enum StaffAction: String, Sendable, Hashable, CaseIterable {
  /// One's own password, second factor and sessions.
  case keepOwnAccount = "keep-own-account"
  /// Who may come in, and as what.
  case keepAccounts = "keep-accounts"
  case readAudit = "read-audit"
  /// A copy of everything.
  case takeBackup = "take-backup"
  /// Files in, and what becomes of them.
  case reviewSurveys = "review-surveys"
  /// Parcels, growers, their consent, villages, crops and limits.
  case keepMap = "keep-map"
  case readPlan = "read-plan"
  case keepPlan = "keep-plan"
  /// Figures for leaders, and the papers made of them.
  case makeReports = "make-reports"
  /// Products, lots, codes and labels of a cooperative.
  case keepGoods = "keep-goods"
}

extension StaffRole {
  /// Whether the role may do this with a record of that owner.
  public func may(_ action: StaffAction, of owner: RecordOwner) -> Bool {
    if self == .administrator || action == .keepOwnAccount { return true }
    switch action {
    case .keepOwnAccount, .keepAccounts, .readAudit, .takeBackup: return false
    case .reviewSurveys, .keepMap, .keepPlan: return self == .centre && owner == .commune
    case .readPlan, .makeReports: return (self == .centre || self == .reader) && owner == .commune
    case .keepGoods: return cooperative.map { owner == .cooperative(slug: $0) } ?? false
    }
  }

  /// Whether there is any record the role may do this with.
  public func mayEver(_ action: StaffAction) -> Bool {
    may(action, of: .commune) || cooperative.map { may(action, of: .cooperative(slug: $0)) } ?? false
  }
}
