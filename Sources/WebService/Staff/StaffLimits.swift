import NIOCore

/// Every limit of the staff site in one place.
enum StaffLimits {
  /// Bytes of a form without files.
  static let largestForm = 64 * 1024
  /// Fields of a form.
  static let mostFields = 200
  /// Connections at once; an office has a few dozen browsers.
  static let mostConnections = 200
  /// Lines of the audit trail on a page.
  static let auditLines = 100
}
