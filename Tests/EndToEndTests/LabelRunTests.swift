import Foundation
import TestSupport
import Testing

@Suite struct `Runs of labels` {
  private static let lot = "09521234543213/MTH-260612"
  private static let base = ["--base", "https://t.bacha.vn"]

  private func print(_ work: Workplace, _ file: String, _ arguments: [String] = []) throws -> [String: Any] {
    let outcome = try work.run(
      ["label", "print", "--lot", Self.lot, "-o", work.folder.file(file), "--json"] + Self.base + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
  }

  private func bytes(_ work: Workplace, _ file: String) throws -> Data {
    try Data(contentsOf: URL(filePath: work.folder.file(file)))
  }

  @Test func `a print is kept, and a reprint gives the same file although names have changed`() throws {
    let work = try LabelWorkplace.make()
    try work.good("printer", "set", "hp", "--offset-x", "0.5", "--offset-y", "-0.25")
    let told = try print(work, "a.pdf", ["--printer", "hp", "--start", "3", "--copies", "2"])
    #expect(told["run"] as? Int == 1 && told["labels"] as? Int == 12 && told["printedBefore"] as? Int == 0)
    #expect(try work.ask("SELECT DISTINCT state FROM serial") == "printed")
    let run = try #require(try work.json("label", "runs").first as? [String: Any])
    let hash = try Program.tool("sha256sum", [work.folder.file("a.pdf")]).output.prefix(64)
    #expect(run["sha256"] as? String == String(hash) && run["printer"] as? String == "hp")
    // Neither the product nor the printer reach what was frozen.
    try work.good("product", "set", "09521234543213", "--name", "Mận khác hẳn")
    try work.good("printer", "set", "hp", "--offset-x", "3")
    let said = try work.good(
      ["label", "print", "--reprint", "1", "-o", work.folder.file("b.pdf"), "--lang", "en"])
    #expect(said.contains("reprint of run 1") && said.contains("byte for byte"))
    #expect(try bytes(work, "a.pdf") == bytes(work, "b.pdf"))
    let runs = try work.json("label", "runs", "--lot", Self.lot).compactMap { $0 as? [String: Any] }
    #expect(runs.map { $0["run"] as? Int } == [2, 1] && runs[0]["reprintOf"] as? Int == 1)
    // On another printer it is the same content in another place.
    try work.good(["label", "print", "--reprint", "1", "--printer", "hp", "-o", work.folder.file("c.pdf")])
    #expect(try bytes(work, "a.pdf") != bytes(work, "c.pdf"))
    #expect(try print(work, "d.pdf")["printedBefore"] as? Int == 6)
    #expect(
      try work.run("label", "print", "--reprint", "1", "-o", work.folder.file("e.zpl")).status == 65)
    #expect(try work.run("label", "print", "--reprint", "9", "-o", work.folder.file("e.pdf")).status == 66)
    try work.good("audit", "verify")
  }

  @Test func `a dry run and a picture keep nothing, and a failed print leaves neither file nor run`() throws {
    let work = try LabelWorkplace.make()
    let before = try work.dump()
    #expect(try print(work, "a.pdf", ["--dry-run"])["labels"] as? Int == 6)
    _ = try print(work, "a.png")
    #expect(!FileManager.default.fileExists(atPath: work.folder.file("a.pdf")))
    #expect(try work.dump() == before)
    for (arguments, status) in [
      (["--sheet", "a4-99"], 66), (["--start", "25"], 65), (["--printer", "none"], 66),
      (["--copies", "0"], 64),
      (["--from-serial", "2222222222222"], 66), (["--blank", "0"], 64),
    ] as [([String], Int32)] {
      let outcome = try work.run(
        ["label", "print", "--lot", Self.lot, "-o", work.folder.file("a.pdf")] + Self.base + arguments)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
    }
    let zero = try work.folder.write(
      "name = z\npage = 210 x 297\ncolumns = 1\nrows = 1\nlabel = 0 x 0\n", to: "zero.tem")
    let outcome = try work.run(
      ["label", "print", "--lot", Self.lot, "--sheet", zero, "-o", work.folder.file("a.pdf")] + Self.base)
    #expect(outcome.status == 65 && outcome.errors.contains("zero.tem:5"), "\(outcome.errors)")
    try work.good("printer", "set", "hp", "--offset-x", "9")
    let pushed = try work.run(
      ["label", "print", "--lot", Self.lot, "--printer", "hp", "-o", work.folder.file("a.pdf")] + Self.base)
    #expect(pushed.status == 65, "\(pushed.errors)")
    #expect(!FileManager.default.fileExists(atPath: work.folder.file("a.pdf")))
    #expect(try work.ask("SELECT count(*) FROM label_run") == "0")
  }

