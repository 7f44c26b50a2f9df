import Foundation
import Geospatial
import GrowingAreas
import TestSupport
import Testing
import Traceability

/// The standard's schema; it is no part of the project.
private let schema = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().appending(path: "../../../shared/standards/epcis/EPCIS-JSON-Schema.json")
  .standardized.path

/// Ledgers of every kind of event, told to others.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: schema) && OutsideProgram.hasPython("jsonschema"),
    "python3-jsonschema and the schema of EPCIS 2.0 are needed"))
struct EPCISSchemaTests {
  @Test func `every document of random ledgers is valid by the standard's schema`() throws {
    let folder = try TemporaryFolder()
    let count = LongTests.areWanted ? 200 : 5
    for index in 0..<count {
      var random = FixedRandom(seed: UInt64(index) + 1)
      let text = try RandomLedger(using: &random).document()
      try folder.write(text, "\(index).jsonld")
      // A correct reader finds the same events again.
      let json = try #require(JSONValue(Data(text)))
      let (events, _) = try EPCISDocument.events(in: json, subject: "\(index)")
      #expect(!events.isEmpty)
      for event in events { _ = try EPCISEvent.read(event, subject: "\(index)") }
    }
    let script = """
      import json, jsonschema, pathlib, sys
      validator = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))
      for path in sorted(pathlib.Path(sys.argv[2]).glob("*.jsonld")):
          for error in validator.iter_errors(json.load(open(path))):
              print(path.name, error.json_path, error.message[:300])
      print("looked at", len(list(pathlib.Path(sys.argv[2]).glob("*.jsonld"))))
      """
    let output = try OutsideProgram.run(OutsideProgram.python, ["-c", script, schema, folder.path])
    #expect(output == "looked at \(count)\n")
  }
}

/// Events of every kind in no sensible order: for the form of what is told, not for the sums.
private struct RandomLedger {
  private var entries: [LedgerEntry] = []
  private let names: LedgerEventNames

  init(using random: inout FixedRandom) throws {
    let known = try GTIN("09521234543213")
    let own = try GTIN.own(1)
    let products = [known, own].map { gtin in
      Product(
        gtin: gtin, slug: "man-\(gtin.digits.suffix(4))", cooperativeSlug: "htx-man", nameVi: "Mận",
        nameEn: "Plums", cropCode: "man-tam-hoa", netContent: "1 kg")
    }
    names = LedgerEventNames(
      base: "https://t.bacha.vn", products: Dictionary(uniqueKeysWithValues: products.map { ($0.gtin, $0) }),
      commune: "02839", namesPartners: Bool.random(using: &random),
      facilities: [
        "KHO-1": Facility(
          code: "KHO-1", kind: .store, name: "Kho", villageCode: "A", gln: try GLN("9521234560012"))
      ])
    let boxes = [try BoxCode("095212345000000018"), try BoxCode("THUNG/1")]
    func portion() throws -> LotPortion {
      LotPortion(
        lot: LotID(
          [known, own].randomElement(using: &random) ?? known,
          try LotCode("L-\(Int.random(in: 1...9, using: &random))")),
        box: Bool.random(using: &random) ? boxes.randomElement(using: &random) : nil,
        quantity: Quantity(
          thousandths: Int.random(in: 1...900_000, using: &random),
          unit: QuantityUnit.allCases.randomElement(using: &random) ?? .kilogram),
        alcohol: Bool.random(using: &random) ? 45.5 : nil)
    }
    for kind in TraceEventKind.allCases + TraceEventKind.allCases.shuffled(using: &random) {
      var event = TraceEvent(
        kind,
        at: EventTime(
          day: CalendarDate(daysSince1970: 20_000 + Int.random(in: 0...900, using: &random)),
          secondOfDay: Bool.random(using: &random) ? Int.random(in: 0..<86_400, using: &random) : nil))
      if kind.makesLots || kind == .pack { event.outputs = try (0...2).map { _ in try portion() } }
      if !kind.makesLots || kind.isTransformation { event.inputs = try (0...1).map { _ in try portion() } }
      event.facility = [nil, "KHO-1", "SAY 2"].randomElement(using: &random) ?? nil
      switch kind {
      case .pack:
        event.outputs = event.outputs.map {
          var boxed = $0; boxed.box = boxes[0]; return boxed
        }
      case .hold, .release, .recall, .recallClosed:
        event.subjects = event.inputs.map(\.lot)
        event.inputs = []
      case .ship, .receive, .sell: event.partner = TradePartner(name: "Chợ Bắc Hà & con")
      default: break
      }
      entries.append(LedgerEntry(number: entries.count + 1, event: event, recordedAt: "", recordedBy: ""))
    }
  }

  /// The ledger as one document; every fifth entry was taken back.
  func document() -> [UInt8] {
    var text = EPCISDocument.head(created: ZonedMoment(milliseconds: 1_750_000_000_000))
    var isFirst = true
    for entry in entries {
      let correction = entry.number % 5 == 0 ? entries.first { $0.event.kind == .correction } : nil
      let events = entry.events(
        names, correction: correction, replacements: correction == nil ? [] : ["urn:x-vungtrong:1"],
        growingAreas: ["VT-MAN-01"])
      for var event in events {
        event.id = "urn:x-vungtrong:event:\(entry.number)"
        if !isFirst { text.append(UInt8(ascii: ",")) }
        isFirst = false
        event.appendJSON(to: &text)
      }
    }
    return text + EPCISDocument.tail
  }
}
