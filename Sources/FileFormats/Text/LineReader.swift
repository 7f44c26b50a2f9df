/// Reads a file of bytes line by line, in constant memory; lines ended by LF or CRLF, blank ones included.
public struct LineReader: ~Copyable {
  /// 1-based number of the current line.
  public private(set) var line = 0
  private var file: FileBytes
  private let limits: FormatLimits
  private var buffer = [UInt8](repeating: 0, count: FileBytes.stride)
  private var filled = 0
  private var index = 0
  private var current: [UInt8] = []

  /// - Throws: `FormatFailure` when the file cannot be opened.
  public init(path: String, limits: FormatLimits = FormatLimits()) throws(FormatFailure) {
    file = try FileBytes(path: path, limit: limits.fileBytes)
    self.limits = limits
  }

  /// The current line without its end.
  public var bytes: ArraySlice<UInt8> {
    current.last == UInt8(ascii: "\r") ? current.dropLast() : current[...]
  }

  /// Moves to the next line; false at the end of the file.
  /// - Throws: `FormatFailure`: `partTooLarge` for a line of more than `tokenBytes`, `unreadable`.
  public mutating func next() throws(FormatFailure) -> Bool {
    current.removeAll(keepingCapacity: true)
    line += 1
    while true {
      if index == filled {
        try fill()
        if filled == 0 { return !current.isEmpty }
      }
      let end = buffer[index..<filled].firstIndex(of: UInt8(ascii: "\n"))
      current += buffer[index..<(end ?? filled)]
      if current.count > limits.tokenBytes {
        throw FormatFailure(.partTooLarge(limit: limits.tokenBytes), line: line)
      }
      index = end.map { $0 + 1 } ?? filled
      if end != nil { return true }
    }
  }

  private mutating func fill() throws(FormatFailure) {
    var failure: FormatFailure?
    filled = buffer.withUnsafeMutableBytes { bytes in
      do throws(FormatFailure) { return try file.read(into: bytes) } catch {
        failure = error
        return 0
      }
    }
    index = 0
    if let failure { throw failure }
  }
}
