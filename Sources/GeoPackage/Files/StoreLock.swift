import Glibc

/// The lock beside a store: who holds it is the only one to write or checkpoint, across processes and threads.
///
/// SQLite locks its pages itself. This lock is ours: it serialises whole transactions and checkpoints, which
/// also keeps away from a fault of SQLite before 3.51.3 that needs two connections writing and checkpointing
/// at the same instant.
/// - Source: sqlite.org/wal.html#walresetbug, flock(2).
public enum StoreLock {
  /// The lock file of the store; it is never removed, since others may wait on it.
  public static func path(beside store: String) -> String { store + ".lock" }

  /// Runs the work while holding the lock of the store; blocks the thread while somebody else holds it.
  ///
  /// Not reentrant: taken again inside `work`, it waits and fails.
  /// - Parameter seconds: how long to wait; 0 tries once.
  /// - Throws: `StoreFailure` with `.locked` and the holder's process id, and what `work` throws.
  public static func hold<Result>(
    beside store: String, waiting seconds: Double, _ work: () throws -> Result
  ) throws -> Result {
    let descriptor = try open(beside: store)
    defer { _ = close(descriptor) }
    try take(descriptor, beside: store, waiting: seconds)
    // Closing alone would not give it back while a child that is being started still has the descriptor.
    defer { _ = flock(descriptor, LOCK_UN) }
    writeHolder(descriptor)
    return try work()
  }

  private static func open(beside store: String) throws(StoreFailure) -> Int32 {
    // Each holder opens the file itself, so that threads of one process exclude each other too.
    let descriptor = unsafe Glibc.open(path(beside: store), O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw StoreFailure(store, .failed(systemMessage(errno))) }
    return descriptor
  }

  private static func take(
    _ descriptor: Int32, beside store: String, waiting seconds: Double
  ) throws(StoreFailure) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var pause: UInt32 = 1_000
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK else { throw StoreFailure(store, .failed(systemMessage(code))) }
      guard ContinuousClock.now < deadline else {
        throw StoreFailure(store, .locked(holder: readHolder(descriptor), seconds: seconds))
      }
      usleep(pause)
      pause = min(pause * 2, 32_000)
    }
  }

  /// The file holds the process id of its latest holder, for the message to those who wait.
  private static func writeHolder(_ descriptor: Int32) {
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0 else { return }
    unsafe text.withUnsafeBytes { _ = unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private static func readHolder(_ descriptor: Int32) -> Int32? {
    let text = unsafe [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = max(0, unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return Int32(String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
