import Dispatch
import Geospatial
import GrowingAreas
import Synchronization

/// Reads features on a thread of its own, batch by batch, while the batches before are worked on and handed over.
///
/// Two batches wait at most; then the reading waits.
final class ReadAhead: Sendable {
  private struct Way {
    var batches: [[ReadFeature]] = []
    /// How the reading ended; nil while it goes on.
    var end: Result<Void, any Error>?
    var isLeft = false
  }

  private struct Left: Error {}

  private let rules: SurveyRules
  private let way = Mutex(Way())
  private let room = DispatchSemaphore(value: 2)
  private let news = DispatchSemaphore(value: 0)
  private let ended = DispatchGroup()

  /// Begins to read at once.
  init(rules: SurveyRules, reading: @escaping SurveyPipeline.Reading) {
    self.rules = rules
    // A queue of its own has a thread of its own: those that queues share are the crew's.
    DispatchQueue(label: "survey reading").async(group: ended) { self.read(reading) }
  }

  /// The next batch in the order of the file; nil after the last.
  /// - Throws: what ended the reading, after the batches that were whole by then.
  func next() throws -> [ReadFeature]? {
    news.wait()
    let (batch, end) = way.withLock { way in
      (way.batches.isEmpty ? nil : way.batches.removeFirst(), way.end)
    }
    guard let batch else {
      // Whoever asks again is told the same.
      news.signal()
      try end?.get()
      return nil
    }
    room.signal()
    return batch
  }

  /// Ends the reading where it is, and returns when nothing is read any more.
  func leave() {
    way.withLock { $0.isLeft = true }
    room.signal()
    ended.wait()
  }

  private func read(_ reading: SurveyPipeline.Reading) {
    let end = Result {
      var batch: [ReadFeature] = []
      var points = 0
      try reading { feature in
        batch.append(feature)
        points += feature.geometry.pointCount
        guard batch.count >= rules.batchFeatures || points >= rules.batchPoints else { return }
        try put(batch)
        batch.removeAll()
        points = 0
      }
      if !batch.isEmpty { try put(batch) }
    }
    way.withLock { $0.end = end }
    news.signal()
  }

  private func put(_ batch: [ReadFeature]) throws {
    room.wait()
    let isLeft = way.withLock { way in
      if !way.isLeft { way.batches.append(batch) }
      return way.isLeft
    }
    if isLeft { throw Left() }
    news.signal()
  }
}

extension ReadGeometry {
  fileprivate var pointCount: Int {
    switch self {
    case .walk(let points): points.count
    case .outline(let shape): shape.pointCount
    case .corners(let corners): corners.count
    case .notAnArea, .empty: 0
    }
  }
}
