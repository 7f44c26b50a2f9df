import Foundation
import Geospatial

/// The completion report of a commune of 60 villages in all its forms. Nobody else makes one: LibreOffice, asked to turn a table
/// of as many rows into a PDF, stands beside it as a yardstick.
enum ReportCase {
  static let all = [completion]

  private static let forms = ["pdf", "docx", "xlsx", "html", "json"]
  private static let villages = (columns: 10, rows: 6)

  private static let completion = BenchmarkCase(
    name: "report-completion", unit: "parcel", sizes: [20_000], smokeSize: 1_000,
    targets: [Target(figure: .wall, atMost: 20), Target(figure: .peakMegabytes, atMost: 400)]
  ) { size, workspace in
    let registry = try commune(of: size, workspace)
    let ours = Contender(name: "vungtrong, five forms") { folder in
      var whole = Sample(wall: 0, processor: 0, peakBytes: 0)
      for form in forms {
        let sample = try ChildProcess.measure([
          workspace.program, "report", "completion", "--quarter", "2026-Q3", "--draft", "-o",
          folder + "/report." + form, "--registry", registry,
        ])
        whole.wall += sample.wall
        whole.processor += sample.processor
        whole.peakBytes = max(whole.peakBytes, sample.peakBytes)
        whole.others["s " + form] = sample.wall
      }
      try WrongOutput.unless("parcels", try mappedParcels(folder + "/report.json"), is: Double(size))
      try mustTell(size, in: folder)
      return whole
    }
    let table = try workspace.input("table-\(size).csv") { place in
      let file = try TextFile(place)
      var generator = FieldGenerator(count: size)
      generator.each { _, field in
        file.write("\(field.name),mận Tam hoa,\(geodesicArea(of: field.outline).value),2026-09-30\n")
      }
      try file.close()
    }
    let office = Contender(
      name: "LibreOffice, a table to PDF",
      absence: workspace.absenceOfLargePeers ?? workspace.absence(ofProgram: "soffice")
    ) { folder in
      try ChildProcess.measure([
        "soffice", "--headless", "-env:UserInstallation=file://\(folder)/profile", "--convert-to", "pdf",
        "--outdir", folder, table,
      ])
    }
    return [ours, office]
  }

  /// The number of parcels stands in every form, as people write it or as a number.
  private static func mustTell(_ parcels: Int, in folder: String) throws {
    let report = folder + "/report."
    let written = "\(parcels / 1000)." + String(1000 + parcels % 1000).dropFirst()
    let texts = [
      ("pdf", written, ["pdftotext", report + "pdf", "-"]),
      ("docx", written, ["unzip", "-p", report + "docx", "word/document.xml"]),
      ("xlsx", "<v>\(parcels)</v>", ["unzip", "-p", report + "xlsx", "xl/worksheets/*.xml"]),
      ("html", written, ["cat", report + "html"]),
    ]
    for (form, number, reading) in texts where !(try ChildProcess.text(reading).contains(number)) {
      throw WrongOutput("report.\(form) does not tell \(number) parcels")
    }
  }

  /// What the table of villages adds up to.
  private static func mappedParcels(_ report: String) throws -> Double {
    let read = try JSONSerialization.jsonObject(with: try Data(contentsOf: URL(fileURLWithPath: report)))
    let blocks = (read as? [String: Any])?["body"] as? [[String: Any]] ?? []
    let tables = blocks.compactMap { $0["table"] as? [String: Any] }
    guard let rows = tables.first(where: { $0["key"] as? String == "villages" })?["rows"] as? [[String: Any]]
    else { throw WrongOutput("\(report) has no table of villages") }
    // The row of the total has no ordinal.
    return rows.filter { $0["ordinal"] is NSNumber }
      .reduce(0) { $0 + (($1["mappedParcels"] as? NSNumber)?.doubleValue ?? 0) }
  }

  /// The fields of a size in villages side by side, each with a target.
  private static func commune(of size: Int, _ workspace: Workspace) throws -> String {
    let fields = try FieldFiles(count: size, workspace: workspace).path(.geojson)
    return try workspace.input("commune-\(size)") { place in
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      let registry = try Registry(in: place, workspace)
      let extent = FieldGenerator(count: size).extent
      let width = (extent.east - extent.west) / Double(villages.columns)
      let height = (extent.north - extent.south) / Double(villages.rows)
      let map = try TextFile(place + "/villages.geojson")
      var collection = FieldCollection(map)
      var plan = "village,crop,parcels,hectares,due,person\n"
      for index in 0..<villages.columns * villages.rows {
        let west = extent.west + width * Double(index % villages.columns)
        let south = extent.south + height * Double(index / villages.columns)
        let code = "THON-\(index + 10)"
        collection.add(
          "Tổ dân phố Nậm Châm số \(index + 1)",
          [(west, south), (west + width, south), (west + width, south + height), (west, south + height)].map {
            LonLat(longitude: $0.0, latitude: $0.1)
          }, code: code)
        plan += "\(code),,\(size / 60 + 1),\(size / 60 + 1),2026-09-30,Vàng Thị Mỷ\n"
      }
      collection.end()
      try map.close()
      try plan.write(toFile: place + "/plan.csv", atomically: false, encoding: .utf8)
      for words in [
        ["village", "import", place + "/villages.geojson"],
        ["survey", "import", fields, "--crop", "man-tam-hoa", "--accept", "--json"],
        ["plan", "import", place + "/plan.csv"],
      ] {
        try ChildProcess.measure([workspace.program] + words + ["--registry", registry.path])
      }
    } + "/registry"
  }
}
