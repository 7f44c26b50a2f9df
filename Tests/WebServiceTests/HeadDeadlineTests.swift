import NIOCore
import NIOEmbedded
import Testing

@testable import WebService

/// Connections that hold a place without asking for anything, by a clock that the test moves.
@Suite struct HeadDeadlineTests {
  private let waiting = WaitingConnections(most: 3)

  private func connected() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: HeadDeadline(.seconds(30), waiting))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  @Test func `a connection whose request does not come whole in time is ended, however it dribbles`() throws {
    let channel = try connected()
    // Bytes that make no whole head never reach this handler: the decoder before it keeps them.
    channel.embeddedEventLoop.advanceTime(by: .seconds(29))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `a request that came whole is answered without haste, and the next one has its time again`()
    throws
  {
    let channel = try connected()
    channel.embeddedEventLoop.advanceTime(by: .seconds(29))
    try channel.writeInbound("head")
    channel.embeddedEventLoop.advanceTime(by: .seconds(600))
    #expect(channel.isActive)
    try channel.writeOutbound("answer")
    channel.embeddedEventLoop.advanceTime(by: .seconds(29))
    #expect(channel.isActive)
    try channel.writeInbound("next head")
    channel.embeddedEventLoop.advanceTime(by: .seconds(600))
    #expect(channel.isActive)
    try channel.writeOutbound("answer")
    channel.embeddedEventLoop.advanceTime(by: .seconds(30))
    #expect(!channel.isActive)
  }

  @Test func `when too many wait the one that waits longest goes, and none that was asked something`() throws
  {
    let channels = try (0..<3).map { _ in try connected() }
    try channels[0].writeInbound("head")
    let more = try (0..<2).map { _ in try connected() }
    // Of the four that wait, the second came first.
    #expect(channels.map(\.isActive) == [true, false, true] && more.allSatisfy(\.isActive))
    try channels[0].writeOutbound("answer")
    // It waits again now, and is the last in the row.
    #expect(channels.map(\.isActive) == [true, false, false] && more.allSatisfy(\.isActive))
  }

  @Test func `a connection that ends leaves nothing waiting`() throws {
    let channel = try connected()
    try channel.close().wait()
    channel.embeddedEventLoop.advanceTime(by: .seconds(60))
    #expect(!channel.isActive)
  }
}
