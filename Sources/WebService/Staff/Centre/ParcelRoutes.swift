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
      return visit.page("parcels", ParcelsPage(visit, filter, parcels, villages, crops))
    }
    router.get("parcels.geojson", right) { visit in
      let filter = ParcelFilter(visit)
      let parcels = try await visit.work { try filter.find(in: $0) }
      return Response(
        status: .ok, headers: [.contentType: "application/geo+json"],
        body: .init(byteBuffer: ByteBuffer(bytes: Self.collection(parcels))))
    }
    router.get("parcels/:parcel", right) { visit in try await page(visit) }
    router.post("parcels/:parcel", right) { visit in
      let (code, form) = (try visit.parameter("parcel"), visit.form)
      return try await change(visit) { office in
        _ = try office.setParcels(
          [code], name: form.optional("name"),
          grower: form.optional("grower").map { String($0.prefix { $0 != " " }) },
          crop: form.optional("crop"),
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
    do {
      try await visit.work(work)
      return visit.lead(to: "parcels/" + (try visit.parameter("parcel")), done: "parcelChanged")
    } catch let refusal as Refusal where StaffRefusals.isAboutInput(refusal) {
      return try await page(visit, fault: refusal.text(visit.language))
    }
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

  private static func collection(_ parcels: [Parcel]) -> [UInt8] {
    var bytes = Array(#"{"type":"FeatureCollection","features":["#.utf8)
    for (index, parcel) in parcels.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += #"{"type":"Feature","properties":{"code":"#.utf8
      appendJSONString(parcel.code, to: &bytes)
      bytes += #","state":"#.utf8
      appendJSONString(parcel.state.rawValue, to: &bytes)
      bytes += #"},"geometry":"#.utf8
      appendGeoJSON(of: parcel.outline.shape, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    return bytes + Array("]}\n".utf8)
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
}

/// Values of the template `parcels`.
private struct ParcelsPage {
  struct Row {
    let address, code, name, village, crop, grower, area, state: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let address, mapAddress, text, found: String
  let villages, crops, states: [StaffChoice]
  let rows: [Row]
  let more: String?

  init(
    _ visit: StaffVisit, _ filter: ParcelFilter, _ parcels: [Parcel], _ villages: [Village], _ crops: [Crop]
  ) {
    let language = visit.language
    frame = StaffFrame(visit, title: visit.text("parcels"), path: "parcels")
    words = StaffPhrases.words(language)
    address = visit.address("parcels")
    let query = visit.request.uri.query.map { "?" + $0 } ?? ""
    mapAddress = visit.address("parcels.geojson") + query
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
  let name: String
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
    let grower = growers.first { $0.code == parcel.growerCode }
    let error = parcel.outline.areaStandardError.map {
      " ± " + language.area(squareMetres: $0.value, squareMetresPerSao: nil)
    }
    facts = [
      ("village", names.village(parcel.villageCode)), ("crop", names.crop(parcel.cropCode)),
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
