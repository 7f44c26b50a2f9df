import GRDB
import GeoPackage

/// Tables of the registry. Landed migrations are never edited; the next one is added below the last.
enum RegistrySchema {
  static let communes = FeatureTable(name: "commune", title: "Xã (commune)")
  static let villages = FeatureTable(name: "village", title: "Thôn bản (villages)")
  static let parcels = FeatureTable(name: "parcel", title: "Thửa trồng (parcels)")
  static let featureTables = [communes, villages, parcels]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001-registry", migrate: createRegistry)
    migrator.registerMigration("002-targets", migrate: explainTargets)
    migrator.registerMigration("003-labels", migrate: keepLabelContent)
    migrator.registerMigration("004-what-reports-count", migrate: keepWhatReportsCount)
    migrator.registerMigration("005-kept-reports", migrate: keepReports)
    migrator.registerMigration("006-product-names", migrate: nameProducts)
    migrator.registerMigration("007-inbox", migrate: openInbox)
    migrator.registerMigration("008-label-runs", migrate: keepLabelRuns)
    migrator.registerMigration("009-ledger", migrate: openLedger)
    migrator.registerMigration("010-certificates", migrate: keepCertificates)
    migrator.registerMigration("011-feature-decisions", migrate: keepFeatureDecisions)
    migrator.registerMigration("012-growing-area-history", migrate: dateGrowingAreas)
    migrator.registerMigration("013-staff", migrate: letStaffIn)
    migrator.registerMigration("014-page-history", migrate: datePages)
    migrator.registerMigration("015-where-and-who", migrate: sayWhereAndWho)
    migrator.registerMigration("016-public-boxes", migrate: announceBoxes)
    migrator.registerMigration("017-dossiers", migrate: describeGrowingAreas)
    migrator.registerMigration("018-own-diaries-and-printers", migrate: ownDiariesAndPrinters)
    migrator.registerMigration("019-label-sheets", migrate: keepLabelSheets)
    return migrator
  }
}
