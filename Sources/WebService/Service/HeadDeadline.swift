import NIOCore

/// Ends a connection whose next request does not come whole in time: a client that sends a byte now and then holds no place.
///
/// Stands behind the decoder, so the first thing it sees of a request is its whole head.
final class HeadDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny
  typealias InboundOut = NIOAny
  typealias OutboundIn = NIOAny
  typealias OutboundOut = NIOAny

  private let time: TimeAmount
  private let waiting: WaitingConnections
  private var deadline: Scheduled<Void>?
  private var ticket: Int?

  init(_ time: TimeAmount, _ waiting: WaitingConnections) {
    self.time = time
    self.waiting = waiting
  }

  func handlerAdded(context: ChannelHandlerContext) { wait(context) }

  func handlerRemoved(context: ChannelHandlerContext) { endWait() }

  func channelInactive(context: ChannelHandlerContext) {
    endWait()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    endWait()
    context.fireChannelRead(data)
  }

  /// Something of an answer goes out: from the last piece on, the next request is waited for.
  func flush(context: ChannelHandlerContext) {
    wait(context)
    context.flush()
  }

  private func endWait() {
    deadline?.cancel()
    deadline = nil
    if let ticket { waiting.leave(ticket) }
    ticket = nil
  }

  private func wait(_ context: ChannelHandlerContext) {
    endWait()
    let channel = context.channel
    ticket = waiting.enter(channel)
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
