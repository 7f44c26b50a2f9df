import Geospatial
import GrowingAreas
import Registry
import Traceability

/// Facts that come with the program, each row with its source: `GeoData/*.csv`.
enum GeoData {
  /// - Throws: `Refusal` unknownRecord when the file does not hold the commune and no name was given.
  static func commune(_ code: String, named name: String?) throws -> Commune {
    let columns = ["code", "name", "province_code", "province_name"]
    for row in try rows(of: "communes.csv", columns) where row["code"] == code {
      return Commune(
        code: code, name: try name ?? row.text("name"), provinceCode: try row.text("province_code"),
        provinceName: try row.text("province_name"))
    }
    guard let name else { throw Refusal(.unknownRecord, code, ["kind": .text("commune")]) }
    return Commune(code: code, name: name, provinceCode: "", provinceName: "")
  }

  /// The projection that tables of the commune are in; nil for a commune the file does not hold.
  static func projection(ofCommune code: String) throws -> CRSCode? {
    for row in try rows(of: "communes.csv", ["code", "crs"]) where row["code"] == code {
      return CRSCode(epsg: try row.value("crs", "count-from-zero") { Int($0) })
    }
    return nil
  }

  /// Middles of the boxes of all communes of the commune's province, by code.
  static func middles(around code: String) throws -> [String: LonLat] {
    let rows = try rows(of: "communes.csv", ["code", "province_code", "west", "south", "east", "north"])
    guard let province = rows.first(where: { $0["code"] == code })?["province_code"] else { return [:] }
    var middles: [String: LonLat] = [:]
    for row in rows where row["province_code"] == province {
      func degrees(_ column: String) throws -> Double { try row.value(column, "degrees") { Double($0) } }
      middles[try row.text("code")] = LonLat(
        longitude: (try degrees("west") + degrees("east")) / 2,
        latitude: (try degrees("south") + degrees("north")) / 2)
    }
    return middles
  }

  /// Whether the crop stands for years; so too one the file does not hold, which needs more land then.
  static func isPerennial(_ code: String) throws -> Bool {
    try !rows(of: "crops.csv", ["code", "life"]).contains { $0["code"] == code && $0["life"] == "annual" }
  }

  /// What a hectare of the crop usually gives, in kilograms; nil when nothing is known.
  static func typicalYield(ofCrop code: String) throws -> ClosedRange<Double>? {
    let columns = ["code", "typical_yield_from", "typical_yield_to"]
    for row in try rows(of: "crops.csv", columns) where row["code"] == code {
      guard let from = row["typical_yield_from"].flatMap(Double.init),
        let to = row["typical_yield_to"].flatMap(Double.init), from <= to
      else { return nil }
      return from...to
    }
    return nil
  }

  /// In the order of the file; each says nothing of its source, like all that the program came with.
  static func crops() throws -> [CropSetting] {
    let columns = [
      "code", "name_vi", "name_en", "bound_model", "harvest_from", "harvest_to", "upper_yield",
      "ratio_expected", "ratio_lowest", "ratio_highest",
    ]
    return try rows(of: "crops.csv", columns).map { row in
      let crop = Crop(
        code: try row.text("code"), nameVi: try row.text("name_vi"), nameEn: try row.text("name_en"),
        boundModel: try row.value("bound_model", "annual, flushes, rotation, none", YieldBoundModel.init),
        harvestFrom: row["harvest_from"].flatMap { MonthDay($0) },
        harvestTo: row["harvest_to"].flatMap { MonthDay($0) },
        upperYield: row["upper_yield"].flatMap(Double.init))
      return CropSetting(crop: crop, ratio: try ratio(row))
    }
  }

  private static func ratio(_ row: NamedTable.Row) throws -> ProcessRatio? {
    guard row["ratio_expected"] != nil else { return nil }
    func number(_ column: String) throws -> Double { try row.value(column, "above-zero") { Double($0) } }
    return ProcessRatio(
      expected: try number("ratio_expected"), lowest: try number("ratio_lowest"),
      highest: try number("ratio_highest"))
  }

  private static func rows(of file: String, _ columns: [String]) throws -> [NamedTable.Row] {
    try NamedTable(at: SharedFiles.path("GeoData/" + file), columns: columns).rows
  }
}
