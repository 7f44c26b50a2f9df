/// A file of printer commands that grows label by label; complete only after `finish()`.
public struct PrinterFile: ~Copyable {
  private let sink: FileSink
  private let path: String

  /// Starts the file, replacing one of the same name.
  /// - Throws: `outputFailed`.
  public init(path: String) throws(PrintingFailure) {
    sink = try FileSink(path: path)
    self.path = path
  }

  /// Adds bytes; the first failure is kept for `finish()`.
  public func append(_ bytes: [UInt8]) { sink.append(bytes) }

  /// Writes the rest.
  /// - Throws: `outputFailed` with what went wrong first; the file is of no use then.
  public consuming func finish() throws(PrintingFailure) {
    if let reason = sink.finish() { throw .outputFailed(path: path, reason: reason) }
  }
}
