public import GrowingAreas

/// An event of somebody else, and what of it this program does not understand.
public struct ReadEvent: Sendable, Hashable {
  public var event: EPCISEvent
  /// Names of members that are kept in the document but mean nothing here, in order.
  public var notUnderstood: [String]
}

extension EPCISEvent {
  /// Reads one member of `eventList`.
  /// - Parameter subject: the event as the user knows it.
  /// - Throws: `invalidField` with field, value and rule.
  /// - Source: EPCIS-JSON-Schema 2.0; EPCIS 2.0, 7.4.
  public static func read(_ json: JSONValue, subject: String) throws(Refusal) -> ReadEvent {
    let reader = EPCISEventReader(json: json, subject: subject)
    let event = try reader.event()
    return ReadEvent(event: event, notUnderstood: reader.notUnderstood(event.kind))
  }
}

struct EPCISEventReader {
  let json: JSONValue
  let subject: String

  func event() throws(Refusal) -> EPCISEvent {
    guard case .object = json else { throw wrong("event", "", "not-an-object") }
    let kindName = try text("type", isNeeded: true) ?? ""
    guard let kind = EPCISEvent.Kind(rawValue: kindName) else {
      throw wrong("type", kindName, "event-kind-unknown")
    }
    let written = try text("eventTime", isNeeded: true) ?? ""
    guard let time = ZonedMoment(written) else { throw wrong("eventTime", written, "date-time-with-zone") }
    let zone = try text("eventTimeZoneOffset", isNeeded: true) ?? ""
    guard let offset = ZonedMoment.offsetMinutes(zone), zone.count == 6 else {
      throw wrong("eventTimeZoneOffset", zone, "zone-offset")
    }
    var event = EPCISEvent(kind, at: time.at(offsetMinutes: offset))
    event.id = try text("eventID")
    if kind != .transformation {
      let word = try text("action", isNeeded: true) ?? ""
      guard let action = EPCISEvent.Action(rawValue: word) else {
        throw wrong("action", word, "event-action")
      }
      event.action = action
    }
    event.businessStep = try text("bizStep").map(CoreVocabulary.businessStep.bare)
    event.disposition = try text("disposition").map(CoreVocabulary.disposition.bare)
    if let persistent = json["persistentDisposition"] {
      let words = CoreVocabulary.disposition
      event.persistentDisposition = PersistentDisposition(
        set: try texts("set", in: persistent).map(words.bare),
        unset: try texts("unset", in: persistent).map(words.bare))
    }
    event.readPoint = try json["readPoint"].flatMap { place throws(Refusal) in try text("id", in: place) }
    event.businessLocation = try json["bizLocation"].flatMap { place throws(Refusal) in
      try text("id", in: place)
    }
    event.parent = try text("parentID")
    event.items = try texts(event.names.items)
    event.quantities = try quantities(event.names.quantities)
    event.outputItems = try texts("outputEPCList")
    event.outputQuantities = try quantities("outputQuantityList")
    event.transformationID = try text("transformationID")
    event.transactions = try references("bizTransactionList", "bizTransaction", .transactionType)
    event.sources = try references("sourceList", "source", .partyType)
    event.destinations = try references("destinationList", "destination", .partyType)
    event.instanceData = extensions(in: json["ilmd"])
    event.extensions = extensions(in: json)
    event.errorDeclaration = try errorDeclaration()
    try check(event)
    return event
  }

  /// What the kind of event demands.
  private func check(_ event: EPCISEvent) throws(Refusal) {
    guard event.instanceData.isEmpty || event.mayHoldInstanceData else {
      throw wrong("ilmd", event.action?.rawValue ?? "", "only-where-goods-are-made")
    }
    let hasGoods = !event.items.isEmpty || !event.quantities.isEmpty
    switch event.kind {
    case .object:
      guard hasGoods || json["sensorElementList"] != nil else { throw wrong("epcList", "", "value-missing") }
    case .aggregation:
      guard event.parent != nil || event.action == .observe else {
        throw wrong("parentID", "", "value-missing")
      }
      guard hasGoods || event.action == .delete else { throw wrong("childEPCs", "", "value-missing") }
    case .transformation:
      let hasOutput = !event.outputItems.isEmpty || !event.outputQuantities.isEmpty
      guard hasGoods && hasOutput || event.transformationID != nil && (hasGoods || hasOutput) else {
        throw wrong(hasGoods ? "outputQuantityList" : "inputQuantityList", "", "value-missing")
      }
    }
  }

