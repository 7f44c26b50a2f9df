import GrowingAreas
import Testing
import Traceability
import Wording

@testable import Documents

struct RecallListTests {
  /// The widest letter of the alphabet of serials, thirteen times: what a serial takes at most.
  @Test func `a serial of the widest letters stands on one line`() throws {
    let lot = LotID(try GTIN("09521234543213"), try LotCode("MTH-2606-01"))
    let serial = try SerialCode(String(repeating: "W", count: 13))
    let list = RecallList(
      number: 1, lot: lot, reason: "", opened: ReportFixture.asOf, closed: nil,
      trace: LotTrace(of: lot, .forward, lots: [], events: [], ends: []),
      labels: [RecallList.Label(lot: lot, run: 1, serial: serial, state: .active)], productNames: [:],
      commune: ReportFixture.emptyCommune(), reportDate: ReportFixture.asOf, stamp: nil)
    #expect(try PrintedReport(list.document(.vi)).text().contains("WWWW-WWWW-WWWWW"))
  }
}
