import Geospatial

extension EPCISEvent {
  /// Appends the event as a JSON-LD object; its id must be set where readers need one.
  /// - Source: EPCIS-JSON-Schema 2.0.
  public func appendJSON(to text: inout [UInt8]) {
    var object = JSONMembers()
    object.member("type", kind.rawValue)
    object.member("eventID", id)
    object.member("eventTime", time.description)
    object.member("eventTimeZoneOffset", time.offsetText)
    object.member("parentID", kind == .aggregation ? parent : nil)
    object.list(names.items, items)
    object.list(names.quantities, quantities)
    object.list("outputEPCList", kind == .transformation ? outputItems : [])
    object.list("outputQuantityList", kind == .transformation ? outputQuantities : [])
    object.member("action", kind == .transformation ? nil : action?.rawValue)
    object.member("transformationID", kind == .transformation ? transformationID : nil)
    object.member("bizStep", businessStep)
    object.member("disposition", disposition)
    if let persistentDisposition {
      object.object("persistentDisposition") { inner in
        inner.list("set", persistentDisposition.set)
        inner.list("unset", persistentDisposition.unset)
      }
    }
    if let readPoint { object.object("readPoint") { $0.member("id", readPoint) } }
    if let businessLocation { object.object("bizLocation") { $0.member("id", businessLocation) } }
    object.list("bizTransactionList", transactions, "bizTransaction")
    object.list("sourceList", sources, "source")
    object.list("destinationList", destinations, "destination")
    if !instanceData.isEmpty, mayHoldInstanceData {
      object.object("ilmd") { inner in for field in instanceData { inner.member(field.name, field.value) } }
    }
    for field in extensions { object.member(field.name, field.value) }
    if let errorDeclaration {
      object.object("errorDeclaration") { inner in
        inner.member("declarationTime", errorDeclaration.time.description)
        inner.member("reason", errorDeclaration.reason)
        inner.list("correctiveEventIDs", errorDeclaration.correctiveEventIDs)
      }
    }
    text += object.object
  }

  /// Whether the event makes goods, so that it may say what holds for them from then on.
  /// - Source: EPCIS 2.0, 7.3.6.
  public var mayHoldInstanceData: Bool { kind == .transformation || kind == .object && action == .add }

  /// How the lists of goods are called in this kind of event.
  var names: (items: String, quantities: String) {
    switch kind {
    case .object: ("epcList", "quantityList")
    case .aggregation: ("childEPCs", "childQuantityList")
    case .transformation: ("inputEPCList", "inputQuantityList")
    }
  }
}
