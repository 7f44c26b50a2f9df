import Foundation
import TestSupport
import Testing

/// A whole life through the built binary: tea harvested by growing area, dried, packed, shipped to two receivers, recalled.
@Suite struct `A recall` {
  static let fresh = "09521234543220"
  static let dried = "09521234543237"
  static let packed = "09521234543244"

  static func workplace() throws -> Workplace {
    let work = try Workplace()
    try work.good(
      "survey", "import", Program.sample("thai-giang-pho.kml"), "--crop", "che-shan", "--method", "walk",
      "--accept")
    try work.good("cooperative", "add", "--name", "HTX Chè", "--address", "Thải Giàng Phố", "--slug", "htx")
    for (gtin, name) in [
      (fresh, "Chè búp tươi"), (dried, "Chè Shan khô"), (packed, "Chè Shan tuyết Bắc Hà loại đặc biệt"),
    ] {
      try work.good(
        [
          "product", "add", "--gtin", gtin, "--cooperative", "htx", "--name", name, "--name-en", name,
          "--crop",
          "che-shan", "--net", "100 g", "--kind", "processed", "--ingredients", "chè", "--use",
          "pha nước sôi",
          "--shelf-life", "365",
        ] + work.toldItems())
    }
    let parcels = try work.ask(
      "SELECT group_concat(code, ' ') FROM (SELECT code FROM parcel ORDER BY code LIMIT 4)")
    try work.good("area", "create", "VT-CHE-01", "--name", "Vùng chè", "--crop", "che-shan")
    try work.good(["area", "assign", "VT-CHE-01"] + parcels.split(separator: " ").map(String.init))
    try work.good(
      "lot", "harvest", "--product", fresh, "--area", "VT-CHE-01=50", "--date", "2026-04-12", "--lot", "T1")
    try work.good(
      "lot", "process", "\(fresh)/T1", "--into", "\(dried)/K1=10.4kg", "--date", "2026-04-13", "--expected",
      "0.21",
      "--lowest", "0.18", "--highest", "0.25")
    try work.good(
      "lot", "process", "\(dried)/K1=10kg", "--into", "\(packed)/G1=60pcs", "\(packed)/G2=40pcs", "--date",
      "2026-04-14")
    try work.good("lot", "pack", "\(packed)/G1=48pcs", "--into", "095212345000000018", "--date", "2026-04-15")
    try work.good(
      "lot", "ship", "--box", "095212345000000018", "--to", "Siêu thị Đức Thành Sa Pa", "--place",
      "phường Sa Pa",
      "--date", "2026-04-16")
    try work.good(
      "lot", "ship", "\(packed)/G2=30pcs", "--to", "Cửa hàng đặc sản Cốc Lếu", "--place", "phường Lào Cai",
      "--date",
      "2026-04-17")
    return work
  }

