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

  /// Does one thing and leads on; what speaks against it is said on the page that was used.
  /// - Parameters:
  ///   - path: where it leads, of what the work gave, below the cooperative's own.
  ///   - done: key of the phrase that says what was done.
  ///   - page: the page that was used, with the fault.
  func change<Result: Sendable>(
    to path: @escaping (Result) -> String, done: String, or page: (Refusal) async throws -> Response,
    _ work: @escaping @Sendable (Office) throws -> Result
  ) async throws -> Response {
    do {
      return try lead(to: goodsPath(path(try await keepGoods(work))), done: done)
    } catch let refusal as Refusal where StaffRefusals.isAboutInput(refusal) {
      return try await page(refusal)
    }
  }

  /// A file to keep, under a name of letters, digits, dots and hyphens.
  func file(_ bytes: [UInt8], type: String, name: String) -> Response {
    let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
    return Response(
      status: .ok,
      headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(plain)\""],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A picture of a page.
  func picture(_ bytes: [UInt8], type: String) -> Response {
    Response(status: .ok, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
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
