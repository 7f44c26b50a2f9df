import Dispatch
import GrowingAreas
import Synchronization

/// Works on one batch with several threads at once and keeps the order.
struct SurveyCrew {
  private let workers: [SurveyWorker]

  init(_ workers: [SurveyWorker]) { self.workers = workers }

  /// Blocks until all are staged; the caller's thread works too.
  func stage(_ features: [ReadFeature]) -> [StagedFeature] {
    let workers = workers
    let next = Atomic(0)
    let finished = Mutex<[(index: Int, feature: StagedFeature)]>([])
    // Features differ too much in size to be dealt out beforehand: each worker takes the next one when it is free.
    DispatchQueue.concurrentPerform(iterations: min(workers.count, features.count)) { worker in
      let own = workers[worker].stage {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < features.count ? (index, features[index]) : nil
      }
      finished.withLock { $0 += own }
    }
    return finished.withLock { $0.sorted { $0.index < $1.index }.map(\.feature) }
  }
}

/// The rules with lookups of their own, which only one thread at a time may use: the lock says so to the compiler.
final class SurveyWorker: Sendable {
  private let staging: Mutex<FeatureStaging>

  init(
    rules: SurveyRules, method: SurveyMethod?, villageCode: String?, commune: Commune, villages: [Village],
    placing: FeaturePlacing
  ) {
    staging = Mutex(
      FeatureStaging(
        rules: rules, method: method, villageCode: villageCode,
        map: CommuneMap(commune, villages: villages, rules: rules), placing: placing))
  }

  /// Stages features until there is no next one.
  func stage(
    each next: () -> (index: Int, feature: ReadFeature)?
  ) -> [(index: Int, feature: StagedFeature)] {
    staging.withLock { staging in
      var staged: [(index: Int, feature: StagedFeature)] = []
      while let (index, feature) = next() { staged.append((index, staging.stage(feature))) }
      return staged
    }
  }
}
