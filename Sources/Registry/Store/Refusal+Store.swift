import GeoPackage
import GrowingAreas

extension StoreFailure {
  /// For `reason` values: what SQLite or the system said.
  var words: String {
    switch reason {
    case .damaged(let words), .failed(let words), .fault(let words): words
    case .missing: "missing"
    case .exists: "exists"
    case .locked: "locked"
    case .tooNew(let schema, _): schema
    }
  }
}

extension Refusal {
  init(_ failure: StoreFailure, subject: String) {
    switch failure.reason {
    case .missing: self.init(.registryMissing, subject)
    case .exists: self.init(.registryExists, subject)
    case .locked(let holder, let seconds):
      self.init(
        .registryLocked, subject,
        ["pid": .text(holder.map(String.init) ?? "?"), "seconds": .number(seconds)])
    case .tooNew(let schema, let known):
      self.init(.registryTooNew, subject, ["schema": .text(schema), "known": .text(known)])
    case .damaged(let reason): self.init(.registryDamaged, subject, ["reason": .text(reason)])
    case .failed(let reason): self.init(.storageFailed, subject, ["reason": .text(reason)])
    case .fault(let reason): self.init(.internalFault, subject, ["reason": .text(reason)])
    }
  }

  static func unknown(_ kind: String, _ subject: String) -> Refusal {
    Refusal(.unknownRecord, subject, ["kind": .text(kind)])
  }

  static func exists(_ kind: String, _ subject: String) -> Refusal {
    Refusal(.recordExists, subject, ["kind": .text(kind)])
  }

  static func invalid(_ subject: String, field: String, value: String, rule: String) -> Refusal {
    Refusal(.invalidField, subject, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
  }

  /// A stored value that no version of the program up to this one wrote.
  static func damaged(_ table: String, _ column: String) -> Refusal {
    Refusal(.registryDamaged, table, ["reason": .text("unknown value in \(table).\(column)")])
  }
}

/// Failures of the store leave as refusals about the registry, all other errors as they are.
func refusing<Result>(_ directory: String, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let failure as StoreFailure {
    throw Refusal(failure, subject: directory)
  }
}
