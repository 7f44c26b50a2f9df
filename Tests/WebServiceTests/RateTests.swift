import Foundation
import HTTPTypes
import Testing

@Suite struct RateTests {
  @Test func `who asks too fast is told to wait, and what a label leads to still opens`() async throws {
    try await OpenServer.run(SiteFixture.sample.store) { base in
      // As a proxy on this machine asks for visitors, over many connections: one after the other, a busy machine would answer no
      // faster than a visitor's share comes back.
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
      // More than the share and what comes to it meanwhile, and again where this machine was too slow for that.
      func statusesPastShare(of visitor: String) throws -> [String] {
        var all: [String] = []
        for _ in 0..<4 where !all.contains("429 1") {
          all += try statuses("/tiles.json", of: visitor, count: 700)
        }
        return all
      }
      let fast = try statusesPastShare(of: "203.0.113.7")
      #expect(fast.count { $0 == "200 " } >= 300 && fast.allSatisfy { ["200 ", "429 1"].contains($0) })
      #expect(fast.contains("429 1"))
      #expect(try statuses(ConsumerPageTests.scan, of: "203.0.113.7", count: 20).allSatisfy { $0 == "200 " })
      #expect(try statuses("/health/live", of: "203.0.113.7", count: 1) == ["200 "])
      // Another visitor has a share of their own; a household of IPv6 has one.
      #expect(try statuses("/tiles.json", of: "203.0.113.8", count: 1) == ["200 "])
      _ = try statusesPastShare(of: "2001:db8:1:2::a")
      #expect(try statuses("/tiles.json", of: "2001:db8:1:2::b", count: 60).contains("429 1"))
      #expect(try statuses("/tiles.json", of: "2001:db8:1:3::b", count: 1) == ["200 "])
    }
  }
}
