import Geospatial
import GrowingAreas
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore
import UseCases
import Wording

/// The map of all parcels with filters, and the record of each.
struct ParcelRoutes {
  private let right = StaffAccess.right(.keepMap)

  func add(to router: StaffRouter) {
    router.get("parcels", right) { visit in
      let filter = ParcelFilter(visit)
      let (parcels, villages, crops) = try await visit.work { office in
        (try filter.find(in: office), try office.villages(), try office.crops())
      }
      return visit.page("parcels", try ParcelsPage(visit, filter, parcels, villages, crops))
    }
    // The map of the parcels found, piece by piece, however many there are.
    router.get("tiles/:zoom/:column/:row", right) { visit in
      func number(_ name: String) throws -> Int? { Int(try visit.parameter(name)) }
      guard let zoom = try number("zoom"), let column = try number("column"), let row = try number("row"),
        let address = TileAddress(zoom: zoom, column: column, row: row)
      else { throw Problem.notFound }
      let filter = ParcelFilter(visit)
      let tile = try await visit.work { office in
        let villages = try office.villages()
        var tile = StaffTile(
          address, try office.commune(), villages, ParcelNames(villages, try office.crops(), visit.language)
        ) {
          visit.text("parcel-" + $0.rawValue)
        }
        try filter.each(in: address.boundingBox, office) { tile.add($0) }
        return tile.encoded()
      }
      return Response(
        status: .ok, headers: [.contentType: TileRoutes.tileType],
        body: .init(byteBuffer: ByteBuffer(bytes: tile)))
    }
    router.get("parcels/:parcel", right) { visit in try await page(visit) }
    router.post("parcels/:parcel", right) { visit in
      let (code, form) = (try visit.parameter("parcel"), visit.form)
      return try await change(visit) { office in
        _ = try office.setParcels(
          [code], name: form.optional("name"),
          grower: form.optional("grower").map { String($0.prefix { $0 != " " }) },
          crop: form.optional("crop"), variety: form.all("variety").first,
          village: form.optional("village"), why: form["why"])
      }
    }
    router.post("parcels/:parcel/restore", right) { visit in
      let (code, form) = (try visit.parameter("parcel"), visit.form)
      guard let version = Int(form["version"]) else { throw Problem.badForm }
      return try await change(visit) { office in
        _ = try office.restoreParcel(code, version: version, why: form["why"])
      }
    }
  }

  private func change(
    _ visit: StaffVisit, _ work: @escaping @Sendable (Office) throws -> Void
  ) async throws -> Response {
    let code = try visit.parameter("parcel")
    return try await visit.change(
      to: { _ in "parcels/" + code }, done: "parcelChanged",
      or: { try await page(visit, fault: $0.told(visit.language)) }, work)
  }

