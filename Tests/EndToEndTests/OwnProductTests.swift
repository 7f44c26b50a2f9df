import Foundation
import TestSupport
import Testing

/// A product without a GTIN from its first label on, and what becomes of that label when it gets one.
@Suite struct `A product without a GTIN` {
  private static let gtin = "09521234543213"

  private func workplace() throws -> (work: Workplace, number: String, lot: String) {
    let work = try Workplace()
    try work.good(
      "survey", "import", Program.sample("walks-ban-pho.gpx"), "--accept", "--crop", "man-tam-hoa",
      "--village",
      "BAN-PHO-1")
    try work.good("cooperative", "add", "--name", "HTX Mận", "--address", "Bắc Hà", "--slug", "htx-man")
    let added = try work.json(
      "product", "add", "--cooperative", "htx-man", "--name", "Mận sấy dẻo Bắc Hà", "--name-en",
      "Soft dried plums", "--crop", "man-tam-hoa", "--net", "200 g")
    let product = try #require(added.first as? [String: Any])
    let number = try #require(product["gtin"] as? String)
    #expect(product["address"] as? String == "/p/htx-man/man-say-deo-bac-ha")
    let parcel = try work.ask("SELECT code FROM parcel LIMIT 1")
    try work.good(["product", "set", number] + work.toldItems())
    try work.good(
      "lot", "harvest", "--product", number, "--date", "2026-06-12", "--lot", "S1", "--from", "\(parcel)=20")
    try work.good("code", "issue", "--lot", "\(number)/S1", "--serials", "2")
    return (work, number, "\(number)/S1")
  }

  @Test func `printed codes open the same page before and after it gets its GTIN`() throws {
    let (work, number, lot) = try workplace()
    let serial = try work.ask("SELECT text FROM serial LIMIT 1")
    let short = "/q/\(serial)"
    let named = "/p/htx-man/man-say-deo-bac-ha/10/S1/21/\(serial)"
    let server = try Server(work)
    for path in [short, named, "/en" + short] {
      let page = try server.get(path)
      let text = String(decoding: page.body, as: UTF8.self)
      #expect(page.status == 200)
      #expect(text.contains("Mận sấy dẻo Bắc Hà") && text.contains("S1"))
      #expect(!text.contains(number), "an own number stands in no page")
    }
    #expect(try server.get("/01/\(number)").status == 404)
    #expect(try server.text(short).contains("src=\"/photo/htx-man/man-say-deo-bac-ha\""))
    #expect(try server.get("/photo/htx-man/man-say-deo-bac-ha").type == "image/jpeg")
    #expect(try server.get("/photo/\(number)").status == 404)
    #expect(try server.get("/p/htx-man/man-khac").status == 404)
    #expect(try server.get("/q/2345679ACDEFH").status == 404)
    #expect(try work.run("code", "verify", "https://a.example" + short).status == 0)
    #expect(try work.run("code", "verify", "https://a.example" + named).status == 0)
    #expect(try work.run("code", "verify", "https://a.example/q/2345679ACDEFH").status == 65)

    // The label carries the short form and no number that is none.
    let picture = work.folder.file("label.svg")
    try work.good(
      "label", "print", "--lot", lot, "--sheet", "a4-24", "--base", "https://t.bac-ha.org", "-o", picture)
    #expect(!(try String(contentsOfFile: picture, encoding: .utf8)).contains(number))

    try work.good("product", "set", number, "--gtin", Self.gtin)
    for path in [short, named, "/01/\(Self.gtin)/10/S1/21/\(serial)"] {
      let page = try server.get(path)
      let text = String(decoding: page.body, as: UTF8.self)
      #expect(page.status == 200, "\(path)")
      #expect(text.contains(Self.gtin) && text.contains("S1"), "\(path)")
    }
    #expect(try work.ask("SELECT count(*) FROM lot WHERE gtin = '\(number)'", of: "public.gpkg") == "0")
    #expect(try work.run("code", "verify", "https://a.example" + named).status == 0)
    try work.good("publish", "--rebuild")
    #expect(try server.get(short).status == 200)
    #expect(try server.get(named).status == 200)
  }

  @Test func `a GTIN is given once, is free and comes from GS1`() throws {
    let (work, number, _) = try workplace()
    let before = try work.dump()
    for wrong in [number, "00400000000022", "09521234543210"] {
      #expect(try work.run("product", "set", number, "--gtin", wrong).status == 65)
    }
    #expect(
      try work.run(
        "product", "add", "--gtin", "00400000000022", "--cooperative", "htx-man", "--name", "x", "--name-en",
        "x", "--crop", "man-tam-hoa", "--net", "1 kg"
      ).status == 65)
    #expect(try work.dump() == before)
    try work.good("product", "set", number, "--gtin", Self.gtin)
    #expect(try work.run("product", "set", Self.gtin, "--gtin", "08931234567897").status == 65)
  }
}
