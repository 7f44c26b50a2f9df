import Foundation

/// Runs a program to its end and measures it by what the kernel accounts to it (`wait4`).
enum ChildProcess {
  struct Failed: Error, CustomStringConvertible {
    let words: [String]
    let status: Int32
    let errors: String

    var description: String { "\(words.joined(separator: " ")) ended with \(status): \(errors)" }
  }

  /// - Parameters:
  ///   - words: program, looked up in PATH, and its arguments.
  ///   - output: file for standard output; nothing is kept when nil.
  ///   - allowed: exit codes that count as success.
  @discardableResult
  static func measure(
    _ words: [String], output: String? = nil, environment: [String: String] = [:], allowed: Set<Int32> = [0]
  ) throws -> Sample {
    let errors = NSTemporaryDirectory() + "bench-errors-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: errors) }
    let clock = ContinuousClock()
    let start = clock.now
    let process = try spawn(words, output: output ?? "/dev/null", errors: errors, environment: environment)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 { guard errno == EINTR else { break } }
    let wall = (clock.now - start) / .seconds(1)
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    guard allowed.contains(code) else {
      let text = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      throw Failed(words: words, status: code, errors: String(text.suffix(600)))
    }
    return Sample(
      wall: wall, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakBytes: Int(usage.ru_maxrss) * 1024)
  }

  /// Standard output of a program that need not be measured.
  static func text(_ words: [String], environment: [String: String] = [:]) throws -> String {
    let output = NSTemporaryDirectory() + "bench-output-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: output) }
    try measure(words, output: output, environment: environment)
    return try String(contentsOfFile: output, encoding: .utf8)
  }

  /// Starts a program; the caller waits for it.
  static func spawn(
    _ words: [String], output: String, errors: String, environment: [String: String] = [:]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { _, given in given }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var pairs: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + pairs).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, &pairs)
    guard code == 0 else {
      throw Failed(words: words, status: code, errors: String(cString: strerror(code)))
    }
    return process
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