  @Test func `reaches everything made of the lot, names who got it, and the page warns at once`() throws {
    let work = try Self.workplace()
    let issued = try #require(
      try work.json("code", "issue", "--lot", "\(Self.packed)/G1", "--serials", "60").first as? [String: Any])
    let serial = try #require((issued["serials"] as? [String])?.first)
    let server = try Server(work)
    let page = "/01/\(Self.packed)/10/G1/21/\(serial)"
    #expect(try !server.text(page).contains("thu hồi"))
    let told = try #require(
      try work.json("recall", "open", "\(Self.fresh)/T1", "--why", "dư lượng thuốc").first as? [String: Any])
    #expect(try server.text(page).contains("thu hồi"), "the page warns when the command returns")
    #expect(try server.text("/en" + page).lowercased().contains("recall"))
    let lots = try #require(told["lots"] as? [[String: Any]])
    #expect(
      lots.map { $0["lot"] as? String } == [
        "\(Self.fresh)/T1", "\(Self.dried)/K1", "\(Self.packed)/G1", "\(Self.packed)/G2",
      ])
    #expect(lots.map { $0["stock"] as? Double } == [0, 0.4, 12, 10])
    #expect((lots[2]["serials"] as? [String: Int])?["issued"] == 60)
    let deliveries = try #require(told["deliveries"] as? [[String: Any]])
    #expect(
      deliveries.map { $0["receiver"] as? String } == [
        "Siêu thị Đức Thành Sa Pa", "Cửa hàng đặc sản Cốc Lếu",
      ])
    #expect(deliveries.map { $0["quantity"] as? Double } == [48, 30])
    #expect(deliveries.first?["box"] as? String == "095212345000000018")
    // Nothing of it moves any more.
    #expect(try work.run("lot", "ship", "\(Self.packed)/G1=1pcs", "--to", "Chợ").status == 65)
    #expect(try work.run("recall", "open", "\(Self.fresh)/T1", "--why", "lần nữa").status == 65)
    try work.good("lot", "destroy", "\(Self.packed)/G1", "--why", "theo quyết định thu hồi")
    let number = String(try #require(told["number"] as? Int))
    for ending in ["pdf", "xlsx"] {
      try work.good("recall", "show", number, "-o", work.folder.file("thu-hoi." + ending))
    }
    let printed = try Program.tool("pdftotext", ["-layout", work.folder.file("thu-hoi.pdf"), "-"]).output
    #expect(printed.contains("Siêu thị Đức") && printed.contains("095212345000000018"))
    // Closing brings back what is not held or recalled otherwise; the history stays.
    try work.good("recall", "open", "\(Self.dried)/K1", "--why", "cũng bị ảnh hưởng")
    try work.good("recall", "close", "\(Self.fresh)/T1", "--why", "đã thu về")
    #expect(try server.text(page).contains("thu hồi"), "another recall still stands")
    try work.good("recall", "close", "\(Self.dried)/K1", "--why", "đã thu về")
    #expect(try !server.text(page).contains("đang bị thu hồi"))
    let recalls = try work.json("recall", "list").compactMap { $0 as? [String: Any] }
    #expect(recalls.map { $0["lot"] as? String } == ["\(Self.dried)/K1", "\(Self.fresh)/T1"])
    #expect(recalls.allSatisfy { $0["closed"] != nil })
    #expect(try work.run("recall", "close", "\(Self.dried)/K1", "--why", "lần nữa").status == 66)
    #expect(try work.run("recall", "show", "1").status == 66)
    try work.good("registry", "check")
  }

  @Test func `can be looked at before it is opened, and nothing is written`() throws {
    let work = try Self.workplace()
    try work.good("code", "issue", "--lot", "\(Self.packed)/G1", "--serials", "7")
    let server = try Server(work)
    let before = try work.dump() + work.dump("public.gpkg")
    let open = ["recall", "open", "\(Self.fresh)/T1", "--why", "dư lượng thuốc"]
    let preview = try #require(try work.json(open + ["--dry-run"]).first as? [String: Any])
    let said = try work.good(open + ["--dry-run", "--lang", "en"])
    #expect(
      said.contains("4 lots, 7 serials. Nothing was kept.") && said.contains("Siêu thị Đức Thành Sa Pa"))
    #expect(try work.dump() + work.dump("public.gpkg") == before)
    #expect(try !server.text("/01/\(Self.packed)/10/G1").contains("thu hồi"))
    #expect(try work.json("recall", "list").isEmpty && preview["number"] == nil)
    // What was shown is what is recalled.
    var told = try #require(try work.json(open).first as? [String: Any])
    for key in ["lots", "deliveries", "serials"] {
      func plain(_ list: Any?) throws -> Data {
        try JSONSerialization.data(
          withJSONObject: (list as? [[String: Any]] ?? []).map { row in row.filter { $0.key != "state" } },
          options: .sortedKeys)
      }
      #expect(try plain(preview[key]) == plain(told[key]), "\(key)")
    }
    told["number"] = nil
    #expect(told["lot"] as? String == preview["lot"] as? String)
  }

  @Test func `lists every serial, on paper the first of many, in a workbook all`() throws {
    let work = try Self.workplace()
    for lot in ["G1", "G2"] {
      try work.good("code", "issue", "--lot", "\(Self.packed)/\(lot)", "--serials", "250")
    }
    let serials = try work.ask("SELECT text FROM serial ORDER BY run, position").split(separator: "\n").map {
      text in
      "\(text.prefix(4))-\(text.dropFirst(4).prefix(4))-\(text.dropFirst(8))"
    }
    try work.good("code", "activate", "--serial", serials[0])
    let told = try #require(
      try work.json("recall", "open", "\(Self.fresh)/T1", "--why", "dư lượng thuốc").first as? [String: Any])
    let listed = try #require(told["serials"] as? [[String: Any]])
    #expect(listed.count == 500 && listed[0]["state"] as? String == "active")
    #expect(listed.map { $0["lot"] as? String } == (0..<500).map { "\(Self.packed)/G\($0 < 250 ? 1 : 2)" })
    let files = ["pdf", "xlsx", "html", "docx", "json"].map { work.folder.file("thu-hoi." + $0) }
    try work.good(
      ["recall", "show", String(try #require(told["number"] as? Int))] + files.flatMap { ["-o", $0] })
    let texts = [
      try Program.tool("pdftotext", ["-layout", files[0], "-"]).output,
      try Program.tool("unzip", ["-p", files[1], "xl/sharedStrings.xml"]).output,
      try String(contentsOfFile: files[2], encoding: .utf8),
      try Program.tool("unzip", ["-p", files[3], "word/document.xml"]).output,
      try String(contentsOfFile: files[4], encoding: .utf8),
    ]
    #expect(
      texts.map { text in serials.count { text.contains($0) } } == [400, 500, 400, 400, 500],
      "PDF, XLSX, HTML, DOCX, JSON")
    for index in [0, 2, 3] { #expect(texts[index].contains("Mới in 400 trên 500 dòng"), "\(files[index])") }
    #expect(!texts[1].contains("Mới in 400") && texts[1].contains("Số sê-ri bị thu hồi"))
  }

  @Test func `a trace says where goods came from and went, as text, data and a drawing`() throws {
    let work = try Self.workplace()
    let back = try #require(try work.json("trace", "back", "\(Self.packed)/G1").first as? [String: Any])
    let lots = try #require(back["lots"] as? [[String: Any]])
    #expect(
      lots.map { $0["lot"] as? String } == ["\(Self.packed)/G1", "\(Self.dried)/K1", "\(Self.fresh)/T1"])
    // 60 of 100 packs of 10 kg; 10 of 10.4 kg dried of 50 kg fresh.
    #expect(abs((lots[1]["amount"] as? Double ?? 0) - 6) < 1e-9)
    #expect(abs((lots[2]["amount"] as? Double ?? 0) - 6 / 10.4 * 50) < 1e-9)
    let ends = try #require(back["ends"] as? [[String: Any]])
    #expect(ends.map { $0["kind"] as? String } == ["harvest"])
    let forward = try work.good("trace", "forward", "\(Self.fresh)/T1")
    #expect(forward.contains("Siêu thị Đức Thành Sa Pa") && forward.contains("28,846 kg"))
    let drawing = work.folder.file("so-do.svg")
    try work.good("trace", "forward", "\(Self.fresh)/T1", "-o", drawing)
    #expect(try String(contentsOfFile: drawing, encoding: .utf8).hasPrefix("<?xml"))
    #expect(try work.run("trace", "forward", "\(Self.fresh)/T1", "-o", drawing).status == 73)
    #expect(try work.run("trace", "back", "\(Self.fresh)/X").status == 66)
  }

  @Test func `every entry is told to others, by lot, time and step, and what was taken back says so`() throws
  {
    let work = try Self.workplace()
    try work.good("lot", "correct", "6", "--why", "đếm nhầm", "--quantity", "29pcs")
    try work.good("recall", "open", "\(Self.dried)/K1", "--why", "mẫu không đạt")
    func events(_ options: String...) throws -> [[String: Any]] {
      let file = work.folder.file("e.jsonld")
      try work.good(["epcis", "export", "--base", "https://t.bacha.vn", "-o", file, "--force"] + options)
      let document =
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: Any]
      return ((document?["epcisBody"] as? [String: Any])?["eventList"] as? [[String: Any]]) ?? []
    }
    let all = try events()
    #expect(
      all.compactMap { $0["bizStep"] as? String } == [
        "commissioning", "commissioning", "commissioning", "packing", "shipping", "shipping", "shipping",
        "holding",
      ])
    let taken = try #require(all.first { $0["errorDeclaration"] != nil })
    let named = (taken["errorDeclaration"] as? [String: Any])?["correctiveEventIDs"] as? [String]
    #expect(named == [all[6]["eventID"] as? String].compactMap(\.self))
    #expect(all.last?["disposition"] as? String == "recalled")
    #expect(try events("--step", "shipping").count == 3)
    #expect(try events("--lot", "\(Self.packed)/G2").count == 4)
    #expect(try events("--from", "2026-04-15", "--before", "2026-04-17").count == 2)
    // The same event has the same name whatever else is written with it.
    #expect(try events("--step", "packing").first?["eventID"] as? String == all[3]["eventID"] as? String)
  }
}
