extension EPCISEvent {
  /// The text whose SHA-256 is the event's own name; its id and error declaration are no part of it.
  /// - Parameter namespaces: what the prefixes of extension terms stand for.
  /// - Source: CBV 2.0, 8.9.2.
  public func hashText(namespaces: [String: String] = [EPCISExtension.prefix: EPCISExtension.namespace])
    -> String
  {
    var text = "eventType=\(kind.rawValue)eventTime=\(time.utcText)eventTimeZoneOffset=\(time.offsetText)"
    func value(_ name: String, _ value: String?) -> String { value.map { "\(name)=\($0)" } ?? "" }
    func list(_ name: String, _ entries: [String]) -> String {
      entries.isEmpty ? "" : name + entries.sorted(by: Self.precedes).joined()
    }
    func items(_ name: String, _ items: [String]) -> String {
      list(name, items.map { "epc=" + EventName.canonical($0) })
    }
    func quantities(_ name: String, _ quantities: [EPCISQuantity]) -> String {
      list(
        name,
        quantities.map { quantity in
          "quantityElementepcClass=" + EventName.canonical(quantity.epcClass)
            + value("quantity", quantity.quantity.map(Self.number)) + value("uom", quantity.unit)
        })
    }
    func references(_ name: String, _ entries: [EPCISReference], _ valueName: String, _ words: CoreVocabulary)
      -> String
    {
      list(
        name + "List",
        entries.map {
          value("type", $0.type.map(words.long)) + "\(valueName)=" + EventName.canonical($0.value)
        })
    }
    func fields(_ fields: [EPCISExtension]) -> [String] {
      fields.map { "\(Self.expanded($0.name, namespaces))=\(Self.canonicalValue($0.value))" }
        .sorted(by: Self.precedes)
    }

    text += value("parentID", parent.map(EventName.canonical))
    text += items(names.items, self.items)
    text += quantities(names.quantities, self.quantities)
    text += items("outputEPCList", outputItems) + quantities("outputQuantityList", outputQuantities)
    text += value("action", action?.rawValue) + value("transformationID", transformationID)
    text += value("bizStep", businessStep.map(CoreVocabulary.businessStep.long))
    text += value("disposition", disposition.map(CoreVocabulary.disposition.long))
    if let persistentDisposition {
      let words = CoreVocabulary.disposition
      text +=
        "persistentDisposition"
        + persistentDisposition.set.map { "set=" + words.long($0) }.sorted(by: Self.precedes).joined()
        + persistentDisposition.unset.map { "unset=" + words.long($0) }.sorted(by: Self.precedes).joined()
    }
    text += readPoint.map { "readPointid=" + EventName.canonical($0) } ?? ""
    text += businessLocation.map { "bizLocationid=" + EventName.canonical($0) } ?? ""
    text += references("bizTransaction", transactions, "bizTransaction", .transactionType)
    text += references("source", sources, "source", .partyType)
    text += references("destination", destinations, "destination", .partyType)
    if !instanceData.isEmpty { text += "ilmd" + fields(instanceData).joined() }
    return text + fields(extensions).joined()
  }

  /// By their bytes, as the standard sorts.
  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  /// Without zeros that say nothing.
  static func number(_ number: Double) -> String {
    let text = String(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number like any other number, else the text itself; a GS1 name in its one form.
  private static func canonicalValue(_ text: String) -> String {
    let isPlainNumber = text.utf8.allSatisfy { decimalValue($0) != nil || "+-.".utf8.contains($0) }
    if isPlainNumber, let number = Double(text), number.magnitude < 1e15 { return Self.number(number) }
    return EventName.canonical(text)
  }

  /// `{namespace}name`.
  private static func expanded(_ name: String, _ namespaces: [String: String]) -> String {
    guard let colon = name.firstIndex(of: ":"), let namespace = namespaces[String(name[..<colon])] else {
      return name
    }
    return "{\(namespace)}\(name[name.index(after: colon)...])"
  }
}
