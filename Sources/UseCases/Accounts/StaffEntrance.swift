public import GrowingAreas
import Registry

/// The door of the office: who may come in, who is in, who left. It opens to whoever proves to be the person of an account.
///
/// One for each process. Hashing runs on two threads of its own, so that however many try, pages are served meanwhile.
public final class StaffEntrance: Sendable {
  /// What became of an attempt to come in.
  public enum Attempt: Sendable {
    /// - device: known from now on as a browser of this person.
    case welcome(StaffAccount, session: SecretToken, device: SecretToken)
    /// Name, password or code is wrong; which one is not told.
    case wrong
    /// So many seconds are to pass first.
    case wait(Int)
  }

  /// Seconds after which a session ends on which nothing was done.
  public static let idleTime = 3600
  /// Seconds after which a session ends in any case.
  public static let sessionTime = 12 * 3600
  /// A session is noted as seen when the last note is older, so that reading pages seldom writes.
  private static let noteTime = 300

  /// Opens the registry for people who came in; work that blocks runs on `desk`.
  public let office: Office
  public let desk: WorkQueue
  let hashing: WorkQueue
  let cost: PasswordCost
  private let pacing = LoginPacing()
  /// What an unknown name's password is held against, so that it takes as long.
  let nobody: PasswordHash

  /// - Parameter office: of the machine itself.
  public init(_ office: Office, cost: PasswordCost = .standard) throws {
    self.office = office
    self.cost = cost
    desk = WorkQueue("vungtrong.desk", width: 4, mostWaiting: 200)
    hashing = WorkQueue("vungtrong.passwords", width: 2, mostWaiting: 40)
    nobody = try PasswordHash(of: SecretToken().text, cost: cost)
  }

  /// - Parameters:
  ///   - code: of the telephone, or a recovery code; empty without a second factor.
  ///   - network: where the attempt comes from.
  ///   - device: what the browser was given when it came in before.
  /// - Throws: `WorkQueue.Full` when too many try at once.
  public func logIn(
    name typed: String, password: String, code: String, from network: String, device: SecretToken?
  ) async throws -> Attempt {
    let name = String(typed.lowercased().filter { !$0.isWhitespace }.prefix(60))
    let now = office.now()
    let (credentials, isKnown) = try await desk.run { [office] in
      try office.registry.read { reading in
        (
          try reading.staffCredentials(name),
          try device.map { try reading.isStaffDevice($0.hash, of: name) } ?? false
        )
      }
    }
    let known = isKnown ? device?.hash : nil
    let wait = pacing.wait(name, from: network, device: known, at: now.secondsSince1970)
    if wait > 0 { return .wait(wait) }
    let hash = credentials?.password.flatMap(PasswordHash.init) ?? nobody
    let fits = try await hashing.run { try hash.fits(password) }
    guard fits, let credentials, !credentials.account.isDisabled, credentials.password != nil,
      let attempt = try await admit(credentials, code: code, device: known.flatMap { _ in device })
    else {
      pacing.fail(name, from: network, device: known, at: now.secondsSince1970)
      return .wrong
    }
    pacing.succeed(name, from: network, device: known)
    return attempt
  }

  /// Takes the code of the second factor and begins a session, in one transaction.
  /// - Returns: nil when the code is wrong.
  private func admit(
    _ credentials: StaffCredentials, code: String, device: SecretToken?
  ) async throws -> Attempt? {
    try await desk.run { [office] in
      let name = credentials.account.name
      let now = office.now()
      let worker = office.acting(as: credentials.account)
      let (session, device) = (SecretToken(), device ?? SecretToken())
      let isIn = try worker.registry.change(by: worker.author) { change in
        if let sealed = credentials.secondFactor {
          let key = try SealingKey(in: office.registry.directory)
          let step = key.open(sealed, for: name).flatMap {
            OneTimePassword(secret: $0).step(of: code, at: now)
          }
          let isTaken =
            try step.map { try change.takeStaffStep($0, of: name) }
            ?? change.takeStaffRecoveryCode(RecoveryCode.hash(code), of: name)
          guard isTaken else { return false }
        }
        try change.beginStaffSession(
          session.hash, of: name, device: device.hash,
          clearing: now.later(by: -Self.sessionTime).rfc3339)
        return true
      }
      return isIn ? .welcome(credentials.account, session: session, device: device) : nil
    }
  }

  /// Who holds the session; nil when it ended.
  public func person(of session: SecretToken) async throws -> StaffPerson? {
    try await desk.run { [office] in
      let now = office.now()
      guard let found = try office.registry.read({ try $0.staffSession(session.hash) }),
        !found.account.isDisabled, found.begunAt > now.later(by: -Self.sessionTime).rfc3339,
        found.seenAt > now.later(by: -Self.idleTime).rfc3339
      else { return nil }
      if found.seenAt < now.later(by: -Self.noteTime).rfc3339 {
        let worker = office.acting(as: found.account)
        // A registry that is busy with an import does not keep a person from reading.
        try? worker.registry.change(by: worker.author) { try $0.noteStaffSession(session.hash) }
      }
      return StaffPerson(found.account, session: session)
    }
  }

  /// Ends the session for good.
  public func logOut(_ person: StaffPerson) async throws {
    try await desk.run { [office] in
      let worker = office.acting(as: person.account)
      try worker.registry.change(by: worker.author) { try $0.endStaffSession(person.session.hash) }
    }
  }

  /// Whether it is the person's password; tries are paced like those at the door.
  func isPassword(_ password: String, of person: StaffPerson) async throws -> Bool {
    let name = person.account.name
    let now = office.now().secondsSince1970
    guard pacing.wait(name, from: "inside", device: nil, at: now) == 0 else { return false }
    let credentials = try await desk.run { [office] in
      try office.registry.read { try $0.staffCredentials(name) }
    }
    let hash = credentials?.password.flatMap(PasswordHash.init) ?? nobody
    let fits = try await hashing.run { try hash.fits(password) }
    if fits {
      pacing.succeed(name, from: "inside", device: nil)
    } else {
      pacing.fail(name, from: "inside", device: nil, at: now)
    }
    return fits
  }
}
