import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

struct LabelRunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "What was printed: every run of labels, the newest first.",
    discussion: "Example: vungtrong label runs --lot 09521234543213/MTH-260612")
  @OptionGroup var common: CommonOptions
  @Option(help: "Of this lot alone, as GTIN/code.") var lot: LotName?

  func run() throws {
    let names = try lot?.identifiers()
    let runs = try common.readingOffice().labelRuns(of: names.map { LotID($0.gtin, $0.lot) })
    try common.list(runs, text: line, json: LabelRunJSON.init)
  }

  private func line(_ counted: CountedLabelRun) -> String {
    let run = counted.run
    let language = common.lang
    var parts = [
      LabelCommandPhrases.run.text(
        language,
        [
          "run": language.count(run.number),
          "date": CalendarDate(run.printedAt.prefix(10)).map(language.date) ?? run.printedAt,
          "lot": run.lot.description, "sheet": run.sheet, "count": language.count(run.labels),
          "pages": language.count(run.pages), "by": run.printedBy,
        ])
    ]
    if let first = run.reprintOf {
      parts.append(LabelCommandPhrases.runRepeats.text(language, ["run": language.count(first)]))
    }
    if let printer = run.printer {
      parts.append(LabelCommandPhrases.runOnPrinter.text(language, ["printer": printer]))
    }
    if let count = counted.count {
      parts.append(
        LabelCommandPhrases.runCounted.text(
          language, ["used": language.count(count.used), "spoiled": language.count(count.spoiled)]))
    }
    return parts.joined(separator: "  ")
  }
}

struct LabelReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Count the labels of a run: what was used and spoiled, and what does not add up.",
    discussion: """
      Spoiled serials are told with --serial and can never be used again. Counting again replaces the count.
      Exit code 3: something does not add up; the count is kept all the same.
      Example: vungtrong label reconcile 3 --printed 240 --used 236 --spoiled 4 --serial 2345U89ACDEFH
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "Number of the label run, see: vungtrong label runs.") var number: Int
  @Option(help: "Labels that came out of the printer.") var printed: Int
  @Option(help: "Labels stuck on packs.") var used: Int
  @Option(help: "Labels thrown away.") var spoiled: Int
  @Option(help: "Serial of a spoiled label; may stand several times.") var serial: [String] = []
  @Flag(help: "Tell only, keep nothing.") var dryRun = false

  func run() throws {
    let office = try common.changingOffice()
    let result = try office.reconcileLabels(
      ofRun: number, LabelCount(printed: printed, used: used, spoiled: spoiled),
      spoiled: serial.map(SerialCode.init), dryRun: dryRun, publisher: common.publisher(of: office))
    if common.json {
      try Terminal.json(LabelReconciliationJSON(result))
    } else {
      common.say(
        LabelCommandPhrases.counted,
        [
          "run": common.lang.count(number), "printed": common.lang.count(printed),
          "used": common.lang.count(used), "spoiled": common.lang.count(spoiled),
        ])
      if result.discrepancies.isEmpty { common.say(LabelCommandPhrases.allAddsUp) }
      for discrepancy in result.discrepancies { print("  " + discrepancy.text(common.lang)) }
    }
    if result.discrepancies.contains(where: \.isFault) { throw ExitStatus.partlyAccepted }
  }
}

struct LabelCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read back every code on a print or a photograph, and compare with the run.",
    discussion: """
      Needs the Debian packages zbar-tools and, for PDF, poppler-utils. A photograph of a part of a run names the rest as missing.
      Exit code 3: codes are missing, doubled, wrong or not of the run; 65: no code could be read.
      Example: vungtrong label check labels.pdf --run 3
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "A .pdf, .png or .jpg.") var file: String
  @Option(
    name: .customLong("run"),
    help: "Number of the label run. Default: the last one that holds the first code read.")
  var number: Int?

  func run() throws {
    let language = common.lang
    defer { Terminal.progress("") }
    let result = try common.readingOffice().checkPrint(at: file, run: number) { done, all in
      Terminal.bar(
        Double(done - 1) / Double(max(all, 1)),
        LabelCommandPhrases.checking.text(
          language, ["done": language.count(done), "all": language.count(all)]))
    }
    Terminal.progress("")
    if common.json { try Terminal.json(CheckedPrintJSON(result)) } else { tell(result) }
    if !result.scan.isGood { throw ExitStatus.partlyAccepted }
  }

  private func tell(_ result: CheckedPrint) {
    let language = common.lang
    common.say(
      LabelCommandPhrases.codesRead,
      ["count": language.count(result.scan.read), "pages": language.count(result.pages)])
    if let run = result.run {
      common.say(LabelCommandPhrases.checkedAgainst, ["run": language.count(run.number)])
    }
    let scan = result.scan
    if scan.isGood { common.say(LabelCommandPhrases.allRead) }
    show(scan.missing.map { LabelCommandPhrases.missing.text(language, ["serial": $0]) })
    show(
      scan.doubled.map {
        LabelCommandPhrases.doubled.text(
          language, ["serial": $0.serial, "times": language.count($0.times)])
      })
    for (phrase, codes) in [
      (LabelCommandPhrases.wrong, scan.wrong), (LabelCommandPhrases.foreign, scan.foreign),
    ] {
      show(
        codes.map {
          phrase.text(language, ["page": language.count($0.page), "text": Terminal.printable($0.text)])
        })
    }
  }

  /// The first of them; a sheet read against the wrong run would fill the screen.
  private func show(_ lines: [String]) {
    for line in lines.prefix(40) { print("  " + line) }
    if lines.count > 40 {
      print("  " + LabelCommandPhrases.more.text(common.lang, ["count": common.lang.count(lines.count - 40)]))
    }
  }
}
