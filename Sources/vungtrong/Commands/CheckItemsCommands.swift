import ArgumentParser
import Traceability
import UseCases
import Wording

extension ProductCommand {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "The ten items of Circular 02/2024/TT-BKHCN that must be told; exit code 65 when one is missing.",
      discussion: "Example: vungtrong product check 09521234543213")
    @OptionGroup var common: CommonOptions
    @Argument(help: "GTIN, or own number.") var product: String

    func run() throws {
      try common.show(try common.readingOffice().traceabilityItems(of: GTIN(product)))
    }
  }
}

extension LotCommand {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "The ten items of Circular 02/2024/TT-BKHCN before codes are issued; exit code 65 when one is missing.",
      discussion: "Example: vungtrong lot check 09521234543213/MTH-260612")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lot as GTIN/code.") var lot: LotName

    func run() throws {
      let (gtin, code) = try lot.identifiers()
      try common.show(try common.readingOffice().traceabilityItems(of: gtin, lot: code))
    }
  }
}

extension CommonOptions {
  /// Prints the ten items, each missing one with the command that mends it.
  fileprivate func show(_ items: TraceabilityItems) throws {
    struct ItemJSON: Encodable {
      var item, standing: String
    }
    if json {
      for entry in items.entries {
        try Terminal.json(ItemJSON(item: entry.item.rawValue, standing: entry.standing.rawValue))
      }
    } else {
      for (index, entry) in items.entries.enumerated() {
        let name = entry.standing == .missing ? "mend-" + entry.item.rawValue : entry.item.rawValue
        print("\(lang.count(index + 1))  \(term("item-is-" + entry.standing.rawValue)): \(term(name))")
      }
    }
    if !items.isComplete { throw ExitStatus.badData }
  }
}
