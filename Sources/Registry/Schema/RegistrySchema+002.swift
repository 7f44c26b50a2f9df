import GRDB

extension RegistrySchema {
  /// Says of each target which kind of area it counts, and when it is late, why and until when now.
  static func explainTargets(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE plan_target ADD COLUMN kind TEXT NOT NULL DEFAULT 'land' CHECK (kind IN ('land', 'sown'));
        ALTER TABLE plan_target ADD COLUMN late_cause TEXT NOT NULL DEFAULT '';
        ALTER TABLE plan_target ADD COLUMN new_due TEXT
          CHECK (new_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND new_due > due);
        """)
  }
}
