extension Product {
  /// What one pack holds, read from the net volume of spirits or the net content as printed: `1 kg`, `500 g`, `0,5 lít`,
  /// `750 ml`, `6 quả`; nil when that is no single amount.
  public var packSize: Quantity? {
    if let millilitres = mandatory.millilitres {
      return Quantity(thousandths: Int(millilitres.rounded()), unit: .litre)
    }
    let text = netContent.lowercased()
    let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let unit = text.dropFirst(digits.count).drop(while: \.isWhitespace)
    let known: [String: (factor: Int, unit: QuantityUnit)] = [
      "kg": (1000, .kilogram), "g": (1, .kilogram), "l": (1000, .litre), "lít": (1000, .litre),
      "ml": (1, .litre), "quả": (1000, .piece), "cái": (1000, .piece), "pcs": (1000, .piece),
    ]
    guard let (factor, kind) = known[String(unit)], let amount = Self.decimal(digits) else { return nil }
    let thousandths = (amount * Double(factor)).rounded()
    guard thousandths >= 1, thousandths <= Double(Quantity.greatest) else { return nil }
    return Quantity(thousandths: Int(thousandths), unit: kind)
  }

  /// Digits with at most one comma or point, which parts the decimals: nobody packs thousands of kilograms.
  private static func decimal(_ digits: Substring) -> Double? {
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...9).contains($0.utf8.count) }) else {
      return nil
    }
    return Double(parts.joined(separator: "."))
  }
}
