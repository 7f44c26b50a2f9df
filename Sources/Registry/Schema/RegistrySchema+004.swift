import GRDB

extension RegistrySchema {
  /// What reports as of a day need: villages, surveys and visits in versions; and of targets when they begin, of parcels
  /// what else grows on them.
  static func keepWhatReportsCount(_ database: Database) throws {
    for statements in [villageVersions, surveyStates, visits, targetsAndCrops] {
      try database.execute(sql: statements)
    }
  }

  private static let villageVersions = """
    -- The village it became part of; a village that ended is on no list and no map, its row stays for what names it.
    ALTER TABLE village ADD COLUMN merged_into TEXT;
    CREATE TABLE village_version (
      village INTEGER NOT NULL REFERENCES village (fid),
      version INTEGER NOT NULL CHECK (version >= 1),
      changed_at TEXT NOT NULL,
      actor TEXT NOT NULL,
      why TEXT NOT NULL,
      name TEXT NOT NULL,
      merged_into TEXT,
      outline BLOB CHECK (typeof(outline) IN ('blob', 'null')),
      UNIQUE (village, version)
    );
    INSERT INTO village_version
      SELECT v.fid, 1, ifnull(min(a.time), '1970-01-01T00:00:00Z'), ifnull(a.actor, ''), '', v.name, NULL, v.geom
      FROM village v LEFT JOIN audit a ON a.subject = v.code AND a.action = 'village.added' GROUP BY v.fid;
    """

  private static let surveyStates = """
    CREATE TABLE survey_state (
      survey INTEGER NOT NULL REFERENCES survey (number),
      state TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      actor TEXT NOT NULL,
      why TEXT NOT NULL
    );
    CREATE INDEX survey_state_by_survey ON survey_state (survey, changed_at);
    INSERT INTO survey_state
      SELECT s.number, json_extract(p.payload, '$.state'), a.time, a.actor, ''
      FROM audit a JOIN audit_payload p ON p.sequence = a.sequence JOIN survey s ON s.id = a.subject
      WHERE a.action = 'survey.finished' ORDER BY a.sequence;
    """

  private static let visits = """
    -- Visits that found nothing to map; the latest row of a village and crop holds.
    CREATE TABLE nothing_to_map (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      commune TEXT NOT NULL,
      village TEXT NOT NULL,
      crop TEXT REFERENCES crop (code),
      is_standing INTEGER NOT NULL CHECK (is_standing IN (0, 1)),
      person TEXT NOT NULL,
      why TEXT NOT NULL,
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      FOREIGN KEY (commune, village) REFERENCES village (commune, code) ON UPDATE CASCADE
    );
    CREATE INDEX nothing_to_map_by_target ON nothing_to_map (village, crop, sequence);
    """

  private static let targetsAndCrops = """
    ALTER TABLE plan_version ADD COLUMN why TEXT NOT NULL DEFAULT '';
    ALTER TABLE plan_target ADD COLUMN start TEXT
      CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND start <= due);
    -- Codes of crops that grow between the main one, apart by spaces.
    ALTER TABLE parcel ADD COLUMN intercrops TEXT NOT NULL DEFAULT '';
    ALTER TABLE parcel_version ADD COLUMN intercrops TEXT NOT NULL DEFAULT '';
    """
}
