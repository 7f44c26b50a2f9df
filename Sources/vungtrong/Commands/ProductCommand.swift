import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

struct ProductCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "product", abstract: "Products with their GTIN, photo and what their labels must say.",
    subcommands: [Add.self, Set.self, Check.self, List.self])

  /// What a label must say by the kind of product.
  struct Content: ParsableArguments {
    @Option(help: "Kind of product, which decides what its label must say: fresh, processed or spirits.")
    var kind: ProductKind?
    @Option(help: "Ingredients, as printed. Empty takes them away.") var ingredients: String?
    @Option(help: "How to use and to keep it, as printed.") var use: String?
    @Option(help: "Warnings, as printed.") var warnings: String?
    @Option(help: "Days from harvest or production to the best-before day; 0 for none.") var shelfLife: Int?
    @Option(help: "A fixed best-before day, YYYY-MM-DD; goes before --shelf-life.")
    var bestBefore: CalendarDate?
    @Option(help: "Ethanol in percent of the volume, for spirits.") var alcohol: Double?
    @Option(help: "Net volume in millilitres, for spirits.") var millilitres: Double?
    @Option(help: "Number of the licence, for spirits.") var licence: String?
    @Option(help: "Brand or mark on the package.") var brand: String?
    @Option(
      help: "A standard or technical regulation that is applied. May be repeated; empty takes all away.")
    var standard: [String] = []
    @Option(help: "Photo, JPEG or PNG.") var photo: String?

    var change: ProductChange {
      var change = ProductChange()
      change.kind = kind
      change.ingredients = ingredients
      change.useAndStorage = use
      change.warnings = warnings
      change.shelfLifeDays = shelfLife
      change.bestBeforeDate = bestBefore.map { .some($0) }
      change.alcoholPercent = alcohol.map { .some($0) }
      change.millilitres = millilitres.map { .some($0) }
      change.licence = licence
      change.brand = brand
      change.standards = standard.isEmpty ? nil : standard
      change.photoPath = photo
      return change
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a product of a cooperative.",
      discussion:
        "Example: vungtrong product add --gtin 09521234543213 --cooperative htx-man-bac-ha --name \"Mận Tam Hoa\" --name-en \"Tam Hoa plum\" --crop man-tam-hoa --net \"1 kg\""
    )
    @OptionGroup var common: CommonOptions
    @Option(
      help: "GTIN of 8, 12, 13 or 14 digits. Without one the product gets an own number; see --gtin of set.")
    var gtin: String?
    @Option(help: "Name in addresses, for ever. Default: made from the name.") var slug: String?
    @Option(help: "Slug of the cooperative.") var cooperative: String
    @Option(help: "Name in Vietnamese.") var name: String
    @Option(help: "Name in English.") var nameEn: String
    @Option(help: "Code of the crop.") var crop: String
    @Option(help: "Net content, such as \"1 kg\".") var net: String
    @OptionGroup var content: Content

    func run() throws {
      let product = try common.changingOffice().addProduct(
        gtin: gtin.map { try GTIN($0) }, slug: slug, cooperative: cooperative, nameVi: name, nameEn: nameEn,
        crop: crop, netContent: net,
        photoAt: content.photo, content: content.change)
      try common.tell(
        CommandPhrases.added, ["key": product.gtin.description, "name": product.nameVi],
        json: ["gtin": product.gtin.description, "address": product.address().path])
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change what a product's label and page say, or its photo; what is not named stays.",
      discussion: """
        Example: vungtrong product set 09521234543213 --photo man.jpg --standard "TCVN 11892-1:2017"
        vungtrong product set 09521234543237 --kind spirits --alcohol 45 --millilitres 500 --licence "12/GP-UBND"
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "GTIN, or own number.") var product: String
    @Option(
      name: .customLong("gtin"), help: "The GTIN of a product that has none yet; printed codes go on working."
    )
    var newNumber: String?
    @Option(help: "Name in Vietnamese.") var name: String?
    @Option(help: "Name in English.") var nameEn: String?
    @Option(help: "Net content, such as \"1 kg\".") var net: String?
    @OptionGroup var content: Content

    func run() throws {
      var change = content.change
      change.nameVi = name
      change.nameEn = nameEn
      change.netContent = net
      let office = try common.changingOffice()
      let changed = try office.changeProduct(
        GTIN(product), change, newNumber: newNumber.map { try GTIN($0) },
        publisher: common.publisher(of: office))
      try common.tell(
        CommandPhrases.changed, ["key": changed.gtin.description],
        json: ["gtin": changed.gtin.description, "address": changed.address().path])
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All products.", discussion: "Example: vungtrong product list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().products(),
        text: {
          "\($0.gtin)  \($0.address().path)  \($0.nameVi)  \(common.term($0.mandatory.kind.rawValue))"
        },
        json: ProductJSON.init)
    }
  }
}

/// A product in `product list --json`.
private struct ProductJSON: Encodable {
  var gtin, address, name, nameEn, cooperative, crop, netContent, kind, brand: String
  var standards: [String]
  var shelfLifeDays: Int?
  /// Options of `product set` that the label still needs.
  var missing: [String]

  init(_ product: Product) {
    gtin = product.gtin.description
    address = product.address().path
    name = product.nameVi
    nameEn = product.nameEn
    cooperative = product.cooperativeSlug
    crop = product.cropCode
    netContent = product.netContent
    kind = product.mandatory.kind.rawValue
    brand = product.brand
    standards = product.standards
    shelfLifeDays = product.shelfLifeDays
    missing = product.mandatory.missing(shelfLifeDays: product.shelfLifeDays)
  }
}
