import Foundation
import TestSupport
import Testing

/// What pages and labels say of goods, entered through the command line.
@Suite(.serialized) struct `What is told of goods` {
  static let gtin = "09521234543213"
  static let lot = gtin + "/L1"

  /// A workplace with a product of which nothing more than its name is told, and a lot of it.
  private func workplace() throws -> Workplace {
    let work = try Workplace()
    try work.good(
      "survey", "import", Program.sample("walks-ban-pho.gpx"), "--accept", "--crop", "man-tam-hoa",
      "--village", "BAN-PHO-1")
    try work.good("cooperative", "add", "--name", "HTX Mận", "--address", "Bắc Hà", "--slug", "htx-man")
    try work.good(
      "product", "add", "--gtin", Self.gtin, "--cooperative", "htx-man", "--name", "Mận", "--name-en",
      "Plums",
      "--crop", "man-tam-hoa", "--net", "1 kg")
    try work.good(
      "area", "create", "VT-1", "--name", "Vùng mận", "--crop", "man-tam-hoa", "--village", "BAN-PHO-1")
    try work.good(
      "lot", "harvest", "--product", Self.gtin, "--date", "2026-06-12", "--lot", "L1", "--from", "P-00001=20")
    return work
  }

  @Test func `codes are refused until the ten items are told, and what mends each is named`() throws {
    let work = try workplace()
    let before = try work.dump()
    let refused = try work.run("code", "issue", "--lot", Self.lot, "--serials", "3")
    #expect(refused.status == 65)
    for words in ["hình ảnh", "--photo", "tiêu chuẩn", "--standard"] {
      #expect(refused.errors.contains(words), "\(refused.errors)")
    }
    #expect(try work.dump() == before)
    for command in [["product", "check", Self.gtin], ["lot", "check", Self.lot]] {
      let told = try work.run(command + ["--lang", "en"])
      #expect(told.status == 65)
      #expect(told.output.split(separator: "\n").count == 10)
      #expect(told.output.contains("MISSING: image of the product (vungtrong product set … --photo)"))
    }
    try work.good(["product", "set", Self.gtin] + work.toldItems())
    let items = try work.json("lot", "check", Self.lot).compactMap { $0 as? [String: String] }
    #expect(items.map { $0["standing"] } == Array(repeating: "told", count: 7) + ["none", "none", "told"])
    try work.good("code", "issue", "--lot", Self.lot, "--serials", "3")
  }

