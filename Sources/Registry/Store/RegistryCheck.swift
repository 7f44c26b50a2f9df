import GRDB
import GeoPackage
public import GrowingAreas

/// What a check of the whole registry found.
public struct RegistryCheck: Sendable, Hashable {
  /// Each with code registryDamaged or auditBroken; empty when all is well.
  public var problems: [Refusal]

  public var isGood: Bool { problems.isEmpty }
}

extension RegistryStore {
  /// Looks over pages, foreign keys, the R-trees against their features, what lots hold against the ledger, whether the files
  /// of surveys are whole, and the audit chain. Reads everything once.
  public func check() throws -> RegistryCheck {
    func damage(_ reason: String) -> Refusal {
      Refusal(.registryDamaged, directory, ["reason": .text(reason)])
    }
    var problems: [Refusal] = []
    if let reason = try refusing(directory, { try file.damage() }) { problems.append(damage(reason)) }
    try refusing(directory) {
      try file.read { database in
        for table in RegistrySchema.featureTables {
          problems += try table.problems(in: database).map(damage)
        }
        problems += try RegistryReading(database).lotProblems().map(damage)
        problems += try RegistryReading(database).originalProblems().map(damage)
        do {
          _ = try RegistryReading(database).verifyAudit()
        } catch let broken as Refusal where broken.code == .auditBroken {
          problems.append(broken)
        }
      }
    }
    return RegistryCheck(problems: problems)
  }
}
