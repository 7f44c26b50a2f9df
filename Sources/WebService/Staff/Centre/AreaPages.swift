import Geospatial
import GrowingAreas
import Traceability
import UseCases
import Wording

/// Values of the template `areas`.
struct AreasPage {
  struct Row {
    let address, code, name, crop, parcels, codes: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let address: String
  let rows: [Row]
  let isEmpty: Bool
  let fields: [StaffField]

  init(
    _ visit: StaffVisit, _ areas: [GrowingArea], _ villages: [Village], _ crops: [Crop], fault: String?
  ) {
    frame = StaffFrame(visit, title: visit.text("growingAreas"), path: "areas", fault: fault)
    words = StaffPhrases.words(visit.language)
    address = visit.address("areas")
    let names = ParcelNames(villages, crops, visit.language)
    rows = areas.map { area in
      Row(
        address: visit.address(AreaPath.path(area.code)), code: area.code, name: area.name,
        crop: names.crop(area.cropCode), parcels: visit.language.count(area.parcelCodes.count),
        codes: area.officialCodes.isEmpty ? "–" : area.officialCodes.map(\.value).joined(separator: ", "))
    }
    isEmpty = rows.isEmpty
    let none = StaffChoice(value: "", label: visit.text("noParcelsYet"))
    fields = [
      visit.line("code", "areaCode", limit: 60, isRequired: true),
      visit.line("name", "areaName", isRequired: true),
      visit.choice("crop", "crop", StaffChoice.crops(crops, visit.language), isRequired: true),
      visit.choice("village", "areaVillage", [none] + StaffChoice.villages(villages)),
    ]
  }
}

/// Values of the template `area`.
struct AreaPage {
  struct Land {
    let address, code, village, area, variety, planted: String
  }

  struct Code {
    let value, status, scheme, market: String
    let isActive: Bool
  }

  let frame: StaffFrame
  let words: [String: String]
  let code, title, facts, address, back: String
  let fields, plantingFields, codeFields, certificateFields: [StaffField]
  let formField: StaffField
  /// nil where every parcel of the crop is in it.
  let othersField: StaffField?
  let parcels: [Land]
  let hasParcels: Bool
  let codes: [Code]
  let hasCodes: Bool
  let certificates: [CertificateLine]

  init(
    _ visit: StaffVisit, _ file: GrowingAreaFile, _ names: ParcelNames, _ cooperatives: [Cooperative],
    _ representative: Grower?, fault: String?
  ) {
    let (area, language) = (file.area, visit.language)
    code = area.code
    title = area.name
    frame = StaffFrame(visit, title: code, path: AreaPath.path(code), fault: fault)
    words = StaffPhrases.words(language)
    address = visit.address(AreaPath.path(code))
    back = visit.address("areas")
    let land = file.parcels.reduce(0) { $0 + $1.outline.area.value }
    facts = [
      names.crop(area.cropCode),
      visit.text(
        "parcelsFound",
        [
          "count": language.count(file.parcels.count), "area": language.hectares(squareMetres: land),
        ]),
    ].joined(separator: " · ")
    fields = Self.fields(visit, area, cooperatives, representative)
    formField = visit.choice(
      "form", "fileForm",
      [ReportForm.docx, .pdf, .xlsx].map {
        StaffChoice(value: $0.rawValue, label: $0.rawValue.uppercased())
      })
    parcels = file.parcels.map { parcel in
      Land(
        address: visit.address("parcels/" + parcel.code), code: parcel.code,
        village: names.village(parcel.villageCode),
        area: language.area(squareMetres: parcel.outline.area.value),
        variety: parcel.variety ?? "–", planted: file.planted[parcel.code].map(visit.date) ?? "–")
    }
    hasParcels = !parcels.isEmpty
    let plantingForm = visit.typing(in: "planting")
    plantingFields = [
      plantingForm.choice(
        "parcels", "plantedParcels", StaffChoice.parcels(file.parcels, names, language), isMany: true),
      plantingForm.line("variety", "variety", limit: 100),
      plantingForm.dayLine("planted", "plantedOn", "", upToToday: true),
      plantingForm.line("why", "why", isRequired: true).named("planting-why"),
    ]
    othersField =
      file.others.isEmpty
      ? nil
      : visit.typing(in: "parcels").choice(
        "others", "otherParcels", StaffChoice.parcels(file.others, names, language), isRequired: true,
        isMany: true)
    codes = area.officialCodes.map { code in
      Code(
        value: code.value, status: visit.term(code.status.rawValue), scheme: code.scheme, market: code.market,
        isActive: code.status == .active)
    }
    hasCodes = !codes.isEmpty
    let codeForm = visit.typing(in: "code")
    codeFields = [
      codeForm.line("scheme", "codeScheme", limit: 60, isRequired: true),
      codeForm.line("value", "codeValue", limit: 60, isRequired: true),
      codeForm.line("country", "codeCountry", "VN", limit: 2, isRequired: true),
      codeForm.choice(
        "status", "state",
        GrowingAreaCodeStatus.allCases.map { StaffChoice(value: $0.rawValue, label: visit.term($0.rawValue)) }
      ),
    ]
    certificates = file.certificates.map { [address] certificate in
      let isAboutLand = certificate.scope.cooperatives.isEmpty && certificate.scope.products.isEmpty
      return CertificateLine(
        visit, certificate, scope: certificate.scope.growingAreas.sorted().joined(separator: ", "),
        endAddress: isAboutLand ? "\(address)/certificates/\(certificate.id)/end" : nil)
    }
    certificateFields = CertificateForm.fields(visit.typing(in: "certificates"), holder: "")
      .map { $0.named("certificate-" + $0.id) }
  }

  private static func fields(
    _ visit: StaffVisit, _ area: GrowingArea, _ cooperatives: [Cooperative], _ representative: Grower?
  ) -> [StaffField] {
    let visit = visit.typing(in: percentEncoded(area.code))
    let nobody = StaffChoice(value: "", label: visit.text("noCooperativeNamed"))
    return [
      visit.line("name", "areaName", area.name, isRequired: true),
      visit.line("standard", "areaStandard", area.standard),
      visit.line("seedOrigin", "seedOrigin", area.seedOrigin),
      visit.line("market", "areaMarket", area.market),
      visit.line(
        "representative", "areaRepresentative",
        representative.map { $0.code + " " + $0.name } ?? area.representative ?? ""),
      visit.choice(
        "cooperative", "areaCooperative",
        [nobody]
          + cooperatives.map {
            StaffChoice(value: $0.slug, label: $0.name, isChosen: $0.slug == area.cooperative)
          }),
    ]
  }
}
