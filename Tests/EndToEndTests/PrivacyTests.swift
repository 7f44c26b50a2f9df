import Foundation
import TestSupport
import Testing

/// Words that stand in private fields only; whatever outsiders can reach is searched for them.
@Suite(.serialized) struct `Private words stay private` {
  /// One word for each private field, none of which any program would write by itself.
  static let canaries = [
    "Zwgrowername", "0911222333", "Zwgrowernotes", "Zwevidence", "Zwtrackname", "Zwtrackdesc", "Zwtrackcmt",
    "Zwplacemark", "Zwdescription", "Zwextended", "Zwowner", "Zwcsvphone", "Zwfilename", "Zwsurveyor",
    "Zwproperty",
    "Zwcooperativenotes", "Zwlotnotes", "Zwrejectreason", "Zwendreason", "Zwserialreason", "Zwplanperson",
    "Zwplanresponsible", "Zwplanresult", "Zwplanmeans", "Zwplanlate", "Zwvisitor", "Zwvisitreason",
    "Zwholdreason",
    "Zwreceiver", "Zwreceiverplace", "Zwbuyer", "Zwholdreason", "Zwperson", "Zwrecallreason", "Zwworker",
    "Zwdiarynotes",
  ]

  private static let gtin = "09521234543213"
  private static let box = "095212345000000018"

  /// Four parcels side by side from four formats, each with a canary in every field of text.
  private func workplace() throws -> Workplace {
    let work = try Workplace(prepared: false)
    try work.good("village", "import", Program.sample("villages.geojson"))
    for number in 1...4 {
      try work.good(
        "grower", "add", "--name", "Zwgrowername \(number)", "--phone", "0911222333", "--notes",
        "Zwgrowernotes")
    }
    let folder = work.folder
    let files = [
      try folder.write(gpx, to: "Zwfilename.gpx"), try folder.write(kml, to: "Zwfilename.kml"),
      try folder.write(geoJSON, to: "Zwfilename.geojson"), try folder.write(table, to: "Zwfilename.csv"),
    ]
    for (index, file) in files.enumerated() {
      let outcome = try work.run(
        "survey", "import", file, "--accept", "--crop", "man-tam-hoa", "--surveyor", "Zwsurveyor",
        "--village",
        "BAN-PHO-1")
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      try work.good(
        "parcel", "set", "P-0000\(index + 1)", "--grower", "H-000\(index + 1)", "--why", "Zwrejectreason")
    }
    try work.good(
      "area", "create", "VT-1", "--name", "Vùng mận", "--crop", "man-tam-hoa", "--village", "BAN-PHO-1")
    try work.good(
      "cooperative", "add", "--name", "HTX Mận", "--address", "Bắc Hà", "--slug", "htx-man", "--notes",
      "Zwcooperativenotes")
    try work.good(
      [
        "product", "add", "--gtin", Self.gtin, "--cooperative", "htx-man", "--name", "Mận", "--name-en",
        "Plums", "--crop", "man-tam-hoa", "--net", "1 kg",
      ] + work.toldItems())
    try work.good(
      "lot", "harvest", "--product", Self.gtin, "--date", "2026-06-12", "--lot", "L1", "--from",
      "P-00001=123.4",
      "P-00002=77.7", "--notes", "Zwlotnotes")
    try work.good("code", "issue", "--lot", "\(Self.gtin)/L1", "--serials", "3")
    try work.good(
      "certificate", "add", "organic", "--number", "HC-1", "--issuer", "Quacert", "--holder", "HTX Mận",
      "--from",
      "2020-01-01", "--until", "2999-12-31", "--cooperative", "htx-man")
    try work.good("certificate", "end", "1", "--why", "Zwendreason")
    let last = try work.ask("SELECT text FROM serial WHERE position = 3")
    try work.good("code", "withdraw", "--serial", last, "--why", "Zwserialreason")
    try work.good(
      "diary", "add", "P-00001", "--date", "2026-05-01", "--work", "tỉa cành", "--worker", "Zwworker",
      "--notes",
      "Zwdiarynotes")
    try work.good("lot", "pack", "\(Self.gtin)/L1=77.7kg", "--into", Self.box, "--date", "2026-06-12")
    try work.good(
      "lot", "ship", "--box", Self.box, "--to", "Zwreceiver", "--place", "Zwreceiverplace", "--date",
      "2026-06-13")
    try work.good("lot", "sell", "\(Self.gtin)/L1=1kg", "--to", "Zwbuyer", "--date", "2026-06-13")
    try work.good("lot", "hold", "\(Self.gtin)/L1", "--why", "Zwholdreason", "--date", "2026-06-14")
    try work.good(
      "lot", "release", "\(Self.gtin)/L1", "--why", "Zwholdreason", "--by", "Zwperson", "--date", "2026-06-14"
    )
    try work.good("recall", "open", "\(Self.gtin)/L1", "--why", "Zwrecallreason")
    try work.good("recall", "close", "\(Self.gtin)/L1", "--why", "Zwrecallreason")
    try work.good(
      "grower", "consent", "H-0001", "--to", "parcel-kilograms", "--withdraw", "--evidence", "Zwevidence")
    // The plan is told by villages, never with who does what, and why.
    let plan = try folder.write(
      """
      village,crop,parcels,hectares,due,person,responsible,result,means,kind,late_cause,new_due
      BAN-PHO-1,man-tam-hoa,4,0.6,2026-09-30,Zwplanperson,Zwplanresponsible,Zwplanresult,Zwplanmeans,,Zwplanlate,2026-12-31
      BAN-PHO-1,ngo,1,0.4,2026-09-30,Zwplanperson,,,,,,
      """, to: "plan.csv")
    try work.good("plan", "import", plan)
    try work.good(
      "plan", "nothing-to-map", "record", "BAN-PHO-1", "--crop", "ngo", "--person", "Zwvisitor", "--why",
      "Zwvisitreason")
    try work.good(
      "lot", "harvest", "--product", Self.gtin, "--date", "2026-06-13", "--lot", "L2", "--from", "P-00003=5")
    try work.good("lot", "hold", "\(Self.gtin)/L2", "--why", "Zwholdreason")
    try work.good("publish")
    return work
  }

