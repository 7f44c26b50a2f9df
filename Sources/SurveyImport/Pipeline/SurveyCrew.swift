import Dispatch
import GrowingAreas
import Synchronization

/// Works on one batch with several threads at once and keeps the order.
struct SurveyCrew {
  private let workers: [SurveyWorker]

  init(_ workers: [SurveyWorker]) { self.workers = workers }

  /// Returns at once: the next batch can be read, and the one before written, while this one is worked on.
  func begin(_ features: [ReadFeature]) -> BatchAtWork { BatchAtWork(features, workers) }
}

/// A batch in the hands of the crew. Another may begin when this one was waited for.
final class BatchAtWork: Sendable {
  let features: [ReadFeature]
  private let group = DispatchGroup()
  private let next = Atomic(0)
  private let finished = Mutex<[(index: Int, feature: StagedFeature)]>([])

  fileprivate init(_ features: [ReadFeature], _ workers: [SurveyWorker]) {
    self.features = features
    for worker in workers.prefix(features.count) {
      DispatchQueue.global().async(group: group) { self.work(worker) }
    }
  }

  /// Features differ too much in size to be dealt out beforehand: each worker takes the next one when it is free.
  private func work(_ worker: SurveyWorker) {
    let own = worker.stage {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < features.count ? (index, features[index]) : nil
    }
    finished.withLock { $0 += own }
  }

  /// Blocks until all are staged.
  /// - Returns: in the order of the file.
  func staged() -> [StagedFeature] {
    group.wait()
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
