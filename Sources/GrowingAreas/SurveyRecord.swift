public import Geospatial

/// What became of one feature of a survey file.
public enum SurveyedFeatureState: String, Sendable, Codable, CaseIterable {
  case accepted, repaired, rejected, duplicate
}

/// One feature of a survey as it is staged: the outline proposed, and everything noticed on the way to it.
public struct StagedFeature: Sendable {
  /// 1-based, in the order of the file.
  public var index: Int
  /// As the file names it. Private.
  public var name: String?
  /// Further text of the file: description, owner, phone, notes. Private.
  public var fields: [String: String]
  public var state: SurveyedFeatureState
  /// nil where nothing could be made of the feature; one that a reviewer turned down keeps it.
  public var outline: ParcelOutline?
  /// Points as the device wrote them, before any cleaning; empty when the file holds outlines.
  public var walk: [WalkedPoint]
  /// In the order they were made.
  public var findings: [ImportFinding]
  public var villageCode: String?
  /// The parcel made when accepted, or the one it repeats.
  public var parcelCode: String?

  public init(
    index: Int, name: String? = nil, fields: [String: String] = [:], state: SurveyedFeatureState,
    outline: ParcelOutline? = nil, walk: [WalkedPoint] = [], findings: [ImportFinding] = [],
    villageCode: String? = nil, parcelCode: String? = nil
  ) {
    self.index = index
    self.name = name
    self.fields = fields
    self.state = state
    self.outline = outline
    self.walk = walk
    self.findings = findings
    self.villageCode = villageCode
    self.parcelCode = parcelCode
  }
}

/// One position of a walk with what the receiver said about it.
public struct WalkedPoint: Sendable, Hashable {
  public var position: LonLat
  /// Seconds since 1970-01-01T00:00:00Z; nil when the device wrote none.
  public var time: Double?
  /// Horizontal dilution of precision, without unit.
  public var hdop: Double?
  /// One standard error per axis in metres, where the device states an accuracy.
  public var sigma: Metres?
  /// False where the receiver says that it had no fix.
  public var hasFix: Bool
  /// Satellites the position was worked out from; nil when the device tells none.
  public var satellites: UInt8?
  public var line: Int32

  public init(
    position: LonLat, time: Double? = nil, hdop: Double? = nil, sigma: Metres? = nil, hasFix: Bool = true,
    satellites: UInt8? = nil, line: Int32 = 0
  ) {
    self.position = position
    self.time = time
    self.hdop = hdop
    self.sigma = sigma
    self.hasFix = hasFix
    self.satellites = satellites
    self.line = line
  }
}

/// The formats a survey can come in, recognised by content.
public enum SurveyFormat: String, Sendable, Codable, CaseIterable {
  case gpx, kml, geojson, csv, xlsx, shapefile, gpkg, nmea
  /// Read through GDAL's converter, an outside program.
  case dxf, dgn, mapinfo, gml, flatgeobuf
  /// An archive that holds nothing but KML to read.
  case kmz
  /// An archive of survey files of other formats, or of several.
  case zip
}

/// Whether a survey still waits for review.
public enum SurveyState: String, Sendable, Codable, CaseIterable {
  case staged, accepted, rejected, undone
}

/// One survey file in the registry, without its features.
public struct SurveyRecord: Sendable, Hashable {
  /// `S-0003`.
  public var id: String
  /// Name without folders. Private.
  public var fileName: String
  /// Lower-case hexadecimal SHA-256 of the bytes: the same file is never taken twice.
  public var sha256: String
  public var format: SurveyFormat
  public var crs: CRSCode
  public var state: SurveyState
  /// Private.
  public var surveyor: String?
  public var method: SurveyMethod?
  public var cropCode: String?
  /// RFC 3339 in UTC, when it was imported.
  public var importedAt: String

  public init(
    id: String, fileName: String, sha256: String, format: SurveyFormat, crs: CRSCode, state: SurveyState,
    surveyor: String? = nil, method: SurveyMethod? = nil, cropCode: String? = nil, importedAt: String
  ) {
    self.id = id
    self.fileName = fileName
    self.sha256 = sha256
    self.format = format
    self.crs = crs
    self.state = state
    self.surveyor = surveyor
    self.method = method
    self.cropCode = cropCode
    self.importedAt = importedAt
  }
}
