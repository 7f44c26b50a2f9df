import Foundation
import TestSupport
import Testing

/// Bad input for every command on goods and their way; that for `lot` stands in `LedgerTests`.
@Suite struct `Commands on goods` {
  typealias Bad = LedgerTests.Bad

  private static let plum = LedgerTests.plum
  private static let own = "00400000000015"
  private static let photo = Program.sample("cooperative.json")

  /// The lot `M1` has 100 kg and codes, `H1` is held, `R1` recalled; certificate 1 has ended, diary entry 1 is struck out, event 1 of
  /// the inbox is set aside. `{first}` and `{last}` stand for serials of `M1`, `{recall}` for the number of the recall.
  static let bad = [
    Bad(
      "product add --gtin 09521234543210 --cooperative htx --name A --name-en A --crop ngo --net 1kg", 65,
      "09521234543210"),
    Bad("product add --gtin \(plum) --cooperative htx --name A --name-en A --crop ngo --net 1kg", 65, plum),
    Bad("product add --gtin \(own) --cooperative htx --name A --name-en A --crop ngo --net 1kg", 65, own),
    Bad("product add --cooperative khong-co --name A --name-en A --crop ngo --net 1kg", 66, "khong-co"),
    Bad("product add --cooperative htx --name A --name-en A --crop xoai --net 1kg", 66, "xoai"),
    Bad("product add --cooperative htx --name _ --name-en A --crop ngo --net 1kg", 65, "tên"),
    Bad("product add --cooperative htx --slug Mận --name A --name-en A --crop ngo --net 1kg", 65, "Mận"),
    Bad("product add --cooperative htx --name A --name-en A --crop ngo --net 1kg --alcohol 145", 65, "145"),
    Bad(
      "product add --cooperative htx --name A --name-en A --crop ngo --net 1kg --photo \(photo)", 65, "JPEG"),
    Bad("product add --cooperative htx --name A --name-en A --crop ngo", 64, "--net"),
    Bad("product set 09521234500018 --net 2kg", 66, "09521234500018"),
    Bad("product set \(plum) --shelf-life -1", 64, "--shelf-life"),
    Bad("product set \(plum) --shelf-life 40000", 65, "40000"),
    Bad("product set \(plum) --kind juice", 64, "juice"),
    Bad("product set \(plum) --photo no-such.jpg", 66, "no-such.jpg"),
    Bad("product set \(plum) --gtin 09521234500018", 65, plum),
    Bad("product set \(own) --gtin \(plum)", 65, plum),
    // The number is not given when what else is said is wrong.
    Bad("product set \(own) --gtin 09521234500018 --millilitres 0", 65, "millilit"),
    Bad("product check 09521234500018", 66, "09521234500018"),
    Bad("product list --lang xx", 64, "xx"),

    Bad("code issue --lot \(plum)/X", 66, "X"), Bad("code issue --lot \(plum)/H1", 65, "tạm giữ"),
    Bad("code issue --lot \(plum)/R1", 65, "thu hồi"),
    Bad("code issue --lot \(plum)/M1 --serials 0", 64, "--serials"),
    Bad("code issue --lot \(plum)/M1 --serials 100001", 64, "100001"),
    Bad("code issue --lot \(LedgerTests.maize)/N1 --serials 1", 65, "--photo"),
    Bad("code size --lot \(plum)/X --base https://t.vn", 66, "X"),
    Bad("code size --lot \(plum)/M1 --base t.vn", 64, "t.vn"),
    Bad("code verify https://a.vn/01/09521234543210", 65, "09521234543210"),
    Bad("code verify https://a.vn/01/\(plum)/10/M1/21/{first}X", 65, "X"),
    Bad("code activate", 64, "--serial"), Bad("code activate --serial AAAAAAAAAAAAA", 65, "AAAA"),
    Bad("code activate --run 99", 66, "99"), Bad("code activate --from {last} --to {first}", 64, "{first}"),
    Bad("code sell --serial {first}", 65, "{first}"), Bad("code sell --from {first}", 64, "--to"),
    Bad("code withdraw --serial {first}", 64, "--why"),
    Bad("code withdraw --serial {first} AAAAAAAAAAAAA --why x", 65, "AAAA"),

    Bad(
      "certificate add vietgap --number A --issuer B --holder C --from 2026-01-01 --product \(plum)", 65,
      "--until"),
    Bad(
      "certificate add vietgap --number A --issuer B --holder C --from 2026-01-01 --until 2025-01-01 --product \(plum)",
      65, "2025"),
    Bad(
      "certificate add vietgap --number VG-1 --issuer B --holder C --from 2026-01-01 --until 2027-01-01 --product \(plum)",
      65, "VG-1"),
    Bad("certificate add haccp --number A --issuer B --holder C --from 2026-01-01", 64, "haccp"),
    Bad(
      "certificate add vietgap --number A --issuer B --holder C --from 2026-01-01 --until 2027-01-01 --area VT-X",
      66, "VT-X"),
    Bad("certificate list --lang xx", 64, "xx"), Bad("certificate end 1 --why x", 65, "1"),
    Bad("certificate end 9 --why x", 66, "9"), Bad("certificate end 1", 64, "--why"),

    Bad("diary add P-09999 --date 2026-05-20 --work x", 66, "P-09999"),
    Bad("diary add P-00001 --date 2026-05-20 --work _", 65, "work"),
    Bad("diary import no-such.csv", 66, "no-such.csv"), Bad("diary list --parcel P-09999", 66, "P-09999"),
    Bad("diary list --crop xoai", 66, "xoai"), Bad("diary strike 1 --why x", 65, "1"),
    Bad("diary strike 9 --why x", 66, "9"), Bad("diary strike x --why x", 64, "x"),

    Bad("crop list --lang xx", 64, "xx"), Bad("crop set xoai --source x", 66, "xoai"),
    Bad("crop set ngo --upper-yield 1000 --source _", 65, "nguồn"),
    Bad("crop stand P-09999 --crop ngo --date 2026-01-01", 66, "P-09999"),
    Bad("crop stand P-00001 --crop xoai --date 2026-01-01", 66, "xoai"),
    Bad("crop stand P-00001 P-00002 --crop ngo --date 2026-01-01 --bearing 0", 65, "0"),

    Bad("epcis export --base https://t.vn -o {folder}/e.jsonld --lot \(plum)/X", 66, "X"),
    Bad("epcis export --base https://t.vn -o {folder}/e.jsonld --from hôm_qua", 64, "hôm qua"),
    Bad("epcis export --base t.vn -o {folder}/e.jsonld", 64, "t.vn"),
    Bad("epcis export --base https://t.vn -o {folder}/e.jsonld --step nấu", 64, "nấu"),
    Bad("epcis export --base https://t.vn -o {folder}/there.jsonld", 73, "there.jsonld"),
    Bad("epcis export --base https://t.vn -o {folder}/none/e.jsonld", 73, "none"),
    Bad("epcis capture no-such.jsonld", 66, "no-such.jsonld"),
    Bad("epcis capture {folder}/there.jsonld", 65, "there.jsonld"),
    Bad("epcis inbox --lang xx", 64, "xx"), Bad("epcis refuse 1 --why x", 65, "1"),
    Bad("epcis refuse 9 --why x", 66, "9"), Bad("epcis refuse 1", 64, "--why"),

    Bad("recall open \(plum)/X --why x", 66, "X"), Bad("recall open \(plum)/M1", 64, "--why"),
    Bad("recall open \(plum)/M1 --why _", 65, "lý do"), Bad("recall open M1 --why x", 64, "M1"),
    Bad("recall open \(plum)/R1 --why x", 65, "R1"),
    Bad("recall open 09521234543210/M1 --why x", 65, "09521234543210"),
    Bad("recall open \(plum)/X --why x --dry-run", 66, "X"),
    Bad("recall open \(plum)/R1 --why x --dry-run", 65, "R1"),
    Bad("recall close \(plum)/M1 --why x", 66, "M1"), Bad("recall close \(plum)/R1", 64, "--why"),
    Bad("recall close \(plum)/R1 --why _", 65, "lý do"), Bad("recall list --lang xx", 64, "xx"),
    Bad("recall show 1", 66, "1"), Bad("recall show x", 64, "x"),
    Bad("recall show {recall} -o {folder}/there.jsonld", 64, "there.jsonld"),
    Bad("recall show {recall} -o {folder}/there.pdf", 73, "there.pdf"),
    Bad("recall show {recall} -o {folder}/a.pdf -o {folder}/there.pdf", 73, "there.pdf"),

    Bad("trace back \(plum)/X", 66, "X"), Bad("trace back M1", 64, "M1"),
    Bad("trace back 09521234543210/M1", 65, "09521234543210"),
    Bad("trace back \(plum)/M1 -o {folder}/there.svg", 73, "there.svg"),
    Bad("trace forward \(plum)/X", 66, "X"), Bad("trace forward \(plum)", 64, plum),
    Bad("trace forward \(plum)/M1 -o {folder}/none/a.svg", 73, "none"),

    Bad("facility add kiln --name A --village BAN-PHO-1", 64, "kiln"),
    Bad("facility add drying --name A --village KHONG-CO", 66, "KHONG-CO"),
    Bad("facility add drying --name A --village BAN-PHO-1 --gln 9521234560013", 65, "9521234560013"),
    Bad("facility list --lang xx", 64, "xx"),
    Bad("lot harvest --product \(plum) --date 2026-06-12 --from P-00001=1 --at KHO-9", 66, "KHO-9"),
    Bad("lot correct 1 --why x --at KHO-9", 66, "KHO-9"),
    Bad("lot release \(plum)/H1 --why x --by _", 65, "quyết định"),
    Bad("lot list --state sold", 64, "sold"), Bad("lot check \(plum)/X", 66, "X"),
    Bad("lot holds --lang xx", 64, "xx"),
  ]

