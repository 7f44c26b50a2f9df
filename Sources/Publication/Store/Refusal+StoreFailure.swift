import GeoPackage
import GrowingAreas

extension Refusal {
  /// What a failure of the file means to the caller.
  init(_ failure: StoreFailure) {
    switch failure.reason {
    case .missing: self.init(.registryMissing, failure.path)
    case .exists: self.init(.registryExists, failure.path)
    case .locked(let holder, let seconds):
      self.init(
        .registryLocked, failure.path,
        ["pid": .text(holder.map { String($0) } ?? "?"), "seconds": .number(seconds)])
    case .tooNew(let schema, let known):
      self.init(.registryTooNew, failure.path, ["schema": .text(schema), "known": .text(known)])
    case .damaged(let reason): self.init(.registryDamaged, failure.path, ["reason": .text(reason)])
    case .failed(let reason): self.init(.storageFailed, failure.path, ["reason": .text(reason)])
    case .fault(let reason): self.init(.internalFault, failure.path, ["reason": .text(reason)])
    }
  }
}

/// Failures of the file leave as `Refusal`, all other errors as they are.
func refusing<Result>(_ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let failure as StoreFailure {
    throw Refusal(failure)
  }
}
