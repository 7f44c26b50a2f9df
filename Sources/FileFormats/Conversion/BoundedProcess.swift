import Foundation
import Synchronization

/// Why a program of the machine gave nothing.
public enum ProcessFailure: Error, Sendable, Hashable {
  case tookTooLong
  /// What it said last, at most a line.
  case failed(String)
}

/// Runs programs of the machine on files we do not trust: their time, memory and output are bounded, nothing of our environment is
/// handed on, and where the system allows it they have no network.
public struct BoundedProcess: Sendable, Hashable {
  /// Seconds of processor time, and four times as many on the clock: that a machine is busy is no fault of the file.
  public var seconds: Int
  /// Bytes of memory, and of each file it writes.
  public var memory = 1 << 30
  public var output = 1 << 30
  /// Where programs are looked for.
  public var searchPath = "/usr/local/bin:/usr/bin:/bin"

  public init(seconds: Int) { self.seconds = seconds }

  /// The path of a program; nil where it is not installed.
  public func program(_ name: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs the command to its end.
  /// - Parameters:
  ///   - command: a program's path and its arguments.
  ///   - folder: where it works; what it prints lies there afterwards as `printed.txt`.
  ///   - good: exit codes that mean success.
  /// - Returns: the path of what it printed.
  @discardableResult
  public func run(
    _ command: [String], in folder: String, environment: [String: String] = [:], good: Set<Int32> = [0]
  ) throws(ProcessFailure) -> String {
    var command = command
    if let limiter = program("prlimit") {
      command =
        [limiter, "--as=\(memory)", "--cpu=\(seconds)", "--fsize=\(output)", "--core=0", "--"] + command
    }
    if let isolation { command = isolation + command }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(
      ["PATH": searchPath, "HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8"]) { given, _ in given }
    let printed = folder + "/printed.txt"
    let words = folder + "/words.txt"
    for path in [printed, words] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: printed) ?? .nullDevice
    process.standardError = FileHandle(forWritingAtPath: words) ?? .nullDevice
    do { try process.run() } catch { throw .failed("\(error)") }
    let deadline = ContinuousClock.now + .seconds(4 * seconds)
    while process.isRunning {
      if ContinuousClock.now > deadline {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw .tookTooLong
      }
      usleep(5_000)
    }
    // 128 and the signal, where a shell-like program stands between: SIGXCPU is 24, SIGKILL 9.
    let status = process.terminationStatus
    if process.terminationReason == .uncaughtSignal || status == 152 || status == 137 { throw .tookTooLong }
    guard good.contains(status) else { throw .failed(lastWords(words)) }
    return printed
  }

  /// A namespace without network, where the system lets this user have one.
  private var isolation: [String]? {
    Self.isolations.withLock { known in
      if let found = known[searchPath] { return found }
      let found = findIsolation()
      known[searchPath] = .some(found)
      return found
    }
  }

  /// By where programs are looked for: asked once.
  private static let isolations = Mutex<[String: [String]?]>([:])

  private func findIsolation() -> [String]? {
    guard let program = program("unshare"), let check = self.program("true") else { return nil }
    for options in [["-n"], ["-rn"]] {
      let probe = Process()
      probe.executableURL = URL(fileURLWithPath: program)
      probe.arguments = options + [check]
      probe.standardError = FileHandle.nullDevice
      guard (try? probe.run()) != nil else { continue }
      probe.waitUntilExit()
      if probe.terminationStatus == 0 { return [program] + options + ["--"] }
    }
    return nil
  }

  private func lastWords(_ path: String) -> String {
    let text = (try? beginning(ofFile: path, count: 4096)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = text.split(separator: "\n").last { !$0.isEmpty } ?? "no reason given"
    return String(
      String.UnicodeScalarView(
        line.unicodeScalars.prefix(200).filter { $0.properties.generalCategory != .control }))
  }
}

/// Seconds of processor time that all programs started by this process have taken so far, once they ended.
public func processorSecondsOfPrograms() -> Double {
  var usage = rusage()
  guard getrusage(Int32(truncatingIfNeeded: RUSAGE_CHILDREN.rawValue), &usage) == 0 else { return 0 }
  return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}
