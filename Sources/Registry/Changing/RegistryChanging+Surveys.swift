import Crypto
import FoundationEssentials
import GRDB
import Geospatial
public import GrowingAreas

extension RegistryChanging {
  /// An id no survey has had: `S-0003`.
  public func nextSurveyID() throws -> String {
    "S-" + digits(try highest("survey", "id", after: "S-") + 1, width: 4)
  }

  /// Keeps a survey file before its features are staged.
  ///
  /// The bytes stay beside what was made of them, so that survey work is never lost; they go only when a
  /// grower named in them is erased (the outlines and raw points stay even then).
  /// - Parameter original: hands over the file as it came in, piece by piece.
  /// - Throws: `Refusal` recordExists when the id is taken or a survey of the same bytes stands;
  ///   unknownRecord for the crop.
  public func beginSurvey(
    _ record: SurveyRecord, original: ((ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws {
    if let known = try reading.survey(sha256: record.sha256), ![.rejected, .undone].contains(known.state) {
      throw Refusal.exists("survey", known.id)
    }
    guard try reading.survey(record.id) == nil else { throw Refusal.exists("survey", record.id) }
    if let crop = record.cropCode { try requireCrop(crop) }
    try transaction.execute(
      """
      INSERT INTO survey (commune, id, file_name, sha256, format, crs, state, surveyor, method, crop, imported_at,
        imported_by, original_size)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        transaction.commune, record.id, record.fileName, record.sha256, record.format.rawValue,
        record.crs.epsg,
        record.state.rawValue, record.surveyor, record.method?.rawValue, record.cropCode, record.importedAt,
        transaction.author.actor,
      ])
    let number = database.lastInsertedRowID
    var size = 0
    var parts = 0
    try original { piece in
      size += piece.count
      for start in stride(from: piece.startIndex, to: piece.endIndex, by: Self.partLength) {
        parts += 1
        let part = Data(piece[start..<min(start + Self.partLength, piece.endIndex)])
        try transaction.execute("INSERT INTO survey_original VALUES (?, ?, ?)", [number, parts, part])
      }
    }
    try transaction.execute("UPDATE survey SET original_size = ? WHERE number = ?", [size, number])
    // File name and surveyor are told in the survey's own row only, where erasing finds them.
    try transaction.record(
      .surveyBegun, record.id,
      JSONObject([("sha256", .text(record.sha256)), ("bytes", .count(size))]))
  }

  private static let partLength = 1 << 20

  /// Keeps features of a survey with their raw points and findings. May be called again with the next ones.
  /// - Throws: `Refusal` unknownRecord for the survey or a parcel named by a feature.
  public func stage(_ features: [StagedFeature], in surveyID: String) throws {
    guard let first = features.first, let last = features.last else { return }
    let survey = try surveyNumber(surveyID)
    for feature in features {
      let outline = feature.outline
      try transaction.execute(
        """
        INSERT INTO survey_feature (survey, number, name, fields, state, village, parcel, method,
          area_square_metres, area_standard_error, findings, outline, walk)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          survey, feature.index, feature.name, fields(feature.fields), feature.state.rawValue,
          feature.villageCode,
          feature.parcelCode.map(parcelNumber), outline?.method?.rawValue, outline?.area.value,
          outline?.areaStandardError?.value, FindingRow.text(of: feature.findings),
          outline.map { geometryValue($0.shape) },
          feature.walk.isEmpty ? nil : Data(WalkBlob.bytes(of: feature.walk)),
        ])
    }
    try transaction.record(
      .surveyStaged, surveyID,
      JSONObject([
        ("from", .count(first.index)), ("to", .count(last.index)), ("features", .count(features.count)),
      ]))
  }

  private func fields(_ fields: [String: String]) -> String? {
    if fields.isEmpty { return nil }
    return JSONObject(fields.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }).text
  }

  /// Notes which parcel was made of a staged feature.
  /// - Throws: `Refusal` unknownRecord for survey, feature or parcel.
  public func setParcelCode(_ parcel: String, ofFeature index: Int, in surveyID: String) throws {
    try transaction.execute(
      "UPDATE survey_feature SET parcel = ? WHERE survey = ? AND number = ?",
      [parcelNumber(parcel), surveyNumber(surveyID), index])
    guard database.changesCount == 1 else { throw Refusal.unknown("feature", "\(surveyID)/\(index)") }
    try transaction.record(
      .surveyFeatureSettled, surveyID, JSONObject([("feature", .count(index)), ("parcel", .text(parcel))]))
  }

  /// Notes what a reviewer decided about a staged feature: its state and findings. Outline, walk and texts stay.
  /// - Throws: `Refusal` unknownRecord for survey or feature.
  public func setReview(of feature: StagedFeature, in surveyID: String, why: String = "") throws {
    try transaction.execute(
      """
      INSERT INTO survey_feature_decision
      SELECT survey, number, state, ?, ?, ?, ? FROM survey_feature WHERE survey = ? AND number = ?
      """,
      [
        feature.state.rawValue, transaction.author.time, transaction.author.actor, why,
        surveyNumber(surveyID), feature.index,
      ])
    try transaction.execute(
      "UPDATE survey_feature SET state = ?, findings = ? WHERE survey = ? AND number = ?",
      [
        feature.state.rawValue, FindingRow.text(of: feature.findings), surveyNumber(surveyID), feature.index,
      ])
    guard database.changesCount == 1 else { throw Refusal.unknown("feature", "\(surveyID)/\(feature.index)") }
    try transaction.record(
      .surveyFeatureSettled, surveyID,
      JSONObject([
        ("feature", .count(feature.index)), ("state", .text(feature.state.rawValue)), ("why", .text(why)),
      ]))
  }

  /// Sets what is known of a survey once its features were read or looked over: format, reference system,
  /// method, state.
  /// - Parameter why: for the audit trail; empty when it needs no reason.
  /// - Throws: `Refusal` unknownRecord.
  public func finishSurvey(_ record: SurveyRecord, why: String = "") throws {
    try transaction.execute(
      "UPDATE survey SET format = ?, crs = ?, method = ?, state = ? WHERE number = ?",
      [
        record.format.rawValue, record.crs.epsg, record.method?.rawValue, record.state.rawValue,
        surveyNumber(record.id),
      ])
    try transaction.execute(
      "INSERT INTO survey_state VALUES (?, ?, ?, ?, ?)",
      [
        surveyNumber(record.id), record.state.rawValue, transaction.author.time, transaction.author.actor,
        why,
      ])
    try transaction.record(
      .surveyFinished, record.id,
      JSONObject([
        ("state", .text(record.state.rawValue)), ("format", .text(record.format.rawValue)),
        ("crs", .count(record.crs.epsg)), ("why", .text(why)),
      ]))
  }

  func surveyNumber(_ id: String) throws -> Int64 {
    try reading.number("survey", id, "SELECT number FROM survey WHERE id = ?", [id])
  }

  func parcelNumber(_ code: String) throws -> Int64 {
    try reading.number("parcel", code, "SELECT fid FROM parcel WHERE code = ?", [code])
  }
}
