import Documents
import Foundation
import GrowingAreas
import HTTPTypes
import Printing
import TestSupport
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// Products, certificates and what a cooperative says of itself, entered by forms.
@Suite(.serialized) struct `Products on the staff site` {
  static let place = "/staff/goods/mua-xuan"
  static let gtin = `Goods on the staff site`.gtin

  /// What the form of a product sends.
  static func form(_ changes: [(String, String)] = []) -> [(String, String)] {
    let plain = [
      ("nameVi", "Mận Tam hoa"), ("nameEn", "Tam hoa plum"), ("crop", "man-tam-hoa"), ("net", "1 kg"),
      ("gtin", gtin), ("kind", "fresh"), ("shelfLife", "7"), ("standards", "TCVN 11892-1:2017\r\nTCCS 01"),
      ("brand", ""), ("bestBefore", ""), ("ingredients", ""), ("use", "Nơi mát"), ("warnings", ""),
      ("alcohol", ""), ("millilitres", ""), ("licence", ""),
    ]
    return plain.map { field in changes.first { $0.0 == field.0 } ?? field }
  }

  /// A photograph of 1600 x 1200 pixels, turned, with a place in it.
  static func photograph() throws -> [UInt8] {
    let plain = try Picture(decoding: drawSamplePicture()).resized(maximumSide: 800).bytes
    let turned: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
    ]
    let payload = Array("Exif\0\0".utf8) + turned + Array("GPS-CANARY 22.5370".utf8)
    let length = payload.count + 2
    return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + payload + plain.dropFirst(2)
  }

  @Test func `a product is entered with a photo that tells no place, changed, and its fields emptied`()
    async throws
  {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .ownCooperative)
    let empty = try await fixture.ask(Self.place + "/products", as: session)
    #expect(empty.status == 200 && empty.text.contains("Chưa có sản phẩm nào"))
    let photo = try Self.photograph()
    let added = try await fixture.sendFiles(
      [("../../máy ảnh.jpg", photo)], as: session, to: Self.place + "/products", fields: Self.form())
    #expect(added.location == Self.place + "/products/09521234543213?done=productAdded", "\(added.text)")
    let product = try #require(try fixture.office.products().first)
    #expect(product.standards == ["TCVN 11892-1:2017", "TCCS 01"] && product.shelfLifeDays == 7)
    #expect(product.cooperativeSlug == "mua-xuan" && product.mandatory.useAndStorage == "Nơi mát")
    let kept = try await fixture.ask(Self.place + "/products/\(Self.gtin)/photo", as: session)
    #expect(kept.type == "image/jpeg" && kept.headers[.cacheControl] == "no-store")
    #expect(Data(photo).range(of: Data("GPS-CANARY".utf8)) != nil)
    #expect(Data(kept.bytes).range(of: Data("CANARY".utf8)) == nil)
    #expect(Data(kept.bytes).range(of: Data("Exif".utf8)) == nil)
    let picture = try Picture(decoding: kept.bytes)
    #expect(max(picture.width, picture.height) <= 680 && picture.height > picture.width)
    // No new photo keeps the one there is; an emptied field takes away what it said.
    let changed = try await fixture.sendFiles(
      [("", [])], as: session, to: Self.place + "/products/\(Self.gtin)",
      fields: Self.form([("use", ""), ("shelfLife", ""), ("nameVi", "Mận hậu"), ("standards", "")]))
    #expect(changed.status == 303, "\(changed.text)")
    let after = try #require(try fixture.office.products().first)
    #expect(after.nameVi == "Mận hậu" && after.shelfLifeDays == nil && after.standards.isEmpty)
    #expect(after.mandatory.useAndStorage.isEmpty && after.photo == product.photo)
    #expect(try fixture.office.auditLines(before: nil, limit: 1).first?.actor == "web:a.seo")
    let page = try await fixture.ask(Self.place + "/products/\(Self.gtin)", as: session)
    // What of the ten items is missing leads to the field that says it.
    #expect(page.text.contains("/products/\(Self.gtin)#standards"))
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.file("sent"))
    #expect(left.isEmpty)
  }

  @Test func `spirits say their strength and volume, and lose them again`() async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .ownCooperative)
    let spirits = [
      ("gtin", ""), ("kind", "spirits"), ("alcohol", "45,5"), ("millilitres", "500"), ("licence", "12/GP"),
      ("bestBefore", "2027-01-31"),
    ]
    let added = try await fixture.sendFiles(
      [], as: session, to: Self.place + "/products", fields: Self.form(spirits))
    #expect(added.status == 303, "\(added.text)")
    let product = try #require(try fixture.office.products().first)
    #expect(product.gtin.isOwn && product.mandatory.alcoholPercent == 45.5)
    #expect(product.mandatory.bestBeforeDate == CalendarDate("2027-01-31"))
    let path = Self.place + "/products/\(product.gtin.digits)"
    let page = try await fixture.ask(path, as: session)
    #expect(page.text.contains("value=\"45,5\"") && page.text.contains("value=\"500\""))
    _ = try await fixture.sendFiles([], as: session, to: path, fields: Self.form())
    let after = try #require(try fixture.office.products().first).mandatory
    #expect(after.alcoholPercent == nil && after.millilitres == nil && after.bestBeforeDate == nil)
    // It gets its number once, for ever.
    let given = try await fixture.send(path + "/number", [("number", Self.gtin)], as: session)
    #expect(given.location == Self.place + "/products/\(Self.gtin)?done=productNumbered")
    let again = try await fixture.send(
      Self.place + "/products/\(Self.gtin)/number", [("number", "09521234543220")], as: session)
    #expect(again.status == 422)
  }

  @Test(arguments: [
    ("nameVi", ""), ("nameEn", " "), ("net", ""), ("gtin", "09521234543214"), ("gtin", "x"),
    ("crop", "khong-co"), ("shelfLife", "-1"), ("shelfLife", "7,5"), ("alcohol", "x"),
    ("bestBefore", "2026-02-30"),
  ])
  func `what a product cannot be is said on the form, which keeps what was typed`(
    field: String, value: String
  ) async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .ownCooperative)
    let answer = try await fixture.sendFiles(
      [], as: session, to: Self.place + "/products", fields: Self.form([(field, value), ("use", "Giữ lại")]))
    let alert = try #require(answer.text.firstMatch(of: /role="alert">([^<]*)</)?.1)
    #expect(answer.status == 422 && answer.text.contains("Giữ lại"))
    #expect(!alert.contains("--") && !alert.contains("vungtrong "), "\(alert)")
    #expect(try fixture.office.products().isEmpty)
  }

  @Test func `a photo that is none, or hides something else, is turned away by its own name`() async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .ownCooperative)
    let script = Array("<svg onload=alert(1)>".utf8)
    // A polyglot: begins as a picture and goes on as a page.
    let polyglot = try Self.photograph() + Array("<html><script>alert(1)</script>".utf8)
    // A PNG that claims 60,000 x 60,000 pixels.
    let bomb: [UInt8] =
      [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0xEA, 0x60,
        0, 0, 0xEA, 0x60, 8, 6, 0, 0, 0,
      ] + Array(repeating: 0, count: 64)
    for (name, bytes) in [("anh.jpg", script), ("bom.png", bomb), ("rong.jpg", [0xFF, 0xD8, 0xFF])] {
      let answer = try await fixture.sendFiles(
        [(name, bytes)], as: session, to: Self.place + "/products", fields: Self.form())
      #expect(answer.status == 422 && answer.text.contains(name), "\(name): \(answer.status)")
      #expect(!answer.text.contains("vungtrong-upload"))
    }
    let taken = try await fixture.sendFiles(
      [("hai-mat.jpg", polyglot)], as: session, to: Self.place + "/products", fields: Self.form())
    #expect(taken.status == 303)
    let kept = try await fixture.ask(Self.place + "/products/\(Self.gtin)/photo", as: session)
    #expect(Data(kept.bytes).range(of: Data("<script>".utf8)) == nil)
    #expect(kept.headers[.xContentTypeOptions] == "nosniff")
  }

  @Test func `certificates are added and ended, and the cooperative says who it is`() async throws {
    let fixture = try await `Goods on the staff site`.fixture()
    let session = try await fixture.session(of: .ownCooperative)
    let form = [
      ("kind", "ocop"), ("number", "OCOP-1"), ("issuer", "UBND tỉnh"), ("holder", ""), ("stars", "4"),
      ("from", "2026-01-01"), ("until", "2028-12-31"), ("products", Self.gtin),
    ]
    let added = try await fixture.send(Self.place + "/certificates", form, as: session)
    #expect(added.location == Self.place + "/certificates?done=certificateAdded", "\(added.text)")
    let certificate = try #require(try fixture.office.certificates().first)
    #expect(certificate.holder == "Hợp tác xã Mùa Xuân" && certificate.stars == 4)
    let page = try await fixture.ask(Self.place + "/certificates", as: session)
    #expect(page.text.contains("OCOP-1") && page.text.contains("còn hiệu lực"))
    for (field, value) in [("until", ""), ("until", "2025-01-01"), ("stars", ""), ("number", "OCOP-1")] {
      let wrong = form.map { $0.0 == field ? (field, value) : $0 }
      #expect(try await fixture.send(Self.place + "/certificates", wrong, as: session).status == 422)
    }
    let ended = try await fixture.send(Self.place + "/certificates/1/end", [("why", "trả lại")], as: session)
    #expect(ended.location == Self.place + "/certificates?done=certificateEnded")
    let saved = try await fixture.send(
      Self.place + "/profile",
      [
        ("name", "HTX Mùa Xuân"), ("address", "Thôn Na Hối"), ("phone", ""), ("gln", ""),
        ("storyVi", "Từ 1988"), ("storyEn", ""),
      ], as: session)
    #expect(saved.location == Self.place + "/profile?done=profileChanged", "\(saved.text)")
    let link = [("kind", "shop"), ("title", "Sàn"), ("url", "javascript:alert(1)"), ("product", "")]
    #expect(try await fixture.send(Self.place + "/links", link, as: session).status == 422)
    let good = link.map { $0.0 == "url" ? ("url", "https://san.example.vn/") : $0 }
    #expect(try await fixture.send(Self.place + "/links", good, as: session).status == 303)
    #expect(try await fixture.send(Self.place + "/links/1/remove", as: session).status == 303)
    #expect(try fixture.office.cooperatives().first { $0.slug == "mua-xuan" }?.name == "HTX Mùa Xuân")
  }

  @Test func `an administrator adds a cooperative, and a cooperative adds none`() async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .administrator)
    let form = [("name", "HTX Mới"), ("address", "Bắc Hà"), ("phone", "")]
    #expect(
      try await fixture.send("/staff/goods", form, as: session).location
        == "/staff/goods/htx-moi?done=cooperativeAdded")
    #expect(try await fixture.send("/staff/goods", form, as: session).status == 422)
    let own = try await fixture.session(of: .ownCooperative)
    #expect(try await fixture.send("/staff/goods", form, as: own).status == 404)
  }
}
