import Documents
import Foundation
import Printing
import TestSupport
import Testing

/// Surveys of the samples go in; parcels, labels, scanned pages, the map and the report come out.
@Suite(.serialized) struct `The whole job through the command line` {
  private static let gtin = "09521234543213"

  /// A workplace with all sample surveys accepted, one growing area and one lot with 24 codes.
  static func workplace() throws -> Workplace {
    let work = try Workplace()
    for file in ["walks-ban-pho.gpx", "walks-na-hoi.gpx", "na-hoi.geojson"] {
      let outcome = try work.run(
        "survey", "import", Program.sample(file), "--crop", "man-tam-hoa", "--accept")
      #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
    }
    for file in ["thai-giang-pho.kml", "bang-toa-do.csv", "bang-toa-do-excel.csv"] {
      let outcome = try work.run("survey", "import", Program.sample(file), "--crop", "che-shan", "--accept")
      #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
    }
    try assignGrowers(in: work)
    try work.good(
      "area", "create", "VT-MAN-01", "--name", "Vùng mận Bản Phố", "--crop", "man-tam-hoa", "--village",
      "BAN-PHO-1", "--official", "VN-domestic:MAU-VN-15-02839-01-26:VN")
    try work.good(
      "cooperative", "add", "--name", "Hợp tác xã Mận Tam hoa Bản Phố", "--address",
      "Thôn Bản Phố 1, xã Bắc Hà, tỉnh Lào Cai", "--slug", "ban-pho", "--phone", "0900 000 900")
    try work.good(
      "product", "add", "--gtin", gtin, "--cooperative", "ban-pho", "--name", "Mận Tam hoa Bắc Hà",
      "--name-en", "Bac Ha Tam Hoa plums", "--crop", "man-tam-hoa", "--net", "1 kg", "--shelf-life", "7",
      "--photo", work.samplePhoto(), "--standard", "TCVN 11892-1:2017")
    try work.good(
      "lot", "harvest", "--product", gtin, "--date", "2026-06-12", "--lot", "MTH-260612", "--from",
      "P-00001=40.5", "P-00002=60", "P-00003=20")
    try work.good("code", "issue", "--lot", "\(gtin)/MTH-260612", "--serials", "24")
    return work
  }

  /// Growers take turns on the parcels of the first village, so that areas have more than three of them.
  private static func assignGrowers(in work: Workplace) throws {
    let parcels = try work.good("parcel", "list", "--village", "BAN-PHO-1").split(separator: "\n")
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    try #require(parcels.count >= 12)
    for grower in 0..<5 {
      let own = parcels.enumerated().filter { $0.offset % 5 == grower }.map(\.element)
      try work.good(
        ["parcel", "set"] + own + ["--grower", "H-000\(grower + 1)", "--why", "list of the test"])
    }
  }

