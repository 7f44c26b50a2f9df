// Numbers, shares, areas and weights as people write them. No locale of the machine plays a part.

/// Whether zeros at the end of the decimals are written.
public enum Decimals: Sendable, Hashable {
  /// Always this many, so that the rows of a table stand under each other.
  case exactly(Int)
  /// At most this many, for running text.
  case upTo(Int)
}

extension Language {
  /// A number with grouped thousands: `1.234.567,8` in Vietnamese, `1,234,567.8` in English.
  ///
  /// Halves round away from zero; a number that rounds to zero carries no sign; `–` stands for one that is
  /// not finite.
  public func number(_ value: Double, _ decimals: Decimals = .upTo(6)) -> String {
    number(value, movingPointBy: 0, decimals)
  }

  /// A whole number with grouped thousands.
  public func count(_ value: Int) -> String {
    let digits = String(value.magnitude).utf8
    var text: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(groupMark) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A share of one in percent: 0.875 is `87,5%` in Vietnamese, `87.5%` in English.
  ///
  /// Rounding never reaches a mark that was not reached: 0.9999 is `99,9%`, 1.0001 is `100,1%`, 0.0001 is `0,1%`.
  public func percent(_ share: Double, _ decimals: Decimals = .exactly(1)) -> String {
    let step = (0..<decimals.places).reduce(0.01) { step, _ in step / 10 }
    let shown =
      switch share {
      case _ where share > 0 && share < step / 2: step
      case _ where share < 1 && share > 1 - step / 2: 1 - step
      case _ where share > 1 && share < 1 + step / 2: 1 + step
      default: share
      }
    return number(shown, movingPointBy: 2, decimals) + "%"
  }

  /// Hectares without the unit, for tables: 12 500 m² with two decimals are `1,25`.
  public func hectares(squareMetres: Double, _ decimals: Decimals = .exactly(2)) -> String {
    number(squareMetres, movingPointBy: -4, decimals)
  }

  /// An area for reading: `450 m² (1,25 sào)` below one hectare, `1,25 ha` from there on.
  /// - Parameter squareMetresPerSao: 360 in the north, 500 in the centre, 1 000 in the south of Vietnam;
  ///   nil leaves the *sào* out. Less than a tenth of a *sào* is not said in *sào*.
  public func area(squareMetres: Double, squareMetresPerSao: Double? = 360) -> String {
    guard squareMetres.magnitude < 9_999.5 else {
      return hectares(squareMetres: squareMetres, .upTo(2)) + " ha"
    }
    let metric = number(squareMetres, .upTo(squareMetres.magnitude < 10 ? 1 : 0)) + " m²"
    guard let squareMetresPerSao, squareMetres >= squareMetresPerSao / 10 else { return metric }
    return "\(metric) (\(number(squareMetres / squareMetresPerSao, .upTo(2))) sào)"
  }

  /// A mass to the gram: `1.234,5 kg`.
  public func kilograms(_ value: Double) -> String { number(value, .upTo(3)) + " kg" }

  /// A volume: `19,8 l`, to the millilitre.
  public func litres(_ value: Double) -> String { number(value, .upTo(3)) + " l" }

  /// A length: to the decimetre below 100 m, to the metre below 10 km, then in kilometres to one decimal.
  public func metres(_ value: Double) -> String {
    switch value.magnitude {
    case ..<99.95: number(value, .upTo(1)) + " m"
    case ..<9_999.5: number(value, .exactly(0)) + " m"
    default: number(value, movingPointBy: -3, .upTo(1)) + " km"
    }
  }

  /// An angle or coordinate: `104,28900°`; five decimals are about one metre on the ground.
  public func degrees(_ value: Double, _ decimals: Decimals = .exactly(5)) -> String {
    number(value, decimals) + "°"
  }

  private func number(_ value: Double, movingPointBy places: Int, _ decimals: Decimals) -> String {
    guard var digits = DecimalDigits(value) else { return "–" }
    digits.movePoint(by: places)
    digits.round(decimals: decimals.places)
    var shown = decimals.places
    if case .upTo = decimals {
      while shown > 0, digits[shown - 1] == 0 { shown -= 1 }
    }
    var text: [UInt8] = []
    text.reserveCapacity(32)
    if digits.isNegative && !digits.isZero { text.append(UInt8(ascii: "-")) }
    for place in -digits.wholeCount..<shown {
      if place == 0 { text.append(decimalMark) }
      if place < 0, place > -digits.wholeCount, place.isMultiple(of: 3) { text.append(groupMark) }
      text.append(UInt8(ascii: "0") + digits[place])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private var decimalMark: UInt8 { self == .vi ? UInt8(ascii: ",") : UInt8(ascii: ".") }
  private var groupMark: UInt8 { self == .vi ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}

extension Decimals {
  var places: Int {
    switch self {
    case .exactly(let places), .upTo(let places): max(0, places)
    }
  }
}
