public import Geospatial
public import GrowingAreas

/// What goods are counted in.
public enum QuantityUnit: String, Sendable, Codable, CaseIterable {
  case kilogram = "kg"
  case litre = "l"
  case piece = "pcs"
}

/// An exact amount of goods, in thousandths of its unit, so that sums of many events come out even.
public struct Quantity: Sendable, Hashable, Codable {
  /// Grams, millilitres or thousandths of a piece.
  public var thousandths: Int
  public var unit: QuantityUnit

  /// No single amount is larger: a million tonnes.
  public static let greatest = 1_000_000_000_000

  public init(thousandths: Int, unit: QuantityUnit) {
    self.thousandths = thousandths
    self.unit = unit
  }

  /// The mass to the gram.
  public init(_ mass: Kilograms) {
    let grams = (mass.value * 1000).rounded()
    self.init(thousandths: abs(grams) <= Double(Self.greatest) ? Int(grams) : 0, unit: .kilogram)
  }

  /// Reads `320.5`, `320.5kg`, `20l`, `48pcs`; without a unit kilograms.
  /// - Returns: nil for anything else, for 0 and less, more than three decimals or more than `greatest`.
  public init?(_ text: String) {
    var digits = text[...]
    var unit = QuantityUnit.kilogram
    for known in QuantityUnit.allCases where text.hasSuffix(known.rawValue) {
      digits = text.dropLast(known.rawValue.count)
      unit = known
    }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count <= 10, parts[0].allSatisfy(\.isDecimalDigit),
      let whole = Int(parts[0])
    else { return nil }
    var thousandths = whole * 1000
    if parts.count == 2 {
      guard (1...3).contains(parts[1].utf8.count), parts[1].allSatisfy(\.isDecimalDigit),
        let fraction = Int((parts[1] + "00").prefix(3))
      else { return nil }
      thousandths += fraction
    }
    guard thousandths > 0, thousandths <= Self.greatest else { return nil }
    self.init(thousandths: thousandths, unit: unit)
  }

  /// In whole units.
  public var amount: Double { Double(thousandths) / 1000 }

  /// nil for litres and pieces.
  public var mass: Kilograms? { unit == .kilogram ? Kilograms(amount) : nil }

  /// As refusals carry it.
  public var stated: StatedValue {
    switch unit {
    case .kilogram: .kilograms(amount)
    case .litre: .litres(amount)
    case .piece: .number(amount)
    }
  }
}

extension Character {
  fileprivate var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}
