import Foundation
import TestSupport
import Testing

/// Reports as files, and what is told while they are made.
@Suite struct `A report through the command line` {
  @Test func `shows a bar on a terminal that only grows and is gone at the end`() throws {
    let work = try `The whole job through the command line`.workplace()
    let files = ["pdf", "docx", "html"].map { work.folder.file("a." + $0) }
    let command = ["report", "completion", "--quarter", "2026-Q3"] + files.flatMap { ["-o", $0] }
    let (code, said) = try work.onTerminal(command)
    #expect(code == 0, "\(said)")
    let shares = said.matches(of: #/(█*)(░*) +(\d+)%/#).map { (bar: $0.1.count, Int($0.3)!) }
    #expect(shares.count > 10 && shares.map(\.1) == shares.map(\.1).sorted(), "\(shares)")
    #expect(shares.first?.1 == 0 && shares.last!.1 >= 90)
    #expect(shares.allSatisfy { $0.bar == $0.1 * 30 / 100 }, "thirty marks are all of it")
    #expect(said.contains("DOCX") && said.hasSuffix("\r\u{1B}[K"), "the line is cleared")
    // Where nobody looks, nothing is told.
    let quiet = try work.run(command + ["--force"])
    #expect(quiet.status == 0 && quiet.errors.isEmpty)
  }

  @Test func `that fails leaves no bar before its message`() throws {
    let work = try Workplace()
    let (code, said) = try work.onTerminal(
      ["report", "completion", "--quarter", "2026-Q3", "-o", work.folder.file("absent/a.pdf")])
    #expect(code == 73)
    let line = try #require(said.split(separator: "\r").last)
    #expect(line.hasPrefix("\u{1B}[K") && line.contains("absent/a.pdf") && !line.contains("%"), "\(said)")
  }

  @Test func `in several forms carries one hash, and nothing is made when one of them cannot be`() throws {
    let work = try Workplace()
    func report(_ names: [String]) throws -> Outcome {
      try work.run(
        ["report", "completion", "--quarter", "2026-Q3"] + names.flatMap { ["-o", work.folder.file($0)] })
    }
    _ = try work.folder.write("mine", to: "b.html")
    #expect(try report(["a.json", "b.html"]).status == 73)
    #expect(try report(["a.json", "b.doc"]).status == 64)
    #expect(!FileManager.default.fileExists(atPath: work.folder.file("a.json")))
    #expect(try report(["a.json", "a.html"]).status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(work.folder.bytes("a.json"))) as? [String: Any]
    let hash = try #require((json?["audit"] as? [String: Any])?["hash"] as? String)
    #expect(String(decoding: try work.folder.bytes("a.html"), as: UTF8.self).contains(hash))
    #expect(try work.json("report", "list").count == 2)
  }

  @Test func `that names growers is for its owner alone, also when it is shown again`() throws {
    let work = try `The whole job through the command line`.workplace()
    let (first, again) = (work.folder.file("a.docx"), work.folder.file("b.docx"))
    try work.good("report", "dossier", "--area", "VT-MAN-01", "-o", first)
    try work.good("report", "show", "--kept", "1", "-o", again)
    for path in [first, again] {
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o600, "\(path)")
    }
  }

  @Test func `counts codes, labels, scans and pages that tell all`() throws {
    let work = try LabelWorkplace.make()
    let lot = "09521234543213/MTH-260612"
    let server = try Server(work)
    try work.good(
      "label", "print", "--lot", lot, "--sheet", "a4-24", "--base", server.base, "-o",
      work.folder.file("a.pdf"))
    try work.good("label", "print", "--reprint", "1", "-o", work.folder.file("b.pdf"))
    // 3: the serials of the spoiled ones were not told.
    let counted = try work.run("label", "reconcile", "1", "--printed", "6", "--used", "4", "--spoiled", "2")
    #expect(counted.status == 3, "\(counted.errors)")
    let serials = try work.ask("SELECT text FROM serial ORDER BY position").split(separator: "\n")
    for serial in [serials[0], serials[0], serials[1]] { _ = try server.get("/q/\(serial)") }
    // Scans are written once a second.
    for _ in 0..<2400 where try work.ask("SELECT ifnull(sum(count), 0) FROM scan", of: "scans.sqlite") != "3"
    {
      usleep(50_000)
    }
    let file = work.folder.file("a.json")
    try work.good("report", "completion", "--quarter", "2026-Q4", "--lang", "en", "-o", file)
    let json = try JSONSerialization.jsonObject(with: Data(work.folder.bytes("a.json"))) as? [String: Any]
    let tables = (json?["body"] as? [[String: Any]])?.compactMap { $0["table"] as? [String: Any] }
    let rows = tables?.first { $0["key"] as? String == "traceability" }?["rows"] as? [[String: Any]]
    let figures = try Dictionary(
      uniqueKeysWithValues: #require(rows).map { ($0["item"] as! String, $0["value"] as? Double) })
    let wanted: [String: Double] = [
      "Lots": 1, "Parcels with a lot": 1, "Codes issued for labels": 6,
      "Labels printed, reprints included": 12,
      "Of them reprints": 6, "Labels counted as spoiled": 2, "Scans of labels": 3,
      "Different labels scanned": 2,
      "Lots with a page": 1, "Of them with all ten items told": 1, "Share of pages with all ten items": 1,
      "Lots held": 0, "Lots under recall": 0,
    ]
    for (item, value) in wanted { #expect(figures[item] == value, "\(item): \(figures[item] as Any)") }
    // Before there were lots, there is nothing to tell.
    try work.good(
      "report", "completion", "--quarter", "2026-Q4", "--as-of", "2026-06-01", "-o", file, "--force")
    let before = String(decoding: try work.folder.bytes("a.json"), as: UTF8.self)
    #expect(before.contains("Chưa ghi nhận lô hàng nào.") && !before.contains("trang đủ 10 nội dung"))
  }
}
