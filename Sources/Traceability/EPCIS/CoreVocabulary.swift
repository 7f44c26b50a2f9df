/// The word lists of the Core Business Vocabulary that events use.
///
/// Events hold a word of the list bare, `shipping`; what is no such word is an address and stays as it is.
/// - Source: CBV 2.0, 7; the long forms 2.0, 6.5, and 1.2.
public enum CoreVocabulary: Sendable, CaseIterable {
  case businessStep, disposition, transactionType, partyType, errorReason

  /// What stands before a word in its long form.
  public var prefix: String {
    switch self {
    case .businessStep: "https://ref.gs1.org/cbv/BizStep-"
    case .disposition: "https://ref.gs1.org/cbv/Disp-"
    case .transactionType: "https://ref.gs1.org/cbv/BTT-"
    case .partyType: "https://ref.gs1.org/cbv/SDT-"
    case .errorReason: "https://ref.gs1.org/cbv/ER-"
    }
  }

  private var oldPrefix: String {
    switch self {
    case .businessStep: "urn:epcglobal:cbv:bizstep:"
    case .disposition: "urn:epcglobal:cbv:disp:"
    case .transactionType: "urn:epcglobal:cbv:btt:"
    case .partyType: "urn:epcglobal:cbv:sdt:"
    case .errorReason: "urn:epcglobal:cbv:er:"
    }
  }

  /// The bare word of any of the three forms; an address of another vocabulary as it is.
  public func bare(_ text: String) -> String {
    for start in [prefix, oldPrefix, "cbv:" + prefix.split(separator: "/").last!] where text.hasPrefix(start)
    {
      return String(text.dropFirst(start.count))
    }
    return text
  }

  /// The long form of a bare word; an address as it is.
  public func long(_ word: String) -> String { word.contains(":") ? word : prefix + word }
}

/// The words that events of this program use.
public enum BusinessStep: String, Sendable, CaseIterable {
  case commissioning
  case creatingClassInstance = "creating_class_instance"
  case packing, unpacking, shipping, receiving, storing, inspecting, holding, destroying
  case retailSelling = "retail_selling"
}

/// The words that events of this program use.
public enum Disposition: String, Sendable, CaseIterable {
  case active, recalled, destroyed, expired
  case inProgress = "in_progress"
  case inTransit = "in_transit"
  case sellableAccessible = "sellable_accessible"
  case sellableNotAccessible = "sellable_not_accessible"
  case retailSold = "retail_sold"
  case nonSellableOther = "non_sellable_other"
}
