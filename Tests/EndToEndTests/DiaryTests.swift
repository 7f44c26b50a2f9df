import Foundation
import TestSupport
import Testing

/// The field diary and what crops allow, through the built binary.
@Suite struct `The field diary` {
  private static func harvest(_ parcel: String, _ day: String, _ lot: String) -> [String] {
    ["lot", "harvest", "--product", LedgerTests.plum, "--date", day, "--from", "\(parcel)=10", "--lot", lot]
  }

  @Test func `a harvest waits for the longest interval of all inputs on its parcels`() throws {
    let work = try LedgerTests.workplace()
    let table = """
      date,parcel,work,input,dose,interval,worker
      2026-05-20,P-00001 P-00002,phun thuốc,Abamectin 1.8EC,20 ml/16 l,14,Páo
      25/5/2026,P-00001,phun thuốc,Mancozeb,50 g/16 l,21,Páo
      2026-05-28,P-00001,tỉa cành,,,,
      """
    let file = try work.folder.write(table, to: "nhat-ky.csv")
    let before = try work.dump()
    #expect(try work.json("diary", "import", file, "--dry-run").count == 4)
    #expect(try work.dump() == before)
    #expect(try work.json("diary", "import", file).count == 4)
    #expect(try work.json("diary", "import", file).isEmpty, "the same table twice changes nothing")
    #expect(try work.json("diary", "list", "--parcel", "P-00001").count == 3)
    // 25 May and 21 days are 15 June; 20 May and 14 days are 3 June.
    let early = try work.run(Self.harvest("P-00001", "2026-06-14", "A"))
    #expect(early.status == 65 && early.errors.contains("Mancozeb") && early.errors.contains("15/06/2026"))
    #expect(try work.run(Self.harvest("P-00002", "2026-06-02", "B")).status == 65)
    #expect(
      try work.run(Self.harvest("P-00002+P-00001", "2026-06-14", "B")).status == 65,
      "whose plums they are is not known")
    try work.good(Self.harvest("P-00002", "2026-06-03", "B"))
    try work.good(Self.harvest("P-00001", "2026-06-15", "A"))
    try work.good(Self.harvest("P-00001", "2026-06-10", "C") + ["--hold", "--why", "đã hái"])
    let number = try work.ask("SELECT id FROM diary_entry WHERE input = 'Mancozeb'")
    try work.good("diary", "strike", number, "--why", "ghi nhầm thửa")
    try work.good(Self.harvest("P-00001", "2026-06-04", "D"))
    #expect(try work.json("diary", "list", "--parcel", "P-00001", "--struck").count == 3)
    #expect(try work.run("diary", "strike", number, "--why", "lần nữa").status == 65)
  }

  @Test func `season, bound, ratio and stand of a crop can be set, and harvests follow them`() throws {
    let work = try LedgerTests.workplace()
    try work.good(
      "crop", "set", "man-tam-hoa", "--from", "05-01", "--to", "07-20", "--upper-yield", "10000", "--source",
      "Biên bản họp HTX")
    let crop = try #require(
      try work.json("crop", "list").compactMap { $0 as? [String: Any] }.first {
        $0["code"] as? String == "man-tam-hoa"
      })
    #expect(crop["harvestFrom"] as? String == "05-01" && crop["upperYield"] as? Double == 10_000)
    #expect(crop["source"] as? String == "Biên bản họp HTX")
    try work.good(Self.harvest("P-00001", "2026-05-02", "A"))
    // A tenth of the parcel bears half.
    try work.good(
      "crop", "stand", "P-00002", "--crop", "man-tam-hoa", "--date", "2026-01-01", "--share", "0.1",
      "--bearing",
      "0.5")
    let area = try #require(Double(work.ask("SELECT area_square_metres FROM parcel WHERE code = 'P-00002'")))
    let much = Int(area / 10_000 * 10_000 * 0.05 * 1.5)
    let refused = try work.run(
      "lot", "harvest", "--product", LedgerTests.plum, "--date", "2026-06-12", "--from", "P-00002=\(much)")
    #expect(refused.status == 65)
    try work.good(
      "crop", "set", "ruou-ngo", "--expected", "0.33", "--lowest", "0.25", "--highest", "0.45", "--source",
      "Sổ nấu rượu")
    try work.good(
      "lot", "receive", "\(LedgerTests.maize)/N=60kg", "--supplier", "Lùng Phình", "--outside", "--date",
      "2026-09-01")
    let strong = try work.run(
      "lot", "process", "\(LedgerTests.maize)/N", "--into", "\(LedgerTests.wine)/R=30l", "--date",
      "2026-09-02")
    #expect(strong.status == 65 && strong.errors.contains("0,5"))
  }

  @Test(
    arguments: [
      ("diary add P-00001 --date 2026-05-20", 64, "--work"),
      ("diary add P-09999 --date 2026-05-20 --work x", 66, "P-09999"),
      ("diary add P-00001 --date 2099-05-20 --work x", 65, "2099"),
      ("diary add P-00001 --date 2026-05-20 --work x --input Y", 65, "--interval"),
      ("diary add P-00001 --date 2026-05-20 --work x --interval 1001", 65, "1001"),
      ("diary add P-00001 --date 2026-05-20 --work x --crop xoai", 65, "xoai"),
      ("diary strike 99 --why x", 66, "99"), ("diary import no-such.csv", 66, "no-such.csv"),
      ("crop set xoai --source x", 66, "xoai"), ("crop set ngo --from 08-01 --source x", 64, "--to"),
      ("crop set ngo --from 13-01 --to 11-01 --source x", 64, "13-01"),
      ("crop set ngo --upper-yield -1 --source x", 64, "upper-yield"),
      ("crop set ngo --upper-yield 0 --source x", 65, "ngo"),
      ("crop set ngo --expected 1 --lowest 2 --highest 3 --source x", 65, "2.0"),
      ("crop stand P-00001 --crop man-tam-hoa --date 2026-01-01 --share 1.5", 65, "1.5"),
    ] as [(String, Int32, String)])
  func `bad input is refused and nothing is written`(line: String, status: Int32, says: String) throws {
    let work = try LedgerTests.workplace()
    let before = try work.dump()
    let outcome = try work.run(line.split(separator: " ").map(String.init))
    #expect(outcome.status == status && outcome.errors.contains(says), "\(outcome.status) \(outcome.errors)")
    #expect(try work.dump() == before)
  }

  @Test func `a table with a wrong row is refused whole, with its line`() throws {
    let work = try LedgerTests.workplace()
    let before = try work.dump()
    for (row, line) in [
      ("2026-05-20,P-00001,phun,A,14\n2026-05-21,P-09999,phun,A,14", 3),
      ("2026-05-20,P-00001,phun,A,14\n2026-05-32,P-00001,phun,A,14", 3), ("2026-05-20,P-00001,,A,14", 2),
      ("2026-05-20,P-00001,phun,A,x", 2),
    ] {
      let file = try work.folder.write("date,parcel,work,input,interval\n\(row)\n", to: "n.csv")
      let outcome = try work.run("diary", "import", file)
      #expect(outcome.status == 65 && outcome.errors.contains("n.csv:\(line)"), "\(outcome.errors)")
      #expect(try work.dump() == before)
    }
  }
}
