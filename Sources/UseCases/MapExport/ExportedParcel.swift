import Geospatial
import GrowingAreas
import Registry

/// A parcel as exports show it: the allow-list of the map feeds, in the order of the columns. Only `people` is personal.
struct ExportedParcel {
  enum Value {
    case text(String?)
    case number(Double?)
    case count(Int)
  }

  struct Column {
    /// In GeoJSON and KML.
    var name: String
    /// In GeoPackages and, as at most ten letters, in shapefiles.
    var column: String
    var shapefileLength: Int
  }

  var code: String
  var shape: MultiPolygon
  var area: SquareMetres
  /// One for each column.
  var values: [Value]

  static func columns(withPeople: Bool) -> [Column] {
    func column(_ name: String, _ column: String, _ length: Int) -> Column {
      Column(name: name, column: column, shapefileLength: length)
    }
    let open = [
      column("code", "code", 20), column("village", "village", 40), column("villageName", "vill_name", 80),
      column("crop", "crop", 40), column("cropName", "crop_name", 80),
      column("intercrops", "intercrops", 120),
      column("state", "state", 12), column("method", "method", 20), column("areaSquareMetres", "area_m2", 14),
      column("areaStandardErrorSquareMetres", "area_se_m2", 14), column("version", "version", 8),
    ]
    let people = [
      column("name", "name", 120), column("grower", "grower", 20), column("growerName", "grow_name", 120),
      column("growerPhone", "grow_phone", 24),
    ]
    return withPeople ? open + people : open
  }
}

/// Names that belong to the codes of parcels, read once for an export.
struct ExportedNames {
  private var villages: [String: String] = [:]
  private var crops: [String: String] = [:]
  private var growers: [String: Grower]?

  init(_ reading: RegistryReading, withPeople: Bool) throws {
    for village in try reading.villages() { villages[village.code] = village.name }
    for crop in try reading.crops() { crops[crop.code] = crop.nameVi }
    if withPeople {
      growers = Dictionary(try reading.growers().map { ($0.code, $0) }) { first, _ in first }
    }
  }

  func exported(_ parcel: Parcel) -> ExportedParcel {
    // A tenth of a square metre is less than any survey knows.
    func tenths(_ area: SquareMetres?) -> Double? { area.map { ($0.value * 10).rounded() / 10 } }
    let outline = parcel.outline
    var values: [ExportedParcel.Value] = [
      .text(parcel.code), .text(parcel.villageCode), .text(parcel.villageCode.flatMap { villages[$0] }),
      .text(parcel.cropCode), .text(parcel.cropCode.flatMap { crops[$0] }),
      .text(parcel.intercrops.isEmpty ? nil : parcel.intercrops.joined(separator: " ")),
      .text(parcel.state.rawValue), .text(outline.method?.rawValue), .number(tenths(outline.area)),
      .number(tenths(outline.areaStandardError)), .count(parcel.version),
    ]
    if let growers {
      let grower = parcel.growerCode.flatMap { growers[$0] }
      values += [.text(parcel.name), .text(parcel.growerCode), .text(grower?.name), .text(grower?.phone)]
    }
    return ExportedParcel(code: parcel.code, shape: outline.shape, area: outline.area, values: values)
  }
}
