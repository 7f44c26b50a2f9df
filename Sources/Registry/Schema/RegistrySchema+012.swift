import GRDB

extension RegistrySchema {
  /// Dates growing areas and keeps every version of their official codes, so that reports can say what stood on a day.
  static func dateGrowingAreas(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE growing_area ADD COLUMN recorded_at TEXT NOT NULL DEFAULT '';
        UPDATE growing_area SET recorded_at = ifnull(
          (SELECT min(time) FROM audit WHERE action = 'growing-area.added' AND subject = growing_area.code), '');
        -- The latest row of a code holds.
        CREATE TABLE growing_area_code_version (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          growing_area INTEGER NOT NULL REFERENCES growing_area (fid),
          scheme TEXT NOT NULL,
          value TEXT NOT NULL,
          market TEXT NOT NULL,
          status TEXT NOT NULL,
          changed_at TEXT NOT NULL
        );
        CREATE INDEX growing_area_code_version_by_area ON growing_area_code_version (growing_area, scheme, value, sequence);
        INSERT INTO growing_area_code_version (growing_area, scheme, value, market, status, changed_at)
          SELECT g.fid, json_extract(p.payload, '$.scheme'), json_extract(p.payload, '$.value'),
            json_extract(p.payload, '$.market'), json_extract(p.payload, '$.status'), a.time
          FROM audit a JOIN audit_payload p ON p.sequence = a.sequence JOIN growing_area g ON g.code = a.subject
          WHERE a.action IN ('growing-area.code', 'growing-area.code-set')
          ORDER BY a.sequence;
        """)
  }
}
