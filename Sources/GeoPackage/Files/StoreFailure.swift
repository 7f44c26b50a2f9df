/// Why a store file could not be opened, changed or copied.
public struct StoreFailure: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// There is no such file.
    case missing
    /// A file of this name stands there already.
    case exists
    /// Somebody else writes: the holder's process id where it is known, and the seconds waited.
    case locked(holder: Int32?, seconds: Double)
    /// The file was written by a newer program: its newest migration, and the newest one known here.
    case tooNew(schema: String, known: String)
    /// Not the file of this store, or its pages contradict each other.
    case damaged(String)
    /// The disk is full, or input or output failed.
    case failed(String)
    /// Our own fault: a rule of the schema was broken.
    case fault(String)
  }

  public var path: String
  public var reason: Reason

  public init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