  // Squares of 40 m, 20 m apart.
  private func corners(_ number: Int) -> [(longitude: Double, latitude: Double)] {
    let west = 104.2900 + Double(number) * 0.0006
    return [
      (west, 22.5400), (west + 0.0004, 22.5400), (west + 0.0004, 22.5404), (west, 22.5404), (west, 22.5400),
    ]
  }

  private var gpx: String {
    var points = ""
    let ring = corners(0)
    var second = 0
    for (a, b) in zip(ring, ring.dropFirst()) {
      for step in 0..<20 {
        let share = Double(step) / 20
        let (minute, rest) = (second / 60, second % 60)
        let time = "2026-05-01T01:\(minute < 10 ? "0" : "")\(minute):\(rest < 10 ? "0" : "")\(rest)Z"
        points += """
          <trkpt lat="\(a.latitude + (b.latitude - a.latitude) * share)" lon="\(a.longitude + (b.longitude - a.longitude) * share)"><time>\(time)</time><hdop>1.2</hdop></trkpt>

          """
        second += 2
      }
    }
    return """
      <?xml version="1.0"?>
      <gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Zwextended">
      <trk><name>Zwtrackname</name><cmt>Zwtrackcmt</cmt><desc>Zwtrackdesc</desc><trkseg>
      \(points)</trkseg></trk></gpx>
      """
  }

