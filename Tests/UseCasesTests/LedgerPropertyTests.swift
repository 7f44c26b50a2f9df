import Geospatial
import GrowingAreas
import Registry
import TestSupport
import Testing
import Traceability
import UseCases

/// What must hold of the ledger whatever happens, counted by other means than the program's.
@Suite struct `A season of the ledger` {
  @Test func `adds up after whatever happened`() throws {
    var season = try LedgerSeason(seed: 20_260_612)
    defer { season.remove() }
    let events = LongTests.areWanted ? 10_000 : 1_000
    while season.entries.count < events { try season.step() }
    #expect(season.done.count == 14, "not all was done that can be done: \(season.done)")
    #expect(
      season.refused.keys.contains(.stockTooLow) && season.refused.keys.contains(.aboveYieldBound)
        && season.refused.keys.contains(.ratioOutOfBand) && season.refused.keys.contains(.wrongState),
      "\(season.refused)")
    #expect(try season.office.checkRegistry().isGood)
    let entries = try standing(season)
    try checkStock(season, entries)
    try checkMass(season, entries)
    try checkBalance(season, entries)
    try checkTraces(season, entries)
  }

  /// What holds of the ledger: by the numbers that corrections name.
  private func standing(_ season: LedgerSeason) throws -> [LedgerEntry] {
    var all: [LedgerEntry] = []
    try season.office.registry.read { reading in try reading.eachLedgerEntry { all.append($0) } }
    #expect(all.map(\.number) == Array(1...all.count))
    let takenBack = Set(all.compactMap { $0.event.kind == .correction ? $0.event.corrects : nil })
    return all.filter { $0.event.kind != .correction && !takenBack.contains($0.number) }
  }

  /// Each lot holds what came in less what went out, at no time less than nothing.
  private func checkStock(_ season: LedgerSeason, _ entries: [LedgerEntry]) throws {
    var left: [LotID: Int] = [:]
    for entry in entries.sorted(by: { ($0.event.time.day, $0.rank) < ($1.event.time.day, $1.rank) }) {
      for portion in entry.event.inputs { left[portion.lot, default: 0] -= portion.quantity.thousandths }
      for lot in Set(entry.event.inputs.map(\.lot)) where entry.event.kind != .pack {
        #expect(left[lot]! >= 0, "\(lot) in entry \(entry.number)")
      }
      for portion in entry.event.outputs { left[portion.lot, default: 0] += portion.quantity.thousandths }
    }
    for lot in try season.office.lots() {
      #expect(lot.balance.thousandths == left[lot.id] ?? 0, "\(lot.id)")
      let stock = try season.office.stock(of: lot.id)
      #expect(stock.loose >= 0 && stock.boxes.values.allSatisfy { $0 > 0 })
    }
  }

  /// Mass in = mass out + stock + loss.
  private func checkMass(_ season: LedgerSeason, _ entries: [LedgerEntry]) throws {
    func sum(_ portions: [LotPortion]) -> Int { portions.reduce(0) { $0 + $1.quantity.thousandths } }
    var (grown, gone, lost) = (0, 0, 0)
    for entry in entries {
      let event = entry.event
      switch event.kind {
      case .harvest, .receive: grown += sum(event.outputs)
      case .ship, .sell, .destroy: gone += sum(event.inputs)
      case .process, .split, .merge, .pack: lost += sum(event.inputs) - sum(event.outputs)
      default: break
      }
      if [.split, .merge, .pack].contains(event.kind) { #expect(sum(event.inputs) == sum(event.outputs)) }
    }
    let stock = try season.office.lots().reduce(0) { $0 + $1.balance.thousandths }
    #expect(grown == gone + stock + lost)
    #expect(grown > 0 && gone > 0 && lost > 0 && stock > 0)
  }

  /// Back and forward are inverse, and both are what a walk over the whole ledger finds.
  private func checkTraces(_ season: LedgerSeason, _ entries: [LedgerEntry]) throws {
    var children: [LotID: Set<LotID>] = [:]
    for entry in entries where entry.event.kind.isTransformation {
      for portion in entry.event.inputs {
        children[portion.lot, default: []].formUnion(entry.event.outputs.map(\.lot))
      }
    }
    let lots = try season.office.lots().filter { $0.state != .withdrawn }.map(\.id)
    var forward: [LotID: [LotID: Double]] = [:]
    for lot in lots {
      let trace = try season.office.trace(lot, .forward)
      var reached: Set<LotID> = [lot]
      var waiting = [lot]
      while let next = waiting.popLast() {
        for child in children[next] ?? [] where reached.insert(child).inserted { waiting.append(child) }
      }
      #expect(Set(trace.lots.map(\.lot)) == reached)
      forward[lot] = Dictionary(uniqueKeysWithValues: trace.lots.map { ($0.lot, $0.amount) })
    }
    var deepest = 0
    for lot in lots {
      let trace = try season.office.trace(lot, .back)
      deepest = max(deepest, trace.lots.count)
      for ancestor in trace.lots {
        let amount = try #require(forward[ancestor.lot]?[lot], "\(ancestor.lot) to \(lot)")
        #expect(abs(amount - ancestor.amount) < 1e-6, "kilograms of \(ancestor.lot) in \(lot)")
      }
      let known = Set(trace.lots.map(\.lot))
      #expect(lots.allSatisfy { known.contains($0) == (forward[$0]?[lot] != nil) })
    }
    #expect(deepest > 5, "nothing was made of much")
  }

  /// For no set of parcels is what can only have grown on them more than they can bear, but for lots that were held for it.
  private func checkBalance(_ season: LedgerSeason, _ entries: [LedgerEntry]) throws {
    let heldFor = Set(
      entries.filter { $0.event.kind == .hold && !$0.event.breaches.isEmpty }.flatMap(\.event.subjects))
    let weighed = entries.filter { $0.event.kind == .harvest && !heldFor.contains($0.event.outputs[0].lot) }
      .flatMap(\.event.sources)
    #expect(!heldFor.isEmpty && !weighed.isEmpty)
    let bounds = try season.parcels.map { code in
      let outline = try season.office.parcel(code).outline
      return (outline.area.value + 1.645 * (outline.areaStandardError?.value ?? 0)) / 10_000 * 12_000
    }
    var tightest = 0.0
    for mask in 1..<(1 << season.parcels.count) {
      let set = season.parcels.indices.filter { mask >> $0 & 1 == 1 }
      let names = Set(set.map { season.parcels[$0] })
      let must = weighed.filter { names.isSuperset(of: $0.parcelCodes) }.reduce(0) { $0 + $1.mass.value }
      let bound = set.reduce(0) { $0 + bounds[$1] }
      #expect(must <= bound + 0.01, "\(names)")
      tightest = max(tightest, must / bound)
    }
    #expect(tightest > 0.9, "the land was never near its bound, so nothing was tried")
  }
}
