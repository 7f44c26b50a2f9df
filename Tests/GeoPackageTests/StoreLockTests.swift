import Foundation
import GeoPackage
import Synchronization
import TestSupport
import Testing

@Suite struct StoreLockTests {
  let folder: TemporaryFolder
  var store: String { folder.file("registry.gpkg") }

  init() throws { folder = try TemporaryFolder() }

  @Test func `a lock held by another process is named by its process id after the wait`() throws {
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    holder.arguments = [
      "-c",
      """
      import fcntl, os, sys
      f = open(sys.argv[1], "w"); fcntl.flock(f, fcntl.LOCK_EX)
      f.write(f"{os.getpid()}\\n"); f.flush(); print("held", flush=True); sys.stdin.read()
      """, StoreLock.path(beside: store),
    ]
    let (input, output) = (Pipe(), Pipe())
    holder.standardInput = input
    holder.standardOutput = output
    try holder.run()
    _ = output.fileHandleForReading.availableData

    let expected = StoreFailure(store, .locked(holder: holder.processIdentifier, seconds: 0.1))
    #expect(throws: expected) { try StoreLock.hold(beside: store, waiting: 0.1) {} }

    input.fileHandleForWriting.closeFile()
    holder.waitUntilExit()
    try StoreLock.hold(beside: store, waiting: 0) {}
  }

  @Test func `threads of one process never hold it together`() throws {
    let holders = Mutex((now: 0, most: 0, total: 0))
    let (started, finished) = (DispatchGroup(), DispatchGroup())
    let store = store
    // Threads of their own: a pool may run everything on one.
    for _ in 0..<4 {
      started.enter()
      finished.enter()
      Thread.detachNewThread {
        started.leave()
        started.wait()
        for _ in 0..<10 {
          try? StoreLock.hold(beside: store, waiting: 20) {
            holders.withLock {
              $0.now += 1
              $0.most = max($0.most, $0.now)
              $0.total += 1
            }
            usleep(1000)
            holders.withLock { $0.now -= 1 }
          }
        }
        finished.leave()
      }
    }
    finished.wait()
    #expect(holders.withLock { $0 } == (now: 0, most: 1, total: 40))
  }

  @Test func `it is given back when the work throws`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try StoreLock.hold(beside: store, waiting: 0) { throw Stop() } }
    try StoreLock.hold(beside: store, waiting: 0) {}
  }
}
