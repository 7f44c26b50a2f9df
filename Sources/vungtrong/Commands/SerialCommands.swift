import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

extension CodeCommand {
  /// Which serials a command is about.
  struct Selection: ParsableArguments {
    @Option(parsing: .upToNextOption, help: "Serials as printed; when one may not change, none does.")
    var serial: [String] = []
    @Option(help: "Number of a code run: all of it that may change.") var run: Int?
    @Option(help: "First serial of a range of one run, as printed.") var from: String?
    @Option(help: "Last serial of that range.") var to: String?

    mutating func validate() throws {
      let ways = [!serial.isEmpty, run != nil, from != nil || to != nil].count { $0 }
      guard ways == 1, (from == nil) == (to == nil) else {
        throw ValidationError(
          "Name serials with --serial, a run with --run, or a range with --from and --to.")
      }
    }

    var selection: SerialSelection {
      get throws {
        if let from, let to { return .range(try Self.read(from), try Self.read(to)) }
        if let run { return .run(run) }
        return .named(try serial.map(Self.read))
      }
    }

    /// As printed, in groups too.
    private static func read(_ text: String) throws -> SerialCode {
      try SerialCode(typed: text) ?? SerialCode(text)
    }
  }

  struct Activate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Say that labels are on packs that may be sold; the other labels of the run wait from then on.",
      discussion: """
        Examples:
          vungtrong code activate --run 3
          vungtrong code activate --serial 2345-679A-CDEFH
        """)
    @OptionGroup var common: CommonOptions
    @OptionGroup var serials: Selection
    @Option(help: "Noted in the history of each.") var why = "on packs"

    func run() throws { try common.set(serials, to: .active, why: why) }
  }

  struct Sell: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that packs were sold.",
      discussion: "Example: vungtrong code sell --from 2345-679A-CDEFH --to 2345-679A-CDEFJ")
    @OptionGroup var common: CommonOptions
    @OptionGroup var serials: Selection
    @Option(help: "Noted in the history of each.") var why = "sold"

    func run() throws { try common.set(serials, to: .sold, why: why) }
  }

  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Declare packs or their labels void, for ever.",
      discussion: "Example: vungtrong code withdraw --serial 2345-679A-CDEFH --why \"tem bị mất\"")
    @OptionGroup var common: CommonOptions
    @OptionGroup var serials: Selection
    @Option(help: "The reason.") var why: String

    func run() throws { try common.set(serials, to: .withdrawn, why: why) }
  }
}

extension CommonOptions {
  fileprivate func set(_ serials: CodeCommand.Selection, to state: SerialState, why: String) throws {
    let office = try changingOffice()
    let count = try office.setSerials(
      serials.selection, to: state, why: why, publisher: publisher(of: office))
    struct Told: Encodable {
      var state: String
      var count: Int
    }
    try tell(
      CommandPhrases.serialsSet, ["count": lang.count(count), "state": term(state.rawValue)],
      json: Told(state: state.rawValue, count: count))
  }
}
