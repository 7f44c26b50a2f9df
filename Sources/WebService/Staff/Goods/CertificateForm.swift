import GrowingAreas
import Traceability
import UseCases

/// What the form for a new certificate asks, of goods and of growing areas.
enum CertificateForm {
  /// - Parameter holder: where the form names none.
  /// - Throws: `Refusal` invalidField.
  static func certificate(
    _ visit: StaffVisit, holder: String, for scope: CertificateScope
  ) throws -> Certificate {
    let form = visit.form
    guard let kind = CertificateKind(rawValue: form["kind"]) else {
      throw Refusal.invalid("certificate", form["kind"], "one-of-list", of: form["number"])
    }
    return Certificate(
      kind: kind, number: form["number"], issuer: form["issuer"],
      holder: form.optional("holder") ?? holder, stars: form.optional("stars").flatMap { Int($0) },
      validity: CertificateValidity(
        from: try visit.day("from", of: form["number"]),
        until: try form.optional("until") == nil
          ? nil : visit.day("until", field: "until", of: form["number"])), scope: scope)
  }

  static func fields(_ visit: StaffVisit, holder: String) -> [StaffField] {
    let kinds = CertificateKind.allCases.map {
      StaffChoice(value: $0.rawValue, label: visit.term($0.rawValue))
    }
    let stars =
      [StaffChoice(value: "", label: "–")]
      + (3...5).map {
        StaffChoice(value: String($0), label: visit.text("starCount", ["count": String($0)]))
      }
    return [
      visit.choice("kind", "certificateKind", kinds, isRequired: true),
      visit.line("number", "certificateNumber", limit: 100, isRequired: true),
      visit.line("issuer", "issuer", isRequired: true),
      visit.line("holder", "holder", holder, isRequired: holder.isEmpty),
      visit.dayLine("from", "validFrom", "", isRequired: true),
      visit.dayLine("until", "validUntil", ""),
      visit.choice("stars", "stars", stars),
    ]
  }
}

/// A certificate as pages tell it.
struct CertificateLine {
  let kind, number, issuer, holder, validity, standing, scope: String
  let isValid: Bool
  /// nil for one that has ended, or is not the person's to end.
  let endAddress: String?
  let id: Int

  /// - Parameter endAddress: where it is ended while it has not.
  init(_ visit: StaffVisit, _ certificate: Certificate, scope: String, endAddress: String?) {
    let standing = certificate.validity.standing(on: visit.parts.entrance.office.today)
    kind =
      visit.term(certificate.kind.rawValue)
      + (certificate.stars.map { " " + visit.text("starCount", ["count": String($0)]) } ?? "")
    number = certificate.number
    issuer = certificate.issuer
    holder = certificate.holder
    validity =
      visit.date(certificate.validity.from) + " – "
      + (certificate.validity.until.map(visit.date) ?? visit.text("withoutEnd"))
    self.standing = visit.term(standing.rawValue)
    self.scope = scope
    isValid = standing == .valid
    self.endAddress = certificate.validity.endedOn == nil ? endAddress : nil
    id = certificate.id
  }
}
