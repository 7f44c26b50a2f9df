import Documents
import GrowingAreas
import Registry
public import Traceability
public import Wording

extension Office {
  /// Everything goods of a lot were made of, or everything that was made of them, and where it came from or went.
  /// - Throws: `Refusal` unknownRecord.
  public func trace(_ lot: LotID, _ direction: TraceDirection) throws -> LotTrace {
    try checkGoods(of: [lot])
    guard let trace = try registry.read({ try ownTrace(lot, direction, $0) }) else {
      throw Refusal(.unknownRecord, lot.description, ["kind": .text("lot")])
    }
    return trace
  }

  /// The trace without lots of other cooperatives, for who keeps the goods of one.
  func ownTrace(
    _ lot: LotID, _ direction: TraceDirection, _ reading: RegistryReading
  ) throws -> LotTrace? {
    let trace = try reading.trace(lot, direction)
    guard role.cooperative != nil else { return trace }
    return try trace?.keeping { try keepsGoods(of: $0.gtin, reading) }
  }

  /// Draws a trace as SVG.
  /// - Throws: `Refusal` outputExists, outputFailed, missingSoftware.
  public func drawTrace(_ trace: LotTrace, to path: String, language: Language, force: Bool = false) throws {
    let names = try registry.read { reading in
      try Dictionary(
        reading.products().map { ($0.gtin, language == .vi ? $0.nameVi : $0.nameEn) },
        uniquingKeysWith: { first, _ in first })
    }
    let picture = try TraceDrawing(trace, productNames: names, language: language).svg()
    // Receivers and suppliers are private.
    try writeOutput(to: path, force: force, isPrivate: true) { try writeBytes(picture, to: $0) }
  }
}
