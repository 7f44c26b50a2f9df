extension TraceEvent {
  /// The lots it makes, in the order of its outputs; empty for one that makes none.
  ///
  /// Lots that were split or merged keep the earliest beginning of theirs; what is made of several inputs carries on the
  /// share that grew outside, by amount.
  /// - Parameter inputs: the lots it takes from.
  public func newLots(from inputs: [LotID: Lot]) -> [Lot] {
    guard kind.makesLots else { return [] }
    let beginnings = Set(inputs.values.map(\.beginning))
    let beginning: LotBeginning =
      switch kind {
      case .harvest: .harvest
      case .receive: .receipt
      case .split, .merge: beginnings.count == 1 ? beginnings.first! : .production
      default: .production
      }
    let keepsDay = kind == .split || kind == .merge
    let day = keepsDay ? inputs.values.map(\.harvestDate).min() ?? time.day : time.day
    // Spirits keep their strength when they are filled, divided or joined with others of the same.
    let strengths = Set(inputs.values.map(\.alcohol))
    let strength = strengths.count == 1 ? strengths.first ?? nil : nil
    return outputs.map { portion in
      Lot(
        gtin: portion.lot.gtin, code: portion.lot.code, harvestDate: day, beginning: beginning,
        sources: sources, quantity: portion.quantity, outsideShare: outsideShare(of: inputs),
        alcohol: portion.alcohol ?? strength)
    }
  }

  private func outsideShare(of lots: [LotID: Lot]) -> Double {
    guard kind != .receive else { return isFromOutside ? 1 : 0 }
    var (all, outside) = (0.0, 0.0)
    for portion in inputs {
      all += portion.quantity.amount
      outside += portion.quantity.amount * (lots[portion.lot]?.outsideShare ?? 0)
    }
    return all > 0 ? outside / all : 0
  }
}