  @Test(.enabled(if: canMount, "needs the right to mount"))
  func `on a full disk the print is refused, and neither half a file nor a run is left`() throws {
    let work = try LabelWorkplace.make()
    let disk = work.folder.file("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let command = """
      mount -t tmpfs -o size=8k tmpfs '\(disk)' && '\(Program.binary.path)' label print --lot \(Self.lot) \
      --registry '\(work.registry)' --base https://t.bacha.vn --lang en -o '\(disk)/a.pdf'; echo $?; ls -A '\(disk)'
      """
    let outcome = try Program.tool("unshare", ["-m", "sh", "-c", command])
    #expect(outcome.output == "73\n" && outcome.errors.contains("the disk is full"), "\(outcome)")
    #expect(try work.ask("SELECT count(*) FROM label_run") == "0")
  }

  static let canMount = (try? Program.tool("unshare", ["-m", "true"]).status) == 0

  @Test func `labels left blank use up no serial`() throws {
    let work = try LabelWorkplace.make()
    #expect(try print(work, "a.pdf", ["--blank", "30"])["labels"] as? Int == 30)
    #expect(try work.ask("SELECT DISTINCT state FROM serial") == "issued")
    #expect(try work.run("label", "check", work.folder.file("a.pdf")).status == 65)
    try work.good(["label", "print", "--reprint", "1", "-o", work.folder.file("b.pdf")])
    #expect(try bytes(work, "a.pdf") == bytes(work, "b.pdf"))
  }

  @Test func `a print goes on with the serial it is told`() throws {
    let work = try LabelWorkplace.make()
    let serials = try work.ask("SELECT text FROM serial ORDER BY position").split(separator: "\n").map(
      String.init)
    #expect(try print(work, "a.pdf", ["--from-serial", serials[2]])["labels"] as? Int == 4)
    let text = try Program.tool("pdftotext", [work.folder.file("a.pdf"), "-"]).output
    #expect(serials.map(text.contains) == [false, false, true, true, true, true])
    #expect(
      try work.ask("SELECT state FROM serial ORDER BY position").split(separator: "\n")
        == ["issued", "issued", "printed", "printed", "printed", "printed"])
  }

  @Test func `marks are those of certificates that are valid on the day`() throws {
    let work = try LabelWorkplace.make()
    for (scheme, number, until) in [("vietgap", "A", "2999-12-31"), ("organic", "B", "2021-12-31")] {
      try work.good(
        "certificate", "add", scheme, "--number", number, "--issuer", "Quacert", "--holder", "HTX Mận",
        "--from", "2020-01-01", "--until", until, "--product", "09521234543213")
    }
    _ = try print(work, "a.pdf")
    let text = try Program.tool("pdftotext", [work.folder.file("a.pdf"), "-"]).output
    #expect(text.contains("VietGAP") && !text.lowercased().contains("hữu cơ"), "\(text)")
  }

  @Test func `a long print shows a bar on a terminal that only grows and is gone at the end`() throws {
    let work = try LabelWorkplace.make()
    try work.good("code", "issue", "--lot", Self.lot, "--serials", "600")
    let (code, said) = try work.onTerminal(
      ["label", "print", "--lot", Self.lot, "-o", work.folder.file("a.pdf")] + Self.base)
    #expect(code == 0, "\(said)")
    let shares = said.matches(of: #/ (\d+)%/#).compactMap { Int($0.1) }
    #expect(shares.count > 5 && shares == shares.sorted(), "\(shares)")
    #expect(said.hasSuffix("\r\u{1B}[K"), "the line is cleared")
  }

  @Test func `counting tells what does not add up, and spoiled serials never come back`() throws {
    let work = try LabelWorkplace.make()
    _ = try print(work, "a.pdf")
    let serial = try work.ask("SELECT text FROM serial ORDER BY position LIMIT 1")
    let counted = ["label", "reconcile", "1", "--printed", "6"]
    let good = try work.run(
      counted + ["--used", "5", "--spoiled", "1", "--serial", serial, "--dry-run", "--lang", "en"])
    #expect(good.status == 0 && good.output.contains("Everything adds up"))
    #expect(try work.ask("SELECT count(*) FROM label_count") == "0")
    try work.good(counted + ["--used", "5", "--spoiled", "1", "--serial", serial])
    #expect(try work.ask("SELECT state FROM serial WHERE text = '\(serial)'") == "spoiled")
    // The lot has 6 kg in packs of 1 kg.
    let bad = try work.run(counted + ["--used", "7", "--spoiled", "2", "--json"])
    #expect(bad.status == 3)
    for code in ["more-than-printed", "more-than-goods", "spoiled-unnamed"] {
      #expect(bad.output.contains(code), "\(bad.output)")
    }
    let refused = try work.run("label", "print", "--reprint", "1", "-o", work.folder.file("b.pdf"))
    #expect(refused.status == 65 && refused.errors.contains(serial), "\(refused.errors)")
    #expect(try print(work, "c.pdf")["labels"] as? Int == 5)
    #expect(try work.run(counted + ["--used", "-1", "--spoiled", "0"]).status == 64)
    #expect(
      try work.run(counted + ["--used", "5", "--spoiled", "1", "--serial", "2222222222222"]).status == 66)
  }

  @Test func `a print is read back, whole, in part, twice and beside another`() throws {
    let work = try LabelWorkplace.make()
    _ = try print(work, "a.pdf", ["--sheet", "a4-65"])
    let file = work.folder.file("a.pdf")
    let good = try work.run("label", "check", file, "--lang", "en")
    #expect(good.status == 0 && good.output.contains("Read 6 codes on 1 pages"), "\(good)")
    // The sheet twice: every code doubled.
    _ = try Program.tool("pdfunite", [file, file, work.folder.file("twice.pdf")])
    let twice = try work.run("label", "check", work.folder.file("twice.pdf"), "--run", "1", "--json")
    #expect(twice.status == 3 && twice.output.contains(#""times":2"#), "\(twice)")
    // A photograph of the left part of it, askew, dim and out of focus.
    _ = try Program.tool("pdftoppm", ["-r", "250", "-png", "-singlefile", file, work.folder.file("page")])
    _ = try OutsideProgram.run(
      "convert",
      [
        work.folder.file("page.png"), "-crop", "1150x600+0+0", "+repage", "-background", "grey", "-rotate",
        "7",
        "-blur", "0x0.9", "+level", "25%,75%", "-quality", "70", work.folder.file("photo.jpg"),
      ])
    let photo = try work.run("label", "check", work.folder.file("photo.jpg"), "--run", "1", "--json")
    try #require(photo.status == 3, "\(photo)")
    let read = try JSONSerialization.jsonObject(with: Data(photo.output.utf8)) as? [String: Any]
    #expect(photo.status == 3 && (read?["foreign"] as? [Any])?.isEmpty == true, "\(photo)")
    #expect(read?["read"] as? Int == 3 && (read?["missing"] as? [String])?.count == 3, "\(photo)")
    // Codes of another run.
    try work.good("code", "issue", "--lot", Self.lot, "--serials", "2")
    _ = try print(work, "b.pdf", ["--sheet", "a4-65"])
    let foreign = try work.run("label", "check", work.folder.file("b.pdf"), "--run", "1", "--lang", "en")
    #expect(foreign.status == 3 && foreign.output.contains("not of this run"), "\(foreign)")
    #expect(try work.run("label", "check", work.folder.file("b.pdf")).status == 0)
    let none = try work.run("label", "check", Program.sample("growers.csv"))
    #expect(none.status == 65, "\(none)")
  }

  @Test func `a printer is kept, shown and forgotten, and its test page can be drawn for paper and heads`()
    throws
  {
    let work = try Workplace(prepared: false)
    #expect(try work.good("printer", "list", "--lang", "en").contains("Nothing yet"))
    try work.good("printer", "set", "hp", "--offset-x", "0.8", "--scale-y", "1.003")
    try work.good("printer", "set", "hp", "--offset-y", "-1.2")
    let told = try #require(try work.json("printer", "list").first as? [String: Any])
    #expect(told["offsetXMillimetres"] as? Double == 0.8 && told["offsetYMillimetres"] as? Double == -1.2)
    #expect(told["scaleY"] as? Double == 1.003)
    for (file, beginning) in [("t.pdf", "%PDF"), ("t.zpl", "^XA"), ("t.tspl", "SIZE")] {
      let path = work.folder.file(file)
      try work.good([
        "label", "testpage", "--printer", "hp", "--sheet", file == "t.pdf" ? "a4-21" : "roll-50x30", "-o",
        path,
      ])
      #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Array(beginning.utf8)))
    }
    #expect(try work.run("label", "testpage", "-o", work.folder.file("t.svg")).status == 65)
    #expect(try work.run("printer", "set", "hp", "--offset-x", "99").status == 64)
    try work.good("printer", "remove", "hp")
    #expect(try work.run("printer", "remove", "hp").status == 66)
    try work.good("audit", "verify")
  }
}

/// Ten thousand labels in one file, measured from outside.
@Suite(.enabled(if: LongTests.areWanted, "./run test --full"))
struct `The cost of many labels` {
  @Test func `ten thousand labels take at most 300 MB and 1,2 kB of file each`() throws {
    let work = try LabelWorkplace.make()
    let lot = "09521234543213/MTH-260612"
    try work.good("code", "issue", "--lot", lot, "--serials", "10000")
    let script = """
      import resource, subprocess, sys
      status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
      print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
      """
    let file = work.folder.file("a.pdf")
    let outcome = try Program.tool(
      "python3",
      [
        "-c", script, Program.binary.path, "label", "print", "--registry", work.registry, "--lot", lot,
        "--base", "https://truyxuat.bacha.vn", "-o", file,
      ])
    let numbers = outcome.output.split { $0.isWhitespace }.compactMap { Double($0) }
    try #require(numbers.count == 2 && numbers[0] == 0, "\(outcome)")
    #expect(numbers[1] < 300, "\(numbers[1]) MB")
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? .max
    #expect(size <= 10_000 * 1200, "\(size) bytes")
  }
}
