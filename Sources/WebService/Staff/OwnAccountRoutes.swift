import GrowingAreas
import Hummingbird
import Mustache
import UseCases
import Wording

/// One's own account: password, second factor, recovery codes.
struct OwnAccountRoutes {
  func add(to router: StaffRouter) {
    router.get("account", .right(.keepOwnAccount)) { visit in try await page(visit) }
    router.post("account/password", .right(.keepOwnAccount), changePassword)
    router.get("account/second-factor", .right(.keepOwnAccount)) { visit in
      let offer = try visit.parts.entrance.offerSecondFactor(
        to: try visit.member(), issuer: visit.parts.place)
      return visit.page("second-factor", try SecondFactorPage(visit, offer))
    }
    router.post("account/second-factor", .right(.keepOwnAccount), setSecondFactor)
    router.post("account/second-factor/remove", .right(.keepOwnAccount), removeSecondFactor)
  }

  private func page(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let left = try await visit.parts.entrance.recoveryCodesLeft(try visit.member())
    return visit.page(
      "own-account", try OwnAccountPage(visit, codesLeft: left, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  @Sendable private func changePassword(_ visit: StaffVisit) async throws -> Response {
    guard visit.form["new"] == visit.form["again"] else {
      return try await page(visit, fault: visit.text("passwordsDiffer"))
    }
    do {
      let isChanged = try await visit.parts.entrance.changePassword(
        of: try visit.member(), from: visit.form["old"], to: visit.form["new"])
      return isChanged
        ? visit.farewell(done: "passwordChanged")
        : try await page(visit, fault: visit.text("wrongPassword"))
    } catch let refusal as Refusal where refusal.code == .invalidField {
      return try await page(visit, fault: refusal.told(visit.language))
    }
  }

  @Sendable private func setSecondFactor(_ visit: StaffVisit) async throws -> Response {
    let person = try visit.member()
    let codes = try await visit.parts.entrance.setSecondFactor(
      of: person, secret: visit.form["secret"], password: visit.form["password"], code: visit.form["code"])
    guard let codes else {
      let offer = try visit.parts.entrance.offer(
        visit.form["secret"], to: person, issuer: visit.parts.place)
      return visit.page(
        "second-factor", try SecondFactorPage(visit, offer, fault: visit.text("wrongCode")),
        status: .unprocessableContent)
    }
    return visit.page("recovery-codes", RecoveryCodesPage(visit, codes))
  }

  @Sendable private func removeSecondFactor(_ visit: StaffVisit) async throws -> Response {
    let isRemoved = try await visit.parts.entrance.removeSecondFactor(
      of: try visit.member(), password: visit.form["password"])
    return isRemoved
      ? visit.lead(to: "account", done: "secondFactorRemoved")
      : try await page(visit, fault: visit.text("wrongPassword"))
  }
}

/// Values of the template `own-account`.
private struct OwnAccountPage {
  let frame: StaffFrame
  let words: [String: String]
  let fullName, name: String
  let secondFactorState, secondFactorLabel: String
  let secondFactorAddress, removeAddress, passwordAddress: String
  let mayRemove: Bool

  init(_ visit: StaffVisit, codesLeft: Int, fault: String?) throws {
    let account = try visit.member().account
    frame = StaffFrame(visit, title: visit.text("ownAccount"), path: "account", fault: fault)
    words = StaffPhrases.words(visit.language)
    fullName = account.fullName
    name = account.name
    secondFactorState =
      account.hasSecondFactor
      ? visit.text("secondFactorOn", ["count": visit.language.count(codesLeft)])
      : visit.text("secondFactorOff")
    secondFactorLabel = visit.text(account.hasSecondFactor ? "renewSecondFactor" : "setSecondFactor")
    secondFactorAddress = visit.address("account/second-factor")
    removeAddress = visit.address("account/second-factor/remove")
    passwordAddress = visit.address("account/password")
    mayRemove = account.hasSecondFactor && !account.needsSecondFactor
  }
}

/// Values of the template `second-factor`.
private struct SecondFactorPage {
  let frame: StaffFrame
  let words: [String: String]
  let isMust: Bool
  let address: String
  let secret: String
  /// In groups of four.
  let secretShown: String
  let symbol: MustacheTemplate

  init(_ visit: StaffVisit, _ offer: SecondFactorOffer, fault: String? = nil) throws {
    frame = StaffFrame(visit, title: visit.text("secondFactor"), path: "account/second-factor", fault: fault)
    words = StaffPhrases.words(visit.language)
    isMust = try visit.member().mustSetSecondFactor
    address = visit.address("account/second-factor")
    secret = offer.secret
    let letters = Array(offer.secret)
    secretShown = stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    symbol = try literalTemplate(offer.symbol)
  }
}

/// Values of the template `recovery-codes`.
private struct RecoveryCodesPage {
  let frame: StaffFrame
  let words: [String: String]
  let codes: [String]

  init(_ visit: StaffVisit, _ codes: [String]) {
    frame = StaffFrame(visit, title: visit.text("recoveryCodes"), path: "account/second-factor")
    words = StaffPhrases.words(visit.language)
    self.codes = codes
  }
}
