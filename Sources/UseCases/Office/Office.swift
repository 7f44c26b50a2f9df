public import GrowingAreas
public import Registry

/// The office at work: one open registry, who works, and what time it is. Every verb of the program is a method.
public struct Office: Sendable {
  public let registry: RegistryStore
  /// Who is written into the audit trail: `cli:lan`.
  public let actor: String
  /// What may be done here, see `StaffAction`; at the machine's own keyboard everything.
  public let role: StaffRole
  let now: @Sendable () -> Moment

  /// - Parameter now: the clock; tests give a fixed one.
  public init(
    registry: RegistryStore, actor: String, role: StaffRole = .administrator,
    now: @escaping @Sendable () -> Moment = Moment.current
  ) {
    self.registry = registry
    self.actor = actor
    self.role = role
    self.now = now
  }

  /// Opens the registry in the folder.
  /// - Throws: `Refusal` registryMissing, registryTooNew, registryDamaged, registryLocked.
  public static func open(
    in directory: String, for access: RegistryAccess, actor: String,
    now: @escaping @Sendable () -> Moment = Moment.current
  ) throws -> Office {
    Office(registry: try RegistryStore.open(in: directory, for: access), actor: actor, now: now)
  }

  /// Today in Asia/Ho_Chi_Minh.
  public var today: CalendarDate { now().day }

  /// The author of a change made now.
  var author: ChangeAuthor { ChangeAuthor(actor: actor, time: now().rfc3339) }
}
