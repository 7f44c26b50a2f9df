/// The local name of an XML element, without its namespace prefix, held in place so that comparing costs no memory.
///
/// Only the first 24 bytes and the length are kept: names that differ later are equal here, and no vocabulary of
/// ours has longer ones.
public struct XMLName: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var length: Int

  public init(_ name: String) {
    var name = name
    self = name.withUTF8 { XMLName(bytes: UnsafeRawBufferPointer($0)) }
  }

  init(bytes: UnsafeRawBufferPointer) {
    length = bytes.count
    for (index, byte) in bytes.prefix(24).enumerated() {
      let shifted = UInt64(byte) << UInt64(index % 8 * 8)
      switch index / 8 {
      case 0: first |= shifted
      case 1: second |= shifted
      default: third |= shifted
      }
    }
  }
}

/// The element names a reader knows, each with the reader's own case for it.
public struct XMLVocabulary<Element: Sendable>: Sendable {
  @usableFromInline let names: [XMLName]
  @usableFromInline let elements: [Element]

  /// - Parameter names: looked through in this order, so put the frequent ones first.
  public init(_ names: KeyValuePairs<String, Element>) {
    self.names = names.map { XMLName($0.key) }
    elements = names.map(\.value)
  }

  /// nil for a name the reader does not know.
  @inlinable public subscript(name: XMLName) -> Element? {
    for index in names.indices where names[index] == name { return elements[index] }
    return nil
  }
}

extension XMLVocabulary where Element: CaseIterable & RawRepresentable<String> {
  /// Every case under its raw value, looked through in the order of the cases.
  public init() {
    names = Element.allCases.map { XMLName($0.rawValue) }
    elements = Array(Element.allCases)
  }
}
