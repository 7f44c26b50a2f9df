/// Why a file could not be written.
public struct WritingFailure: Error, Sendable, Hashable {
  public var path: String
  /// What the library or the system said.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
