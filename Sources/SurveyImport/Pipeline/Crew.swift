import Dispatch
import Synchronization

/// Works on one batch of jobs with several threads at once and keeps the order.
struct Crew<Job: Sendable, Product: Sendable> {
  private let workers: [@Sendable (Job) -> Product]

  /// - Parameter workers: each is used by one thread at a time.
  init(_ workers: [@Sendable (Job) -> Product]) { self.workers = workers }

  /// Returns at once: the next batch can be read, and the one before written, while this one is worked on.
  func begin(_ jobs: [Job]) -> BatchAtWork<Job, Product> { BatchAtWork(jobs, workers) }
}

/// A batch in the hands of the crew. Another may begin when this one was waited for.
final class BatchAtWork<Job: Sendable, Product: Sendable>: Sendable {
  let jobs: [Job]
  private let group = DispatchGroup()
  private let next = Atomic(0)
  private let finished = Mutex<[(index: Int, product: Product)]>([])

  fileprivate init(_ jobs: [Job], _ workers: [@Sendable (Job) -> Product]) {
    self.jobs = jobs
    for worker in workers.prefix(jobs.count) {
      DispatchQueue.global().async(group: group) { self.work(worker) }
    }
  }

  /// Jobs differ too much in size to be dealt out beforehand: each worker takes the next one when it is free.
  private func work(_ worker: @Sendable (Job) -> Product) {
    var own: [(index: Int, product: Product)] = []
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < jobs.count else { break }
      own.append((index, worker(jobs[index])))
    }
    finished.withLock { $0 += own }
  }

  /// Blocks until all are done.
  /// - Returns: in the order of the jobs.
  func products() -> [Product] {
    group.wait()
    return finished.withLock { $0.sorted { $0.index < $1.index }.map(\.product) }
  }
}
