import CExpat

/// Receives the events of one XML file in order. What it throws stops the reading and reaches the caller unchanged.
///
/// Best a structure: each event then costs one check of exclusive access, where a class pays one per property.
public protocol XMLHandler {
  mutating func elementBegan(_ element: borrowing XMLElement) throws
  mutating func elementEnded(_ name: XMLName) throws
  /// UTF-8, entities resolved. One text may come in several calls: between elements, at line ends, between buffers.
  mutating func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) throws
}

/// Reads an XML file of any size in constant memory and tells the handler what stands in it.
///
/// UTF-8, UTF-16, ISO 8859-1 and US-ASCII as expat knows them. External entities are never opened.
/// - Throws: `FormatFailure` with the line, or what the handler threw.
public func readXML<Handler: XMLHandler>(
  at path: String, limits: FormatLimits = FormatLimits(), handler: inout Handler
) throws {
  var file = try FileBytes(path: path, limit: limits.fileBytes)
  let session = try XMLSession(handler: handler, limits: limits)
  defer { if let used = session.handler as? Handler { handler = used } }
  try session.run { (buffer) throws(FormatFailure) in try file.read(into: buffer) }
}

/// One run of expat over one file: owns the parser, keeps the first failure.
private final class XMLSession {
  private let parser: XML_Parser
  private(set) var handler: any XMLHandler
  private let limits: FormatLimits
  private var depth = 0
  private var failure: (any Error)?

  init(handler: any XMLHandler, limits: FormatLimits) throws(FormatFailure) {
    guard let parser = XML_ParserCreate(nil) else { throw FormatFailure(.unreadable) }
    self.parser = parser
    self.handler = handler
    self.limits = limits
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { XMLSession.of($0).began($1, $2) },
      { XMLSession.of($0).ended($1) })
    XML_SetCharacterDataHandler(parser) { XMLSession.of($0).text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      XMLSession.of(context).stop(FormatFailure(.doctypeRefused))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLSession {
    Unmanaged<XMLSession>.fromOpaque(context!).takeUnretainedValue()
  }

  func run(_ read: (UnsafeMutableRawBufferPointer) throws(FormatFailure) -> Int) throws {
    var total = 0
    while true {
      guard let buffer = XML_GetBuffer(parser, Int32(FileBytes.stride)) else {
        throw FormatFailure(.unreadable)
      }
      let count = try read(UnsafeMutableRawBufferPointer(start: buffer, count: FileBytes.stride))
      total += count
      let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
      if let failure { throw failure }
      if status == XML_STATUS_ERROR { throw parserFailure(bytes: total) }
      if count == 0 { return }
      // expat holds a token until it is whole: an endless one would fill the memory.
      if total - XML_GetCurrentByteIndex(parser) > limits.tokenBytes + FileBytes.stride {
        throw here(.partTooLarge(limit: limits.tokenBytes))
      }
    }
  }

  private func here(_ kind: FormatFailure.Kind) -> FormatFailure {
    FormatFailure(kind, line: Int(clamping: XML_GetCurrentLineNumber(parser)))
  }

  /// Only the first failure counts: expat may still deliver the event in hand after it was told to stop.
  private func stop(_ error: any Error) {
    guard failure == nil else { return }
    if let error = error as? FormatFailure, error.line == nil {
      failure = here(error.kind)
    } else {
      failure = error
    }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private func began(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name, let attributes else { return }
    depth += 1
    if depth > limits.depth { return stop(FormatFailure(.tooDeep(limit: limits.depth))) }
    let element = XMLElement(
      name: localName(name), qualifiedName: name, attributes: attributes, parser: parser)
    do { try handler.elementBegan(element) } catch { stop(error) }
  }

  private func ended(_ name: UnsafePointer<CChar>?) {
    guard failure == nil, let name else { return }
    depth -= 1
    do { try handler.elementEnded(localName(name)) } catch { stop(error) }
  }

  private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
    guard failure == nil, let bytes else { return }
    let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(count))
    buffer.withMemoryRebound(to: UInt8.self) { characters in
      do { try handler.text(characters.span, at: XMLPosition(parser: parser)) } catch { stop(error) }
    }
  }

  private func localName(_ name: UnsafePointer<CChar>) -> XMLName {
    var start = name
    var end = name
    while end.pointee != 0 {
      if end.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = end + 1 }
      end += 1
    }
    return XMLName(bytes: UnsafeRawBufferPointer(start: start, count: end - start))
  }

  private func parserFailure(bytes: Int) -> FormatFailure {
    switch XML_GetErrorCode(parser) {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      here(.malformed(.cutShort))
    case XML_ERROR_TAG_MISMATCH: here(.malformed(.mismatchedTag))
    case XML_ERROR_DUPLICATE_ATTRIBUTE: here(.malformed(.repeatedAttribute))
    case XML_ERROR_UNDEFINED_ENTITY: here(.malformed(.undefinedEntity))
    case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: here(.malformed(.unknownEncoding))
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: here(.malformed(.textAfterEnd))
    case XML_ERROR_AMPLIFICATION_LIMIT_BREACH: here(.partTooLarge(limit: limits.tokenBytes))
    default: here(.malformed(.notWellFormed))
    }
  }
}
