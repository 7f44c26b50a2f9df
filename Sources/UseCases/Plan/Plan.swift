public import GrowingAreas
import Registry

extension Office {
  /// The targets of the plan in force, by village and crop.
  public func planTargets() throws -> [PlanTarget] { try registry.read { try $0.planTargets() } }

  /// The targets of one version of the plan, by village and crop.
  /// - Throws: `Refusal` unknownRecord for a version there never was.
  public func planTargets(ofVersion number: Int) throws -> [PlanTarget] {
    guard let version = try planVersions().first(where: { $0.number == number }) else {
      throw Refusal(.unknownRecord, String(number), ["kind": .text("plan")])
    }
    return version.targets
  }

  /// All versions of the plan, the first one first.
  public func planVersions() throws -> [PlanVersion] { try registry.read { try $0.planVersions() } }
}
