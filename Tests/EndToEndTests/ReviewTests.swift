import Foundation
import TestSupport
import Testing

/// Staging, review, taking back and restoring through the built binary.
@Suite struct `A survey under review` {
  /// A square of about 100 m with its south-west corner so many hundredths of a metre-grid away.
  private func square(_ name: String, east: Double, north: Double = 0, side: Double = 0.001) -> String {
    let (west, south) = (104.28 + east, 22.53 + north)
    let ring = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)].map { "[\(west + $0.0),\(south + $0.1)]" }
    return
      #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":{"type":"Polygon","coordinates":[["#
      + ring.joined(separator: ",") + "]]}}"
  }

  private func file(_ work: Workplace, _ name: String, _ features: String...) throws -> String {
    try work.folder.write(
      #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}", to: name)
  }

  /// Without what every feature outside the villages of the samples says.
  private func codes(_ feature: [String: Any]) -> [String] {
    (feature["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
      .filter { $0 != "no-village" }
  }

  private func features(_ told: Any?) throws -> [[String: Any]] {
    try #require((told as? [String: Any])?["features"] as? [[String: Any]])
  }

  @Test func `features are held against the map and against each other, and a dry run says the same`() throws
  {
    let work = try Workplace()
    let first = try file(work, "a.geojson", square("A", east: 0))
    try work.good("survey", "import", first, "--method", "imagery", "--accept")
    let path = try file(
      work, "b.geojson", square("same", east: 0.00002), square("half", east: 0.0005),
      square("beside", east: 0.0015, side: 0.0009), square("near", east: 0.0024 + 0.00001, side: 0.0009))
    let dry = try work.json("survey", "import", path, "--method", "imagery", "--dry-run")
    let told = try work.json("survey", "import", path, "--method", "imagery")
    let (previewed, staged) = (try features(dry.first), try features(told.first))
    #expect(previewed as NSArray == staged as NSArray)
    #expect(staged.map { $0["state"] as? String } == ["duplicate", "accepted", "accepted", "accepted"])
    let summary = try #require((told.first as? [String: Any])?["summary"] as? [String: Any])
    #expect(summary["waitingForYes"] as? [Int] == [1])
    #expect(staged[0]["parcel"] as? String == "P-00001" && codes(staged[0]) == ["near-duplicate"])
    #expect(codes(staged[1]).contains("overlaps-parcel"))
    #expect(codes(staged[3]).contains("gap-to-neighbour"))
    let shown = try work.good("survey", "show", "S-0002")
    for words in ["same", "half", "beside", "near", "trùng", "đạt", "EPSG:9208", "±"] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(!shown.contains("#1"))
  }

  /// Second source: GDAL 3.6.2 carries the square to EPSG:9208 and measures 11,390.23 m².
  @Test func `an area stands on the plane of the province's zone beside the one on the ground`() throws {
    let work = try Workplace(prepared: false, bounded: false)
    let path = try file(work, "a.geojson", square("A", east: 0))
    let told = try features(
      try work.json("survey", "import", path, "--method", "imagery", "--dry-run").first)[0]
    let plane = try #require(told["planeAreaSquareMetres"] as? Double)
    #expect(abs(plane - 11_390.23) < 0.1)
    // 48.4 km from the central meridian, whose scale is 0.9999, areas are 0.999858 of those on the ellipsoid; that of VN-2000
    // lies 34 m below that of WGS 84 here, which takes another 0.0000107 away.
    let ground = try #require(told["areaSquareMetres"] as? Double)
    #expect(abs(plane / ground - 0.999847) < 2e-6)
    #expect(told["areaStandardErrorSquareMetres"] is Double)
  }

  @Test func `what wants a yes waits until it is chosen`() throws {
    let work = try Workplace()
    let path = try file(
      work, "a.geojson", square("in", east: 0), square("across", east: 0.3), square("again", east: 0.00001))
    let told = try work.good("survey", "import", path, "--method", "imagery", "--accept")
    #expect(told.contains("--feature 2,3"))
    #expect(try work.ask("SELECT count(*) FROM parcel") == "1")
    let outcome = try #require(try work.json("survey", "accept", "S-0001").first as? [String: Any])
    let held = try #require(outcome["held"] as? [[String: Any]])
    #expect(held.map { $0["code"] as? String } == ["outside-commune", "near-duplicate"])
    try work.good("survey", "accept", "S-0001", "--feature", "2,3")
    #expect(try work.ask("SELECT count(*) FROM parcel") == "3")
  }

  @Test func `single features are turned down with a reason, and taken after all when it was a mistake`()
    throws
  {
    let work = try Workplace()
    let path = try file(
      work, "a.geojson", square("A", east: 0), square("B", east: 0.002), square("C", east: 0.004))
    try work.good("survey", "import", path, "--method", "imagery")
    let told = try #require(
      try work.json("survey", "reject", "S-0001", "--feature", "2,3", "--why", "đo nhầm thửa").first
        as? [String: Any])
    #expect(told["rejected"] as? [Int] == [2, 3])
    let shown = try work.good("survey", "show", "S-0001")
    #expect(shown.contains("người duyệt đã loại: đo nhầm thửa"))
    let staged = try features(try work.json("survey", "show", "S-0001").first)
    #expect(staged.map { $0["state"] as? String } == ["accepted", "rejected", "rejected"])
    #expect(codes(staged[1]) == ["rejected-in-review"])
    // The outline stays on record beside the reason.
    #expect((staged[1]["areaSquareMetres"] as? Double ?? 0) > 11_000)
    for wrong in [["2", "65"], ["9", "66"], ["1,9", "66"]] {
      let outcome = try work.run("survey", "reject", "S-0001", "--feature", wrong[0], "--why", "x")
      #expect(outcome.status == Int32(wrong[1]), "\(outcome.errors)")
    }
    #expect(try work.run("survey", "reject", "S-0001", "--feature", "1", "--why", " ").status == 65)
    #expect(try work.run("survey", "reject", "S-0001", "--feature", "one", "--why", "x").status == 64)

    try work.good("survey", "accept", "S-0001")
    #expect(try work.ask("SELECT group_concat(name) FROM parcel") == "A")
    #expect(try work.run("survey", "reject", "S-0001", "--feature", "1", "--why", "late").status == 65)
    try work.good("survey", "accept", "S-0001", "--feature", "3")
    #expect(try work.ask("SELECT group_concat(name) FROM parcel") == "A,C")
    let after = try features(try work.json("survey", "show", "S-0001").first)
    #expect(after.map { $0["state"] as? String } == ["accepted", "rejected", "accepted"])
    #expect(codes(after[2]).isEmpty)
    let decisions = "SELECT feature, state_before, state, why FROM survey_feature_decision ORDER BY rowid"
    #expect(
      try work.ask(decisions)
        == "2|accepted|rejected|đo nhầm thửa\n3|accepted|rejected|đo nhầm thửa\n3|rejected|accepted|")
    try work.good("audit", "verify")
    try work.good("registry", "check")
  }

  @Test func `a grower who was erased does not come back with an old version of a parcel`() throws {
    let work = try Workplace()
    let path = try file(work, "a.geojson", square("A", east: 0))
    try work.good("survey", "import", path, "--method", "imagery", "--accept")
    for code in ["H-0001", "H-0002"] {
      try work.good("parcel", "set", "P-00001", "--grower", code, "--why", "khoán")
    }
    try work.good("grower", "erase", "H-0001", "--why", "theo đơn")
    try work.good("parcel", "restore", "P-00001", "--version", "2", "--why", "đúng ra là bản này")
    #expect(try work.ask("SELECT grower || version FROM parcel") == "H-00024")
    try work.good("registry", "check")
  }

  @Test func `two surveys of one field staged side by side make one parcel`() throws {
    let work = try Workplace()
    for (name, shift) in [("a", 0.0), ("b", 0.00002)] {
      try work.good(
        "survey", "import", try file(work, name + ".geojson", square(name, east: shift)), "--method",
        "imagery")
    }
    try work.good("survey", "accept", "S-0001")
    let outcome = try #require(try work.json("survey", "accept", "S-0002").first as? [String: Any])
    #expect((outcome["parcels"] as? [String])?.isEmpty == true)
    #expect((outcome["held"] as? [[String: Any]])?.first?["code"] as? String == "near-duplicate")
    #expect(try work.ask("SELECT count(*) FROM parcel") == "1")
  }

  @Test func `undo names the parcels changed since, and each comes back as it was`() throws {
    let work = try Workplace()
    let path = try file(work, "a.geojson", square("A", east: 0), square("B", east: 0.002))
    try work.good("survey", "import", path, "--method", "imagery", "--accept", "--crop", "che-shan")
    try work.good("parcel", "set", "P-00001", "--crop", "man-tam-hoa", "--why", "replanted")
    let kept = try #require(
      try work.json("survey", "undo", "S-0001", "--why", "wrong season", "--keep-changed").first
        as? [String: [String]])
    #expect(kept == ["retired": ["P-00002"], "changedSince": ["P-00001"]])
    #expect(try work.ask("SELECT group_concat(code) FROM parcel WHERE state <> 'retired'") == "P-00001")

    try work.good("parcel", "restore", "P-00002", "--version", "1", "--why", "it was right")
    try work.good("parcel", "restore", "P-00001", "--version", "1", "--why", "not replanted")
    #expect(
      try work.ask("SELECT group_concat(crop || version || state) FROM parcel ORDER BY code")
        == "che-shan3accepted,che-shan3accepted")
    #expect(try work.run("parcel", "restore", "P-00002", "--version", "2", "--why", "x").status == 65)
    #expect(try work.run("parcel", "restore", "P-00002", "--version", "9", "--why", "x").status == 66)
    let history = try work.json("parcel", "history", "P-00002").compactMap { $0 as? [String: Any] }
    #expect(history.map { $0["why"] as? String } == ["", "wrong season", "it was right"])
    #expect(history[0]["survey"] as? String == "S-0001" && history[1]["state"] as? String == "retired")
    try work.good("registry", "check")
    try work.good("audit", "verify")
  }

  @Test func `sides are moved onto a neighbour only when asked, and it is said`() throws {
    let work = try Workplace()
    try work.good(
      "survey", "import", try file(work, "a.geojson", square("A", east: 0)), "--method", "imagery", "--accept"
    )
    // 1.03 m east of it.
    let path = try file(work, "b.geojson", square("B", east: 0.00101))
    let plain = try features(
      try work.json("survey", "import", path, "--method", "imagery", "--dry-run").first)
    #expect(codes(plain[0]) == ["gap-to-neighbour"])
    let snapped = try features(
      try work.json("survey", "import", path, "--method", "imagery", "--snap", "2").first)
    #expect(codes(snapped[0]) == ["snapped-to-neighbour"])
    let grown = (snapped[0]["areaSquareMetres"] as! Double) - (plain[0]["areaSquareMetres"] as! Double)
    // 0.00001° of longitude by 0.001° of latitude.
    #expect(abs(grown - 1.028 * 110.75) < 2)
  }

  @Test func `a limit is set for one file or for the registry, and out of its range it is refused`() throws {
    let work = try Workplace()
    let path = try file(work, "a.geojson", square("A", east: 0))
    func told(_ more: String...) throws -> [String] {
      let arguments = ["survey", "import", path, "--method", "imagery", "--dry-run", "--json"] + more
      let value = try JSONSerialization.jsonObject(with: Data(try work.good(arguments).utf8))
      return codes(try features(value)[0])
    }
    #expect(try told() == [])
    #expect(try told("--limit", "largest-area=5000") == ["area-very-large"])
    try work.good("survey", "limits", "--set", "largest-area=5000")
    #expect(try told() == ["area-very-large"])
    #expect(try told("--limit", "largest-area=50000") == [])
    try work.good("survey", "limits", "--reset", "largest-area")
    #expect(try told() == [])
    for wrong in ["largest-area=1", "no-such=1", "hdop=x"] {
      #expect(try work.run("survey", "limits", "--set", wrong).status == 64)
    }
  }

  @Test func `the whole map is checked by the rules of an import, also where a boundary came later`() throws {
    let work = try Workplace(bounded: false)
    let path = try file(
      work, "a.geojson", square("A", east: 0), square("B", east: 0.0005),
      square("C", east: 0.00101, north: 0.002),
      square("D", east: 0, north: 0.002), square("E", east: 0.3))
    try work.good("survey", "import", path, "--method", "imagery", "--accept")
    func check() throws -> [String: [String]] {
      var found: [String: [String]] = [:]
      for value in try work.json("parcel", "check") {
        let told = try #require(value as? [String: Any])
        found[try #require(told["parcel"] as? String)] = codes(told)
      }
      return found
    }
    #expect(try check() == ["P-00002": ["overlaps-parcel"], "P-00004": ["gap-to-neighbour"]])
    try work.good("commune", "boundary", Program.sample("commune-outline.geojson"))
    #expect(try check()["P-00005"] == ["outside-commune"])
    #expect(try work.good("parcel", "check", "--lang", "en").contains("5 parcels: 3 want a look"))
  }
}

@Suite struct `The page of findings` {
  @Test func `is what the program prints`() throws {
    let printed = try Program.run(Program.binary, ["survey", "findings", "--markdown"])
    let page = try String(
      contentsOf: Program.checkout.appending(path: "docs/findings.md"), encoding: .utf8)
    #expect(
      printed.output == page,
      "vungtrong survey findings --markdown > docs/findings.md writes it anew")
  }
}
