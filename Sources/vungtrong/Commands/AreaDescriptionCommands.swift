import ArgumentParser
import GrowingAreas
import UseCases
import Wording

extension AreaCommand {
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Say what the dossier of a growing area tells: standard, origin of seed, market, who speaks for it.",
      discussion: """
        Example:
          vungtrong area set VT-MAN-01 --standard VietGAP --market "Hà Nội, Trung Quốc" --representative H-0003
        The variety is told parcel by parcel: see parcel set, or a column "giống" of a survey.
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Code of the area.") var code: String
    @Option(help: "Name.") var name: String?
    @Option(help: "The standard its parcels are kept under, such as VietGAP; an empty text takes it away.")
    var standard: String?
    @Option(help: "Where seedlings or seed came from.") var seedOrigin: String?
    @Option(help: "Where the goods go.") var market: String?
    @Option(help: "Code of the grower who speaks for it.") var representative: String?
    @Option(help: "Short name of the cooperative that keeps it.") var cooperative: String?

    func run() throws {
      var change = GrowingAreaChange()
      change.name = name
      change.standard = standard
      change.seedOrigin = seedOrigin
      change.market = market
      change.representative = representative
      change.cooperative = cooperative
      let office = try common.changingOffice()
      let area = try office.changeGrowingArea(code, change, publisher: common.publisher(of: office))
      try common.tell(CommandPhrases.changed, ["key": area.code], json: AreaJSON(area))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One growing area with its official codes, its parcels and what its dossier tells.",
      discussion: "Example: vungtrong area show VT-MAN-01")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Code of the area.") var code: String

    func run() throws {
      let area = try common.readingOffice().growingArea(code)
      if common.json { return try Terminal.json(AreaJSON(area)) }
      print(area.code, area.name, area.cropCode, separator: "  ")
      for code in area.officialCodes {
        print(code.scheme, code.value, code.market, common.term(code.status.rawValue), separator: "  ")
      }
      let said: [(Phrase, String?)] = [
        (DossierPhrases.standard, area.standard), (DossierPhrases.seedOrigin, area.seedOrigin),
        (DossierPhrases.market, area.market), (DossierPhrases.representative, area.representative),
        (DossierPhrases.cooperative, area.cooperative),
      ]
      for (phrase, text) in said {
        let told = text.flatMap { $0.isEmpty ? nil : $0 } ?? ReportPhrases.noValue[common.lang]
        print(phrase[common.lang] + ":", told)
      }
      print(area.parcelCodes.joined(separator: " "))
    }
  }
}
