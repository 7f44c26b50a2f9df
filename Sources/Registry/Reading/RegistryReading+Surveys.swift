import FoundationEssentials
import GRDB
import Geospatial
public import GrowingAreas

extension RegistryReading {
  /// In the order they came in.
  public func surveys() throws -> [SurveyRecord] {
    try Array(rows(Self.surveyQuery + " ORDER BY number").map(survey))
  }

  public func survey(_ id: String) throws -> SurveyRecord? {
    try row(Self.surveyQuery + " WHERE id = ?", [id]).map(survey)
  }

  /// The survey made from a file with these bytes: the one that stands, else the latest that was turned down
  /// or taken back.
  public func survey(sha256: String) throws -> SurveyRecord? {
    let order = " WHERE sha256 = ? ORDER BY state IN ('rejected', 'undone'), number DESC LIMIT 1"
    return try row(Self.surveyQuery + order, [sha256]).map(survey)
  }

  private static let surveyQuery = """
    SELECT id, file_name, sha256, format, crs, state, surveyor, method, crop, imported_at FROM survey
    """

  private func survey(_ row: Row) throws -> SurveyRecord {
    SurveyRecord(
      id: row[0], fileName: row[1], sha256: row[2], format: try known(row[3], "survey", "format"),
      crs: CRSCode(epsg: row[4]), state: try known(row[5], "survey", "state"), surveyor: row[6],
      method: try known(row[7], "survey", "method"), cropCode: row[8], importedAt: row[9])
  }

  /// Hands over the features of a survey in the order of the file, raw points included.
  public func eachStagedFeature(of surveyID: String, _ body: (StagedFeature) throws -> Void) throws {
    let features = try stream(
      """
      SELECT f.number, f.name, f.fields, f.state, f.outline, f.area_square_metres, f.area_standard_error, f.method,
        f.walk, f.findings, f.village, p.code
      FROM survey_feature f LEFT JOIN parcel p ON p.fid = f.parcel
      WHERE f.survey = (SELECT number FROM survey WHERE id = ?) ORDER BY f.number
      """, [surveyID])
    while let row = try features.next() { try body(stagedFeature(row)) }
  }

  private func stagedFeature(_ row: Row) throws -> StagedFeature {
    let shape = try row.shape(4, "survey_feature")
    return StagedFeature(
      index: row[0], name: row[1], fields: try fields(row[2]),
      state: try known(row[3], "survey_feature", "state"),
      outline: try shape.map { shape in
        ParcelOutline(
          shape: shape, area: SquareMetres(row[5]),
          areaStandardError: (row[6] as Double?).map(SquareMetres.init),
          method: try known(row[7], "survey_feature", "method"))
      },
      walk: try row.withUnsafeData(atIndex: 8) { data in
        guard let data else { return [] }
        guard let walk = WalkBlob.walk(in: data) else { throw Refusal.damaged("survey_feature", "walk") }
        return walk
      }, findings: try FindingRow.findings(in: row[9]), villageCode: row[10], parcelCode: row[11])
  }

  private func fields(_ text: String?) throws -> [String: String] {
    guard let text else { return [:] }
    guard let fields = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) else {
      throw Refusal.damaged("survey_feature", "fields")
    }
    return fields
  }

  /// Parcels that came in with a survey, retired ones too, in the order of codes.
  public func parcels(ofSurvey id: String) throws -> [Parcel] {
    let query = ParcelRow.query + " WHERE survey = (SELECT number FROM survey WHERE id = ?) ORDER BY code"
    return try Array(rows(query, [id]).map(ParcelRow.parcel))
  }

  /// When the file of a survey was erased with the data of a person, RFC 3339 in UTC; nil while it is kept.
  public func originalErased(ofSurvey id: String) throws -> String? {
    try row("SELECT original_erased_at FROM survey WHERE id = ?", [id])?[0]
  }

  /// Surveys of whose file more or less is kept than came in, each as a sentence.
  func originalProblems() throws -> [String] {
    let query = """
      SELECT s.id, s.original_size, ifnull(k.size, 0) FROM survey s
      LEFT JOIN (SELECT survey, sum(length(bytes)) AS size FROM survey_original GROUP BY survey) k ON k.survey = s.number
      WHERE s.original_erased_at IS NULL AND s.original_size <> ifnull(k.size, 0) ORDER BY s.number
      """
    return try Array(
      rows(query).map {
        "survey \($0[0] as String): its file had \($0[1] as Int) bytes, \($0[2] as Int) are kept"
      })
  }

  /// Hands over the file as it came in, part by part; nothing when it was erased with a person.
  public func eachOriginalPart(of surveyID: String, _ body: ([UInt8]) throws -> Void) throws {
    let parts = try stream(
      """
      SELECT bytes FROM survey_original WHERE survey = (SELECT number FROM survey WHERE id = ?) ORDER BY part
      """, [surveyID])
    while let row = try parts.next() { try body(Array(row[0] as Data)) }
  }
}
