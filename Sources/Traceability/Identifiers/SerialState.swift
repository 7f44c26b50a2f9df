/// What became of the label that carries a serial. The raw value is stable.
public enum SerialState: String, Sendable, Hashable, Codable, CaseIterable {
  /// The code exists; no label of this program carries it yet.
  case issued
  /// It stands on a label that was printed and is not yet on a pack.
  case printed
  /// Its label was thrown away; no pack ever carries it.
  case spoiled
  /// Its label is on a pack that may be sold.
  case active
  /// The pack was sold.
  case sold
  /// The pack was taken back, or its label declared void.
  case withdrawn

  /// States that may follow this one, in the order of `allCases`.
  ///
  /// Labels that a printing house makes become active without having been printed here. What was spoiled or withdrawn
  /// stays so: a serial costs nothing, and one that came back to life could hide a copied label.
  public var following: [SerialState] {
    switch self {
    case .issued: [.printed, .spoiled, .active, .withdrawn]
    case .printed: [.spoiled, .active, .withdrawn]
    case .active: [.spoiled, .sold, .withdrawn]
    case .sold: [.withdrawn]
    case .spoiled, .withdrawn: []
    }
  }

  /// Whether a label with the serial may be printed, for the first time or again.
  public var mayCarryLabel: Bool { [.issued, .printed, .active].contains(self) }

  public func mayBecome(_ next: SerialState) -> Bool { following.contains(next) }
}
