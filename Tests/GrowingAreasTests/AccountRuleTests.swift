import GrowingAreas
import Testing

struct AccountRuleTests {
  @Test(arguments: [
    "matkhau123456", "Matkhau@2026!!", "password1234", "bachalaocai2026", "qwertyuiop123", "aaaaaaaaaaaaaa",
    "0912345678901", "admin admin admin", "vungtrongbacha", "mật khẩu mật khẩu", "P@ssw0rd2026!",
    "htxbacha123456",
    "iloveyou111111",
  ])
  func `what everybody tries first is refused`(password: String) {
    #expect(PasswordRule.fault(in: password, of: []) == "not-easily-guessed")
  }

  @Test(arguments: [
    "mưa rừng xuân đá cuội", "correct horse battery staple", "thuyền giấy xanh bay", "h7Kq-trâu-đỏ-92",
  ])
  func `unrelated words are good`(password: String) {
    #expect(PasswordRule.fault(in: password, of: ["lan.nguyen", "Lan", "Nguyễn"]) == nil)
  }

  @Test func `a password is long enough and does not hold the person's name`() {
    #expect(PasswordRule.fault(in: "mười một kt", of: []) == "12-to-128-characters")
    #expect(PasswordRule.fault(in: String(repeating: "ab ", count: 43), of: []) == "12-to-128-characters")
    #expect(PasswordRule.fault(in: "tôi là lan.nguyen đây", of: ["lan.nguyen"]) == "not-your-name")
  }

  @Test(arguments: [
    ("lan.nguyen", true), ("a-2", true), ("a", false), ("Lan", false), ("2a", false), ("lan nguyen", false),
    ("lăn", false), ("../x", false),
  ])
  func `names to log in with are plain`(name: String, isGood: Bool) {
    #expect(StaffAccount.isName(name) == isGood)
  }

  @Test func `waits grow twofold up to their limit, after some free tries`() {
    let pace = LoginSlowDown.pair
    #expect((0...9).map { pace.wait(afterFailures: $0) } == [0, 0, 0, 0, 0, 2, 4, 8, 16, 32])
    #expect(pace.wait(afterFailures: 1_000_000) == 300)
  }
}
