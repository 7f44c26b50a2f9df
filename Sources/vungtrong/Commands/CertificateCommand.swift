import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

struct CertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "Certificates, what they hold for and until when.",
    subcommands: [Add.self, List.self, End.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a certificate; goods must meet every scope that is named.",
      discussion: """
        Kinds: vietgap, organic, gacp-who, ocop, collective-mark, certification-mark, geographical-indication.
        Example: vungtrong certificate add vietgap --number VietGAP-TT-26-117 --issuer "Quacert" --holder "HTX Mận Bắc Hà" --from 2026-03-01 --until 2029-02-28 --product 09521234543213 --area VT-MAN-01
        vungtrong certificate add ocop --stars 4 --number "112/QĐ-UBND" --issuer "UBND tỉnh Lào Cai" --holder "HTX Mận Bắc Hà" --from 2026-03-01 --until 2029-02-28 --product 09521234543213
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Kind of certificate.") var kind: CertificateKind
    @Option(help: "Number, as its issuer writes it.") var number: String
    @Option(help: "Who issued it.") var issuer: String
    @Option(help: "Which cooperative or enterprise may use it; shown to everybody.") var holder: String
    @Option(help: "Stars, 3 to 5, of OCOP only.") var stars: Int?
    @Option(help: "First day, YYYY-MM-DD.") var from: CalendarDate
    @Option(help: "Last day, YYYY-MM-DD; may be left out for a geographical indication.")
    var until: CalendarDate?
    @Option(help: "Slug of a cooperative it holds for. May be repeated.") var cooperative: [String] = []
    @Option(help: "GTIN, or own number, of a product it holds for. May be repeated.") var product: [String] =
      []
    @Option(help: "Code of a growing area it holds for. May be repeated.") var area: [String] = []

    func run() throws {
      let office = try common.changingOffice()
      let scope = CertificateScope(
        cooperatives: Set(cooperative), products: Set(try product.map { try GTIN($0) }),
        growingAreas: Set(area))
      let added = try office.addCertificate(
        Certificate(
          kind: kind, number: number, issuer: issuer, holder: holder, stars: stars,
          validity: CertificateValidity(from: from, until: until), scope: scope),
        publisher: common.publisher(of: office))
      try common.tell(
        CommandPhrases.added, ["key": String(added.id), "name": common.name(of: added)],
        json: CertificateJSON(added, on: office.today))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All certificates with what each is worth today.",
      discussion: "Example: vungtrong certificate list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let office = try common.readingOffice()
      let today = office.today
      try common.list(
        try office.certificates(),
        text: { certificate in
          let validity = certificate.validity
          let days = [common.lang.date(validity.from), validity.until.map(common.lang.date) ?? ""]
          return [
            String(certificate.id), common.name(of: certificate), days.joined(separator: " – "),
            common.term(validity.standing(on: today).rawValue), certificate.holder,
          ].joined(separator: "  ")
        }, json: { CertificateJSON($0, on: today) })
    }
  }

  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note that a certificate was taken back or given up; no page shows it any more.",
      discussion: "Example: vungtrong certificate end 3 --why \"bên cấp đình chỉ\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Number in certificate list.") var id: Int
    @Option(help: "Day, YYYY-MM-DD. Default: today.") var date: CalendarDate?
    @Option(help: "The reason (kept private).") var why: String

    func run() throws {
      let office = try common.changingOffice()
      try office.endCertificate(id, on: date, why: why, publisher: common.publisher(of: office))
      try common.tell(CommandPhrases.changed, ["key": String(id)], json: ["id": id])
    }
  }
}

extension CommonOptions {
  /// `VietGAP VietGAP-TT-26-117`, `OCOP 4 sao 112/QĐ-UBND`.
  fileprivate func name(of certificate: Certificate) -> String {
    [
      term(certificate.kind.rawValue),
      certificate.stars.map { CommandPhrases.stars.text(lang, ["count": lang.count($0)]) } ?? "",
      certificate.number,
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

private struct CertificateJSON: Encodable {
  var id: Int
  var kind, number, issuer, holder, standing, from: String
  var until, endedOn: String?
  var stars: Int?
  var cooperatives, products, growingAreas: [String]

  init(_ certificate: Certificate, on day: CalendarDate) {
    id = certificate.id
    kind = certificate.kind.rawValue
    number = certificate.number
    issuer = certificate.issuer
    holder = certificate.holder
    standing = certificate.validity.standing(on: day).rawValue
    from = certificate.validity.from.description
    until = certificate.validity.until?.description
    endedOn = certificate.validity.endedOn?.description
    stars = certificate.stars
    cooperatives = certificate.scope.cooperatives.sorted()
    products = certificate.scope.products.map(\.digits).sorted()
    growingAreas = certificate.scope.growingAreas.sorted()
  }
}
