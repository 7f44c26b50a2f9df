public import GrowingAreas
public import Wording

/// Who issues a document, as its heads and foot name them.
public struct IssuingUnit: Sendable, Hashable {
  /// The unit above: `Ủy ban nhân dân xã Bắc Hà`. Set in capitals.
  public var superior: String
  /// `Trung tâm Dịch vụ tổng hợp`. Set in capitals in the head.
  public var name: String
  /// What stands in the number of a document: `TTDVTH`.
  public var symbol: String
  /// Where documents are dated.
  public var place: String
  /// Whose signature the document waits for: `Giám đốc`. Set in capitals.
  public var signatory: String
  /// Lines of the list of recipients, each as it is printed.
  public var recipients: [String]

  public init(
    superior: String, name: String, symbol: String, place: String, signatory: String, recipients: [String]
  ) {
    self.superior = superior
    self.name = name
    self.symbol = symbol
    self.place = place
    self.signatory = signatory
    self.recipients = recipients
  }

  /// The General Services Centre under the People's Committee of the commune, which it reports to.
  public static func generalServicesCentre(of commune: Commune, _ language: Language) -> IssuingUnit {
    let name = CommuneName(commune.name)
    let committee = ReportPhrases.peoplesCommittee.text(language, ["commune": name.inFull(language)])
    return IssuingUnit(
      superior: committee, name: ReportPhrases.servicesCentre[language],
      symbol: ReportPhrases.servicesCentreSymbol[language], place: name.place,
      signatory: ReportPhrases.director[language],
      recipients: [
        ReportPhrases.forReport.text(language, ["unit": committee]), ReportPhrases.filed[language],
      ])
  }
}
