import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// A cooperative's products: what labels and pages say of them, their photo and number.
struct ProductRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/products", right) { visit in try await list(visit) }
    router.upload("goods/:cooperative/products", right) { visit in
      let gtin = visit.form.optional("gtin")
      return try await visit.changeGoods(
        to: { (added: Product) in "products/" + added.gtin.digits }, done: "productAdded",
        or: { try await list(visit, fault: $0) }
      ) { office in
        let own = try office.cooperative()
        let (form, change) = (visit.form, try Self.change(visit, of: own.slug))
        return try office.addProduct(
          gtin: try gtin.map { try GTIN($0) }, cooperative: own.slug, nameVi: form["nameVi"],
          nameEn: form["nameEn"], crop: form["crop"], netContent: form["net"], photoAt: change.photoPath,
          content: change)
      }
    }
    router.get("goods/:cooperative/products/:gtin", right) { visit in try await product(visit) }
    router.upload("goods/:cooperative/products/:gtin", right) { visit in
      let gtin = try visit.gtin()
      return try await change(visit, gtin, done: "productChanged") { office in
        let publisher = try Publisher.open(from: office)
        let change = try Self.change(visit, of: gtin.digits)
        return try office.changeProduct(gtin, change, publisher: publisher).gtin
      }
    }
    router.post("goods/:cooperative/products/:gtin/number", right) { visit in
      let (own, given) = (try visit.gtin(), visit.form["number"])
      return try await change(visit, own, done: "productNumbered") { office in
        try office.changeProduct(
          own, ProductChange(), newNumber: GTIN(given), publisher: Publisher.open(from: office)
        ).gtin
      }
    }
    router.get("goods/:cooperative/products/:gtin/photo", right) { visit in
      let gtin = try visit.gtin()
      let file = try await visit.keepGoods { try $0.productFile(gtin) }
      guard let photo = file.product.photo else { throw Problem.notFound }
      return visit.picture(photo.bytes, type: photo.mediaType)
    }
  }

  private func list(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let (files, crops) = try await visit.keepGoods { office in
      (try office.products().map { try office.productFile($0.gtin) }, try office.crops())
    }
    return visit.page(
      "products", try ProductsPage(visit, files, crops, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func product(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let gtin = try visit.gtin()
    let file = try await visit.keepGoods { try $0.productFile(gtin) }
    return visit.page(
      "product", try OwnProductPage(visit, file, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func change(
    _ visit: StaffVisit, _ gtin: GTIN, done: String, _ work: @escaping @Sendable (Office) throws -> GTIN
  ) async throws -> Response {
    try await visit.changeGoods(
      to: { "products/" + $0.digits }, done: done, or: { try await product(visit, fault: $0) }, work)
  }

  /// What the form says of a product: all of it, so that an emptied field takes away what was there.
  private static func change(_ visit: StaffVisit, of subject: String) throws -> ProductChange {
    let form = visit.form
    var change = ProductChange()
    change.nameVi = form["nameVi"]
    change.nameEn = form["nameEn"]
    change.netContent = form["net"]
    change.kind = ProductKind(rawValue: form["kind"])
    change.shelfLifeDays = try visit.optionalCount("shelfLife", field: "shelf-life", of: subject) ?? 0
    change.bestBeforeDate = .some(
      try form.optional("bestBefore") == nil ? nil : visit.day("bestBefore", of: subject))
    change.brand = form["brand"]
    change.standards = form["standards"].split(whereSeparator: \.isNewline).map(String.init)
    change.ingredients = form["ingredients"]
    change.useAndStorage = form["use"]
    change.warnings = form["warnings"]
    change.alcoholPercent = .some(try visit.optionalNumber("alcohol", field: "alcohol", of: subject))
    change.millilitres = .some(try visit.optionalNumber("millilitres", field: "millilitres", of: subject))
    change.licence = form["licence"]
    change.photoPath = visit.files.first?.path
    change.photoName = visit.files.first?.name
    return change
  }
}

/// What of a product is asked for, as the forms for a new one and an old one have it.
struct ProductFields {
  let always, label, spirits: [StaffField]

  /// - Parameter product: nil for a new one.
  init(_ visit: StaffVisit, _ product: Product?) {
    let content = product?.mandatory ?? MandatoryContent()
    let kinds = ProductKind.allCases.map {
      StaffChoice(value: $0.rawValue, label: visit.term($0.rawValue), isChosen: $0 == content.kind)
    }
    always = [
      visit.line("nameVi", "productNameVi", product?.nameVi ?? "", isRequired: true),
      visit.line("nameEn", "productNameEn", product?.nameEn ?? "", isRequired: true),
      visit.line("net", "netContent", product?.netContent ?? "", limit: 40, isRequired: true),
      visit.fileLine("photo", product?.photo == nil ? "photo" : "newPhoto", accept: "image/jpeg,image/png"),
      visit.block("standards", "standards", product?.standards.joined(separator: "\n") ?? ""),
      visit.countLine("shelfLife", "shelfLife", product?.shelfLifeDays),
      visit.choice("kind", "productKind", kinds),
    ]
    label = [
      visit.line("brand", "brand", product?.brand ?? ""),
      visit.dayLine("bestBefore", "bestBeforeDay", content.bestBeforeDate?.description ?? ""),
      visit.line("ingredients", "ingredients", content.ingredients, limit: 1000),
      visit.line("use", "useAndStorage", content.useAndStorage, limit: 1000),
      visit.line("warnings", "labelWarnings", content.warnings, limit: 1000),
    ]
    spirits = [
      visit.numberLine("alcohol", "alcoholPercent", content.alcoholPercent),
      visit.numberLine("millilitres", "millilitres", content.millilitres),
      visit.line("licence", "licence", content.licence),
    ]
  }
}

/// One of the ten things that must be told, and where to tell it.
struct ItemLine {
  let label, standing: String
  let isMissing: Bool
  /// Where it is entered; nil where nothing is missing.
  let enterAddress: String?
  /// Whom to ask for what is not the cooperative's to enter.
  let ask: String?

  static func lines(_ visit: StaffVisit, _ items: TraceabilityItems, of gtin: GTIN) throws -> [ItemLine] {
    try items.entries.map { entry in
      let isMissing = entry.standing == .missing
      let product = try visit.goodsPath("products/" + gtin.digits)
      let path: String? =
        switch entry.item {
        case .name: product + "#nameVi"
        case .image: product + "#photo"
        case .shelfLife: product + "#shelfLife"
        case .standards: product + "#standards"
        case .producer: try visit.goodsPath("profile") + "#name"
        case .address: try visit.goodsPath("profile") + "#address"
        case .stages: visit.person?.account.role.mayEver(.keepMap) == true ? "parcels" : nil
        case .time, .code, .brand: nil
        }
      return ItemLine(
        label: visit.term(entry.item.rawValue), standing: visit.term("item-is-" + entry.standing.rawValue),
        isMissing: isMissing, enterAddress: isMissing ? path.map(visit.address) : nil,
        ask: isMissing && path == nil ? visit.text("askCentreForPlace") : nil)
    }
  }
}

/// Values of the template `products`.
private struct ProductsPage {
  struct Row {
    let address, name, note: String
    let photo: String?
    let missing: String?
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let address: String
  let rows: [Row]
  let isEmpty: Bool
  let gtinField, cropField: StaffField
  let fields: ProductFields

  init(_ visit: StaffVisit, _ files: [ProductFile], _ crops: [Crop], fault: String?) throws {
    let shared = try GoodsFrame(visit, title: visit.text("products"), path: "products", fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    address = visit.address(try visit.goodsPath("products"))
    rows = try files.map { file in
      let product = file.product
      let place = visit.address(try visit.goodsPath("products/" + product.gtin.digits))
      let missing = file.items.missing.map { visit.term($0.rawValue) }
      return Row(
        address: place, name: visit.name(of: product),
        note: [product.gtin.isOwn ? visit.text("noGTINYet") : product.gtin.digits, product.netContent]
          .joined(separator: " · "),
        photo: product.photo.map { _ in place + "/photo" },
        missing: missing.isEmpty
          ? nil : visit.text("stillMissing", ["what": missing.joined(separator: ", ")]))
    }
    isEmpty = rows.isEmpty
    gtinField = visit.line("gtin", "gtin", limit: 14)
    cropField = visit.choice("crop", "crop", StaffChoice.crops(crops, visit.language), isRequired: true)
    fields = ProductFields(visit, nil)
  }
}

/// Values of the template `product`.
private struct OwnProductPage {
  struct Mark {
    let text, standing: String
    let isValid: Bool
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let title, kicker, address: String
  let photo: String?
  let items: [ItemLine]
  let labelMissing: String?
  let fields: ProductFields
  let numberField: StaffField?
  let certificates: [Mark]
  let certificatesAddress: String

  init(_ visit: StaffVisit, _ file: ProductFile, fault: String?) throws {
    let product = file.product
    let path = "products/" + product.gtin.digits
    title = visit.name(of: product)
    let shared = try GoodsFrame(visit, title: title, path: path, fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    kicker = product.gtin.isOwn ? visit.text("noGTINYet") : "GTIN " + product.gtin.digits
    address = visit.address(try visit.goodsPath(path))
    photo = product.photo.map { [address] _ in address + "/photo" }
    items = try ItemLine.lines(visit, file.items, of: product.gtin)
    labelMissing =
      file.missing.isEmpty
      ? nil
      : visit.text("labelStillNeeds", ["what": file.missing.map(visit.term).joined(separator: ", ")])
    fields = ProductFields(visit, product)
    numberField = product.gtin.isOwn ? visit.line("number", "gtin", limit: 14, isRequired: true) : nil
    let today = visit.parts.entrance.office.today
    certificates = file.certificates.map { certificate in
      let standing = certificate.validity.standing(on: today)
      return Mark(
        text: visit.term(certificate.kind.rawValue) + " " + certificate.number,
        standing: visit.term(standing.rawValue), isValid: standing == .valid)
    }
    certificatesAddress = visit.address(try visit.goodsPath("certificates"))
  }
}
