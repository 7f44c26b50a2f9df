import Geospatial

/// The members of one JSON object, as they are written; empty lists and absent values are left out.
struct JSONMembers {
  private var bytes: [UInt8] = []

  /// `{…}`.
  var object: [UInt8] { [UInt8(ascii: "{")] + bytes + [UInt8(ascii: "}")] }

  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    begin(name)
    appendJSONString(value, to: &bytes)
  }

  mutating func object(_ name: String, _ fill: (inout JSONMembers) -> Void) {
    begin(name)
    append(fill)
  }

  mutating func list(_ name: String, _ values: [String]) {
    list(name, values) { value, bytes in appendJSONString(value, to: &bytes) }
  }

  mutating func list(_ name: String, _ quantities: [EPCISQuantity]) {
    list(name, quantities) { quantity, bytes in
      var members = JSONMembers()
      members.member("epcClass", quantity.epcClass)
      if let amount = quantity.quantity {
        members.begin("quantity")
        appendJSONNumber(amount, decimals: 6, to: &members.bytes)
      }
      members.member("uom", quantity.unit)
      bytes += members.object
    }
  }

  mutating func list(_ name: String, _ references: [EPCISReference], _ valueName: String) {
    list(name, references) { reference, bytes in
      var members = JSONMembers()
      members.member("type", reference.type)
      members.member(valueName, reference.value)
      bytes += members.object
    }
  }

  private mutating func list<Value>(
    _ name: String, _ values: [Value], _ append: (Value, inout [UInt8]) -> Void
  ) {
    guard !values.isEmpty else { return }
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ fill: (inout JSONMembers) -> Void) {
    var inner = JSONMembers()
    fill(&inner)
    bytes += inner.object
  }

  private mutating func begin(_ name: String) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
    appendJSONString(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