  private func errorDeclaration() throws(Refusal) -> EPCISErrorDeclaration? {
    guard let declaration = json["errorDeclaration"] else { return nil }
    let written = try text("declarationTime", in: declaration, isNeeded: true) ?? ""
    guard let time = ZonedMoment(written) else {
      throw wrong("declarationTime", written, "date-time-with-zone")
    }
    return EPCISErrorDeclaration(
      time: time, reason: try text("reason", in: declaration).map(CoreVocabulary.errorReason.bare),
      correctiveEventIDs: try texts("correctiveEventIDs", in: declaration))
  }

  private func quantities(_ name: String) throws(Refusal) -> [EPCISQuantity] {
    try members(name).map { entry throws(Refusal) in
      let epcClass = try text("epcClass", in: entry, isNeeded: true) ?? ""
      var quantity: Double?
      switch entry["quantity"] {
      case nil: break
      case .number(let number)? where number > 0 && number.isFinite: quantity = number
      default: throw wrong("quantity", epcClass, "above-zero")
      }
      let unit = try text("uom", in: entry)
      guard unit == nil || quantity != nil else { throw wrong("uom", unit ?? "", "value-missing") }
      return EPCISQuantity(epcClass: epcClass, quantity: quantity, unit: unit)
    }
  }

  private func references(
    _ name: String, _ valueName: String, _ words: CoreVocabulary
  ) throws(Refusal) -> [EPCISReference] {
    try members(name).map { entry throws(Refusal) in
      EPCISReference(
        type: try text("type", in: entry).map(words.bare),
        try text(valueName, in: entry, isNeeded: true) ?? "")
    }
  }

  /// Members with a namespace and a plain value.
  private func extensions(in json: JSONValue?) -> [EPCISExtension] {
    guard case .object(let members)? = json else { return [] }
    return members.compactMap { member in
      guard member.name.contains(":"), !member.name.hasPrefix("@") else { return nil }
      return switch member.value {
      case .text(let text): EPCISExtension(member.name, text)
      case .number(let number): EPCISExtension(member.name, String(number))
      case .boolean(let boolean): EPCISExtension(member.name, String(boolean))
      case .object, .array, .null: nil
      }
    }
  }

  /// Names of members that the event as read does not hold.
  func notUnderstood(_ kind: EPCISEvent.Kind) -> [String] {
    guard case .object(let members) = json else { return [] }
    let names = EPCISEvent(kind, at: ZonedMoment(milliseconds: 0)).names
    var known: Set<String> = [
      "type", "eventTime", "eventTimeZoneOffset", "eventID", "recordTime", "bizStep", "disposition",
      "persistentDisposition", "readPoint", "bizLocation", "bizTransactionList", "sourceList",
      "destinationList", "errorDeclaration", names.items, names.quantities,
    ]
    known.formUnion(
      kind == .transformation
        ? ["outputEPCList", "outputQuantityList", "transformationID", "ilmd"] : ["action"])
    if kind == .aggregation { known.insert("parentID") }
    if kind == .object { known.insert("ilmd") }
    return members.map(\.name).filter { name in
      !known.contains(name)
        && !(name.contains(":") && !extensions(in: json).filter { $0.name == name }.isEmpty)
    }
  }

  private func members(_ name: String) throws(Refusal) -> [JSONValue] {
    switch json[name] {
    case nil: return []
    case .array(let values)?: return values
    default: throw wrong(name, "", "not-a-list")
    }
  }

  private func texts(_ name: String, in object: JSONValue? = nil) throws(Refusal) -> [String] {
    switch (object ?? json)[name] {
    case nil: return []
    case .array(let values)?:
      return try values.map { value throws(Refusal) in
        guard case .text(let text) = value else { throw wrong(name, "", "not-text") }
        return text
      }
    // One value may stand without brackets where several may stand.
    case .text(let text)?: return [text]
    default: throw wrong(name, "", "not-a-list")
    }
  }

  private func text(
    _ name: String, in object: JSONValue? = nil, isNeeded: Bool = false
  ) throws(Refusal) -> String? {
    switch (object ?? json)[name] {
    case nil:
      guard !isNeeded else { throw wrong(name, "", "value-missing") }
      return nil
    case .text(let text)?: return text
    default: throw wrong(name, "", "not-text")
    }
  }

  private func wrong(_ field: String, _ value: String, _ rule: String) -> Refusal {
    Refusal(.invalidField, subject, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
  }
}
