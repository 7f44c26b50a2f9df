import CZlib

/// Compresses bytes as they come into one gzip member (RFC 1952).
///
/// Not for use from two tasks at once.
public final class GzipStream {
  private let stream: UnsafeMutablePointer<z_stream>
  private var chunk = [UInt8](repeating: 0, count: 16 * 1024)

  /// - Parameter level: 1 (fast) ... 9 (small).
  public init(level: Int32 = 5) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Fails only for a wrong level or without memory, when nothing else would go on either.
    precondition(gzip_deflate_init(stream, level) == Z_OK, "zlib refuses level \(level)")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Takes the bytes in and returns what is compressed by now; may be empty.
  public func compress(_ bytes: some Collection<UInt8>) -> [UInt8] { run(Array(bytes), Z_NO_FLUSH) }

  /// Returns what is left, with the end of the member; call it once, as the last.
  public func finish() -> [UInt8] { run([], Z_FINISH) }

  /// The whole at once.
  public static func compressed(_ bytes: some Collection<UInt8>, level: Int32 = 5) -> [UInt8] {
    let stream = GzipStream(level: level)
    return stream.compress(bytes) + stream.finish()
  }

  private func run(_ input: [UInt8], _ flush: Int32) -> [UInt8] {
    var input = input
    var output: [UInt8] = []
    input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      repeat {
        let room = chunk.count
        let written = chunk.withUnsafeMutableBufferPointer { chunk in
          stream.pointee.next_out = chunk.baseAddress
          stream.pointee.avail_out = UInt32(room)
          // Z_BUF_ERROR only says that there was nothing to do.
          _ = deflate(stream, flush)
          return room - Int(stream.pointee.avail_out)
        }
        output += chunk[..<written]
      } while stream.pointee.avail_out == 0
      stream.pointee.next_in = nil
    }
    return output
  }
}
