public import GrowingAreas

/// What happened to goods. The raw value stands in the store and in JSON.
public enum TraceEventKind: String, Sendable, Codable, CaseIterable {
  /// Goods came from the field.
  case harvest
  /// Goods came in from somebody else.
  case receive
  /// Goods became other goods: dried, distilled, filled.
  case process
  /// One lot became several of the same product.
  case split
  /// Several lots of one product became one.
  case merge
  /// Goods of lots went into boxes; they stay goods of their lots.
  case pack
  /// Goods went to a named receiver.
  case ship
  /// Goods went to whoever bought them.
  case sell
  case destroy
  /// Lots may not be moved or labelled (*tạm giữ*).
  case hold
  case release
  case recall
  case recallClosed = "recall-closed"
  /// Another event is taken back: every portion goes back to where it came from.
  case correction

  /// Whether the lots that goods go into begin with it.
  public var makesLots: Bool {
    switch self {
    case .harvest, .receive, .process, .split, .merge: true
    default: false
    }
  }

  /// Whether goods of lots become goods of other lots.
  public var isTransformation: Bool { self == .process || self == .split || self == .merge }

  /// Whether it moves goods of lots that were there before.
  public var movesGoods: Bool {
    switch self {
    case .process, .split, .merge, .pack, .ship, .sell, .destroy: true
    default: false
    }
  }

  /// Whether a correction may take it back.
  public var isCorrectable: Bool {
    switch self {
    case .hold, .release, .recall, .recallClosed, .correction: false
    default: true
    }
  }
}

/// Goods of one lot, loose or in a box, that an event takes or gives.
public struct LotPortion: Sendable, Hashable {
  public var lot: LotID
  /// nil for loose goods.
  public var box: BoxCode?
  public var quantity: Quantity
  /// Per cent of alcohol by volume at 20 °C, for spirits.
  public var alcohol: Double?

  public init(lot: LotID, box: BoxCode? = nil, quantity: Quantity, alcohol: Double? = nil) {
    self.lot = lot
    self.box = box
    self.quantity = quantity
    self.alcohol = alcohol
  }
}

/// Who gave or took goods, one step back or forward. Private.
public struct TradePartner: Sendable, Hashable {
  public var name: String
  public var place: String

  public init(name: String, place: String = "") {
    self.name = name
    self.place = place
  }
}

/// How much of the input an output makes up: kilograms, litres or pieces of it for each kilogram or other unit of input.
public struct ProcessRatio: Sendable, Hashable {
  public var expected: Double
  public var lowest: Double
  public var highest: Double

  public init(expected: Double, lowest: Double, highest: Double) {
    self.expected = expected
    self.lowest = lowest
    self.highest = highest
  }
}

/// One thing that happened to goods, as it is entered.
public struct TraceEvent: Sendable, Hashable {
  public var kind: TraceEventKind
  public var time: EventTime
  /// What it takes out of lots, in the order entered.
  public var inputs: [LotPortion]
  /// What it puts into lots, in the order entered.
  public var outputs: [LotPortion]
  /// Lots it is about without moving goods: hold, release, recall.
  public var subjects: [LotID]
  /// Where harvested goods grew, one entry for each weighing.
  public var sources: [LotSource]
  /// Receive: from whom. Ship, sell: to whom.
  public var partner: TradePartner?
  /// Receive: whether the goods grew outside the commune.
  public var isFromOutside: Bool
  /// Process: what was expected.
  public var ratio: ProcessRatio?
  /// Number of the ledger entry that this one takes back (kind `correction`) or stands in for (any other kind).
  public var corrects: Int?
  /// Recall closed: number of the ledger entry that opened the recall.
  public var closes: Int?
  /// What the goods broke when they were taken in all the same and held, in the order found.
  public var breaches: [RefusalCode]
  /// Why, as the person gave it. Private.
  public var reason: String
  /// Code of the facility where it happened; nil where nobody said.
  public var facility: String?
  /// Hold, release: who decided it, by name; empty where only the account that recorded it is known. Private.
  public var person: String

  public init(
    _ kind: TraceEventKind, at time: EventTime, inputs: [LotPortion] = [], outputs: [LotPortion] = [],
    subjects: [LotID] = [], sources: [LotSource] = [], partner: TradePartner? = nil,
    isFromOutside: Bool = false, ratio: ProcessRatio? = nil, corrects: Int? = nil, closes: Int? = nil,
    breaches: [RefusalCode] = [], reason: String = "", facility: String? = nil, person: String = ""
  ) {
    self.kind = kind
    self.time = time
    self.inputs = inputs
    self.outputs = outputs
    self.subjects = subjects
    self.sources = sources
    self.partner = partner
    self.isFromOutside = isFromOutside
    self.ratio = ratio
    self.corrects = corrects
    self.closes = closes
    self.breaches = breaches
    self.reason = reason
    self.facility = facility
    self.person = person
  }

  /// Every lot it is about, once, in the order of codes.
  public var lots: [LotID] { Set(inputs.map(\.lot) + outputs.map(\.lot) + subjects).sorted() }
}

/// An event as it stands in the ledger, never changed.
public struct LedgerEntry: Sendable, Hashable {
  /// From 1, in the order of recording.
  public var number: Int
  /// Its place among the events of one day: its number, or that of the first entry it stands in for.
  public var rank: Int
  public var event: TraceEvent
  /// RFC 3339 in UTC.
  public var recordedAt: String
  public var recordedBy: String
  /// Number of the correction that took it back; nil while it holds.
  public var correctedBy: Int?

  public init(
    number: Int, rank: Int? = nil, event: TraceEvent, recordedAt: String, recordedBy: String,
    correctedBy: Int? = nil
  ) {
    self.number = number
    self.rank = rank ?? number
    self.event = event
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.correctedBy = correctedBy
  }
}
