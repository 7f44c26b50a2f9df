public import GrowingAreas

extension TraceEvent {
  /// Checks what can be said of an event without knowing the lots: what it takes and gives, in which units, how much.
  /// - Throws: `Refusal` invalidField; quantitiesDiffer when goods that are only divided, joined or packed change their
  ///   amount.
  public func checkForm() throws(Refusal) {
    for portion in inputs + outputs {
      guard (1...Quantity.greatest).contains(portion.quantity.thousandths) else {
        throw invalid("quantity", String(portion.quantity.amount), "above-zero", portion.lot)
      }
      if let alcohol = portion.alcohol, !(0...100).contains(alcohol) {
        throw invalid("alcohol", String(alcohol), "0...100", portion.lot)
      }
    }
    try checkSides()
    switch kind {
    case .harvest:
      let weighed = sources.reduce(0) { $0 + Quantity($1.mass).thousandths }
      guard outputs[0].quantity == Quantity(thousandths: weighed, unit: .kilogram) else {
        throw differ(Quantity(thousandths: weighed, unit: .kilogram), outputs[0].quantity)
      }
    case .split, .merge: try checkKept(sameProduct: true)
    case .pack:
      guard outputs.allSatisfy({ $0.box != nil }) else { throw invalid("box", "", "empty", outputs[0].lot) }
      for lot in lots {
        try compare(inputs.filter { $0.lot == lot }, outputs.filter { $0.lot == lot })
      }
    default: break
    }
  }

  /// What the outputs make of each unit of input, to a millionth; nil when inputs or outputs have no unit in common.
  public var outputRatio: Double? {
    guard Set(inputs.map(\.quantity.unit)).count == 1, Set(outputs.map(\.quantity.unit)).count == 1 else {
      return nil
    }
    let taken = inputs.reduce(0) { $0 + $1.quantity.amount }
    guard taken > 0 else { return nil }
    // So that the band itself is allowed.
    return (outputs.reduce(0) { $0 + $1.quantity.amount } / taken * 1e6).rounded() / 1e6
  }

  /// Holds what came out of a process against what was expected.
  /// - Throws: `Refusal` ratioOutOfBand with ratio, lowest and highest.
  public func checkRatio() throws(Refusal) {
    guard let ratio, let found = outputRatio, !(ratio.lowest...ratio.highest).contains(found) else { return }
    throw Refusal(
      .ratioOutOfBand, subject,
      ["ratio": .number(found), "lowest": .number(ratio.lowest), "highest": .number(ratio.highest)])
  }

  /// The lot it is about as a message names it.
  var subject: String { (outputs.first?.lot ?? lots.first)?.description ?? kind.rawValue }

  private func checkSides() throws(Refusal) {
    let takes = kind.movesGoods
    let gives = kind.makesLots || kind == .pack
    let isSpoken = !kind.movesGoods && !kind.makesLots && kind != .correction
    guard takes != inputs.isEmpty, gives != outputs.isEmpty, isSpoken != subjects.isEmpty,
      (kind == .harvest) != sources.isEmpty
    else { throw invalid("lots", "", "empty", nil) }
    if kind.makesLots {
      let made = outputs.map(\.lot)
      guard Set(made).count == made.count, Set(made).isDisjoint(with: inputs.map(\.lot)),
        outputs.allSatisfy({ $0.box == nil })
      else { throw invalid("lots", made.map(\.description).joined(separator: ", "), "named-once", nil) }
      let isOne = kind == .harvest || kind == .receive || kind == .merge
      guard !isOne || made.count == 1 else { throw invalid("lots", String(made.count), "1", nil) }
    }
    if let ratio {
      guard ratio.lowest > 0, ratio.lowest <= ratio.expected, ratio.expected <= ratio.highest,
        ratio.highest.isFinite
      else { throw invalid("ratio", "\(ratio.lowest)–\(ratio.highest)", "ratio-within-band", nil) }
      guard outputRatio != nil else { throw invalid("unit", "", "one-unit-each-side", nil) }
    }
    if kind == .ship, partner?.name.isEmpty ?? true { throw invalid("to", "", "empty", nil) }
  }

  private func checkKept(sameProduct: Bool) throws(Refusal) {
    let products = Set((inputs + outputs).map(\.lot.gtin))
    guard products.count == 1 else {
      throw invalid(
        "product", products.map(\.digits).sorted().joined(separator: ", "), "one-product", nil)
    }
    try compare(inputs, outputs)
  }

  private func compare(_ taken: [LotPortion], _ given: [LotPortion]) throws(Refusal) {
    let units = Set((taken + given).map(\.quantity.unit))
    guard units.count == 1, let unit = units.first else {
      throw invalid("unit", units.map(\.rawValue).sorted().joined(separator: ", "), "one-unit-each-side", nil)
    }
    func sum(_ portions: [LotPortion]) -> Quantity {
      Quantity(thousandths: portions.reduce(0) { $0 + $1.quantity.thousandths }, unit: unit)
    }
    guard sum(taken) == sum(given) else { throw differ(sum(taken), sum(given)) }
  }

  private func differ(_ taken: Quantity, _ given: Quantity) -> Refusal {
    Refusal(.quantitiesDiffer, subject, ["taken": taken.stated, "given": given.stated])
  }

  private func invalid(_ field: String, _ value: String, _ rule: String, _ lot: LotID?) -> Refusal {
    Refusal(
      .invalidField, lot?.description ?? subject,
      ["field": .text(field), "value": .text(value), "rule": .text(rule)])
  }
}
