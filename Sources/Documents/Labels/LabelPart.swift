public import Traceability

/// A part of a label that carries text.
public enum LabelPart: String, Sendable, Hashable, CaseIterable {
  case productName, productNameEn, netContent, alcohol, lot, date, bestBefore, ingredients, useAndStorage,
    warnings
  case licence, origin, growingArea, marks, cooperativeName, cooperativeAddress, scan, gtin, serial

  /// Parts that a label of the kind must carry, whole, in the order they are told to people.
  ///
  /// - Source: as `MandatoryContent`. Best-before day and warnings are printed whole too wherever the product has them.
  public static func mandatory(for kind: ProductKind) -> [LabelPart] {
    let always: [LabelPart] = [
      .productName, .cooperativeName, .cooperativeAddress, .origin, .netContent, .lot, .date,
    ]
    return switch kind {
    case .fresh: always
    case .processed: always + [.bestBefore, .ingredients, .useAndStorage]
    case .spirits: always + [.alcohol, .licence, .ingredients, .useAndStorage]
    }
  }

  /// Parts that give way on a small label; all others are printed whole or not at all.
  public var mayGiveWay: Bool { [.productNameEn, .growingArea, .marks, .scan, .gtin].contains(self) }
}
