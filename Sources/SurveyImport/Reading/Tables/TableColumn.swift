/// What a column of a coordinate table holds, as its heading says.
enum TableColumn: Hashable {
  case northing, easting, latitude, longitude
  case parcel
  /// A whole shape as well-known text.
  case shape
  /// The cadastral map sheet: parcels are numbered anew on each.
  case sheet
  case area(AreaUnit?)
  /// Numbers of corners and lengths of sides: of no use, they follow from the corners.
  case cornerDetail
  /// Anything else, kept under its own heading: people, places, crops, notes.
  case other

  init(heading text: String) {
    let heading = FoldedHeading(text)
    if ["wkt", "wktgeom", "geom", "thegeom", "geometry"].contains(heading.word) {
      self = .shape
    } else if let axis = Self.axis(heading) {
      self = axis
    } else if Self.parcelWords.contains(heading.word) {
      self = .parcel
    } else if ["to", "tobando", "sheet", "soto"].contains(heading.word) {
      self = .sheet
    } else if let area = Self.area(heading) {
      self = area
    } else if Self.detailWords.contains(heading.word) {
      self = .cornerDetail
    } else {
      self = .other
    }
  }

  /// X is north for Vietnamese surveyors; CAD files that turn it round say so in brackets.
  private static func axis(_ heading: FoldedHeading) -> TableColumn? {
    if ["x", "y", "toadox", "toadoy"].contains(heading.word) {
      if northWords.contains(heading.note) { return .northing }
      if eastWords.contains(heading.note) { return .easting }
    }
    if let axis = axes[heading.word] { return axis }
    // One row per parcel: X1, Y1, X2, Y2, …
    let stem = String(heading.word.reversed().drop { $0.isNumber }.reversed())
    return stem != heading.word && numberedAxes.contains(stem) ? axes[stem] : nil
  }

  private static func area(_ heading: FoldedHeading) -> TableColumn? {
    let unit = AreaUnit(word: heading.note)
    for word in ["dientich", "dt", "area"] where heading.word.hasPrefix(word) {
      let rest = String(heading.word.dropFirst(word.count))
      if rest.isEmpty { return .area(unit) }
      if let unit = AreaUnit(word: rest) { return .area(unit) }
    }
    // A bare S is the length of a side.
    if heading.word == "s", let unit { return .area(unit) }
    return AreaUnit(word: heading.word).map { .area($0) }
  }

  private static let numberedAxes: Set<String> = [
    "x", "y", "n", "e", "toadox", "toadoy", "lat", "lon", "long", "lng", "vido", "kinhdo", "vd", "kd",
  ]
  private static let northWords: Set<String> = ["bac", "n", "north", "northing"]
  private static let eastWords: Set<String> = ["dong", "e", "east", "easting"]
  private static let axes: [String: TableColumn] = [
    "x": .northing, "xm": .northing, "xbac": .northing, "toadox": .northing, "toadobac": .northing,
    "n": .northing, "northing": .northing,
    "y": .easting, "ym": .easting, "ydong": .easting, "toadoy": .easting, "toadodong": .easting,
    "e": .easting, "easting": .easting,
    "vido": .latitude, "vd": .latitude, "lat": .latitude, "latitude": .latitude, "b": .latitude,
    "kinhdo": .longitude, "kd": .longitude, "lon": .longitude, "long": .longitude, "lng": .longitude,
    "longitude": .longitude, "l": .longitude,
  ]
  private static let parcelWords: Set<String> = [
    "thua", "sothua", "thuaso", "mathua", "thuadat", "thuatrong", "tenthua", "lo", "malo", "solo", "tenlo",
    "parcel", "plot", "parcelid", "plotid",
  ]
  private static let detailWords: Set<String> = [
    "stt", "tt", "diem", "sohieudiem", "tendiem", "sodiem", "moc", "somoc", "tenmoc", "dinh", "point",
    "vertex",
    "canh", "s", "dodai", "chieudai", "khoangcach",
  ]
}

/// A unit of area in a heading.
enum AreaUnit: Hashable {
  case squareMetre, hectare
  /// The northern *sào* of 360 m².
  case sao

  init?(word: String) {
    switch word {
    case "m2", "metvuong": self = .squareMetre
    case "ha", "hecta": self = .hectare
    case "sao": self = .sao
    default: return nil
    }
  }

  var squareMetres: Double {
    switch self {
    case .squareMetre: 1
    case .hectare: 10_000
    case .sao: 360
    }
  }
}
