import CExpat
import Glibc

/// The beginning of an element, lent to a handler for the length of one call.
public struct XMLElement: ~Copyable {
  public let name: XMLName
  private let qualifiedName: UnsafePointer<CChar>
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  private let parser: XML_Parser

  init(
    name: XMLName, qualifiedName: UnsafePointer<CChar>,
    attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>, parser: XML_Parser
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.attributes = attributes
    self.parser = parser
  }

  /// The name as the file writes it, with its prefix.
  public var writtenName: String { String(cString: qualifiedName) }

  /// 1-based line of the tag.
  public var line: Int { Int(clamping: XML_GetCurrentLineNumber(parser)) }

  /// The number an attribute holds, read straight from the bytes; nil when it is missing or no plain decimal.
  /// - Parameter attribute: as the file writes it, with its prefix.
  public func number(_ attribute: StaticString) -> Double? {
    guard let value = value(of: attribute) else { return nil }
    return UnsafeRawBufferPointer(start: value, count: strlen(value)).withMemoryRebound(to: UInt8.self) {
      parseDecimal($0.span)
    }
  }

  /// The text of an attribute; nil when it is missing.
  public func text(_ attribute: StaticString) -> String? {
    value(of: attribute).map { String(cString: $0) }
  }

  private func value(of attribute: StaticString) -> UnsafePointer<CChar>? {
    var next = attributes
    let wanted = UnsafeRawPointer(attribute.utf8Start).assumingMemoryBound(to: CChar.self)
    while let key = next.pointee {
      if strcmp(key, wanted) == 0 { return next[1] }
      next += 2
    }
    return nil
  }
}

/// Where in the file the reader stands, lent to a handler for the length of one call.
public struct XMLPosition: ~Copyable {
  private let parser: XML_Parser

  init(parser: XML_Parser) { self.parser = parser }

  /// 1-based line.
  public var line: Int { Int(clamping: XML_GetCurrentLineNumber(parser)) }
}