  private func workplace() throws -> Workplace {
    let work = try LedgerTests.workplace()
    for (lot, parcel) in [("M1", "P-00001"), ("H1", "P-00002"), ("R1", "P-00003")] {
      try work.good(
        "lot", "harvest", "--product", Self.plum, "--date", "2026-06-12", "--from", "\(parcel)=100", "--lot",
        lot)
    }
    try work.good(
      "lot", "receive", "\(LedgerTests.maize)/N1=5kg", "--supplier", "A", "--date", "2026-06-12")
    try work.good("code", "issue", "--lot", "\(Self.plum)/M1", "--serials", "3")
    try work.good("lot", "hold", "\(Self.plum)/H1", "--why", "chờ mẫu")
    try work.good("recall", "open", "\(Self.plum)/R1", "--why", "mẫu")
    try work.good(
      "product", "add", "--cooperative", "htx", "--name", "Mận sấy", "--name-en", "Dried plums", "--crop",
      "man-tam-hoa", "--net", "100 g")
    try work.good(
      "certificate", "add", "vietgap", "--number", "VG-1", "--issuer", "Quacert", "--holder", "HTX", "--from",
      "2025-01-01", "--until", "2027-12-31", "--product", Self.plum)
    try work.good("certificate", "end", "1", "--why", "thử")
    try work.good("diary", "add", "P-00004", "--date", "2026-05-20", "--work", "tỉa cành")
    try work.good("diary", "strike", "1", "--why", "nhầm")
    let event = """
      {"type":"ObjectEvent","eventTime":"2026-06-12T06:30:00+07:00","eventTimeZoneOffset":"+07:00","action":"OBSERVE",
      "epcList":["https://id.gs1.org/00/095212345000000018"]}
      """
    let document = try work.folder.write(
      #"{"type":"EPCISDocument","schemaVersion":"2.0","epcisBody":{"eventList":[\#(event)]}}"#,
      to: "in.jsonld")
    try work.good("epcis", "capture", document)
    try work.good("epcis", "refuse", "1", "--why", "thử")
    for name in ["there.jsonld", "there.pdf", "there.svg"] { _ = try work.folder.write("x", to: name) }
    return work
  }

