import Synchronization

/// What the service counts about itself since it started, for Prometheus. Routes, never paths: no visitor can be read from it.
public final class SiteMetrics: Sendable {
  private struct Series: Hashable {
    let method: String
    let route: String
    let status: Int
  }

  private struct Times {
    /// One for each bound, those below it included in none other.
    var counts = [Int](repeating: 0, count: SiteMetrics.bounds.count + 1)
    var seconds = 0.0
  }

  private struct Counts {
    var requests: [Series: Int] = [:]
    var times: [String: Times] = [:]
    var scans: [String: Int] = [:]
    var inProgress = 0
  }

  /// Seconds.
  private static let bounds = [0.001, 0.005, 0.02, 0.1, 0.5, 2.0]

  private let counts = Mutex(Counts())

  public init() {}

  func begin() { counts.withLock { $0.inProgress += 1 } }

  func end(method: String, route: String, status: Int, seconds: Double) {
    counts.withLock { counts in
      counts.inProgress -= 1
      counts.requests[Series(method: method, route: route, status: status), default: 0] += 1
      let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
      counts.times[route, default: Times()].counts[bucket] += 1
      counts.times[route, default: Times()].seconds += seconds
    }
  }

  /// A request that was given up before it had an answer.
  func giveUp() { counts.withLock { $0.inProgress -= 1 } }

  /// - Parameter result: the state the page told: `good`, `recalled`, `unknown`, …
  func countScan(_ result: String) { counts.withLock { $0.scans[result, default: 0] += 1 } }

  /// - Source: Prometheus text exposition format 0.0.4.
  public var text: String {
    let counts = counts.withLock { $0 }
    var lines = ["# TYPE vungtrong_requests_total counter"]
    lines += counts.requests.map { series, count in
      "vungtrong_requests_total{method=\"\(series.method)\",route=\"\(series.route)\",status=\"\(series.status)\"} \(count)"
    }.sorted()
    lines.append("# TYPE vungtrong_request_seconds histogram")
    for (route, times) in counts.times.sorted(by: { $0.key < $1.key }) {
      var sum = 0
      for (index, count) in times.counts.enumerated() {
        sum += count
        let bound = index < Self.bounds.count ? String(Self.bounds[index]) : "+Inf"
        lines.append("vungtrong_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)")
      }
      lines.append("vungtrong_request_seconds_sum{route=\"\(route)\"} \(times.seconds)")
      lines.append("vungtrong_request_seconds_count{route=\"\(route)\"} \(sum)")
    }
    lines += [
      "# TYPE vungtrong_requests_in_progress gauge", "vungtrong_requests_in_progress \(counts.inProgress)",
    ]
    lines.append("# TYPE vungtrong_scans_total counter")
    lines += counts.scans.map { "vungtrong_scans_total{result=\"\($0.key)\"} \($0.value)" }.sorted()
    return lines.joined(separator: "\n") + "\n"
  }
}
