import GrowingAreas
import Synchronization

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

  func stage(_ feature: ReadFeature) -> StagedFeature { staging.withLock { $0.stage(feature) } }
}
