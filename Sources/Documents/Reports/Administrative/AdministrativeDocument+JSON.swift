import Geospatial
import GrowingAreas
import Wording

extension AdministrativeDocument {
  /// The document as JSON (RFC 8259), UTF-8: head, stamp, and the blocks in reading order with every figure as a number.
  ///
  /// A row of a table is an object with a member for each column, by the column's key: hectares, kilograms, shares of one,
  /// days as `YYYY-MM-DD`, null where there is no such figure.
  public func json() -> [UInt8] {
    var json = DocumentJSON()
    json.object {
      $0.member("kind", kind.name[language])
      $0.member("subject", subject)
      $0.member("unit", issuingUnit.name)
      $0.member("language", language.rawValue)
      if let stamp {
        $0.member("asOf", stamp.asOf.rfc3339)
        $0.member("madeAt", stamp.madeAt.rfc3339)
        $0.name("audit")
        $0.object {
          $0.member("entries", Double(stamp.auditEntries))
          $0.member("hash", stamp.auditHash)
        }
      }
      $0.name("body")
      $0.array(body) { json, block in json.append(block, language) }
      $0.name("appendices")
      $0.array(appendices) { json, appendix in
        json.object {
          $0.member("title", appendix.title)
          $0.name("blocks")
          $0.array(appendix.blocks) { json, block in json.append(block, language) }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

/// JSON that grows at its end.
private struct DocumentJSON {
  private(set) var bytes: [UInt8] = []

  mutating func object(_ body: (inout DocumentJSON) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func array<Element>(
    _ elements: [Element], _ body: (inout DocumentJSON, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      body(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func name(_ name: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    appendJSONString(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    appendJSONString(text, to: &bytes)
  }

  mutating func member(_ name: String, _ number: Double) {
    self.name(name)
    append(number)
  }

  mutating func append(_ block: DocumentBlock, _ language: Language) {
    object {
      switch block {
      case .heading(let text): $0.member("heading", text)
      case .paragraph(let text): $0.member("paragraph", text)
      case .item(let text): $0.member("item", text)
      case .note(let text): $0.member("note", text)
      case .figure(let figure): $0.member("figure", figure.title)
      case .table(let table):
        $0.name("table")
        $0.append(table)
      }
    }
  }

  private mutating func append(_ table: DocumentTable) {
    object {
      $0.member("key", table.key)
      $0.member("title", table.title)
      $0.name("columns")
      $0.array(table.columns) { json, column in
        json.object {
          $0.member("key", column.key)
          $0.member("title", column.title)
          if let group = column.group { $0.member("group", group) }
        }
      }
      $0.name("rows")
      $0.array(table.rows) { json, row in
        json.object {
          for (column, cell) in zip(table.columns, row.cells) {
            $0.name(column.key)
            $0.append(cell.value)
          }
          if row.isTotal {
            $0.name("isTotal")
            $0.bytes += "true".utf8
          }
        }
      }
    }
  }

  private mutating func append(_ value: DocumentValue) {
    switch value {
    case .empty, .none: bytes += "null".utf8
    case .text(let text): appendJSONString(text, to: &bytes)
    case .day(let day): appendJSONString(day.description, to: &bytes)
    default: append(value.number ?? 0)
    }
  }

  private mutating func append(_ number: Double) {
    guard number.isFinite else {
      bytes += "null".utf8
      return
    }
    bytes += (Int(exactly: number).map { String($0) } ?? String(number)).utf8
  }
}
