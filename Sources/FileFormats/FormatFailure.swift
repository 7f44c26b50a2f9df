/// Why a file could not be read as the format it was taken for, and where reading stopped.
public struct FormatFailure: Error, Sendable, Hashable {
  public var kind: Kind
  /// 1-based line on which it was noticed; nil when the file has no lines or was never opened.
  public var line: Int?

  public init(_ kind: Kind, line: Int? = nil) {
    self.kind = kind
    self.line = line
  }

  public enum Kind: Sendable, Hashable {
    /// No file has this path.
    case missing
    /// It is a folder or a device, may not be opened, or the disk failed.
    case unreadable
    /// It holds no bytes, or white space only.
    case empty
    /// The bytes break the rules of the format.
    case malformed(FormatFault)
    /// An XML document type declaration: no survey needs one, and attacks do.
    case doctypeRefused
    /// Elements, objects or arrays nest deeper than `limit`.
    case tooDeep(limit: Int)
    /// The file is larger than `limit` bytes.
    case fileTooLarge(size: Int, limit: Int)
    /// One tag, text, row or cell is larger than `limit` bytes, or one row has more than `limit` cells.
    case partTooLarge(limit: Int)
    /// The archive cannot be opened or an entry of it not be unpacked.
    case archiveMalformed(FormatFault)
    /// The archive holds more than allowed of something.
    case archiveTooLarge(ArchiveExcess, limit: Int)
    /// What is unpacked has no room on the disk.
    case temporaryStorage
  }
}

/// What an archive may hold too much of. The raw value is stable: it stands in JSON and has words in `Wording`.
public enum ArchiveExcess: String, Sendable, Hashable, CaseIterable {
  case entries = "archive-entries"
  /// Bytes of all entries unpacked.
  case bytes = "archive-bytes"
  /// Bytes unpacked for each byte packed: what a bomb has most of.
  case expansion = "archive-expansion"
  /// Archives in archives.
  case nesting = "archive-nesting"
}

/// What is wrong with malformed text. The raw value is stable: it stands in JSON and has words in `Wording`.
public enum FormatFault: String, Sendable, Hashable, CaseIterable {
  /// The file ends in the middle: a broken download or an interrupted copy.
  case cutShort = "cut-short"
  case mismatchedTag = "mismatched-tag"
  case repeatedAttribute = "repeated-attribute"
  case undefinedEntity = "undefined-entity"
  case unknownEncoding = "unknown-encoding"
  case notUTF8 = "not-utf-8"
  case textAfterEnd = "text-after-end"
  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case encrypted
  /// Any other breach of the grammar.
  case notWellFormed = "not-well-formed"
}
