public import GrowingAreas
public import Traceability
public import Wording

/// What all labels of a print say. Everything here is printed, so nothing private may stand in it.
public struct LabelContent: Sendable, Hashable {
  public var kind: ProductKind
  public var productName: String
  /// Printed below the Vietnamese name; empty for none.
  public var productNameEn: String
  /// As the product states it: `1 kg`. Spirits say their millilitres instead.
  public var netContent: String
  public var lotCode: String
  /// The day the goods began, and what happened on it.
  public var date: CalendarDate
  public var beginning: LotBeginning
  public var bestBefore: CalendarDate?
  public var ingredients = ""
  public var useAndStorage = ""
  public var warnings = ""
  /// Ethanol in percent of the volume.
  public var alcoholPercent: Double?
  public var millilitres: Double?
  /// Number of the licence to make spirits.
  public var licence = ""
  /// Who answers for the goods.
  public var cooperativeName: String
  public var cooperativeAddress: String
  /// `xã Bắc Hà, Lào Cai`.
  public var origin: String
  public var growingAreaCode = ""
  /// Certificates as buyers know them: `VietGAP`, `OCOP 4 sao`.
  public var marks: [String] = []
  /// Fourteen digits; printed below the code to be typed by hand. Empty for a product without one.
  public var gtin: String
  /// Language of the captions.
  public var language: Language

  public init(
    kind: ProductKind = .fresh, productName: String, productNameEn: String, netContent: String,
    lotCode: String, date: CalendarDate, beginning: LotBeginning = .harvest,
    bestBefore: CalendarDate? = nil, cooperativeName: String, cooperativeAddress: String, origin: String,
    gtin: String, language: Language = .vi
  ) {
    self.kind = kind
    self.productName = productName
    self.productNameEn = productNameEn
    self.netContent = netContent
    self.lotCode = lotCode
    self.date = date
    self.beginning = beginning
    self.bestBefore = bestBefore
    self.cooperativeName = cooperativeName
    self.cooperativeAddress = cooperativeAddress
    self.origin = origin
    self.gtin = gtin
    self.language = language
  }

  /// What stands in the part without its caption; empty for none. The parts below the code are not asked for.
  public func text(_ part: LabelPart) -> String {
    switch part {
    case .productName: productName
    case .productNameEn: productNameEn
    case .netContent: millilitres.map { language.number($0) + " ml" } ?? netContent
    case .alcohol: alcoholPercent.map { language.number($0) + " % vol" } ?? ""
    case .lot: lotCode
    case .date: language.date(year: date.year, month: date.month, day: date.day)
    case .bestBefore: bestBefore.map { language.date(year: $0.year, month: $0.month, day: $0.day) } ?? ""
    case .ingredients: ingredients
    case .useAndStorage: useAndStorage
    case .warnings: warnings
    case .licence: licence
    case .origin: origin
    case .growingArea: growingAreaCode
    case .marks: marks.joined(separator: " · ")
    case .cooperativeName: cooperativeName
    case .cooperativeAddress: cooperativeAddress
    case .gtin: gtin
    case .scan, .serial: ""
    }
  }

  /// Looks whether the label may be printed at all.
  /// - Throws: `incomplete` with the parts that its kind asks for and are not there; `invalidField` for a part of more than
  ///   1000 bytes, or with control characters, which no reader of the label would see as they were meant.
  public func check() throws(Refusal) {
    let missing = LabelPart.mandatory(for: kind).filter { text($0).allSatisfy(\.isWhitespace) }
    guard missing.isEmpty else {
      throw Refusal(
        .incomplete, productName.isEmpty ? lotCode : productName,
        ["items": .text(missing.map(\.rawValue).joined(separator: ", "))])
    }
    for part in LabelPart.allCases {
      let text = text(part)
      let hasControls = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      guard hasControls || text.utf8.count > 1000 else { continue }
      throw Refusal(
        .invalidField, lotCode,
        [
          "field": .text(part.rawValue), "value": .text(String(text.prefix(60))),
          "rule": .text(hasControls ? "no-control-characters" : "1-to-1000-bytes"),
        ])
    }
  }
}

/// What one label has of its own: its code.
public struct LabelCode: Sendable, Hashable {
  /// Empty for a label whose code and serial are left blank.
  public var serial: String
  /// Links that the code may carry; at least one.
  public var links: [LinkForm: String]

  public init(serial: String, links: [LinkForm: String]) {
    self.serial = serial
    self.links = links
  }

  /// In groups for the eye where it is one that the program issued.
  var readableSerial: String { (try? SerialCode(serial))?.grouped ?? serial }
}
