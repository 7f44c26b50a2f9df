import Documents
import Geospatial
import Publication
import Traceability
import Wording

/// What each colour of the map stands for, with the hectares behind it.
struct MapLegend {
  struct Entry {
    /// Class of the stylesheet.
    let mark: String
    let name: String
    let hectares: String
  }

  /// How shapes are filled, for the script: by the value of a property.
  struct Rule: Encodable {
    /// Layers of the tiles it holds for.
    let layers: [String]
    let property: String
    /// Colours by the property's text.
    let colours: [String: String]
    /// The colour of any other value.
    let other: String
  }

  /// Largest first; colours repeat when there are more crops than colours.
  let crops: [Entry]
  let codes: [Entry]
  /// Growing areas by the certificates that are valid for them.
  let certificates: [Entry]
  /// Villages by how much of the plan is mapped, from nothing on; those of no village left out.
  let progress: [Entry]
  /// By the value of the box that chooses them.
  let rules: [String: Rule]
  /// Names of the values that pop-ups show, by the values.
  let names: [String: String]

  /// Marks `c0` to `c7` of the stylesheet.
  static let palette = [
    "#3f8a59", "#b34f7f", "#b8862b", "#3c6fa8", "#8a5a2b", "#6f52a3", "#1f8080", "#75752f",
  ]
  static let grey = "#666666"

  init(
    _ areas: [PublicGrowingArea], _ certificates: AreaCertificates, _ villages: [PublicVillage],
    _ choice: LanguageChoice
  ) {
    func words(_ area: SquareMetres) -> String { choice.language.hectares(squareMetres: area.value) + " ha" }
    func entry(_ place: Int, _ name: String, _ areas: [PublicGrowingArea]) -> Entry {
      Entry(mark: "c\(place % Self.palette.count)", name: name, hectares: words(Self.size(of: areas)))
    }
    let byCrop = Self.grouped(areas, by: \.cropNameVi)
    crops = byCrop.enumerated().map { place, crop in
      entry(place, choice.language == .vi ? crop.key : crop.areas[0].cropNameEn, crop.areas)
    }
    codes = [
      entry(0, choice.text("withOfficialCode"), areas.filter { !$0.officialCodes.isEmpty }),
      entry(2, choice.text("withoutOfficialCode"), areas.filter(\.officialCodes.isEmpty)),
    ]
    let kindNames = Dictionary(
      uniqueKeysWithValues: CertificateKind.allCases.map {
        ($0.rawValue, choice.term($0.rawValue).capitalisedFirst)
      })
    let byCertificate = Self.grouped(areas) { certificates[$0].tileText }
    let certified = byCertificate.filter { !$0.key.isEmpty }
    self.certificates =
      certified.enumerated().map { place, kinds in
        let name = certificates[kinds.areas[0]].map { kindNames[$0.rawValue] ?? "" }.joined(separator: " + ")
        return entry(place, name, kinds.areas)
      }
      + byCertificate.filter(\.key.isEmpty).map {
        Entry(
          mark: "none", name: choice.text("withoutCertificate"), hectares: words(Self.size(of: $0.areas)))
      }
    let shades = Dictionary(grouping: villages) { CompletionShade(share: $0.mappedShare) }
    progress = CompletionShade.allCases.compactMap { shade in
      shades[shade].map { villages in
        Entry(
          mark: "p\(shade.rawValue)", name: shade.text(choice.language),
          hectares: words(villages.map(\.area).reduce(.zero, +)))
      }
    }
    names = kindNames
    func colours(_ keys: [String]) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: keys.enumerated().map { ($1, Self.palette[$0 % Self.palette.count]) })
    }
    rules = [
      "crop": Rule(
        layers: ["growing-areas", "parcels"], property: "crop", colours: colours(byCrop.map(\.key)),
        other: Self.grey),
      "code": Rule(
        layers: ["growing-areas"], property: "officialCodes", colours: ["": Self.palette[2]],
        other: Self.palette[0]),
      "certificate": Rule(
        layers: ["growing-areas"], property: "certificates", colours: colours(certified.map(\.key)),
        other: Self.grey),
      "progress": Rule(
        layers: ["villages"], property: "progress",
        colours: Dictionary(
          uniqueKeysWithValues: CompletionShade.allCases.map { (String($0.rawValue), $0.webColour) }),
        other: CompletionShade.noTarget.webColour),
    ]
  }

  private static func size(of areas: [PublicGrowingArea]) -> SquareMetres {
    areas.compactMap(\.area).reduce(.zero, +)
  }

  /// The largest group first.
  private static func grouped(
    _ areas: [PublicGrowingArea], by key: (PublicGrowingArea) -> String
  ) -> [(key: String, areas: [PublicGrowingArea])] {
    Dictionary(grouping: areas, by: key).map { (key: $0.key, areas: $0.value) }
      .sorted { (size(of: $1.areas), $0.key) < (size(of: $0.areas), $1.key) }
  }
}

extension [CertificateKind] {
  /// How tiles name the certificates of an area.
  var tileText: String { map(\.rawValue).joined(separator: ", ") }
}
