/// The finding that a place was visited and holds nothing of what a target asks for.
///
/// Such a target is met: what it planned leaves the denominator of every share. It holds for as long as nothing of the
/// target is on the map; see `CompletionFigures`.
public struct NothingToMap: Sendable, Hashable {
  public var scope: TargetScope
  /// Who was there.
  public var person: String
  public var why: String
  /// When that was.
  public var day: CalendarDate

  public init(scope: TargetScope, person: String, why: String, day: CalendarDate) {
    self.scope = scope
    self.person = person
    self.why = why
    self.day = day
  }
}