  @Test func `a certificate is listed for what it is worth today, and ends`() throws {
    let work = try workplace()
    func add(_ number: String, _ more: [String]) throws -> Outcome {
      try work.run(
        ["certificate", "add", "vietgap", "--number", number, "--issuer", "Quacert", "--holder", "HTX Mận"]
          + more)
    }
    #expect(
      try add("A", ["--from", "2020-01-01", "--until", "2022-12-31", "--product", Self.gtin]).status == 0)
    #expect(try add("B", ["--from", "2020-01-01", "--until", "2999-12-31", "--area", "VT-1"]).status == 0)
    for wrong in [
      ["--from", "2020-01-01", "--until", "2029-12-31"],
      ["--from", "2020-01-01", "--cooperative", "htx-man"],
      ["--from", "2020-01-01", "--until", "2019-12-31", "--cooperative", "htx-man"],
      ["--from", "2020-01-01", "--until", "2029-12-31", "--cooperative", "htx-man", "--stars", "4"],
    ] { #expect(try add("C", wrong).status == 65, "\(wrong)") }
    #expect(
      try add("C", ["--from", "2020-01-01", "--until", "2029-12-31", "--area", "KHONG-CO"]).status == 66)
    func standings() throws -> [String?] {
      try work.json("certificate", "list").compactMap { ($0 as? [String: Any])?["standing"] as? String }
    }
    #expect(try standings() == ["expired", "valid"])
    try work.good("certificate", "end", "2", "--why", "Zwendreason")
    #expect(try standings() == ["expired", "ended"])
    #expect(try work.run("certificate", "end", "2", "--why", "lần nữa").status == 65)
  }

  @Test func `packs are activated, sold and withdrawn, and their pages say so`() throws {
    let work = try workplace()
    try work.good(["product", "set", Self.gtin] + work.toldItems())
    try work.good("code", "issue", "--lot", Self.lot, "--serials", "5")
    let serials = try work.ask("SELECT text FROM serial ORDER BY position").split(separator: "\n").map(
      String.init)
    let server = try Server(work)
    func page(_ index: Int) throws -> String { try server.text("/q/\(serials[index])") }
    // Nothing was said of activation: what is issued can be sold.
    #expect(try page(0).contains("Mã hợp lệ"))
    let grouped =
      serials[1].prefix(4) + "-" + serials[1].dropFirst(4).prefix(4) + "-" + serials[1].dropFirst(8)
    try work.good("code", "activate", "--from", String(grouped), "--to", serials[2])
    #expect(try page(1).contains("Mã hợp lệ") && page(2).contains("Mã hợp lệ"))
    #expect(try page(0).contains("chưa được kích hoạt"))
    try work.good("code", "sell", "--serial", serials[1])
    #expect(try page(1).contains("gói hàng đã bán"))
    try work.good("code", "withdraw", "--serial", serials[2], "--why", "rách tem")
    #expect(try server.get("/q/\(serials[2])").status == 404)
    let before = try work.dump()
    #expect(try work.run("code", "activate", "--serial", serials[0], serials[2]).status == 65)
    #expect(try work.run("code", "activate", "--from", serials[3], "--to", serials[0]).status == 64)
    #expect(try work.run("code", "activate", "--run", "9").status == 66)
    #expect(try work.run("code", "activate", "--serial", "2345679ACDEFH").status == 65)
    #expect(try work.run("code", "activate").status == 64)
    #expect(try work.dump() == before)
    // Of a whole run what may change does.
    let told = try #require(try work.json("code", "activate", "--run", "1").first as? [String: Any])
    #expect(told["count"] as? Int == 3)
    #expect(try page(4).contains("Mã hợp lệ"))
  }

  @Test func `a label that is looked at more often than was set is said to be copied`() throws {
    let work = try workplace()
    try work.good(["product", "set", Self.gtin] + work.toldItems())
    try work.good("code", "issue", "--lot", Self.lot, "--serials", "2")
    let serials = try work.ask("SELECT text FROM serial ORDER BY position").split(separator: "\n")
    let server = try Server(work, "--usual-scans", "3")
    let warnings = try (1...5).map { _ in
      try server.text("/q/\(serials[0])").contains("có thể đã bị sao chép")
    }
    #expect(warnings == [false, false, false, true, true])
    #expect(try !server.text("/q/\(serials[1])").contains("sao chép"))
    #expect(try work.run("serve", "--usual-days", "0").status == 64)
  }

  @Test func `a cooperative's own host leads to its page, and strong drink is told in facts only`() throws {
    let work = try workplace()
    try work.good("cooperative", "host", "htx-man", "--name", "nongsan.htx-man.vn")
    for (kind, url) in [("shop", "https://shop.example/htx"), ("portal", "https://truyxuat.example/htx")] {
      try work.good("cooperative", "link", "htx-man", "--kind", kind, "--title", kind, "--url", url)
    }
    try work.good(
      "certificate", "add", "vietgap", "--number", "VG-1", "--issuer", "Quacert", "--holder", "HTX Mận",
      "--from",
      "2020-01-01", "--until", "2999-12-31", "--area", "VT-1", "--product", Self.gtin)
    let server = try Server(work)
    func home(_ host: String) throws -> String {
      try Program.tool("curl", ["-s", "-H", "Host: \(host)", server.base + "/"]).output
    }
    #expect(try home("nongsan.htx-man.vn").contains("<h1>HTX Mận</h1>"))
    #expect(try home("NONGSAN.htx-man.vn:8443").contains("<h1>HTX Mận</h1>"))
    #expect(!(try home("khac.htx-man.vn").contains("<h1>HTX Mận</h1>")))
    let page = "/01/\(Self.gtin)/10/L1"
    let fresh = try server.text(page)
    #expect(fresh.contains("shop.example") && fresh.contains("og:title") && fresh.contains("VG-1"))
    // The certificate of fields says nothing of the product as such.
    #expect(!(try server.text("/01/\(Self.gtin)").contains("VG-1")))
    try work.good(
      "product", "set", Self.gtin, "--kind", "spirits", "--alcohol", "45", "--millilitres", "500",
      "--licence",
      "12/GP-UBND")
    for path in [page, "/htx/htx-man"] {
      let text = try server.text(path)
      #expect(!text.contains("shop.example") && !text.contains("og:title"), "\(path)")
      #expect(text.contains("truyxuat.example"), "\(path)")
    }
    try work.good("cooperative", "host", "htx-man")
    #expect(!(try home("nongsan.htx-man.vn").contains("<h1>HTX Mận</h1>")))
    try work.good("certificate", "end", "1", "--why", "thử")
    #expect(!(try server.text(page).contains("VG-1")))
    let before = try work.dump("public.gpkg")
    try work.good("publish", "--rebuild")
    func content(_ dump: String) -> Set<Substring> {
      Set(
        dump.split(separator: "\n").filter {
          $0.contains("INTO \"certificate") || $0.contains("INTO cooperative") || $0.contains("INTO link_of")
            || $0.contains("INTO product ")
        })
    }
    #expect(content(try work.dump("public.gpkg")) == content(before))
  }

  @Test func `a remark is listed, settled and in the backup, like the counts of scans`() throws {
    let work = try workplace()
    let server = try Server(work)
    let form = try server.text("/phan-anh?trang=%2F01%2F\(Self.gtin)")
    let ticket = try #require(form.firstMatch(of: /name="phieu" value="([^"]+)"/)).1
    let sent = try Program.tool(
      "curl",
      [
        "-s", "-o", "/dev/null", "-w", "%{http_code}", "--data-urlencode", "trang=/01/\(Self.gtin)",
        "--data-urlencode", "phieu=\(ticket)", "--data-urlencode", "loai=wrong", "--data-urlencode",
        "noi-dung=Zwremarktext: sai ngày", server.base + "/phan-anh",
      ])
    #expect(sent.output == "303")
    #expect(try work.good("remark", "list").contains("Zwremarktext: sai ngày"))
    let backup = work.folder.file("backup.gpkg")
    let told = try #require(try work.json("registry", "backup", backup).first as? [String: Any])
    let files = try #require(told["files"] as? [String])
    #expect(
      files == [
        backup, work.folder.file("backup.scans.sqlite"), work.folder.file("backup.remarks.sqlite"),
      ])
    let copied = try Program.tool("sqlite3", ["-readonly", files[2], "SELECT text FROM remark"])
    #expect(copied.output.contains("Zwremarktext"))
    #expect(try work.run("registry", "backup", backup).status == 73)
    try work.good("remark", "settle", "1", "--what", "đã sửa ngày trên trang", "--wipe")
    #expect(!(try work.good("remark", "list").contains("1  ")))
    let settled = try work.good("remark", "list", "--all")
    #expect(settled.contains("đã sửa ngày trên trang") && !settled.contains("Zwremarktext"))
    #expect(try work.run("remark", "settle", "1", "--what", "x").status == 65)
    #expect(try work.run("remark", "settle", "9", "--what", "x").status == 66)
    #expect(!(try work.dump("public.gpkg").contains("Zwremarktext")))
  }

  @Test func `a page tells the way of dried goods from the field to the shop, and which share grew here`()
    throws
  {
    let work = try workplace()
    let added = try work.json(
      "product", "add", "--cooperative", "htx-man", "--name", "Mận sấy", "--name-en", "Dried plums", "--crop",
      "man-tam-hoa", "--net", "200 g")
    let number = try #require((added.first as? [String: Any])?["gtin"] as? String)
    try work.good(
      "lot", "receive", "\(Self.gtin)/M1=10kg", "--supplier", "Zwsupplier", "--place", "Zwplace", "--outside",
      "--date", "2026-06-13")
    try work.good(
      "lot", "process", "\(Self.lot)=20kg", "\(Self.gtin)/M1=10kg", "--into", "\(number)/S1=6kg",
      "--expected",
      "0.2", "--lowest", "0.1", "--highest", "0.3", "--date", "2026-06-14")
    try work.good(
      "lot", "pack", "\(number)/S1=6kg", "--into", "095212345000000018", "--date", "2026-06-15")
    try work.good(
      "lot", "ship", "--box", "095212345000000018", "--to", "Zwreceiver", "--place", "Zwplace", "--date",
      "2026-06-16")
    try work.good("publish")
    let page = try Server(work).text("/p/htx-man/man-say/10/S1")
    var rest = page[...]
    for words in [
      "33,3% mua từ nơi khác", "12/06/2026", "Thu hoạch", "13/06/2026", "Nhận hàng mua vào", "14/06/2026",
      "Sơ chế", "15/06/2026", "Đóng gói", "16/06/2026", "giao hàng",
    ] {
      let found = try #require(rest.range(of: words), "\(words)")
      rest = rest[found.upperBound...]
    }
    #expect(!page.contains("Zw"))
  }

  @Test func `facilities, links, a host and an official code are entered and refused with nothing written`()
    throws
  {
    let work = try workplace()
    try work.good(
      "facility", "add", "packing", "--name", "Cơ sở đóng gói Bản Phố", "--village", "BAN-PHO-1",
      "--cooperative", "htx-man", "--gln", "9521234560012")
    try work.good("cooperative", "set", "htx-man", "--story", "Từ 1988", "--gln", "9521234560036")
    try work.good("cooperative", "host", "htx-man", "--name", "NongSan.htx-man.vn")
    try work.good(
      "cooperative", "link", "htx-man", "--kind", "shop", "--title", "Gian hàng", "--url",
      "https://shop.example/htx")
    let listed = try work.good("cooperative", "links", "htx-man")
    #expect(listed.contains("https://shop.example/htx") && listed.contains("nơi bán trên mạng"))
    #expect(try work.good("facility", "list").contains("CO-SO-DONG-GOI-BAN-PHO"))
    let told = try #require(try work.json("cooperative", "list").first as? [String: Any])
    #expect(told["host"] as? String == "nongsan.htx-man.vn" && told["gln"] as? String == "9521234560036")

    let before = try work.dump()
    for (status, wrong) in [
      (65, ["cooperative", "set", "htx-man", "--gln", "9521234560012"]),
      (65, ["cooperative", "set", "htx-man", "--gln", "9521234560013"]),
      (66, ["cooperative", "set", "khong-co", "--story", "x"]),
      (65, ["cooperative", "host", "htx-man", "--name", "localhost"]),
      (
        65,
        ["cooperative", "link", "htx-man", "--kind", "shop", "--title", "x", "--url", "javascript:alert(1)"]
      ),
      (66, ["cooperative", "unlink", "htx-man", "7"]),
      (66, ["facility", "add", "drying", "--name", "Lò sấy", "--village", "KHONG-CO"]),
      (
        65,
        [
          "facility", "add", "packing", "--name", "Cơ sở đóng gói Bản Phố", "--village", "BAN-PHO-1",
        ]
      ),
      (66, ["area", "code", "KHONG-CO", "--scheme", "TCCS-774", "--value", "X", "--market", "CN"]),
      (65, ["area", "code", "VT-1", "--scheme", "TCCS-774", "--value", "X", "--market", "China"]),
    ] { #expect(try work.run(wrong).status == status, "\(wrong)") }
    #expect(try work.dump() == before)
  }

  @Test func `an official code is public while it is in force, and one scheme gives it once`() throws {
    let work = try workplace()
    let server = try Server(work)
    func map() throws -> String { try server.text("/map") }
    let code = ["area", "code", "VT-1", "--scheme", "TCCS-774", "--value", "VN-LCOR-0117", "--market", "cn"]
    try work.good(code)
    #expect(try map().contains("VN-LCOR-0117"))
    #expect(try work.ask("SELECT market FROM growing_area_code") == "CN")
    try work.good(code + ["--status", "suspended"])
    #expect(!(try map().contains("VN-LCOR-0117")))
    #expect(try work.ask("SELECT count(*) FROM growing_area_code") == "1")
    try work.good("area", "create", "VT-2", "--name", "Vùng khác", "--crop", "man-tam-hoa")
    let taken = try work.run(
      "area", "code", "VT-2", "--scheme", "TCCS-774", "--value", "VN-LCOR-0117", "--market", "CN")
    #expect(taken.status == 65)
    try work.good(
      "area", "code", "VT-2", "--scheme", "VN-domestic", "--value", "VN-LCOR-0117", "--market", "VN")
  }
}
