import CYajl
import Glibc

/// One run of yajl over one file: owns the parser, counts lines and depth, keeps the first failure.
final class JSONSession {
  private var parser: yajl_handle?
  /// yajl keeps the pointer, so the table lives as long as the parser.
  private let callbacks = UnsafeMutablePointer<yajl_callbacks>.allocate(capacity: 1)
  private let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: FileBytes.stride)
  private(set) var handler: any JSONHandler
  private let limits: FormatLimits
  private var depth = 0
  private var failure: (any Error)?
  private var sawValue = false
  private var line = 1
  /// Bytes of the chunk whose line ends are in `line` already.
  private var countedBytes = 0
  /// Bytes of the chunk before those that yajl was given: the byte order mark.
  private var skippedBytes = 0
  /// Bytes read since the last event: an endless text would fill the memory.
  private var silentBytes = 0

  init(handler: any JSONHandler, limits: FormatLimits) throws(FormatFailure) {
    self.handler = handler
    self.limits = limits
    callbacks.initialize(to: Self.callbackTable)
    parser = yajl_alloc(callbacks, nil, Unmanaged.passUnretained(self).toOpaque())
    guard let parser else { throw FormatFailure(.unreadable) }
    _ = yajl_config_switch(parser, yajl_allow_multiple_values, 1)
  }

  deinit {
    if let parser { yajl_free(parser) }
    callbacks.deallocate()
    chunk.deallocate()
  }

  func run(_ read: (UnsafeMutableRawBufferPointer) throws(FormatFailure) -> Int) throws {
    var previous = UInt8(ascii: "\n")
    var isFirst = true
    while true {
      let count = try read(UnsafeMutableRawBufferPointer(chunk))
      if count == 0 { break }
      let bytes = UnsafeMutableBufferPointer(rebasing: chunk[..<count])
      skippedBytes = isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      isFirst = false
      countedBytes = 0
      blankRecordSeparators(in: bytes, after: &previous)
      silentBytes += count
      let status = yajl_parse(parser, bytes.baseAddress! + skippedBytes, count - skippedBytes)
      if let failure { throw failure }
      if status != yajl_status_ok { throw parserFailure() }
      if silentBytes > limits.tokenBytes + FileBytes.stride {
        throw FormatFailure(.partTooLarge(limit: limits.tokenBytes), line: currentLine())
      }
      countLines(to: count)
    }
    let status = yajl_complete_parse(parser)
    if let failure { throw failure }
    if status != yajl_status_ok { throw sawValue ? parserFailure() : FormatFailure(.empty) }
  }

  /// RFC 8142 puts the byte 1E before each text; at the beginning of a line it cannot stand inside a string.
  private func blankRecordSeparators(in bytes: UnsafeMutableBufferPointer<UInt8>, after previous: inout UInt8)
  {
    var index = 0
    while let found = memchr(bytes.baseAddress! + index, 0x1E, bytes.count - index) {
      index = found - UnsafeMutableRawPointer(bytes.baseAddress!)
      if (index == 0 ? previous : bytes[index - 1]) == UInt8(ascii: "\n") { bytes[index] = 0x20 }
      index += 1
    }
    previous = bytes[bytes.count - 1]
  }

  /// 1-based line of the last byte that yajl took.
  func currentLine() -> Int {
    countLines(to: min(skippedBytes + yajl_get_bytes_consumed(parser), chunk.count))
    return line
  }

  private func countLines(to end: Int) {
    guard end > countedBytes else { return }
    line += chunk[countedBytes..<end].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    countedBytes = end
  }

  private func emit(_ event: JSONEvent, _ bytes: UnsafePointer<UInt8>? = nil, _ count: Int = 0) -> Int32 {
    sawValue = true
    silentBytes = 0
    switch event {
    case .objectBegan, .arrayBegan:
      depth += 1
      if depth > limits.depth {
        return stop(FormatFailure(.tooDeep(limit: limits.depth), line: currentLine()))
      }
    case .objectEnded, .arrayEnded: depth -= 1
    default: break
    }
    do {
      let text = UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
      try handler.event(event, bytes: text.span, at: JSONPosition(session: self))
      return 1
    } catch {
      return stop(error)
    }
  }

  private func stop(_ error: any Error) -> Int32 {
    failure = error
    return 0
  }

  private func parserFailure() -> FormatFailure {
    let words = yajl_get_error(parser, 0, nil, 0)
    defer { yajl_free_error(parser, words) }
    let message = words.map { String(cString: $0) } ?? ""
    let fault: FormatFault =
      if message.contains("premature EOF") {
        .cutShort
      } else if message.contains("UTF8") {
        .notUTF8
      } else if message.contains("trailing garbage") || (depth == 0 && sawValue) {
        .textAfterEnd
      } else {
        .notWellFormed
      }
    return FormatFailure(.malformed(fault), line: currentLine())
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> JSONSession {
    Unmanaged<JSONSession>.fromOpaque(context!).takeUnretainedValue()
  }

  private static var callbackTable: yajl_callbacks {
    var table = yajl_callbacks()
    table.yajl_null = { JSONSession.of($0).emit(.null) }
    table.yajl_boolean = { JSONSession.of($0).emit(.boolean($1 != 0)) }
    table.yajl_number = { context, text, count in
      text!.withMemoryRebound(to: UInt8.self, capacity: count) {
        JSONSession.of(context).emit(.number, $0, count)
      }
    }
    table.yajl_string = { JSONSession.of($0).emit(.string, $1, $2) }
    table.yajl_start_map = { JSONSession.of($0).emit(.objectBegan) }
    table.yajl_map_key = { JSONSession.of($0).emit(.key, $1, $2) }
    table.yajl_end_map = { JSONSession.of($0).emit(.objectEnded) }
    table.yajl_start_array = { JSONSession.of($0).emit(.arrayBegan) }
    table.yajl_end_array = { JSONSession.of($0).emit(.arrayEnded) }
    return table
  }
}
