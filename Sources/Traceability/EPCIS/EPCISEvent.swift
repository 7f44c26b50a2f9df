/// What happened to goods, as EPCIS 2.0 tells it to others.
///
/// Goods are named by addresses: GS1 Digital Link where they have GS1 numbers, else any absolute one.
/// - Source: EPCIS 2.0, 7.3 and 7.4; CBV 2.0.
public struct EPCISEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case object = "ObjectEvent"
    case aggregation = "AggregationEvent"
    case transformation = "TransformationEvent"
  }

  public enum Action: String, Sendable, CaseIterable {
    case add = "ADD"
    case observe = "OBSERVE"
    case delete = "DELETE"
  }

  public var kind: Kind
  /// An address; nil for the hash of the event.
  public var id: String?
  public var time: ZonedMoment
  /// nil for transformations only.
  public var action: Action?
  /// A bare word of CBV or an address.
  public var businessStep: String?
  public var disposition: String?
  public var persistentDisposition: PersistentDisposition?
  public var readPoint: String?
  public var businessLocation: String?
  /// What holds the children of an aggregation.
  public var parent: String?
  /// Single things: of an object event, the children of an aggregation, the inputs of a transformation.
  public var items: [String] = []
  /// Amounts, of the same as `items`.
  public var quantities: [EPCISQuantity] = []
  public var outputItems: [String] = []
  public var outputQuantities: [EPCISQuantity] = []
  public var transformationID: String?
  public var transactions: [EPCISReference] = []
  public var sources: [EPCISReference] = []
  public var destinations: [EPCISReference] = []
  /// What holds for the goods from their making on (`ilmd`); only where they are made.
  public var instanceData: [EPCISExtension] = []
  public var extensions: [EPCISExtension] = []
  public var errorDeclaration: EPCISErrorDeclaration?

  public init(_ kind: Kind, at time: ZonedMoment, action: Action? = nil, step: BusinessStep? = nil) {
    self.kind = kind
    self.time = time
    self.action = action
    businessStep = step?.rawValue
  }
}

/// Kilograms or pieces of a class of goods.
public struct EPCISQuantity: Sendable, Hashable {
  /// Address of the lot or product.
  public var epcClass: String
  /// nil for an unknown amount.
  public var quantity: Double?
  /// UN/CEFACT code, `KGM` for kilograms; nil for pieces.
  public var unit: String?

  public init(epcClass: String, quantity: Double? = nil, unit: String? = nil) {
    self.epcClass = epcClass
    self.quantity = quantity
    self.unit = unit
  }
}

/// Something of a kind: a source, a destination, a paper.
public struct EPCISReference: Sendable, Hashable {
  /// A bare word of CBV or an address; nil where papers have none.
  public var type: String?
  public var value: String

  public init(type: String?, _ value: String) {
    self.type = type
    self.value = value
  }
}

/// What stays true of goods until it is taken back.
public struct PersistentDisposition: Sendable, Hashable {
  public var set: [String]
  public var unset: [String]

  public init(set: [String] = [], unset: [String] = []) {
    self.set = set
    self.unset = unset
  }
}

/// Says that an event told before was wrong.
public struct EPCISErrorDeclaration: Sendable, Hashable {
  public var time: ZonedMoment
  /// A bare word of CBV or an address.
  public var reason: String?
  /// Addresses of the events that put it right.
  public var correctiveEventIDs: [String]

  public init(time: ZonedMoment, reason: String?, correctiveEventIDs: [String]) {
    self.time = time
    self.reason = reason
    self.correctiveEventIDs = correctiveEventIDs
  }
}

/// A term outside the standard, with its namespace: `vungtrong:harvestDate`.
public struct EPCISExtension: Sendable, Hashable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A term of this program.
  init(own term: String, _ value: String) { self.init("\(Self.prefix):\(term)", value) }

  /// Prefix of the terms of this program, `vungtrong:`, and what it stands for; see docs/epcis.md.
  public static let prefix = "vungtrong"
  public static let namespace = "urn:x-vungtrong:epcis:"
}
