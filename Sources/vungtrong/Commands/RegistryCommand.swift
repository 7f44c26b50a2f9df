import ArgumentParser
import GrowingAreas
import Registry
import UseCases
import Wording

struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry", abstract: "Make, check and copy the registry.",
    subcommands: [Initialise.self, Check.self, Backup.self])

  struct Initialise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "Make the registry of a commune.",
      discussion:
        "Example: vungtrong registry init --commune 02839 --name \"Bắc Hà\" --boundary bac-ha.geojson")
    @OptionGroup var common: CommonOptions
    @Option(help: "Five-digit code of the commune.") var commune: String
    @Option(help: "Name of the commune. Default: as GeoData knows it.") var name: String?
    @Option(help: "GeoJSON or KML file with the official outline.") var boundary: String?

    func run() throws {
      let office = try Office.initialise(
        in: common.directory, communeCode: commune, name: name, boundary: boundary, actor: CommonOptions.actor
      )
      let made = try office.commune()
      try common.tell(
        CommandPhrases.registryMade,
        ["commune": CommuneName(made.name).inFull(common.lang), "path": common.directory],
        json: ["registry": common.directory, "commune": made.code, "name": made.name])
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look the whole registry over: pages, keys, spatial index, audit trail.",
      discussion: "Example: vungtrong registry check --mend")
    @OptionGroup var common: CommonOptions
    @Flag(help: "Add up anew what is left of each lot, where it is not what the ledger says.") var mend =
      false

    func run() throws {
      let office = try mend ? common.changingOffice() : common.readingOffice()
      if mend {
        let mended = try office.rebuildLotBalances()
        if !common.json { common.say(LedgerPhrases.mended, ["count": common.lang.count(mended)]) }
      }
      let problems = try office.checkRegistry().problems.map { $0.text(common.lang) }
      if common.json {
        try Terminal.json(CheckJSON(problems: problems))
      } else if problems.isEmpty {
        common.say(CommandPhrases.registryGood, ["entries": common.lang.count(try office.verifyAudit())])
      } else {
        problems.forEach(Terminal.error)
      }
      if !problems.isEmpty { throw ExitStatus.storageFailed }
    }
  }

  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Copy the registry to a file that QGIS opens as it stands; counts of scans and remarks beside it.",
      discussion: "Example: vungtrong registry backup ban-sao-2026-09-30.gpkg")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The file to write, ending in .gpkg.") var file: String
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
      let files = try common.readingOffice().backUp(to: file, force: force)
      try common.tell(
        CommandPhrases.backedUp, ["path": files.joined(separator: ", ")],
        json: BackupJSON(backup: file, files: files))
    }
  }
}

private struct BackupJSON: Encodable {
  var backup: String
  var files: [String]
}

private struct CheckJSON: Encodable {
  var problems: [String]
}

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "The trail of all changes.", subcommands: [Verify.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verify that no entry was changed or removed.",
      discussion: "Example: vungtrong audit verify")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let entries = try common.readingOffice().verifyAudit()
      try common.tell(
        CommandPhrases.auditGood, ["entries": common.lang.count(entries)], json: ["entries": entries])
    }
  }
}