  private func page(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let code = try visit.parameter("parcel")
    let (file, villages, crops, growers) = try await visit.work { office in
      (try office.parcelFile(code), try office.villages(), try office.crops(), try office.growers())
    }
    return visit.page(
      "parcel", try ParcelPage(visit, file.parcel, file.history, villages, crops, growers, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// Which parcels are asked for, in the address of the page.
struct ParcelFilter: Sendable {
  let village, crop, state, text: String

  init(_ visit: StaffVisit) {
    func asked(_ name: String) -> String { (visit.query(name) ?? "").replacing("+", with: " ") }
    village = asked("village")
    crop = asked("crop")
    state = asked("state")
    text = asked("text")
  }

  func find(in office: Office) throws -> [Parcel] {
    try office.findParcels(
      village: village.isEmpty ? nil : village, crop: crop.isEmpty ? nil : crop,
      state: ParcelState(rawValue: state), text: text.isEmpty ? nil : text)
  }

  func each(in box: BoundingBox, _ office: Office, _ body: (Parcel) throws -> Void) throws {
    try office.eachParcelFound(
      village: village.isEmpty ? nil : village, crop: crop.isEmpty ? nil : crop,
      state: ParcelState(rawValue: state), text: text.isEmpty ? nil : text, in: box, body)
  }

  /// The same as a query.
  var query: String {
    [("village", village), ("crop", crop), ("state", state), ("text", text)].filter { !$0.1.isEmpty }
      .map { "\($0.0)=\(PagePath.segment($0.1))" }.joined(separator: "&")
  }
}

/// Values of the template `parcels`.
private struct ParcelsPage {
  struct Row {
    let address, code, name, village, crop, grower, area, state: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let address, tilesAddress, text, found: String
  let map: StaffMapView
  let villages, crops, states: [StaffChoice]
  let rows: [Row]
  let more: String?

  init(
    _ visit: StaffVisit, _ filter: ParcelFilter, _ parcels: [Parcel], _ villages: [Village], _ crops: [Crop]
  ) throws {
    let language = visit.language
    frame = StaffFrame(visit, title: visit.text("parcels"), path: "parcels")
    words = StaffPhrases.words(language)
    address = visit.address("parcels")
    tilesAddress = visit.address("tiles/{z}/{x}/{y}") + "?" + filter.query
    text = filter.text
    self.villages = StaffChoice.villages(villages, chosen: filter.village)
    self.crops = StaffChoice.crops(crops, language, chosen: filter.crop)
    states = [ParcelState.accepted, .published].map {
      StaffChoice(
        value: $0.rawValue, label: visit.text("parcel-" + $0.rawValue), isChosen: filter.state == $0.rawValue)
    }
    let area = parcels.reduce(0) { $0 + $1.outline.area.value }
    found = visit.text(
      "parcelsFound", ["count": language.count(parcels.count), "area": language.hectares(squareMetres: area)])
    let names = ParcelNames(villages, crops, language)
    map = try StaffMapView(visit, parcels, villages, names)
    rows = parcels.prefix(StaffLimits.parcelsOnPage).map { parcel in
      Row(
        address: visit.address("parcels/" + parcel.code), code: parcel.code, name: parcel.name ?? "",
        village: names.village(parcel.villageCode), crop: names.crop(parcel.cropCode),
        grower: parcel.growerCode ?? "–", area: language.area(squareMetres: parcel.outline.area.value),
        state: visit.text("parcel-" + parcel.state.rawValue))
    }
    more =
      parcels.count > rows.count
      ? visit.text("parcelsMore", ["count": language.count(StaffLimits.parcelsOnPage)]) : nil
  }
}

/// Names of villages and crops by their codes.
struct ParcelNames {
  private let villages, crops: [String: String]

  init(_ villages: [Village], _ crops: [Crop], _ language: Language) {
    self.villages = Dictionary(villages.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    self.crops = Dictionary(
      crops.map { ($0.code, language == .vi ? $0.nameVi : $0.nameEn) },
      uniquingKeysWith: { first, _ in first })
  }

  func village(_ code: String?) -> String { code.map { villages[$0] ?? $0 } ?? "–" }
  func crop(_ code: String?) -> String { code.map { crops[$0] ?? $0 } ?? "–" }
}

/// Values of the template `parcel`.
private struct ParcelPage {
  struct Version {
    let number: Int
    let when, who, why, what: String
    let restoreLabel: String?
  }

  struct Fact {
    let label, value: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let code, address, back: String
  let name, variety: String
  let facts: [Fact]
  let growerAddress: String?
  let isOnMap: Bool
  let drawing: MustacheTemplate
  let villages, crops, growers: [StaffChoice]
  let history: [Version]

  init(
    _ visit: StaffVisit, _ parcel: Parcel, _ history: [ParcelChange], _ villages: [Village], _ crops: [Crop],
    _ growers: [Grower], fault: String?
  ) throws {
    let language = visit.language
    let names = ParcelNames(villages, crops, language)
    code = parcel.code
    frame = StaffFrame(visit, title: code, path: "parcels/" + code, fault: fault)
    words = StaffPhrases.words(language)
    address = visit.address("parcels/" + code)
    back = visit.address("parcels")
    name = parcel.name ?? ""
    variety = parcel.variety ?? ""
    let grower = growers.first { $0.code == parcel.growerCode }
    let error = parcel.outline.areaStandardError.map {
      " ± " + language.area(squareMetres: $0.value, squareMetresPerSao: nil)
    }
    facts = [
      ("village", names.village(parcel.villageCode)), ("crop", names.crop(parcel.cropCode)),
      ("variety", parcel.variety ?? "–"),
      ("grower", grower.map { "\($0.code) \($0.name)" } ?? parcel.growerCode ?? "–"),
      ("area", language.area(squareMetres: parcel.outline.area.value) + (error ?? "")),
      ("method", parcel.outline.method.map { visit.text("method-" + $0.rawValue) } ?? "–"),
      ("state", visit.text("parcel-" + parcel.state.rawValue)),
    ].map { Fact(label: visit.text($0.0), value: $0.1) }
    growerAddress = grower.map { visit.address("growers/" + $0.code) }
    isOnMap = parcel.state != .retired
    drawing = try literalTemplate(
      OutlineDrawing([(parcel.outline.shape, "#8cc29b", "#1d5034")]).svg(
        title: visit.text("outlineOf", ["parcel": code])))
    self.villages = StaffChoice.villages(villages, chosen: parcel.villageCode ?? "")
    self.crops = StaffChoice.crops(crops, language, chosen: parcel.cropCode ?? "")
    self.growers = growers.map { StaffChoice(value: $0.code + " " + $0.name, label: $0.name) }
    self.history = history.map { change in
      Version(
        number: change.version, when: visit.officeTime(change.changedAt), who: change.actor,
        why: [change.why, change.survey].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "),
        what: [
          change.parcel.name, names.village(change.parcel.villageCode), names.crop(change.parcel.cropCode),
          change.parcel.growerCode, language.area(squareMetres: change.parcel.outline.area.value),
          change.parcel.state == .retired ? visit.text("parcel-retired") : nil,
        ].compactMap(\.self).joined(separator: " · "),
        restoreLabel: change.version == parcel.version || change.parcel.state == .retired
          ? nil : visit.text("restoreVersion", ["version": language.count(change.version)]))
    }
  }
}