  private var kml: String {
    """
    <?xml version="1.0"?>
    <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Zwplacemark</name>
    <description>Zwdescription</description>
    <ExtendedData><Data name="chu_ho"><value>Zwextended</value></Data></ExtendedData>
    <Polygon><outerBoundaryIs><LinearRing><coordinates>
    \(corners(1).map { "\($0.longitude),\($0.latitude),0" }.joined(separator: " "))
    </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>
    """
  }

  private var geoJSON: String {
    let ring = corners(2).map { "[\($0.longitude),\($0.latitude)]" }.joined(separator: ",")
    return #"{"type":"Feature","properties":{"name":"Zwproperty","ghi_chu":"Zwdescription"},"#
      + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  private var table: String {
    "thửa,điểm,vĩ độ,kinh độ,chủ hộ,điện thoại,ghi chú\n"
      + corners(3).enumerated().map {
        "Zwplacemark,\($0.offset + 1),\($0.element.latitude),\($0.element.longitude),Zwowner,Zwcsvphone,Zwdescription"
      }.joined(separator: "\n") + "\n"
  }

  @Test func `no private word is found in the store, on pages, on the map or on labels`() throws {
    let work = try workplace()
    // The words are really in the registry, or this test would prove nothing.
    let dump = try work.dump()
    for canary in Self.canaries { #expect(dump.contains(canary), "\(canary) never came in") }

    let server = try Server(work)
    var reached: [String: Data] = [:]
    // What a visitor writes to the cooperative is told nowhere either.
    let form = try server.text("/phan-anh?trang=%2Fhtx%2Fhtx-man")
    let ticket = try #require(form.firstMatch(of: /name="phieu" value="([^"]+)"/)).1
    let sent = try Program.tool(
      "curl",
      [
        "-s", "-o", "/dev/null", "-w", "%{http_code}", "--data-urlencode", "trang=/htx/htx-man",
        "--data-urlencode",
        "phieu=\(ticket)", "--data-urlencode", "loai=other", "--data-urlencode", "noi-dung=Zwremark",
        server.base + "/phan-anh",
      ])
    #expect(sent.output == "303")
    #expect(try work.ask("SELECT text FROM remark", of: "remarks.sqlite") == "Zwremark")
    let serial = try work.ask("SELECT text FROM serial WHERE position = 1")
    for path in [
      "/", "/en/", "/map", "/en/map", "/map/parcels.geojson", "/map/commune.geojson", "/01/\(Self.gtin)",
      "/01/\(Self.gtin)/10/L1", "/01/\(Self.gtin)/10/L1/21/\(serial)",
      "/en/01/\(Self.gtin)/10/L1/21/\(serial)",
      "/00/\(Self.box)", "/en/00/\(Self.box)", "/00/\(Self.box)?linkType=linkset",
      "/01/\(Self.gtin)/10/L1/21/AAAAAAAAAAAAA", "/01/\(Self.gtin)/10/NONE", "/tra-cuu",
      "/tra-cuu?code=\(serial)",
      "/no-such-page", "/health/ready", "/robots.txt",
    ] { reached[path] = try server.get(path).body }
    reached.merge(try Crawl.everything(of: server)) { first, _ in first }
    #expect(reached.keys.contains { $0.hasSuffix(".mvt") } && reached.keys.contains("/map/parcels.kml"))
    #expect(reached["/map/parcels.gpkg"].map { $0.starts(with: Data("SQLite format 3".utf8)) } == true)
    #expect(
      reached.keys.contains { $0.contains("/cooperatives/items/cooperative%3Ahtx-man") }, "\(reached.keys)")
    let labels = work.folder.file("labels.pdf")
    try work.good("label", "print", "--lot", "\(Self.gtin)/L1", "--base", server.base, "-o", labels)
    reached["labels.pdf"] = Data(try Program.tool("pdftotext", [labels, "-"]).output.utf8)
    reached["public.gpkg"] = Data(try work.dump("public.gpkg").utf8)
    for ending in ["", "-wal"] {
      let file = work.registry + "/public.gpkg" + ending
      if let bytes = try? Data(contentsOf: URL(filePath: file)) {
        reached["bytes of public.gpkg" + ending] = bytes
      }
    }
    for (place, bytes) in reached {
      for canary in Self.canaries + ["Zwremark"] {
        #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) in \(place)")
      }
      // Kilograms per parcel.
      for kilograms in ["123.4", "123,4", "77.7", "77,7"] where !place.hasPrefix("bytes") {
        #expect(bytes.range(of: Data(kilograms.utf8)) == nil, "\(kilograms) in \(place)")
      }
    }
    // A serial lies in the public store as its hash only.
    #expect(reached["bytes of public.gpkg"]?.range(of: Data(serial.utf8)) == nil)
  }

  @Test func `a parcel's outline is public exactly while its grower consents`() throws {
    let work = try workplace()
    let server = try Server(work)
    func outlines() throws -> Set<String> {
      let map =
        try JSONSerialization.jsonObject(with: server.get("/map/parcels.geojson").body) as? [String: Any]
      let features = try #require(map?["features"] as? [[String: Any]])
      return Set(features.compactMap { ($0["properties"] as? [String: Any])?["code"] as? String })
    }
    /// Parcels in the download, as SQLite itself counts them, and whether the code stands anywhere in the file or in a tile.
    func copies() throws -> (parcels: String, named: Bool) {
      let bytes = try server.get("/map/parcels.gpkg").body
      let file = work.folder.file("down.gpkg")
      try bytes.write(to: URL(filePath: file))
      let tile = try server.get("/tiles/14/12938/7138.mvt").body
      let code = Data("P-00002".utf8)
      return (
        try Program.tool("sqlite3", ["-readonly", file, "SELECT count(*) FROM parcels"]).output
          .trimmingCharacters(in: .whitespacesAndNewlines),
        bytes.range(of: code) != nil || tile.range(of: code) != nil
      )
    }
    #expect(try outlines() == ["VT-1"])
    #expect(try copies() == ("0", false))
    try work.good("grower", "consent", "H-0002", "--to", "parcel-outline", "--evidence", "Zwevidence")
    try work.good("publish")
    #expect(try outlines() == ["VT-1", "P-00002"])
    #expect(try copies() == ("1", true))
    try work.good(
      "grower", "consent", "H-0002", "--to", "parcel-outline", "--withdraw", "--evidence", "Zwevidence")
    try work.good("publish")
    #expect(try outlines() == ["VT-1"])
    #expect(try copies() == ("0", false))
    #expect(!(try work.dump("public.gpkg").contains("P-00002")))
  }

  @Test(arguments: [
    ["grower", "consent", "H-0002", "--to", "parcel-outline", "--withdraw", "--evidence", "call"],
    ["grower", "erase", "H-0002", "--why", "asked for it"],
  ])
  func `what a grower takes back is no longer public when the command returns`(command: [String]) throws {
    let work = try workplace()
    try work.good("grower", "consent", "H-0002", "--to", "parcel-outline", "--evidence", "form")
    #expect(try work.dump("public.gpkg").contains("P-00002"))
    try work.good(command)
    #expect(!(try work.dump("public.gpkg").contains("P-00002")))
  }

  @Test func `a printed link is verified: good, misread, never issued`() throws {
    let work = try workplace()
    let serial = try work.ask("SELECT text FROM serial WHERE position = 1")
    func verify(_ path: String) throws -> Outcome {
      try work.run("code", "verify", "https://a.example" + path)
    }
    #expect(try verify("/01/\(Self.gtin)/10/L1/21/\(serial)").status == 0)
    #expect(try verify("/01/\(Self.gtin)/10/L1/21/AAAAAAAAAAAAA").status == 65)
    let misread = try verify("/01/09521234543210/10/L1")
    #expect(misread.status == 65 && misread.errors.contains("3"), "\(misread.errors)")
  }
}
