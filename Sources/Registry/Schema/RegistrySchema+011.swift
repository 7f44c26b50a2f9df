import GRDB

extension RegistrySchema {
  /// Keeps what reviewers decided about single features of a survey: who, when, why, and what the feature was before.
  static func keepFeatureDecisions(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE survey_feature_decision (
          survey INTEGER NOT NULL,
          feature INTEGER NOT NULL,
          state_before TEXT NOT NULL,
          state TEXT NOT NULL,
          changed_at TEXT NOT NULL,
          actor TEXT NOT NULL,
          why TEXT NOT NULL,
          FOREIGN KEY (survey, feature) REFERENCES survey_feature (survey, number)
        );
        CREATE INDEX survey_feature_decision_by_feature ON survey_feature_decision (survey, feature, changed_at);
        """)
  }
}
