import Foundation
import HTTPTypes
import Testing

@testable import WebService

@Suite struct RateTests {
  @Test func `a share is used up, comes back with time and never grows beyond itself`() {
    let shares = VisitorShares(atOnce: 3, perSecond: 0.5)
    let start = ContinuousClock.now
    func waits(_ visitor: String, _ seconds: Double, _ count: Int) -> [Int?] {
      (0..<count).map { _ in shares.wait(of: visitor, at: start + .seconds(seconds)) }
    }
    #expect(waits("a", 0, 5) == [nil, nil, nil, 2, 2])
    #expect(waits("b", 0, 1) == [nil])
    // What is refused takes nothing; half a request is none.
    #expect(waits("a", 1, 1) == [1])
    #expect(waits("a", 2, 2) == [nil, 2])
    #expect(waits("a", 1000, 4) == [nil, nil, nil, 2])
  }

  /// A share that practically never comes back, so that a busy machine answers no slower than that.
  @Test func `who asks too fast is told to wait, and what a label leads to still opens`() async throws {
    try await OpenServer.run(SiteFixture.sample.store, set: { $0.requestsPerSecond = 1e-3 }) { base in
      // As a proxy on this machine asks for visitors, over many connections.
      func statuses(_ path: String, of visitor: String, count: Int) throws -> [String] {
        try OpenServer.tool(
          "curl",
          [
            "-sZ", "--no-progress-meter", "--parallel-max", "50", "-o", "/dev/null", "-w",
            "%{http_code} %header{retry-after}\n", "-H",
            "X-Forwarded-For: 9.9.9.9, \(visitor)",
          ]
            + (0..<count).map { "\(base)\(path)?n=\($0)" }.flatMap { [$0, "-o", "/dev/null"] }.dropLast(2)
        ).split(separator: "\n").map(String.init)
      }
      func isRefused(_ status: String) -> Bool {
        status.hasPrefix("429 ") && Int(status.dropFirst(4)) ?? 0 > 0
      }

      let fast = try statuses("/tiles.json", of: "203.0.113.7", count: 320)
      #expect(fast.count { $0 == "200 " } == 300)
      #expect(fast.count(where: isRefused) == 20)
      #expect(try statuses(ConsumerPageTests.scan, of: "203.0.113.7", count: 20).allSatisfy { $0 == "200 " })
      #expect(try statuses("/health/live", of: "203.0.113.7", count: 1) == ["200 "])
      // Another visitor has a share of their own; a household of IPv6 has one.
      #expect(try statuses("/tiles.json", of: "203.0.113.8", count: 1) == ["200 "])
      #expect(try statuses("/tiles.json", of: "2001:db8:1:2::a", count: 301).contains(where: isRefused))
      #expect(try statuses("/tiles.json", of: "2001:db8:1:2::b", count: 1).contains(where: isRefused))
      #expect(try statuses("/tiles.json", of: "2001:db8:1:3::b", count: 1) == ["200 "])
    }
  }
}
