public import GrowingAreas
import Registry

extension Office {
  /// How far the work of this quarter is, up to now.
  /// - Throws: `Refusal` notAllowed.
  public func progressNow() throws -> CompletionFigures {
    try checkRight(.readPlan)
    return try completionFigures(for: Quarter(containing: today))
  }

  /// The targets of the plan in force, by village and crop.
  /// - Throws: `Refusal` notAllowed.
  public func plan() throws -> [PlanTarget] {
    try checkRight(.readPlan)
    return try planTargets()
  }
}

extension Publisher {
  /// Opens the public store beside an office's registry.
  public static func open(from office: Office) throws -> Publisher { try open(from: office.registry) }
}
