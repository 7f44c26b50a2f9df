import NIOCore

/// Every limit of the staff site in one place.
enum StaffLimits {
  /// Bytes of a form without files.
  static let largestForm = 64 * 1024
  /// Bytes of a form with files.
  static let largestUpload = 256_000_000
  static let mostFiles = 50
  /// Bytes of the head of one part of such a form.
  static let largestPartHead = 8 * 1024
  /// Rows of the table of parcels; the map shows all.
  static let parcelsOnPage = 200
  /// Lots, and boxes, that a form offers to choose from.
  static let lotsToChoose = 40
  /// Serial codes issued with one press.
  static let codesAtOnce = 5000
  /// Connections at once; an office has a few dozen browsers.
  static let mostConnections = 200
  /// Lines of the audit trail on a page.
  static let auditLines = 100
}
