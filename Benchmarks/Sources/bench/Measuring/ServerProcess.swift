import Foundation

/// A server that runs while it is measured; it ends with the value.
final class ServerProcess {
  private let process: pid_t
  private let errors: String

  /// - Parameter port: on loopback; the initialiser returns when something answers there, or throws after
  ///   20 seconds.
  init(_ words: [String], port: Int, environment: [String: String] = [:]) throws {
    errors = NSTemporaryDirectory() + "bench-server-\(UUID().uuidString)"
    process = try ChildProcess.spawn(words, output: "/dev/null", errors: errors, environment: environment)
    for _ in 0..<200 {
      if Self.answers(port) { return }
      usleep(100_000)
    }
    let text = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
    throw ChildProcess.Failed(words: words, status: -1, errors: "nothing answers: " + text.suffix(600))
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    try? FileManager.default.removeItem(atPath: errors)
  }

  /// Seconds of processor that it and its children have taken so far.
  var processor: Double {
    let ticks = family.compactMap { member -> Double? in
      guard let stat = try? String(contentsOfFile: "/proc/\(member)/stat", encoding: .utf8),
        let end = stat.lastIndex(of: ")")
      else { return nil }
      let fields = stat[end...].split(separator: " ")
      return (Double(fields[12]) ?? 0) + (Double(fields[13]) ?? 0)
    }
    return ticks.reduce(0, +) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// The largest memory of it and its children, added up; pages they share count for each.
  var peakBytes: Int {
    family.reduce(0) { sum, member in
      guard let status = try? String(contentsOfFile: "/proc/\(member)/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") })
      else { return sum }
      return sum + (Int(line.split(whereSeparator: { !$0.isNumber }).first ?? "0") ?? 0) * 1024
    }
  }

  private var family: [pid_t] {
    let children = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return [process] + (children ?? "").split(separator: " ").compactMap { pid_t($0) }
  }

  private static func answers(_ port: Int) -> Bool {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
