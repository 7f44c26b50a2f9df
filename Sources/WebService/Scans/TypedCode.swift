import GrowingAreas
import HTTPTypes
import Publication
import Traceability

/// Reads what a person typed from a label.
///
/// Understood are a whole address as the QR code holds it; `(01)…(10)…(21)…` as printed for machines; a product number, lot
/// and serial with spaces between; a serial alone.
struct TypedCode {
  let link: DigitalLink

  /// - Throws: `Problem` 400 for what is no code, 404 for a serial alone that was never issued.
  init(_ text: String, in store: any PublicStore) throws {
    let text = text.filter { !$0.isNewline }.trimmingPrefix { $0.isWhitespace }
    do {
      if let path = Self.path(in: String(text)) {
        link = try DigitalLink(path: path)
      } else if let start = text.firstRange(of: "/q/") {
        let serial = text[start.upperBound...].prefix { !"/?#".contains($0) && !$0.isWhitespace }
        link = try Self.parts([String(serial)], in: store)
      } else if let link = try Self.elementString(String(text)) {
        self.link = link
      } else {
        link = try Self.parts(text.split { $0.isWhitespace }.map(String.init), in: store)
      }
    } catch let refusal as Refusal {
      throw Problem(malformed: refusal)
    }
  }

  /// The part of an address that begins with `/01/`, without query and fragment.
  private static func path(in text: String) -> String? {
    guard let start = text.ranges(of: "/01/").first?.lowerBound else { return nil }
    return String(text[start...].prefix { $0 != "?" && $0 != "#" && !$0.isWhitespace })
  }

  /// `(01)09521234543213(10)MTH-260612(21)2345…`, in any order.
  private static func elementString(_ text: String) throws(Refusal) -> DigitalLink? {
    guard text.hasPrefix("(") else { return nil }
    var values: [String: String] = [:]
    for element in text.split(separator: "(") {
      let pieces = element.split(separator: ")", maxSplits: 1)
      guard pieces.count == 2 else { continue }
      values[String(pieces[0])] = String(pieces[1].filter { !$0.isWhitespace })
    }
    var link = DigitalLink(gtin: try GTIN(values["01"] ?? ""))
    if let lot = values["10"] { link.lot = try LotCode(lot) }
    if let serial = values["21"] { link.serial = try serialCode(serial) }
    return link
  }

  private static func parts(_ words: [String], in store: any PublicStore) throws -> DigitalLink {
    guard let first = words.first else { throw Problem.nothingTyped }
    if let gtin = try? GTIN(first.filter { $0 != "-" }), words.count <= 3 {
      var link = DigitalLink(gtin: gtin)
      if words.count > 1 { link.lot = try LotCode(words[1]) }
      if words.count > 2 { link.serial = try serialCode(words[2]) }
      return link
    }
    let typed = words.joined()
    guard let serial = SerialCode(typed: typed) else {
      // Digits alone were meant as a product number: its rule says best what is wrong.
      if typed.allSatisfy(\.isNumber) { return DigitalLink(gtin: try GTIN(typed)) }
      return try link(of: SerialCode(typed), in: store)
    }
    return try link(of: serial, in: store)
  }

  /// A serial as typed: with its groups and look-alike characters where it has the form of an issued one.
  private static func serialCode(_ text: String) throws(Refusal) -> SerialCode {
    if let serial = SerialCode(typed: text) { return serial }
    return try SerialCode(text)
  }

  private static func link(of serial: SerialCode, in store: any PublicStore) throws -> DigitalLink {
    // As on the page of a serial: one that was declared void looks like one that never was, but for a recall.
    guard let known = try store.serial(serial).record, !known.isHidden else {
      throw Problem.unknownCode(serial)
    }
    return DigitalLink(gtin: known.gtin, lot: known.lot, serial: serial)
  }
}

extension Problem {
  static let nothingTyped = {
    var problem = Problem(.badRequest, title: "badCode", text: "badCodeTextNowhere")
    problem.rule = "rule-empty"
    problem.offersCodeForm = true
    return problem
  }()

  static func unknownCode(_ serial: SerialCode) -> Problem {
    var problem = Problem(.notFound, title: "unknownCode", text: "unknownCodeText")
    problem.isAlarm = true
    problem.asked = Asked(before: serial.grouped, wrong: nil, after: "")
    problem.advice = ["adviceCompare", "adviceKeep", "adviceScanAgain"]
    problem.offersCodeForm = true
    return problem
  }
}
