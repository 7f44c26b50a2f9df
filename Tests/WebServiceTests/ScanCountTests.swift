import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Publication
import TestSupport
import Testing
import Traceability

@testable import WebService

@Suite struct ScanCountTests {
  /// A site that counts, with its store of scans.
  struct Counting {
    let folder: TemporaryFolder
    let store: ScanStore
    let counter: ScanCounter
    let metrics = SiteMetrics()
    let site: any ApplicationProtocol

    init() throws {
      folder = try TemporaryFolder()
      store = try ScanStore(in: folder.path)
      counter = ScanCounter(store)
      site = try publicSite(
        store: SiteFixture.sample.store, configuration: SiteFixture.configuration, scans: counter,
        metrics: metrics, logger: LogLines().logger())
    }

    func ask(_ path: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:]) async throws
      -> Answer
    {
      try await site.test(.router) { client in
        try await client.execute(uri: path, method: method, headers: headers) { Answer($0) }
      }
    }
  }

  static let hash = SQLitePublicStore.hash(of: SampleContent.serial)

  @Test func `openings are counted by serial, day and result, in batches, and nothing else is`() async throws
  {
    let counting = try Counting()
    for _ in 0..<3 { _ = try await counting.ask(ConsumerPageTests.scan) }
    _ = try await counting.ask("/en" + ConsumerPageTests.scan)
    _ = try await counting.ask(ConsumerPageTests.scan, .head)
    _ = try await counting.ask("/01/09521234543213/10/MTH-260612")
    #expect(try await counting.ask("/01/09521234543213/10/MTH-260612/21/2345679ACDEFJ").status == 404)
    #expect(try counting.store.history(of: Self.hash) == (0, 0), "nothing is on the disk before the batch")
    #expect(try counting.counter.history(of: Self.hash).scans == 4)
    try counting.counter.writeBatch()
    try counting.counter.writeBatch()
    #expect(try counting.store.history(of: Self.hash) == (4, 1))
    #expect(counting.metrics.text.contains("vungtrong_scans_total{result=\"good\"} 4\n"))
    #expect(counting.metrics.text.contains("vungtrong_scans_total{result=\"unknown\"} 1\n"))
    #expect(counting.metrics.text.contains("route=\"/01/**\",status=\"404\"} 1\n"))
    #expect(!counting.metrics.text.contains("09521234543213"))
  }

  @Test(arguments: [(29, 1, false), (30, 1, true), (10, 10, false), (11, 11, true)])
  func `a serial looked at by more people than hold one package is said to be copied, with counts`(
    scans: Int, days: Int, isCopied: Bool
  ) async throws {
    let counting = try Counting()
    var tallies: [ScanTally: Int] = [:]
    for day in 0..<days {
      let date = CalendarDate(daysSince1970: SampleContent.today.daysSince1970 - day)
      tallies[ScanTally(serialHash: Self.hash, day: date, result: "good")] =
        day == 0 ? scans - days + 1 : 1
    }
    try counting.store.add(tallies)
    let before = try await counting.ask(ConsumerPageTests.scan)
    #expect(before.status == 200)
    #expect(before.text.contains("có thể đã bị sao chép") == isCopied)
    #expect(before.text.contains("class=\"banner warning\"") == isCopied)
    // A recall is what must be said first.
    for _ in 0..<40 { _ = try await counting.ask("/01/09521234543213/10/THU-HOI%2F1/21/3333344444555") }
    let recalled = try await counting.ask("/01/09521234543213/10/THU-HOI%2F1/21/3333344444555")
    #expect(recalled.text.contains("THU HỒI") && !recalled.text.contains("sao chép"))
  }

  @Test func `a browser that knows the page is told when the warning comes`() async throws {
    let counting = try Counting()
    let tag = try #require(try await counting.ask(ConsumerPageTests.scan).headers[.eTag])
    #expect(try await counting.ask(ConsumerPageTests.scan, .get, [.ifNoneMatch: tag]).status == 304)
    for _ in 0..<30 { _ = try await counting.ask(ConsumerPageTests.scan) }
    #expect(try await counting.ask(ConsumerPageTests.scan, .get, [.ifNoneMatch: tag]).status == 200)
  }

  @Test func `counts outlive the program, and a store that fails keeps them waiting`() async throws {
    let counting = try Counting()
    _ = try await counting.ask(ConsumerPageTests.scan)
    try counting.counter.writeBatch()
    try counting.store.close()
    _ = try await counting.ask("/01/09521234543213/10/MTH-260612")
    let again = try ScanStore(in: counting.folder.path)
    #expect(try again.history(of: Self.hash) == (1, 1))
  }
}
