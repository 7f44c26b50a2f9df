import GrowingAreas
import Registry
import Traceability

extension Office {
  /// Writes the events that match as one EPCIS 2.0 document, each as soon as it is read.
  /// - Parameters:
  ///   - base: what stands before `/p/…` in the names of products without a GTIN: `https://truyxuat.example`.
  ///   - namesPartners: whether to say who gave and took goods.
  /// - Returns: the number of events.
  /// - Throws: `Refusal` outputExists, outputFailed, unknownRecord for the lot.
  public func exportEvents(
    matching query: EventQuery, to path: String, base: String, namesPartners: Bool = false,
    force: Bool = false
  ) throws -> Int {
    try writeOutput(to: path, force: force) { temporary in
      var file = try GrowingFile(at: temporary)
      var count = 0
      try registry.read { reading in
        let names = LedgerEventNames(
          base: base,
          products: Dictionary(uniqueKeysWithValues: try reading.products().map { ($0.gtin, $0) }),
          commune: try reading.commune().code, namesPartners: namesPartners,
          facilities: Dictionary(uniqueKeysWithValues: try reading.facilities().map { ($0.code, $0) }))
        file.buffer += EPCISDocument.head(
          created: ZonedMoment(milliseconds: now().secondsSince1970 * 1000))
        try reading.eachEvent(matching: query, names) { event in
          file.buffer += (count == 0 ? "\n" : ",\n").utf8
          event.appendJSON(to: &file.buffer)
          count += 1
          try file.writeWhenLarge()
        }
      }
      file.buffer += "\n".utf8
      file.buffer += EPCISDocument.tail
      try file.finish()
      return count
    }
  }
}
