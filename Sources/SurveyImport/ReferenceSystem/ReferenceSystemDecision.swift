import Geospatial
import GrowingAreas

/// Decides in which system and column order a coordinate table is to be read, or refuses to guess.
///
/// A system is taken on one ground alone: it is the only one of all systems met in the country in which the table falls
/// inside the commune. The province's own zone has no privilege in that count, so that a table in another one is never bent
/// into it. For Bắc Hà (eastings of 442 to 466 km in 9208) nothing else fits a table in 9208, while 5897, 3405, 32648 and
/// Hanoi 1972 (416 to 441 km) fit one another within 900 m and are always asked about.
struct ReferenceSystemDecision: Sendable {
  let rules: SurveyRules
  /// The box of the commune; nil while no boundary is loaded. Then every system in metres fits: degrees are still recognised,
  /// a table in metres is asked about.
  let place: BoundingBox?

  /// The systems that are ever met in tables of the place.
  var candidates: [CandidateSystem] { CandidateSystem.all(around: place, margin: rules.communeMargin) }

  func tally(for choice: CRSChoice) -> TableTally {
    switch choice {
    case .auto: TableTally(candidates)
    case .declared(let code):
      TableTally(candidates.filter { place != nil && $0.code == code } + CandidateSystem.declared(code))
    }
  }

  /// - Throws: `Refusal` referenceSystemAmbiguous, referenceSystemUnknown, referenceSystemUnsupported.
  func reading(of tally: TableTally, _ choice: CRSChoice, file: String) throws(Refusal) -> TableReading {
    switch choice {
    case .auto: try automatic(tally, file)
    case .declared(let code): reading(of: tally, declared: code)
    }
  }

  private func automatic(_ tally: TableTally, _ file: String) throws(Refusal) -> TableReading {
    let place = SourcePlace(line: tally.firstCorner.flatMap { $0.line > 0 ? Int($0.line) : nil })
    let fits = tally.fits(share: rules.insideShare)
    guard let fit = fits.first else {
      var values: [String: StatedValue] = [:]
      let names = [("nearest", "distance"), ("second", "secondDistance"), ("third", "thirdDistance")]
      for (name, nearest) in zip(names, tally.nearest) {
        values[name.0] = .crs(nearest.code)
        values[name.1] = .metres(nearest.distance.value)
      }
      throw Refusal(.referenceSystemUnknown, file, values, at: place)
    }
    guard fits.count == 1, !fit.system.isOnlyTakenWhenDeclared else {
      throw Refusal(
        .referenceSystemAmbiguous, file, ["candidates": .text(names(of: fits.map(\.system)))], at: place)
    }
    return reading(of: fit.system.code, fit.order, isInsideCommune: self.place != nil)
  }

  /// A declared system is taken as said; only the order of columns is looked for, on all the ground the system is made for.
  private func reading(of tally: TableTally, declared code: CRSCode) -> TableReading {
    let fits = tally.fits(share: rules.insideShare)
    let inside = fits.filter { $0.system.isAroundCommune }
    let orders = Set((inside.isEmpty ? fits : inside).map(\.order))
    return reading(
      of: code, orders.count == 1 ? orders.first! : .asHeaded, isInsideCommune: !inside.isEmpty)
  }

  /// A system that a file itself declares is honoured, unless the file lies outside the commune in it and inside in another:
  /// then one of the two is a mistake.
  /// - Throws: `Refusal` referenceSystemContradicted.
  func reading(
    of tally: TableTally, declaredInFile code: CRSCode, file: String
  ) throws(Refusal) -> TableReading {
    let fits = tally.fits(share: rules.insideShare).map(\.system)
    guard place == nil || fits.isEmpty || fits.contains(where: { $0.code == code }) || !isMet(code) else {
      throw Refusal(
        .referenceSystemContradicted, file, ["crs": .crs(code), "candidates": .text(names(of: fits))])
    }
    return reading(of: code, .asHeaded, isInsideCommune: fits.contains { $0.code == code })
  }

  /// Whether the system is among those that points were tried in.
  private func isMet(_ code: CRSCode) -> Bool { candidates.contains { $0.code == code } }

  /// A system that a file itself declares, x first as its format has it.
  func reading(declared code: CRSCode) -> TableReading { reading(of: code, .asHeaded) }

  private func reading(
    of code: CRSCode, _ order: ColumnOrder, isInsideCommune: Bool = false
  ) -> TableReading {
    TableReading(
      code: code, order: order, orderWasRead: order == .swapped,
      isForeignZone: ![.wgs84, .vn2000, rules.officialSystem].contains(code),
      isInsideCommune: isInsideCommune)
  }

  private func names(of systems: [CandidateSystem]) -> String {
    var names: [String] = []
    for system in systems where !names.contains(system.code.description) {
      names.append(system.code.description)
    }
    return names.joined(separator: ", ")
  }
}