  @Test func `refuse bad input, say why, and write nothing`() throws {
    let work = try workplace()
    let serials = try work.ask("SELECT text FROM serial ORDER BY position").split(separator: "\n").map(
      String.init)
    let stand = [
      "{first}": serials[0], "{last}": serials[2], "{folder}": work.folder.path,
      "{recall}": try work.ask("SELECT number FROM ledger_event WHERE kind = 'recall'"),
    ]
    func filled(_ text: String) -> String {
      stand.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
    }
    try work.good("publish")
    let before = try content(work)
    for bad in Self.bad {
      let outcome = try work.run(bad.words.map(filled))
      #expect(outcome.status == bad.status, "\(bad.testDescription): \(outcome.status) \(outcome.errors)")
      let told = outcome.errors + outcome.output
      #expect(told.contains(filled(bad.says)), "\(bad.testDescription): \(told)")
      #expect(try content(work) == before, "\(bad.testDescription) wrote something")
    }
  }

  /// Every table of both stores, and every file of the workplace but the stores' own.
  private func content(_ work: Workplace) throws -> String {
    let files = try Program.tool("find", [work.folder.path, "-type", "f", "-not", "-path", "*/registry/*"])
      .output
    return try work.dump() + work.dump("public.gpkg")
      + files.split(separator: "\n").sorted().joined(separator: "\n")
  }

  @Test func `each have bad input they are tried with`() throws {
    let nouns: Set = [
      "lot", "product", "code", "certificate", "diary", "crop", "epcis", "recall", "trace", "facility",
    ]
    let commands = try HelpTests.commands().map(\.path).filter { nouns.contains($0[1]) }
    #expect(commands.count > 45)
    let tried = (Self.bad + LedgerTests.bad).map(\.words)
    for command in commands {
      #expect(tried.contains { $0.starts(with: command.dropFirst()) }, "\(command.joined(separator: " "))")
    }
  }
}
