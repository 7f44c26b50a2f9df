import FoundationEssentials
import GRDB
import GrowingAreas

extension RegistryChanging {
  /// Erases a grower's personal data; what does not name the person stays, so that map and ledger hold.
  ///
  /// Gone: name, phone and notes; the evidence of consents; the names of the grower's parcels in all
  /// versions; name and text fields of the survey features those came from, and the original bytes of these
  /// survey files (outlines, raw points and the texts of others stay); kept reports that name the code; the audit
  /// payloads about the person.
  /// Name and phone are also looked for word for word, whatever the case, in parcels and reasons, survey
  /// features, file names, originals (as UTF-8), notes of lots and cooperatives, kept reports and audit payloads; where
  /// they stand, that text goes. A neighbour of the same name may so lose a text too, never an outline.
  ///
  /// Kept: the code, which from then on stands for nobody; the parcels under it; kind and day of each
  /// consent, and a withdrawal of every consent that held. Kept outside: backups made before, and public
  /// copies others took.
  ///
  /// Freed pages are overwritten with zeros (`secure_delete`). The log holds older pages until its next
  /// checkpoint, which `RegistryStore.change` makes at once; a reader on an older snapshot can hold it up to
  /// the checkpoint after.
  /// - Parameter why: stays in the audit trail; must not name the person.
  /// - Throws: `Refusal` unknownRecord, also for one erased before.
  public func eraseGrower(_ code: String, why: String) throws {
    guard let grower = try reading.grower(code) else { throw Refusal.unknown("grower", code) }
    let number = try reading.number("grower", code, "SELECT fid FROM grower WHERE code = ?", [code])
    try withdrawConsents(of: grower, number)
    try transaction.execute(
      "UPDATE grower SET name = '', phone = NULL, notes = NULL, village = NULL, erased_at = ? WHERE fid = ?",
      [transaction.author.time, number])
    let traces = PersonalTraces(of: grower)
    try eraseLinkedTexts(code)
    try eraseMentions(traces)
    try eraseOriginals(traces, code)
    try eraseReports(traces, code)
    let sequences = try erasePayloads(traces, code)
    try transaction.record(
      .growerErased, code, JSONObject([("erased", .counts(sequences)), ("why", .text(why))]))
    try announceParcels(ofGrower: code)
    transaction.mustEmptyLog = true
  }

  private func withdrawConsents(of grower: Grower, _ number: Int64) throws {
    for kind in ConsentKind.allCases where try reading.hasConsent(kind, of: grower.code) {
      try insert(
        Consent(growerCode: grower.code, kind: kind, isGiven: false, day: latestDay(), evidence: ""),
        grower: number)
    }
    try transaction.execute("UPDATE consent SET evidence = '' WHERE grower = ?", [number])
  }

  /// Texts of parcels that are or were the grower's, and of the survey features they came from.
  private func eraseLinkedTexts(_ code: String) throws {
    try transaction.execute(
      """
      UPDATE survey_feature SET name = NULL, fields = NULL WHERE parcel IN
        (SELECT parcel FROM parcel_version WHERE grower = ?)
      """, [code])
    try transaction.execute(
      "UPDATE parcel SET name = NULL WHERE fid IN (SELECT parcel FROM parcel_version WHERE grower = ?)",
      [code])
    try transaction.execute(
      "UPDATE parcel_version SET name = NULL WHERE parcel IN (SELECT parcel FROM parcel_version WHERE grower = ?)",
      [code])
  }

  /// Texts that name the person elsewhere.
  private func eraseMentions(_ traces: PersonalTraces) throws {
    let places = [
      ("survey_feature", "name", "NULL"), ("survey_feature", "fields", "NULL"),
      ("survey_feature", "findings", "'[]'"), ("survey", "file_name", "''"), ("survey", "surveyor", "NULL"),
      ("parcel", "name", "NULL"), ("parcel_version", "name", "NULL"), ("parcel_version", "why", "''"),
      ("grower", "notes", "NULL"), ("consent", "evidence", "''"), ("lot", "notes", "NULL"),
      ("cooperative", "notes", "NULL"), ("parcel", "variety", "''"), ("parcel_version", "variety", "''"),
      ("growing_area", "seed_origin", "''"), ("growing_area_version", "seed_origin", "''"),
      ("growing_area", "market", "''"), ("growing_area_version", "market", "''"),
      ("village_version", "why", "''"), ("survey_state", "why", "''"),
      ("survey_feature_decision", "why", "''"),
      ("plan_version", "why", "''"),
      ("ledger_event", "partner", "''"), ("ledger_event", "partner_place", "''"),
      ("ledger_event", "reason", "''"), ("ledger_event", "person", "''"),
      ("diary_entry", "worker", "''"), ("diary_entry", "notes", "''"), ("diary_entry", "reason", "''"),
      ("diary_entry", "shop", "''"), ("diary_entry", "struck_why", "''"),
      ("nothing_to_map", "person", "''"), ("nothing_to_map", "why", "''"),
    ]
    for (table, column, blank) in places {
      var found: [Int64] = []
      let texts = try reading.rows("SELECT rowid, \(column) FROM \(table) WHERE \(column) <> ''")
      while let row = try texts.next() {
        if traces.areIn(row[1] as String) { found.append(row[0]) }
      }
      for row in found {
        try transaction.execute("UPDATE \(table) SET \(column) = \(blank) WHERE rowid = ?", [row])
      }
    }
  }

  private func eraseOriginals(_ traces: PersonalTraces, _ code: String) throws {
    var surveys = Set(
      try Int64.fetchAll(
        database,
        sql: """
          SELECT survey FROM survey_feature WHERE parcel IN (SELECT parcel FROM parcel_version WHERE grower = ?)
          UNION SELECT survey FROM parcel_version WHERE grower = ? AND survey IS NOT NULL
          """, arguments: [code, code]))
    var previous: (survey: Int64, end: [UInt8]) = (0, [])
    let parts = try reading.rows("SELECT survey, bytes FROM survey_original ORDER BY survey, part")
    while let row = try parts.next() {
      let survey: Int64 = row[0]
      let bytes = Array(row[1] as Data)
      // A name may begin in one part and end in the next.
      let start = previous.survey == survey ? previous.end : []
      if !surveys.contains(survey), traces.areIn(start + bytes) { surveys.insert(survey) }
      previous = (survey, bytes.suffix(traces.longest))
    }
    for survey in surveys.sorted() {
      try transaction.execute("DELETE FROM survey_original WHERE survey = ?", [survey])
      try transaction.execute(
        "UPDATE survey SET original_erased_at = ? WHERE number = ?", [transaction.author.time, survey])
    }
  }

  /// - Returns: the audit entries whose payload is gone now.
  private func erasePayloads(_ traces: PersonalTraces, _ code: String) throws -> [Int64] {
    var sequences: [Int64] = []
    let payloads = try reading.rows("SELECT sequence, payload, person FROM audit_payload ORDER BY sequence")
    while let row = try payloads.next() {
      if row[2] as String? == code || traces.areIn(row[1] as String) { sequences.append(row[0]) }
    }
    for sequence in sequences {
      try transaction.execute("DELETE FROM audit_payload WHERE sequence = ?", [sequence])
    }
    return sequences
  }
}
