import GrowingAreas
import Publication
import Traceability
import Wording

/// Certificates that are valid today; what is valid no more is told nowhere.
struct CertificateList {
  struct Item {
    /// `VietGAP`, `OCOP 4 sao`.
    let name: String
    let rows: [ProductPage.Row]
  }

  let isShown: Bool
  let items: [Item]
  /// The same as values, for what is written for programs.
  let valid: [PublicCertificate]

  init(_ ids: [Int], in store: any PublicStore, today: CalendarDate, _ choice: LanguageChoice) throws {
    valid = try store.certificates(ids).filter { $0.validity.standing(on: today) == .valid }
    items = valid.map { certificate in
      let until = certificate.validity.until.map {
        ProductPage.Row(label: choice.text("certificateUntil"), value: choice.date($0))
      }
      return Item(
        name: certificate.name(choice),
        rows: [
          ProductPage.Row(label: choice.text("certificateNumber"), value: certificate.number),
          ProductPage.Row(label: choice.text("certificateIssuer"), value: certificate.issuer),
          ProductPage.Row(label: choice.text("certificateHolder"), value: certificate.holder),
          ProductPage.Row(
            label: choice.text("certificateFrom"), value: choice.date(certificate.validity.from)),
          until ?? ProductPage.Row(label: choice.text("certificateUntil"), value: choice.text("withoutEnd")),
        ])
    }
    isShown = !items.isEmpty
  }
}

extension PublicCertificate {
  func name(_ choice: LanguageChoice) -> String {
    [
      choice.term(kind.rawValue).capitalisedFirst,
      stars.map { choice.text("certificateStars", ["count": choice.language.count($0)]) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension LanguageChoice {
  /// A fixed word, such as a kind.
  func term(_ term: String) -> String { TermPhrases.phrase(term)?[language] ?? term }
}

extension String {
  /// With a capital letter at its beginning, the rest as it is.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
