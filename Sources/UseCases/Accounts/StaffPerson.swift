public import GrowingAreas

/// A person who came in, for as long as one request.
public struct StaffPerson: Sendable {
  public let account: StaffAccount
  /// Stands in every form of the session; a form without it changes nothing.
  public let formToken: String
  let session: SecretToken

  init(_ account: StaffAccount, session: SecretToken) {
    self.account = account
    self.session = session
    formToken = session.derived(for: "form")
  }

  /// Whether a form came from a page of this session.
  public func isOwn(formToken typed: String) -> Bool { isSame(typed.utf8, formToken.utf8) }

  /// Whether nothing may be done before the second factor is set.
  public var mustSetSecondFactor: Bool { account.needsSecondFactor && !account.hasSecondFactor }
}

extension Office {
  /// The office as this person finds it: every right is the person's, every entry of the audit trail names the person.
  public func acting(as account: StaffAccount) -> Office {
    Office(registry: registry, actor: "web:" + account.name, role: account.role, now: now)
  }

  /// Refuses what the role of this office may not do with a record.
  /// - Parameters:
  ///   - kind: of the record, for one that is another's: it is answered as if there were none.
  ///   - key: of the record.
  /// - Throws: `Refusal` notAllowed; unknownRecord for a record of another owner.
  public func checkRight(
    _ action: StaffAction, of owner: RecordOwner = .commune, kind: String = "record", key: String = ""
  ) throws {
    if role.may(action, of: owner) { return }
    if role.mayEver(action) { throw Refusal(.unknownRecord, key, ["kind": .text(kind)]) }
    throw Refusal(.notAllowed, actor, ["action": .text(action.rawValue)])
  }
}
