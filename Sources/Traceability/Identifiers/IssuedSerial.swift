/// A serial with the lot it was issued for and what became of it.
public struct IssuedSerial: Sendable, Hashable {
  public var serial: SerialCode
  public var gtin: GTIN
  public var lot: LotCode
  /// Number of its code run.
  public var run: Int
  /// In the run, from 1.
  public var position: Int
  public var state: SerialState

  public init(
    serial: SerialCode, gtin: GTIN, lot: LotCode, run: Int, position: Int, state: SerialState
  ) {
    self.serial = serial
    self.gtin = gtin
    self.lot = lot
    self.run = run
    self.position = position
    self.state = state
  }
}

/// One change of a serial's state.
public struct SerialChange: Sendable, Hashable {
  public var state: SerialState
  /// RFC 3339 in UTC.
  public var time: String
  public var actor: String
  public var why: String

  public init(state: SerialState, time: String, actor: String, why: String) {
    self.state = state
    self.time = time
    self.actor = actor
    self.why = why
  }
}
