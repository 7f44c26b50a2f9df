import Foundation
import TestSupport
import Testing

/// A file that cannot be taken, with where the program must point and what it must return.
struct BadFile: CustomTestStringConvertible, Sendable {
  var name: String
  /// `:12` where the file has lines, or nothing.
  var place: String
  var status: Int32
  var words: String
  var testDescription: String { name }
}

@Suite struct `Files that cannot be taken` {
  static let files = [
    BadFile(name: "truncated.gpx", place: ":", status: 65, words: "XML"),
    BadFile(name: "empty.gpx", place: "", status: 65, words: "rỗng"),
    BadFile(name: "no-such-file.gpx", place: "", status: 66, words: "không có tệp"),
    BadFile(name: "doctype.gpx", place: ":", status: 65, words: "DOCTYPE"),
    BadFile(name: "wrong-zone-105-00.csv", place: "", status: 65, words: "EPSG:"),
    BadFile(name: "points-only.geojson", place: ":", status: 65, words: "Point"),
  ]

  @Test(arguments: files)
  func `leave the registry as it was and name the place`(file: BadFile) throws {
    let work = try Workplace()
    let path = Program.sample("broken/" + file.name)
    try expectRefusal(of: path, like: file, in: work)
  }

  @Test(arguments: [
    (
      "latitude-102.geojson",
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[104.29,102.54],
      [104.291,102.54],[104.291,22.541],[104.29,102.54]]]}}]}
      """, ":2", "102"
    ),
    (
      "beyond-all-numbers.geojson",
      #"{"type":"Polygon","coordinates":[[[1e400,22.5],[104.291,-1e308],[104.291,22.541],[1e400,22.5]]]}"#,
      ":1", "inf"
    ),
    (
      "beyond-all-numbers.csv", "thửa,X,Y\nA,2493950.2,453255.8\nA,1e400,453253.7\nA,2493945.8,453248.0\n",
      ":3", "1e400"
    ),
    (
      "text-in-coordinate.csv",
      "thửa,điểm,X,Y\nA,1,2493950.2,453255.8\nA,2,không đo được,453253.7\nA,3,2493945.8,453248.0\n", ":3",
      "không phải là số"
    ),
  ])
  func `a file of nothing but bad features is refused whole`(
    name: String, text: String, place: String, words: String
  ) throws {
    let work = try Workplace()
    let path = try work.folder.write(text, to: name)
    try expectRefusal(of: path, like: BadFile(name: name, place: place, status: 65, words: words), in: work)
  }

  @Test(arguments: [("latitude-102.geojson", ":3", 2), ("text-in-coordinate.csv", ":7", 3)])
  func `a bad feature among good ones is named and the good ones are kept`(
    name: String, place: String, kept: Int
  ) throws {
    let work = try Workplace()
    let path = Program.sample("broken/" + name)
    let outcome = try work.run("survey", "import", path, "--accept")
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(outcome.output.contains(path + place), "\(outcome.output)")
    #expect(try work.ask("SELECT count(*) FROM parcel") == String(kept))
  }

  @Test func `an element 3 million deep is refused like the others`() throws {
    let work = try Workplace()
    let path = try work.folder.write(
      "<gpx xmlns=\"http://www.topografix.com/GPX/1/1\" version=\"1.1\">"
        + String(repeating: "<a>", count: 3_000_000),
      to: "deep.gpx")
    try expectRefusal(
      of: path, like: BadFile(name: "deep.gpx", place: ":1", status: 65, words: "100"), in: work)
  }

  private func expectRefusal(of path: String, like file: BadFile, in work: Workplace) throws {
    let before = try work.dump()
    let outcome = try work.run("survey", "import", path, "--accept")
    #expect(outcome.status == file.status, "\(outcome.output)\(outcome.errors)")
    let told = outcome.output + outcome.errors
    #expect(told.contains(path + file.place), "\(told)")
    if file.place == ":" {
      #expect(told.contains(try Regex(NSRegularExpression.escapedPattern(for: path) + ":[0-9]+")))
    }
    #expect(told.contains(file.words), "\(told)")
    #expect(try work.dump() == before)
    #expect(try work.run("survey", "import", path, "--dry-run").status == file.status)
  }

  @Test func `the same file twice is known by its bytes and changes nothing`() throws {
    let work = try Workplace()
    let sample = Program.sample("na-hoi.geojson")
    _ = try work.run("survey", "import", sample, "--accept")
    let before = try work.dump()
    let renamed = work.folder.file("other-name.json")
    try FileManager.default.copyItem(atPath: sample, toPath: renamed)
    let again = try work.run("survey", "import", renamed, "--accept")
    #expect(again.output.contains("S-0001"), "\(again.output)\(again.errors)")
    #expect(try work.dump() == before)
  }

  @Test func `what is beyond all numbers stays a word, in JSON and on record`() throws {
    let work = try Workplace()
    let good = "[[104.28,22.53],[104.281,22.53],[104.281,22.531],[104.28,22.53]]"
    let path = try work.folder.write(
      #"{"type":"FeatureCollection","features":["#
        + [good, "[[1e400,22.53],[104.281,22.53],[104.281,-1e999],[1e400,22.53]]"].map {
          #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[\#($0)]}}"#
        }.joined(separator: ",") + "]}", to: "a.geojson")
    for arguments in [["survey", "import", path], ["survey", "show", "S-0001"]] {
      let outcome = try work.run(arguments + ["--json", "--lang", "en"])
      #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
      let told = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      let features = try #require(told["features"] as? [[String: Any]])
      #expect(features.map { $0["state"] as? String } == ["accepted", "rejected"])
      let messages = (features[1]["findings"] as? [[String: Any]] ?? []).compactMap {
        $0["message"] as? String
      }
      #expect(messages.count == 2 && messages[0].contains("longitude inf"), "\(messages)")
      #expect(messages.last?.contains("latitude -inf") == true, "\(messages)")
    }
  }

  @Test func `a table of growers whose code is taken is refused with its line`() throws {
    let work = try Workplace()
    let path = try work.folder.write("code,name\nH-0501,Lù A\nH-0001,Lù B\n", to: "growers.csv")
    let outcome = try work.run("grower", "import", path)
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("growers.csv:3") && outcome.errors.contains("H-0001"), "\(outcome.errors)")
    #expect(try work.ask("SELECT count(*) FROM grower WHERE code = 'H-0501'") == "0")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogr2ogr"), "GDAL is not here"))
  func `a loose shapefile is kept with all that belongs to it, and known only with all of it`() throws {
    let work = try Workplace()
    let arguments = ["-f", "ESRI Shapefile", work.folder.file("a.shp"), Program.sample("na-hoi.geojson")]
    #expect(try Program.tool("ogr2ogr", arguments).status == 0)
    _ = try work.run("survey", "import", work.folder.file("a.shp"))
    #expect(try work.ask("SELECT file_name FROM survey") == "a.shp")
    let kept = work.folder.file("kept.zip")
    _ = try work.ask("SELECT writefile('\(kept)', bytes) FROM survey_original")
    let listed = try Program.tool("unzip", ["-Z1", kept]).output.split(separator: "\n").sorted()
    #expect(listed == ["a.dbf", "a.prj", "a.shp"])
    #expect(try Program.tool("unzip", ["-q", kept, "-d", work.folder.file("kept")]).status == 0)
    for name in ["a.dbf", "a.prj", "a.shp"] {
      let manager = FileManager.default
      #expect(
        manager.contentsEqual(atPath: work.folder.file(name), andPath: work.folder.file("kept/" + name)))
    }
    // The same shapes with other attributes are another survey.
    #expect(try work.run("survey", "import", work.folder.file("a.shp")).output.contains("S-0001"))
    try FileManager.default.removeItem(atPath: work.folder.file("a.dbf"))
    _ = try work.run("survey", "import", work.folder.file("a.shp"))
    #expect(try work.ask("SELECT count(*) FROM survey") == "2")
  }

  @Test func `a duplicate outline adds no land`() throws {
    let work = try Workplace()
    let told = try #require(
      try work.json("survey", "import", Program.sample("broken/duplicate-outline.kml"), "--dry-run").first
        as? [String: Any])
    let summary = try #require(told["summary"] as? [String: Any])
    let features = try #require(told["features"] as? [[String: Any]])
    let good = features.filter { $0["state"] as? String != "duplicate" }
    #expect(summary["duplicates"] as? Int == 1)
    #expect(
      summary["areaSquareMetres"] as? Double
        == good.reduce(0) { $0 + ($1["areaSquareMetres"] as? Double ?? 0) })
  }

  @Test func `a dry run shows the findings and keeps nothing`() throws {
    let work = try Workplace()
    let before = try work.dump()
    let told = try #require(
      try work.json("survey", "import", Program.sample("walks-ban-pho.gpx"), "--dry-run").first
        as? [String: Any])
    let summary = try #require(told["summary"] as? [String: Any])
    #expect(summary["features"] as? Int == 20)
    #expect(try work.dump() == before)
  }

  @Test func `a survey can be reviewed, accepted in part, and taken back`() throws {
    let work = try Workplace()
    _ = try work.run("survey", "import", Program.sample("thai-giang-pho.kml"), "--crop", "che-shan")
    #expect(try work.ask("SELECT count(*) FROM parcel") == "0")
    try work.good("survey", "show", "S-0001")
    try work.good("survey", "accept", "S-0001", "--feature", "1,2,3")
    #expect(try work.ask("SELECT count(*) FROM parcel WHERE state <> 'retired'") == "3")
    #expect(try work.run("survey", "accept", "S-0001", "--feature", "4,99").status == 66)
    // What was left out waits; then nothing does.
    try work.good("survey", "accept", "S-0001")
    #expect(try work.ask("SELECT count(*) FROM parcel WHERE state <> 'retired'") == "12")
    #expect(try work.run("survey", "accept", "S-0001").status == 65)
    try work.good("survey", "undo", "S-0001", "--why", "wrong village")
    #expect(try work.ask("SELECT count(*) FROM parcel WHERE state <> 'retired'") == "0")
    try work.good("registry", "check")
    // Nothing can be done with a parcel that left the map.
    #expect(try work.run("parcel", "set", "P-00001", "--crop", "che-shan", "--why", "late").status == 65)
    #expect(
      try work.run("area", "create", "VT-1", "--name", "Chè", "--crop", "che-shan").status == 0
        && work.run("area", "assign", "VT-1", "P-00001").status == 65)
    // A file that was taken back may come again, as another survey with parcels of its own.
    try work.good("survey", "import", Program.sample("thai-giang-pho.kml"), "--accept")
    #expect(try work.ask("SELECT count(*) FROM parcel WHERE state <> 'retired'") == "12")
    #expect(try work.ask("SELECT group_concat(state) FROM survey") == "undone,accepted")
  }
}
