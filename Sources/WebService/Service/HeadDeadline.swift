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
  private var deadline: Scheduled<Void>?

  init(_ time: TimeAmount) { self.time = time }

  func handlerAdded(context: ChannelHandlerContext) { wait(context) }

  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    deadline?.cancel()
    deadline = nil
    context.fireChannelRead(data)
  }

  /// Something of an answer goes out: from the last piece on, the next request is waited for.
  func flush(context: ChannelHandlerContext) {
    wait(context)
    context.flush()
  }

  private func wait(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
