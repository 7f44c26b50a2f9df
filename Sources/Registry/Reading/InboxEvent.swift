/// Whether somebody here dealt with an event of others.
public enum InboxState: String, Sendable, Hashable, CaseIterable {
  case waiting
  /// Its goods were received.
  case taken
  case refused
}

/// An event of others as it lies in the inbox.
public struct InboxEvent: Sendable, Hashable {
  public var id: Int
  /// Its own id, or the hash of what it says.
  public var name: String
  public var kind: String
  /// As the event writes it, RFC 3339.
  public var time: String
  /// Empty where the event names none.
  public var step: String
  /// The whole event.
  public var json: String
  public var state: InboxState
  /// Why it was refused, or which lot it became.
  public var why: String

  public init(
    id: Int, name: String, kind: String, time: String, step: String, json: String,
    state: InboxState = .waiting, why: String = ""
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.time = time
    self.step = step
    self.json = json
    self.state = state
    self.why = why
  }
}
