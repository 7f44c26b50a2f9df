import Geospatial
import GrowingAreas
import Traceability
import UseCases

struct PortionJSON: Encodable {
  var lot: String
  var box: String?
  var quantity: Double
  var unit: String
  var alcohol: Double?

  init(_ portion: LotPortion) {
    lot = portion.lot.description
    box = portion.box?.text
    quantity = portion.quantity.amount
    unit = portion.quantity.unit.rawValue
    alcohol = portion.alcohol
  }
}

struct LedgerEntryJSON: Encodable {
  var number: Int
  var kind, time: String
  var inputs, outputs: [PortionJSON]
  var subjects: [String]
  var partner, partnerPlace, facility: String?
  var person: String
  var fromOutside: Bool
  var corrects, correctedBy, closes: Int?
  var breaches: [String]
  var reason, recordedAt, recordedBy: String

  init(_ entry: LedgerEntry) {
    number = entry.number
    kind = entry.event.kind.rawValue
    time = entry.event.time.description
    inputs = entry.event.inputs.map(PortionJSON.init)
    outputs = entry.event.outputs.map(PortionJSON.init)
    subjects = entry.event.subjects.map(\.description)
    partner = entry.event.partner?.name
    partnerPlace = entry.event.partner?.place
    facility = entry.event.facility
    person = entry.event.person
    fromOutside = entry.event.isFromOutside
    corrects = entry.event.corrects
    correctedBy = entry.correctedBy
    closes = entry.event.closes
    breaches = entry.event.breaches.map(\.rawValue)
    reason = entry.event.reason
    recordedAt = entry.recordedAt
    recordedBy = entry.recordedBy
  }
}

struct LotJSON: Encodable {
  struct Source: Encodable {
    var parcels: [String]
    var grower, growingArea: String?
    var kilograms: Double
  }
  var gtin, lot, harvestDate, state, beginning, unit: String
  var kilograms, quantity, balance, outsideShare: Double
  var alcohol: Double?
  var sources: [Source]
  var parcels: [String]

  init(_ lot: Lot) {
    gtin = lot.gtin.description
    self.lot = lot.code.description
    harvestDate = lot.harvestDate.description
    state = lot.state.rawValue
    beginning = lot.beginning.rawValue
    kilograms = lot.mass.value
    quantity = lot.quantity.amount
    balance = lot.balance.amount
    unit = lot.quantity.unit.rawValue
    outsideShare = lot.outsideShare
    alcohol = lot.alcohol
    sources = lot.sources.map {
      Source(
        parcels: $0.parcelCodes, grower: $0.growerCode, growingArea: $0.growingAreaCode,
        kilograms: $0.mass.value)
    }
    parcels = lot.parcelCodes
  }
}

struct LedgerRecordJSON: Encodable {
  struct Breach: Encodable {
    var code, subject: String
  }
  var dryRun: Bool
  var entries: [LedgerEntryJSON]
  var lots: [LotJSON]
  var breaches: [Breach]

  init(_ record: LedgerRecord, isDryRun: Bool) {
    dryRun = isDryRun
    entries = record.entries.map(LedgerEntryJSON.init)
    lots = record.lots.map(LotJSON.init)
    breaches = record.breaches.map { Breach(code: $0.code.rawValue, subject: $0.subject) }
  }
}
