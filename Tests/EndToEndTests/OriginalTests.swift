import Foundation
import TestSupport
import Testing

/// The file of a survey comes back as it came in, through the built binary.
@Suite struct `The file a survey was made of` {
  private func sha256(_ path: String) throws -> String {
    String(try Program.tool("sha256sum", [path]).output.prefix(64))
  }

  @Test func `is given back byte for byte, also when the survey was turned down`() throws {
    let work = try Workplace()
    let (walks, copy) = (Program.sample("walks-ban-pho.gpx"), work.folder.file("copy.gpx"))
    _ = try work.run("survey", "import", walks)
    try work.good("survey", "reject", "S-0001", "--why", "đo lại")
    let told = try #require(
      try work.json("survey", "original", "S-0001", "-o", copy).first as? [String: Any])
    #expect(FileManager.default.contentsEqual(atPath: walks, andPath: copy))
    #expect(told["file"] as? String == "walks-ban-pho.gpx" && told["isArchive"] as? Bool == false)
    #expect(try told["sha256"] as? String == sha256(walks))
    // It names people: nobody else may read it.
    #expect(try Program.tool("stat", ["-c", "%a", copy]).output == "600\n")

    #expect(try work.run("survey", "original", "S-0001", "-o", copy).status == 73)
    let words = try work.good("survey", "original", "S-0001", "-o", copy, "--force")
    #expect(words.contains("SHA-256 khớp") && words.contains("walks-ban-pho.gpx"))
    let english = try work.good("survey", "original", "S-0001", "-o", copy, "--force", "--lang", "en")
    #expect(english.contains("its SHA-256 is that of the import"))
    #expect(try work.run("survey", "original", "S-0009", "-o", work.folder.file("none")).status == 66)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogr2ogr"), "GDAL is not here"))
  func `comes as an archive where others belonged to it, which is a survey again`() throws {
    let work = try Workplace()
    let (shape, copy) = (work.folder.file("a.shp"), work.folder.file("copy.zip"))
    let arguments = [
      "-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", shape, Program.sample("na-hoi.geojson"),
    ]
    #expect(try Program.tool("ogr2ogr", arguments).status == 0)
    let first = try #require(
      try work.json("survey", "import", shape, "--method", "imagery").first as? [String: Any])
    let told = try #require(try work.json("survey", "original", "S-0001", "-o", copy).first as? [String: Any])
    #expect(told["isArchive"] as? Bool == true)
    #expect(try work.good("survey", "original", "S-0001", "-o", copy, "--force").contains("ZIP"))
    for part in ["a.shp", "a.dbf", "a.prj", "a.cpg"] {
      let packed = try Program.tool("python3", ["-c", Self.hashInside, copy, part]).output
      #expect(try packed.hasPrefix(sha256(work.folder.file(part))), "\(part)")
    }
    let elsewhere = try Workplace()
    let again = try #require(
      try elsewhere.json("survey", "import", copy, "--method", "imagery").first as? [String: Any])
    let (summary, sameAgain) = (first["summary"] as? NSDictionary, again["summary"] as? NSDictionary)
    #expect(summary != nil && summary == sameAgain)
  }

  private static let hashInside = """
    import hashlib, sys, zipfile
    print(hashlib.sha256(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2])).hexdigest())
    """

  @Test func `is refused when it is not what came in, and nothing is written`() throws {
    let work = try Workplace()
    let copy = work.folder.file("copy.gpx")
    _ = try work.run("survey", "import", Program.sample("walks-ban-pho.gpx"))
    let file = work.registry + "/registry.gpkg"
    let damage =
      "UPDATE survey_original SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Made up', 'made up') AS BLOB)"
    #expect(try Program.tool("sqlite3", [file, damage]).status == 0)
    let outcome = try work.run("survey", "original", "S-0001", "-o", copy)
    #expect(outcome.status == 74 && outcome.errors.contains("S-0001"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(try Program.tool("sqlite3", [file, "DELETE FROM survey_original"]).status == 0)
    let check = try work.run("registry", "check", "--lang", "en")
    #expect(check.status == 74 && (check.output + check.errors).contains("survey S-0001: its file had"))
  }

  @Test func `is gone for good when it named a person who was erased`() throws {
    let work = try Workplace()
    let copy = work.folder.file("copy.gpx")
    _ = try work.run("survey", "import", Program.sample("walks-ban-pho.gpx"))
    // Her telephone number stands in a track.
    try work.good("grower", "erase", "H-0001", "--why", "theo đơn")
    let outcome = try work.run("survey", "original", "S-0001", "-o", copy)
    #expect(outcome.status == 66 && outcome.errors.contains("survey show"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: copy))
    try work.good("registry", "check")
  }
}
