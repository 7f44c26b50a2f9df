import Foundation
import Testing

@testable import UseCases

struct `Second factor` {
  /// RFC 6238, appendix B, SHA-1, the last six of the eight digits.
  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
    (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `codes are those of RFC 6238`(second: Int, code: String) {
    let factor = OneTimePassword(secret: Array("12345678901234567890".utf8))
    #expect(factor.digits(at: second / 30) == code)
    let now = Moment(secondsSince1970: second)
    #expect(factor.step(of: code, at: now) == second / 30)
    // One step off is taken for a clock that differs, two are not.
    #expect(factor.step(of: code, at: Moment(secondsSince1970: second + 30)) == second / 30)
    #expect(factor.step(of: code, at: Moment(secondsSince1970: second + 60)) == nil)
  }

  @Test func `the secret is written as RFC 4648 does, and read back`() throws {
    let factor = OneTimePassword(secret: Array("12345678901234567890".utf8))
    #expect(factor.text == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    #expect(OneTimePassword(text: factor.text)?.secret == factor.secret)
    #expect(
      OneTimePassword(text: "GEZDGNBV") == nil
        && OneTimePassword(text: "gezdgnbvgy3tqojqgezdgnbvgy3tqoj!") == nil)
  }

  /// RFC 7914, section 12.
  @Test func `scrypt is that of RFC 7914`() throws {
    let kept = "$scrypt$ln=10,r=8,p=16$TmFDbA==$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI="
    let hash = try #require(PasswordHash(kept))
    #expect(try hash.fits("password"))
    #expect(try !hash.fits("Password"))
    for broken in ["", "$scrypt$", "$scrypt$ln=10$a$b", "plain"] { #expect(PasswordHash(broken) == nil) }
  }

  @Test func `a password is the same whether its letters came composed or not`() throws {
    let hash = try PasswordHash(
      of: "mưa rừng", cost: PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1))
    #expect(try hash.fits("mưa rừng".decomposedStringWithCanonicalMapping))
    #expect(PasswordHash(hash.text).map { (try? $0.fits("mưa rừng")) == true } == true)
  }

  @Test func `work that finds no thread and no place to wait is turned away, and nothing else`() async throws
  {
    let queue = WorkQueue("test", width: 1, mostWaiting: 0)
    let (started, start) = AsyncStream<Void>.makeStream()
    let gate = DispatchSemaphore(value: 0)
    let first = Task {
      try await queue.run {
        start.finish()
        gate.wait()
        return 1
      }
    }
    for await _ in started {}
    await #expect(throws: WorkQueue.Full.self) { try await queue.run { 2 } }
    gate.signal()
    #expect(try await first.value == 1)
    #expect(try await queue.run { 3 } == 3)
  }
}
