import GrowingAreas

/// A count of what was traced in the campaign, by other means than the program's: lists struck out by hand. Nothing here
/// reads the registry.
struct GoodsCount {
  struct Lot {
    var product: Int
    var parcels: Set<String> = []
    /// The lot that it was made of.
    var source: String?
    var isTakenBack = false
    var isHeld = false
    var hasCodes = false
  }

  struct Product {
    var hasPhoto = false
    var hasStandard = false
    var hasShelfLife = false
    var mustHaveShelfLife = false

    var tellsAll: Bool { hasPhoto && hasStandard && (hasShelfLife || !mustHaveShelfLife) }
  }

  var lots: [String: Lot] = [:]
  var products: [Product]
  /// Lots that open recalls are about, by the lot of each.
  var recalls: [String: Set<String>] = [:]
  /// Parcels that lie in a village or in a growing area, on the map or no longer.
  var placed: Set<String> = []
  var codes = 0
  /// Labels of each run, and how many were spoiled by the last count of it.
  var runs: [(labels: Int, isReprint: Bool, spoiled: Int)] = []
  var holds = 0
  var releases = 0
  var scans = 0
  var warned = 0
  var scanned: Set<UInt8> = []

  /// The lot and all that went into it.
  private func parcels(of code: String) -> Set<String> {
    guard let lot = lots[code], !lot.isTakenBack else { return [] }
    return lot.parcels.union(lot.source.map(parcels) ?? [])
  }

  func descendants(of code: String) -> Set<String> {
    lots.filter { $0.value.source == code && !$0.value.isTakenBack }.keys
      .reduce([code]) { $0.union(descendants(of: $1)) }
  }

  func tellsAll(_ code: String) -> Bool {
    products[lots[code]!.product].tellsAll && parcels(of: code).isSubset(of: placed)
  }

  func expected(onMap: Set<String>) -> TraceabilityFigures {
    let standing = lots.values.filter { !$0.isTakenBack }
    let coded = lots.filter { $0.value.hasCodes }.keys
    var figures = TraceabilityFigures()
    figures.lots = standing.count
    figures.parcelsWithLot = standing.reduce(Set()) { $0.union($1.parcels) }.intersection(onMap).count
    figures.codes = codes
    figures.labelsPrinted = runs.reduce(0) { $0 + $1.labels }
    figures.labelsReprinted = runs.filter(\.isReprint).reduce(0) { $0 + $1.labels }
    figures.labelsSpoiled = runs.reduce(0) { $0 + $1.spoiled }
    figures.lotsWithPage = coded.count
    figures.completePages = coded.count(where: tellsAll)
    figures.lotsHeld = lots.values.count { $0.isHeld }
    figures.lotsRecalled = recalls.values.reduce(Set()) { $0.union($1) }.count
    figures.holds = holds
    figures.releases = releases
    figures.scans = scans == 0 ? nil : ScanFigures(scans: scans, serials: scanned.count, warned: warned)
    return figures
  }
}
