public import GrowingAreas

/// What kind of goods a product is, which decides what its label must say.
public enum ProductKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Farm produce as it was harvested: fruit, vegetables, fresh roots.
  case fresh
  /// Food that was made into something: dried tea, bark, jam.
  case processed
  /// Drinks of ethanol.
  case spirits
}

/// What the label of a product must say beside its name, net content and unit.
///
/// - Source: Decree 43/2017/NĐ-CP, Annex I, items 1 and 2 (food: quantity, production date, expiry, ingredients,
///   warnings, use and storage; spirits: quantity, ethanol content, expiry if any, warnings, lot if any); Decree
///   37/2026/NĐ-CP, Article 42 (name of goods, name and address of who answers for them, origin).
public struct MandatoryContent: Sendable, Hashable {
  public var kind: ProductKind
  /// As printed, by falling weight; empty for none.
  public var ingredients: String
  /// How to use and to keep it; empty for none.
  public var useAndStorage: String
  /// Empty for none.
  public var warnings: String
  /// A fixed day, which goes before the shelf life; nil when the rule of the product holds.
  public var bestBeforeDate: CalendarDate?
  /// Ethanol in percent of the volume, 0...100; nil for goods without.
  public var alcoholPercent: Double?
  /// Net volume of spirits; nil for other goods.
  public var millilitres: Double?
  /// Number of the licence to make spirits, as it is written; empty for none.
  public var licence: String

  public init(
    kind: ProductKind = .fresh, ingredients: String = "", useAndStorage: String = "", warnings: String = "",
    bestBeforeDate: CalendarDate? = nil, alcoholPercent: Double? = nil, millilitres: Double? = nil,
    licence: String = ""
  ) {
    self.kind = kind
    self.ingredients = ingredients
    self.useAndStorage = useAndStorage
    self.warnings = warnings
    self.bestBeforeDate = bestBeforeDate
    self.alcoholPercent = alcoholPercent
    self.millilitres = millilitres
    self.licence = licence
  }

  /// What the kind asks for and is not there, as the options of `product set` are called; empty when complete.
  /// - Parameter shelfLifeDays: of the product.
  public func missing(shelfLifeDays: Int?) -> [String] {
    let wanted: [(String, Bool)] =
      switch kind {
      case .fresh: []
      case .processed:
        [
          ("ingredients", ingredients.isEmpty), ("use", useAndStorage.isEmpty),
          ("best-before", bestBeforeDate == nil && shelfLifeDays == nil),
        ]
      case .spirits:
        [
          ("alcohol", alcoholPercent == nil), ("millilitres", millilitres == nil),
          ("licence", licence.isEmpty),
          ("ingredients", ingredients.isEmpty), ("use", useAndStorage.isEmpty),
        ]
      }
    return wanted.filter(\.1).map(\.0)
  }
}

extension MandatoryContent {
  /// Whether anything beyond the facts may be said to make people buy: shop links, sharing tags, posters.
  ///
  /// - Source: Law 44/2019/QH14 on the prevention of harm of alcohol, Article 5(7) and 5(9): spirits of 15 % by volume and
  ///   more must not be advertised or promoted. Spirits whose strength is not stated are taken for strong ones.
  public var mayBeAdvertised: Bool { (alcoholPercent ?? (kind == .spirits ? 100 : 0)) < Self.strongDrink }

  /// Percent by volume from which a drink counts as strong.
  public static let strongDrink = 15.0
}

extension Product {
  /// The last day it is at its best; nil when the product states none.
  /// - Parameter day: of harvest or production.
  public func bestBefore(from day: CalendarDate) -> CalendarDate? {
    mandatory.bestBeforeDate ?? shelfLifeDays.map { CalendarDate(daysSince1970: day.daysSince1970 + $0) }
  }
}
