import ArgumentParser
import Geospatial
import GrowingAreas
import Registry
import UseCases
import Wording

extension ParcelCommand {
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A parcel as it was, version by version: when, who, from which survey, why.",
      discussion: "Example: vungtrong parcel history P-00001")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Parcel, such as P-00017.") var code: String

    func run() throws {
      try common.list(
        try common.readingOffice().parcelHistory(code), text: line, json: ParcelVersionJSON.init)
    }

    private func line(_ version: ParcelVersion) -> String {
      [
        String(version.version), version.changedAt, version.actor, version.survey ?? "–",
        common.term(version.parcel.state.rawValue),
        common.lang.area(squareMetres: version.parcel.outline.area.value), Terminal.printable(version.why),
      ].joined(separator: "  ")
    }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a parcel an earlier version back, as its newest one.",
      discussion: "Example: vungtrong parcel restore P-00001 --version 2 --why \"walked by mistake\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Parcel, such as P-00017.") var code: String
    @Option(name: [.customLong("version")], help: "Number of the version, as parcel history lists them.")
    var number: Int
    @Option(help: "The reason.") var why: String

    func run() throws {
      let parcel = try common.changingOffice().restoreParcel(code, version: number, why: why)
      try common.tell(
        CommandPhrases.parcelRestored,
        ["key": code, "version": common.lang.count(number), "now": common.lang.count(parcel.version)],
        json: ParcelRecordJSON(parcel))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look for overlaps, gaps, duplicates and parcels out of place over the whole map.",
      discussion: """
        The rules are those of survey import; survey limits sets them. The exit code is 0 whatever is found.
        Example: vungtrong parcel check --json
        """)
    @OptionGroup var common: CommonOptions

    func run() throws {
      let language = common.lang
      var named = 0
      let count = try common.readingOffice().checkParcels(progress: { count in
        Terminal.progress(CommandPhrases.progress.text(language, ["count": language.count(count)]))
      }) { check in
        named += 1
        if common.json {
          Terminal.json { line in
            line.findings(check.findings, language)
            line.member("parcel", check.code)
          }
        } else {
          for finding in check.findings { print(finding.line(file: check.code, language)) }
        }
      }
      Terminal.progress("")
      guard !common.json else { return }
      common.say(
        named == 0 ? CommandPhrases.parcelsGood : CommandPhrases.parcelsChecked,
        ["count": language.count(count), "named": language.count(named)])
    }
  }
}

private struct ParcelVersionJSON: Encodable {
  /// As text, as it was from the beginning.
  var version, at, by, why, state: String
  var survey, village, crop, grower: String?
  var areaSquareMetres: Double

  init(_ version: ParcelVersion) {
    self.version = String(version.version)
    at = version.changedAt
    by = version.actor
    why = version.why
    state = version.parcel.state.rawValue
    survey = version.survey
    village = version.parcel.villageCode
    crop = version.parcel.cropCode
    grower = version.parcel.growerCode
    areaSquareMetres = version.parcel.outline.area.value
  }
}