  @Test(arguments: [203, 300])
  func `every code on the printed sheet is read back and opens the page of its lot`(dotsPerInch: Int) throws {
    let work = try Self.workplace()
    let labels = work.folder.file("labels.pdf")
    let server = try Server(work)
    try work.good(
      "label", "print", "--lot", "\(Self.gtin)/MTH-260612", "--sheet", "a4-24", "--base", server.base, "-o",
      labels)
    let links = try readCodes(on: labels, dotsPerInch: dotsPerInch, in: work.folder)
    #expect(links.count == 24)
    #expect(Set(links).count == 24)
    for link in links {
      #expect(link.hasPrefix(server.base + "/01/\(Self.gtin)/10/MTH-260612/21/"), "\(link)")
      let page = try server.get(link)
      #expect(page.status == 200)
      let text = String(decoding: page.body, as: UTF8.self)
      for words in [
        "MTH-260612", "12/06/2026", "Hợp tác xã Mận Tam hoa Bản Phố", "Bản Phố 1", "Vùng mận Bản Phố",
        "MAU-VN-15-02839-01-26", "<svg",
      ] { #expect(text.contains(words), "\(words) is not on the page of \(link)") }
    }
    let english = try server.text("/en" + links[0].dropFirst(server.base.count))
    #expect(english.contains("Bac Ha Tam Hoa plums"))
    #expect(try server.get("/photo/\(Self.gtin)").type.hasPrefix("image/"))
    #expect(try server.get("/01/\(Self.gtin)/10/MTH-260612/21/AAAAAAAAAAAAA").status == 404)
    #expect(try server.get("/01/09521234543210").status == 400)
    #expect(try server.get("/health/live").status == 200)
    #expect(try server.get("/health/ready").status == 200)
    let map = try server.get("/map/parcels.geojson")
    #expect(map.status == 200 && map.type.hasPrefix("application/geo+json"))
  }

  /// Cuts each label out of the rasterised sheet by its geometry and reads it with zbar.
  private func readCodes(on pdf: String, dotsPerInch: Int, in folder: TemporaryFolder) throws -> [String] {
    let dotsPerMillimetre = Double(dotsPerInch) / 25.4
    let sheet = LabelSheet.a4With24
    return try (0..<sheet.count).map { index in
      let frame = sheet.frame(of: index)
      func dots(_ millimetres: Double) -> String { String(Int((millimetres * dotsPerMillimetre).rounded())) }
      let image = folder.file("label-\(index)")
      let drawn = try Program.tool(
        "pdftoppm",
        [
          "-r", String(dotsPerInch), "-x", dots(frame.x), "-y", dots(frame.y), "-W", dots(frame.width), "-H",
          dots(frame.height), "-png", "-singlefile", pdf, image,
        ])
      #expect(drawn.status == 0, "\(drawn.errors)")
      let read = try Program.tool("zbarimg", ["--raw", "--quiet", image + ".png"])
      return read.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  @Test func `the registry, its backup and the export are what GDAL expects`() throws {
    let work = try Self.workplace()
    let count = try work.ask("SELECT count(*) FROM parcel")
    #expect(Int(count)! >= 50)
    #expect(try work.ask("SELECT count(*) FROM rtree_parcel_geom") == count)
    let backup = work.folder.file("backup.gpkg")
    try work.good("registry", "backup", backup)
    for file in [work.registry + "/registry.gpkg", backup, work.registry + "/public.gpkg"] {
      let verdict = try Program.tool("python3", ["-m", "osgeo_utils.samples.validate_gpkg", file])
      #expect(verdict.status == 0, "\(file): \(verdict.output)\(verdict.errors)")
    }
    let listed = try Program.tool("ogrinfo", ["-ro", "-so", backup, "parcel"]).output
    #expect(listed.contains("Feature Count: \(count)"))
    let extent = try #require(
      listed.firstMatch(of: #/Extent: \(([0-9.]+), ([0-9.]+)\) - \(([0-9.]+), ([0-9.]+)\)/#))
    #expect((104.2...104.4).contains(Double(extent.1)!) && (22.4...22.6).contains(Double(extent.4)!))

    let map = work.folder.file("map.geojson")
    try work.good("map", "export", "--format", "geojson", "-o", map)
    let exported = try Program.tool(
      "ogrinfo", ["-ro", map, "-sql", "SELECT COUNT(*) AS n, SUM(areaSquareMetres) AS area FROM map"]
    ).output
    #expect(exported.contains("n (Integer) = \(count)"), "\(exported)")
    let area = try #require(exported.firstMatch(of: #/area \(Real\) = ([0-9.]+)/#))
    let stored = Double(try work.ask("SELECT sum(area_square_metres) FROM parcel"))!
    // Each exported area is rounded to 0.1 m².
    #expect(abs(Double(area.1)! - stored) < 0.05 * Double(count)!)
    let text = try String(contentsOfFile: map, encoding: .utf8)
    for grower in ["H-0001", "grower", "owner", "phone"] { #expect(!text.contains(grower)) }
  }

  @Test func `the completion report counts what is mapped against the plan`() throws {
    let work = try Self.workplace()
    for ending in ["pdf", "html"] {
      let file = work.folder.file("report." + ending)
      let told = try #require(
        try work.json("report", "completion", "--quarter", "2026-Q3", "-o", file).first as? [String: Any])
      let total = try #require(told["total"] as? [String: Any])
      #expect(String(total["mappedParcels"] as! Int) == (try work.ask("SELECT count(*) FROM parcel")))
      let text =
        ending == "pdf"
        ? try Program.tool("pdftotext", ["-layout", file, "-"]).output
        : try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.lowercased().contains("báo cáo"))
      for words in ["Bản Phố 1", "Na Hối Tày", "Thải Giàng Phố 2"] {
        #expect(text.contains(words), "\(words)")
      }
    }
  }

  @Test func `the demonstration leaves its files and starts over only when forced`() throws {
    let folder = try TemporaryFolder()
    let directory = folder.file("demo")
    func demo(_ more: String...) throws -> Outcome {
      try Program.run(Program.binary, ["demo", directory] + more)
    }
    let first = try demo()
    #expect(first.status == 0, "\(first.errors)")
    for file in ["registry.gpkg", "public.gpkg", "labels.pdf", "completion-report.pdf", "map.geojson"] {
      #expect(FileManager.default.fileExists(atPath: directory + "/" + file), "\(file)")
    }
    #expect(try demo().status == 73)
    #expect(try demo("--force").status == 0)
  }
}
