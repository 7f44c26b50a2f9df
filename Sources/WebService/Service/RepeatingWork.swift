public import Logging
public import ServiceLifecycle

/// A service that does the same work again and again until the process is asked to stop.
///
/// What the work throws is logged, and the next round comes: a store that is locked for a moment does not end the site.
public struct RepeatingWork: Service {
  private let name: String
  private let pause: Duration
  private let logger: Logger
  private let work: @Sendable () async throws -> Void

  /// - Parameter pause: between the end of one round and the start of the next.
  public init(
    _ name: String, every pause: Duration = .seconds(1), logger: Logger,
    _ work: @escaping @Sendable () async throws -> Void
  ) {
    self.name = name
    self.pause = pause
    self.logger = logger
    self.work = work
  }

  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await work()
        } catch {
          logger.error("round failed", metadata: ["work": .string(name), "error": "\(error)"])
        }
        try? await Task.sleep(for: pause)
      }
    }
  }
}
