import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import Traceability
import UseCases
import Wording

// What every page of a cooperative has in common: the cooperative stands in the address.
extension StaffVisit {
  /// Runs work of the office bound to the cooperative of the address; what is another's is not there.
  func keepGoods<Result: Sendable>(
    _ body: @escaping @Sendable (Office) throws -> Result
  ) async throws -> Result {
    let slug = try parameter("cooperative")
    return try await work { try body($0.keepingGoods(of: slug)) }
  }

  /// A path below the cooperative's own.
  func goodsPath(_ path: String = "") throws -> String {
    try "goods/" + parameter("cooperative") + (path.isEmpty ? "" : "/" + path)
  }

  func gtin() throws -> GTIN {
    guard let gtin = try? GTIN(parameter("gtin")) else { throw Problem.notFound }
    return gtin
  }

  func lotID() throws -> LotID {
    let code = try parameter("lot")
    guard let lot = try? LotCode(code.removingPercentEncoding ?? code) else { throw Problem.notFound }
    return LotID(try gtin(), lot)
  }

  func number(_ name: String) throws -> Int {
    guard let number = Int(try parameter(name)), number > 0 else { throw Problem.notFound }
    return number
  }

  /// The same as `change`, by the office bound to the cooperative of the address.
  /// - Parameter path: below the cooperative's own.
  func changeGoods<Result: Sendable>(
    to path: (Result) throws -> String, done: String, or page: (Refusal) async throws -> Response,
    _ work: @escaping @Sendable (Office) throws -> Result
  ) async throws -> Response {
    let slug = try parameter("cooperative")
    return try await change(to: { try goodsPath(path($0)) }, done: done, or: page) {
      try work($0.keepingGoods(of: slug))
    }
  }

  /// `12/6/2026`.
  func date(_ day: CalendarDate) -> String { language.date(year: day.year, month: day.month, day: day.day) }

  func name(of product: Product) -> String { language == .vi ? product.nameVi : product.nameEn }

  /// `320,5 kg`.
  func amount(_ quantity: Quantity) -> String {
    language.number(quantity.amount, .upTo(3)) + " " + quantity.unit.rawValue
  }

  /// The amount a form states.
  /// - Throws: `Refusal` invalidField naming `field`.
  func quantity(_ written: String, _ unit: QuantityUnit, field: String, of subject: String) throws -> Quantity
  {
    guard let number = SentForm.number(written, language), number > 0,
      number <= Double(Quantity.greatest) / 1000
    else { throw Refusal.invalid(field, written, "above-zero", of: subject) }
    return Quantity(thousandths: Int((number * 1000).rounded()), unit: unit)
  }

  /// The day a form states.
  /// - Throws: `Refusal` invalidField.
  func day(_ name: String, field: String = "date", of subject: String) throws -> CalendarDate {
    guard let day = CalendarDate(form[name]) else {
      throw Refusal.invalid(field, form[name], "existing-day", of: subject)
    }
    return day
  }

  /// The number a form states; nil where the field is empty.
  /// - Throws: `Refusal` invalidField.
  func optionalNumber(_ name: String, field: String, of subject: String) throws -> Double? {
    try form.optional(name).map { written in
      guard let number = SentForm.number(written, language) else {
        throw Refusal.invalid(field, written, "a-number", of: subject)
      }
      return number
    }
  }

  /// The whole number a form states; nil where the field is empty.
  /// - Throws: `Refusal` invalidField.
  func optionalCount(_ name: String, field: String, of subject: String) throws -> Int? {
    try optionalNumber(name, field: field, of: subject).map { number in
      guard number == number.rounded(), abs(number) < 1e9 else {
        throw Refusal.invalid(field, form[name], "a-number", of: subject)
      }
      return Int(number)
    }
  }
}

extension Refusal {
  /// What a form says and nobody can read.
  static func invalid(_ field: String, _ value: String, _ rule: String, of subject: String) -> Refusal {
    Refusal(.invalidField, subject, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
  }
}

/// The address of a lot below a cooperative's.
func lotPath(_ lot: LotID) -> String {
  let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._"))
  let code = lot.code.text.addingPercentEncoding(withAllowedCharacters: plain) ?? lot.code.text
  return "lots/" + lot.gtin.digits + "/" + code
}

/// Frame, words and the way around of a cooperative's pages.
struct GoodsFrame {
  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]

  private static let entries = [
    ("", "lots"), ("products", "products"), ("diary", "diary"), ("certificates", "certificates"),
    ("labels", "labels"), ("recalls", "recalls"), ("profile", "cooperative"),
  ]

  /// - Parameter path: of the page, below the cooperative's own.
  init(_ visit: StaffVisit, title: String, path: String, fault: String? = nil) throws {
    frame = StaffFrame(visit, title: title, path: try visit.goodsPath(path), fault: fault)
    words = StaffPhrases.words(visit.language)
    let section = path.split(separator: "/").first.map(String.init) ?? ""
    nav = try Self.entries.map { entry, label in
      let isLots = entry.isEmpty && !Self.entries.contains { $0.0 == section && !section.isEmpty }
      return StaffFrame.Item(
        address: visit.address(try visit.goodsPath(entry)), label: visit.text(label),
        isCurrent: entry == section || isLots)
    }
  }
}
