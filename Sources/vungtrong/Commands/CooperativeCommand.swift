import ArgumentParser
import Traceability
import UseCases
import Wording

struct CooperativeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cooperative", abstract: "Cooperatives that answer for products.",
    subcommands: [Add.self, Set.self, Link.self, Unlink.self, Links.self, Host.self, List.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a cooperative.",
      discussion:
        "Example: vungtrong cooperative add --name \"HTX Mận Bắc Hà\" --address \"Thôn Na Quang, xã Bắc Hà\" --phone \"0214 388 0000\""
    )
    @OptionGroup var common: CommonOptions
    @Option(help: "Full name.") var name: String
    @Option(help: "Business address.") var address: String
    @Option(help: "Name in addresses. Default: made from the name.") var slug: String?
    @Option(help: "Business phone, shown to everybody.") var phone: String?
    @Option(help: "Notes (kept private).") var notes: String?

    func run() throws {
      let cooperative = try common.changingOffice().addCooperative(
        name: name, address: address, slug: slug, phone: phone, notes: notes)
      try common.tell(
        CommandPhrases.added, ["key": cooperative.slug, "name": cooperative.name],
        json: ["slug": cooperative.slug])
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Change what a cooperative's page says; what is not named stays, an empty text is taken away.",
      discussion:
        "Example: vungtrong cooperative set htx-man --story \"Mận trồng trên sườn núi từ 1988.\" --gln 9521234560012"
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "Slug of the cooperative.") var slug: String
    @Option(help: "Full name.") var name: String?
    @Option(help: "Business address.") var address: String?
    @Option(help: "Business phone, shown to everybody.") var phone: String?
    @Option(help: "Global Location Number, 13 digits.") var gln: String?
    @Option(help: "What it tells of itself, in Vietnamese, up to 1000 bytes.") var story: String?
    @Option(help: "The same in English.") var storyEn: String?
    @Option(help: "Notes (kept private).") var notes: String?

    func run() throws {
      var change = CooperativeChange()
      change.name = name
      change.address = address
      change.phone = phone
      change.gln = gln
      change.storyVi = story
      change.storyEn = storyEn
      change.notes = notes
      let office = try common.changingOffice()
      let changed = try office.changeCooperative(slug, change, publisher: common.publisher(of: office))
      try common.tell(CommandPhrases.changed, ["key": changed.slug], json: ["slug": changed.slug])
    }
  }

  struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a link to a shop, livestream, portal or page, for the cooperative or for one product.",
      discussion:
        "Example: vungtrong cooperative link htx-man --kind portal --title \"Cổng truy xuất quốc gia\" --url https://truyxuat.example/p/1 --product 09521234543213"
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "Slug of the cooperative.") var slug: String
    @Option(help: "shop, livestream, portal or page.") var kind: OutsideLinkKind
    @Option(help: "What the link is called.") var title: String
    @Option(help: "Address, https only.") var url: String
    @Option(help: "GTIN, or own number, of the product it is for.") var product: String?

    func run() throws {
      let office = try common.changingOffice()
      let link = try office.addLink(
        kind, title: title, address: url, product: product.map { try GTIN($0) }, to: slug,
        publisher: common.publisher(of: office))
      try common.tell(
        CommandPhrases.added, ["key": String(link.id), "name": link.title], json: LinkJSON(link))
    }
  }

  struct Unlink: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a link away.", discussion: "Example: vungtrong cooperative unlink htx-man 3")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Slug of the cooperative.") var slug: String
    @Argument(help: "Number in cooperative links.") var id: Int

    func run() throws {
      let office = try common.changingOffice()
      try office.removeLink(id, of: slug, publisher: common.publisher(of: office))
      try common.tell(CommandPhrases.removed, ["key": String(id)], json: ["id": id])
    }
  }

  struct Links: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All links of a cooperative.", discussion: "Example: vungtrong cooperative links htx-man")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Slug of the cooperative.") var slug: String

    func run() throws {
      try common.list(
        try common.readingOffice().links(of: slug),
        text: { link in
          [
            String(link.id), common.term(link.kind.rawValue), link.title, link.address.text,
            link.product?.digits ?? "",
          ].filter { !$0.isEmpty }.joined(separator: "  ")
        }, json: LinkJSON.init)
    }
  }

  struct Host: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a cooperative a host name of its own that leads to its page, or take it away.",
      discussion: """
        The name must lead to this service (DNS and TLS). Without a name the one it has is taken away.
        Example: vungtrong cooperative host htx-man --name nongsan.htx-man.vn
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Slug of the cooperative.") var slug: String
    @Option(help: "The host name.") var name: String?

    func run() throws {
      var change = CooperativeChange()
      change.host = name ?? ""
      let office = try common.changingOffice()
      let changed = try office.changeCooperative(slug, change, publisher: common.publisher(of: office))
      try common.tell(
        CommandPhrases.changed, ["key": changed.slug],
        json: ["slug": changed.slug, "host": changed.host?.text ?? ""])
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All cooperatives.",
      discussion: "Example: vungtrong cooperative list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().cooperatives(),
        text: { [$0.slug, $0.name, $0.host?.text ?? ""].filter { !$0.isEmpty }.joined(separator: "  ") },
        json: CooperativeJSON.init)
    }
  }
}

private struct CooperativeJSON: Encodable {
  var slug, name, address: String
  var phone, gln, host: String?

  init(_ cooperative: Cooperative) {
    slug = cooperative.slug
    name = cooperative.name
    address = cooperative.address
    phone = cooperative.phone
    gln = cooperative.gln?.digits
    host = cooperative.host?.text
  }
}

private struct LinkJSON: Encodable {
  var id: Int
  var kind, title, url: String
  var product: String?

  init(_ link: OutsideLink) {
    id = link.id
    kind = link.kind.rawValue
    title = link.title
    url = link.address.text
    product = link.product?.digits
  }
}
