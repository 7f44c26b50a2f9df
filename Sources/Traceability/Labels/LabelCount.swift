/// What a cooperative counted after it used the labels of a run.
public struct LabelCount: Sendable, Hashable {
  public var printed: Int
  /// Stuck on packs.
  public var used: Int
  /// Thrown away.
  public var spoiled: Int

  /// - Parameters: each 0 or more.
  public init(printed: Int, used: Int, spoiled: Int) {
    self.printed = printed
    self.used = used
    self.spoiled = spoiled
  }
}

/// What does not add up between a count of labels, the run, and the goods of its lot.
public enum LabelDiscrepancy: Sendable, Hashable {
  /// The printer gave another number than the run has.
  case printedDiffers(counted: Int, run: Int)
  /// More were used and thrown away than were printed; the difference.
  case moreThanPrinted(Int)
  /// Neither used nor thrown away: they must be somewhere.
  case leftOver(Int)
  /// More packs carry labels than the lot fills; packs that it fills.
  case moreThanGoods(used: Int, packs: Int)
  /// Spoiled labels whose serials were not told stay valid.
  case spoiledUnnamed(Int)
  /// More serials were told as spoiled than labels were counted so.
  case spoiledTooMany(Int)
  /// The lot and its packs are not measured in the same unit, so packs cannot be counted.
  case packsUnknown

  /// Whether goods or labels are missing or too many; the others are worth knowing only.
  public var isFault: Bool { self != .packsUnknown }
}

extension LabelCount {
  /// Holds the count against the run and the lot.
  /// - Parameters:
  ///   - runLabels: in the file of the run.
  ///   - usedBefore: labels of the lot's other runs that were counted as used.
  ///   - spoiledSerials: told by their serial.
  ///   - lot: what the lot began with.
  ///   - pack: what one pack holds; nil when the product does not say.
  ///   - copies: labels that each pack carries.
  public func discrepancies(
    runLabels: Int, usedBefore: Int, spoiledSerials: Int, lot: Quantity, pack: Quantity?, copies: Int
  ) -> [LabelDiscrepancy] {
    var found: [LabelDiscrepancy] = []
    if printed != runLabels { found.append(.printedDiffers(counted: printed, run: runLabels)) }
    let rest = printed - used - spoiled
    if rest < 0 { found.append(.moreThanPrinted(-rest)) }
    if rest > 0 { found.append(.leftOver(rest)) }
    if spoiledSerials < spoiled { found.append(.spoiledUnnamed(spoiled - spoiledSerials)) }
    if spoiledSerials > spoiled { found.append(.spoiledTooMany(spoiledSerials - spoiled)) }
    if let pack, pack.unit == lot.unit, pack.thousandths > 0 {
      let packs = lot.thousandths / pack.thousandths
      let labelled = (used + usedBefore + copies - 1) / max(copies, 1)
      if labelled > packs { found.append(.moreThanGoods(used: labelled, packs: packs)) }
    } else {
      found.append(.packsUnknown)
    }
    return found
  }
}
