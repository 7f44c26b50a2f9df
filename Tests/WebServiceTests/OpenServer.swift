import Foundation
import Publication
import WebService

/// The public site on a port of this machine, for programs that look at it from outside.
enum OpenServer {
  /// - Parameters:
  ///   - set: changes how the site is set up.
  ///   - look: gets scheme, host and port, which the site's links carry too.
  static func run(
    _ store: SQLitePublicStore, set: (inout PublicSiteConfiguration) -> Void = { _ in },
    _ look: @escaping @Sendable (String) throws -> Void
  ) async throws {
    let port = try freePort()
    let base = "http://127.0.0.1:\(port)"
    let configuration = configuration(port, base, set)
    let (started, start) = AsyncStream<Int>.makeStream()
    // Beside the store, in its folder, which goes with it.
    let remarks = try RemarkStore(in: folder(of: store))
    let serving = Task {
      defer { start.finish() }
      try await runPublicSite(
        store: store, configuration: configuration, remarks: remarks, logger: LogLines().logger(),
        onRunning: { start.yield($0) })
    }
    for await _ in started {
      defer { start.finish() }
      try await onOwnThread { try look(base) }
    }
    serving.cancel()
    _ = await serving.result
  }

  private static func configuration(
    _ port: Int, _ base: String, _ set: (inout PublicSiteConfiguration) -> Void
  ) -> PublicSiteConfiguration {
    var configuration = PublicSiteConfiguration(
      port: port, publicBase: base, today: { SampleContent.today })
    set(&configuration)
    return configuration
  }

  private static func folder(of store: SQLitePublicStore) -> String {
    String(store.path.dropLast(SQLitePublicStore.fileName.count + 1))
  }

  /// Runs what blocks on a thread of its own: the pool has few, and the site needs them to answer.
  static func onOwnThread<Seen: Sendable>(_ look: @escaping @Sendable () throws -> Seen) async throws -> Seen
  {
    try await withCheckedThrowingContinuation { (looked: CheckedContinuation<Seen, any Error>) in
      Thread.detachNewThread { looked.resume(with: Result { try look() }) }
    }
  }

  /// A port the system has free now: the links of the site must carry it before the site listens.
  static func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 ? getsockname(socket, address, &length) : -1
      }
    }
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  static func tool(_ name: String, _ arguments: [String]) throws -> String {
    try output(of: "/usr/bin/" + name, arguments)
  }

  /// What the program printed, errors included.
  private static func output(of executable: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
