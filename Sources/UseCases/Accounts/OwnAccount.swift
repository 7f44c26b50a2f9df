public import GrowingAreas
import Printing
import Registry

/// What somebody who sets a second factor is shown, once.
public struct SecondFactorOffer: Sendable {
  /// In base32, for who cannot scan.
  public var secret: String
  /// The same to be scanned, as SVG.
  public var symbol: String
}

extension StaffEntrance {
  /// Whose invitation it is; nil when it was used, ended, or never was one.
  public func invited(by token: SecretToken) async throws -> StaffAccount? {
    try await desk.run { [office] in
      try office.registry.read { try $0.staffInvited(by: token.hash, at: office.now().rfc3339) }
    }
  }

  /// Takes up an invitation: sets the password and uses the link up.
  /// - Throws: `Refusal` invalidField for the password, unknownRecord for an invitation that no longer holds; `WorkQueue.Full`.
  public func join(by token: SecretToken, password: String) async throws {
    guard let account = try await invited(by: token) else { throw Office.unknownAccount("invitation") }
    let hash = try await hashed(password, of: account)
    try await desk.run { [office] in
      let office = office.acting(as: account)
      try office.registry.change(by: office.author) { change in
        // Somebody with the same link may have been faster.
        guard try change.reading.staffInvited(by: token.hash, at: office.now().rfc3339)?.name == account.name
        else {
          throw Office.unknownAccount("invitation")
        }
        try change.joinStaff(account.name, password: hash)
      }
    }
  }

  /// Sets another password; all sessions of the person end, this one too.
  /// - Returns: false when the old password is wrong.
  /// - Throws: `Refusal` invalidField for the new one; `WorkQueue.Full`.
  public func changePassword(of person: StaffPerson, from old: String, to new: String) async throws -> Bool {
    guard try await isPassword(old, of: person) else { return false }
    let hash = try await hashed(new, of: person.account)
    try await change(as: person) { try $0.setStaffPassword(person.account.name, hash) }
    return true
  }

  /// A secret to be put into the telephone; it holds once `setSecondFactor` got a code made with it.
  public func offerSecondFactor(to person: StaffPerson, issuer: String) throws -> SecondFactorOffer {
    let factor = OneTimePassword()
    return try offer(factor.text, to: person, issuer: issuer)
  }

  /// The same offer once more, after a code that did not fit.
  public func offer(_ secret: String, to person: StaffPerson, issuer: String) throws -> SecondFactorOffer {
    guard let factor = OneTimePassword(text: secret) else {
      throw Refusal(
        .invalidField, person.account.name,
        ["field": .text("second-factor"), "value": .text(""), "rule": .text("six-digits")])
    }
    let symbol = try QRSymbol.encode(factor.address(account: person.account.name, issuer: issuer))
    return SecondFactorOffer(
      secret: secret, symbol: String(decoding: symbol.svg(moduleSize: Millimetres(1.2)), as: UTF8.self))
  }

  /// Sets the second factor that was offered.
  /// - Parameters:
  ///   - password: once more, since whoever finds an open browser must not change it.
  ///   - code: made with the secret, to show that the telephone has it.
  /// - Returns: recovery codes, shown this once; nil when password or code is wrong.
  public func setSecondFactor(
    of person: StaffPerson, secret: String, password: String, code: String
  ) async throws -> [String]? {
    guard let factor = OneTimePassword(text: secret), let step = factor.step(of: code, at: office.now()),
      try await isPassword(password, of: person)
    else { return nil }
    let name = person.account.name
    let sealed = try SealingKey(in: office.registry.directory).seal(factor.secret, for: name)
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.new() }
    try await change(as: person) {
      try $0.setStaffSecondFactor(name, secret: sealed, codes: codes.map(RecoveryCode.hash), step: step)
    }
    return codes
  }

  /// Takes the second factor away, except from who must have one.
  /// - Returns: false when the password is wrong.
  /// - Throws: `Refusal` wrongState for an administrator.
  public func removeSecondFactor(of person: StaffPerson, password: String) async throws -> Bool {
    guard !person.account.needsSecondFactor else {
      throw Refusal(
        .wrongState, person.account.name,
        ["state": .text("administrator"), "wanted": .text("not-administrator")])
    }
    guard try await isPassword(password, of: person) else { return false }
    try await change(as: person) {
      try $0.setStaffSecondFactor(person.account.name, secret: nil, codes: [], step: 0)
    }
    return true
  }

  /// How many recovery codes the person has left.
  public func recoveryCodesLeft(_ person: StaffPerson) async throws -> Int {
    try await desk.run { [office] in
      try office.registry.read { try $0.staffRecoveryCodes(of: person.account.name) }
    }
  }

  private func change(
    as person: StaffPerson, _ body: @escaping @Sendable (RegistryChanging) throws -> Void
  ) async throws {
    try await desk.run { [office] in
      let office = office.acting(as: person.account)
      try office.registry.change(by: office.author, body)
    }
  }

  /// The new password as it is kept.
  /// - Throws: `Refusal` invalidField that says why it is no good.
  private func hashed(_ password: String, of account: StaffAccount) async throws -> String {
    let names = [account.name] + account.fullName.split(separator: " ").map(String.init)
    if let fault = PasswordRule.fault(in: password, of: names) {
      throw Refusal(
        .invalidField, account.name,
        ["field": .text("password"), "value": .text("***"), "rule": .text(fault)])
    }
    return try await hashing.run { [cost] in try PasswordHash(of: password, cost: cost).text }
  }
}
