import Foundation
import Geospatial
import GrowingAreas
import Publication
import Registry
import Synchronization
import Testing
import Traceability

@testable import UseCases

@Suite struct `Traceability in reports` {
  /// After the parcels came onto the map; what is harvested in June is recorded then.
  private static let first = CalendarDate("2026-12-05")!

  private func day(_ days: Int) -> CalendarDate {
    CalendarDate(daysSince1970: Self.first.daysSince1970 + days)
  }

  @Test func `says what was held, lifted, taken back and harvested by the day, whenever it is asked`() throws
  {
    let season = try LedgerSeason(seed: 1)
    defer { season.remove() }
    let office = season.office
    func go(_ days: Int) {
      season.clock.seconds.withLock { $0 = day(days).daysSince1970 * 86_400 + 3600 }
    }
    func figures(_ days: Int) throws -> TraceabilityFigures {
      try office.registry.read { try $0.traceabilityFigures(asOf: .end(of: day(days))) }
    }
    func harvest(_ code: String, _ parcel: Int) throws -> (lot: LotID, entry: Int) {
      let record = try office.recordHarvest(
        of: LedgerSeason.plums, code: try LotCode(code),
        from: [LotSource(parcelCodes: [season.parcels[parcel]], mass: Kilograms(20))],
        RecordingTerms(time: EventTime(day: CalendarDate("2026-06-20")!)))
      return (LotID(LedgerSeason.plums, try LotCode(code)), record.entries[0].number)
    }
    go(0)
    let (a, _) = try harvest("A", 0)
    let (b, wrong) = try harvest("B", 1)
    go(1)
    _ = try office.hold([a, b], why: "kiểm tra dư lượng", RecordingTerms())
    go(2)
    _ = try office.release([a, b], why: "mẫu tốt", RecordingTerms())
    go(3)
    _ = try office.hold([a], why: "mẫu thứ hai", RecordingTerms())
    _ = try office.correct(wrong, why: "ghi nhầm", to: EntryCorrection(), RecordingTerms())
    func expect(_ days: Int, lots: Int, parcels: Int, held: Int, holds: Int, releases: Int) throws {
      let found = try figures(days)
      let counted = [found.lots, found.parcelsWithLot, found.lotsHeld, found.holds, found.releases]
      #expect(counted == [lots, parcels, held, holds, releases], "after \(days) days")
    }
    for _ in 0..<2 {
      try expect(-1, lots: 0, parcels: 0, held: 0, holds: 0, releases: 0)
      try expect(0, lots: 2, parcels: 2, held: 0, holds: 0, releases: 0)
      try expect(1, lots: 2, parcels: 2, held: 2, holds: 2, releases: 0)
      try expect(2, lots: 2, parcels: 2, held: 0, holds: 2, releases: 2)
      try expect(3, lots: 1, parcels: 1, held: 1, holds: 3, releases: 2)
      // A day later everything is as it was of each day before.
      go(5)
    }
  }

  @Test func `counts scans by the day, those that warned apart, and says where none are counted`() throws {
    let season = try LedgerSeason(seed: 1)
    defer { season.remove() }
    let folder = season.office.registry.directory
    func figures(_ days: Int) throws -> ScanFigures? {
      try ScanStore.figures(in: folder, upTo: day(days), good: "good")
    }
    #expect(try figures(9) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder + "/" + ScanStore.fileName))
    let store = try ScanStore(in: folder)
    func tally(_ serial: UInt8, _ days: Int, _ result: String) -> ScanTally {
      ScanTally(serialHash: Array(repeating: serial, count: 32), day: day(days), result: result)
    }
    try store.add([tally(1, 0, "good"): 3, tally(2, 0, "good"): 1, tally(1, 1, "recalled"): 2])
    #expect(try figures(-1) == nil, "as on that day, when nobody had scanned anything")
    #expect(try figures(0) == ScanFigures(scans: 4, serials: 2, warned: 0))
    #expect(try figures(1) == ScanFigures(scans: 6, serials: 2, warned: 2))
    try store.close()
  }
}
