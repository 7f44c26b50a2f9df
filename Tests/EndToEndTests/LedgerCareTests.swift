import Foundation
import TestSupport
import Testing

/// What keeps the ledger whole over years: mending, taking in events of others, lifting holds.
@Suite struct `Care of the ledger` {
  private static let lot = "\(LedgerTests.plum)/M1"

  private func workplace() throws -> Workplace {
    let work = try LedgerTests.workplace()
    try work.good(
      "lot", "harvest", "--product", LedgerTests.plum, "--date", "2026-06-12", "--from", "P-00001=100",
      "--lot",
      "M1")
    try work.good("lot", "pack", "\(Self.lot)=20kg", "--into", "T1", "--date", "2026-06-12")
    return work
  }

  // MARK: - Mending

  @Test(arguments: [
    ("UPDATE lot SET balance = 99000 WHERE code = 'M1'", "balance 99000, ledger 100000"),
    ("UPDATE lot_box SET thousandths = 19000", "19000, ledger 20000"),
    ("DELETE FROM lot_box", "0, ledger 20000"),
    ("INSERT INTO lot_box SELECT 'T2', fid, 5000 FROM lot WHERE code = 'M1'", "5000, ledger 0"),
  ])
  func `what is left of lots is added up anew from the ledger, once`(damage: String, says: String) throws {
    let work = try workplace()
    try work.good("registry", "check")
    let before = try stock(work)
    #expect(try Program.tool("sqlite3", [work.registry + "/registry.gpkg", damage]).errors.isEmpty)
    #expect(try stock(work) != before)
    let found = try work.run("registry", "check")
    #expect(found.status == 74 && found.errors.contains(says), "\(found.errors)")
    let audit = try work.ask("SELECT count(*) FROM audit")
    let mended = try work.good("registry", "check", "--mend", "--lang", "en")
    #expect(mended.contains("Added up 1 lots anew"), "\(mended)")
    #expect(try stock(work) == before)
    let after = try #require(try Int(work.ask("SELECT count(*) FROM audit")))
    #expect(after == Int(audit)! + 1, "what was mended stands in the audit trail")
    try work.good("audit", "verify")
    let dump = try work.dump()
    #expect(try work.good("registry", "check", "--mend", "--lang", "en").contains("Added up 0 lots anew"))
    #expect(try work.dump() == dump, "a second time changes nothing")
    try work.good("registry", "check")
  }

  private func stock(_ work: Workplace) throws -> String {
    try work.ask("SELECT code, balance FROM lot; SELECT box, thousandths FROM lot_box ORDER BY box")
  }

  // MARK: - Events of others

  private static func document(_ lots: [String]) -> String {
    let events = lots.map { lot in
      """
      {"type":"ObjectEvent","eventTime":"2026-09-01T06:30:00+07:00","eventTimeZoneOffset":"+07:00","action":"OBSERVE",
      "bizStep":"shipping","quantityList":[{"epcClass":"https://id.gs1.org/01/08931234567897/10/\(lot)","quantity":500,
      "uom":"KGM"}]}
      """
    }
    return """
      {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument",
      "schemaVersion":"2.0","creationDate":"2026-09-01T06:30:00+07:00","epcisBody":{"eventList":[
      \(events.joined(separator: ","))]}}
      """
  }

  @Test func `events of suppliers are taken in one by one, each once, and become lots`() throws {
    let work = try workplace()
    let file = try work.folder.write(Self.document(["NGO-1", "NGO-2", "NGO-3", "NGO-4"]), to: "a.jsonld")
    try work.good("epcis", "capture", file)
    func inbox(_ options: String...) throws -> [String] {
      try work.json(["epcis", "inbox"] + options).compactMap { row in
        (row as? [String: Any]).map {
          "\($0["id"] as? Int ?? 0) \($0["state"] as? String ?? "") \($0["why"] as? String ?? "")"
        }
      }
    }
    #expect(try inbox() == ["1 waiting ", "2 waiting ", "3 waiting ", "4 waiting "])
    func receive(_ lot: String, event: String) -> [String] {
      [
        "lot", "receive", "\(LedgerTests.maize)/\(lot)=500kg", "--supplier", "Đại lý Lùng Phình", "--outside",
        "--date", "2026-09-02", "--event", event,
      ]
    }
    let dry = try work.dump()
    try work.good(receive("N2", event: "2") + ["--dry-run"])
    #expect(try work.dump() == dry)
    try work.good(receive("N2", event: "2"))
    try work.good(receive("N1", event: "1"))
    try work.good("epcis", "refuse", "4", "--why", "không phải hàng của ta")
    #expect(try inbox() == ["3 waiting "])
    #expect(
      try inbox("--all") == [
        "1 taken \(LedgerTests.maize)/N1", "2 taken \(LedgerTests.maize)/N2", "3 waiting ",
        "4 refused không phải hàng của ta",
      ])
    let before = try work.dump()
    // Taken twice, refused before, unknown, or for a lot that is there: nothing is written, the event waits on.
    for (command, status) in [
      (receive("N9", event: "2"), 65), (receive("N9", event: "4"), 65), (receive("N9", event: "77"), 66),
      (receive("N1", event: "3"), 65), (["epcis", "refuse", "1", "--why", "lần nữa"], 65),
    ] as [([String], Int32)] {
      let outcome = try work.run(command)
      #expect(outcome.status == status && !outcome.errors.isEmpty, "\(command)")
      #expect(try work.dump() == before, "\(command) wrote something")
    }
    let again = try #require(try work.json("epcis", "capture", file).first as? [String: Any])
    #expect(again["outcome"] as? String == "knownBefore")
    #expect(try work.dump() == before)
    try work.good(receive("N3", event: "3"))
    #expect(try inbox().isEmpty)
    let lots = try work.json("lot", "list").compactMap { ($0 as? [String: Any])?["lot"] as? String }
    #expect(lots.filter { $0.hasPrefix("N") } == ["N1", "N2", "N3"])
  }

  // MARK: - Holds

  @Test func `a hold is lifted by somebody with a name, who stands in the ledger`() throws {
    let work = try workplace()
    try work.good("lot", "hold", Self.lot, "--why", "chờ kết quả mẫu")
    let before = try work.dump()
    let lift = ["lot", "release", Self.lot, "--why", "mẫu đạt", "--registry", work.registry]
    for account in [nil, "unknown", "root"] {
      let refused = try Program.run(Program.binary, lift + ["--lang", "en"], user: account)
      #expect(
        refused.status == 65 && refused.errors.contains("--by"), "\(account ?? "nobody"): \(refused.errors)")
      let blank = try Program.run(Program.binary, lift + ["--by", " "], user: account)
      #expect(blank.status == 65, "\(blank.errors)")
    }
    #expect(try work.dump() == before)
    let named = try Program.run(Program.binary, lift + ["--by", "Giàng Seo Páo"], user: nil)
    #expect(named.status == 0, "\(named.errors)")
    #expect(try work.good("lot", "holds").contains("Giàng Seo Páo (cli:unknown): mẫu đạt"))
    // An account of one's own names its owner.
    try work.good("lot", "hold", Self.lot, "--why", "lần nữa")
    try work.good("lot", "release", Self.lot, "--why", "mẫu đạt")
    let holds = try work.json("lot", "holds").compactMap { $0 as? [String: Any] }
    let lifts = holds.map { $0["released"] as? [String: Any] }
    #expect(lifts.map { $0?["person"] as? String } == ["", "Giàng Seo Páo"])
    #expect(lifts.map { $0?["recordedBy"] as? String } == ["cli:tester", "cli:unknown"])
  }
}
