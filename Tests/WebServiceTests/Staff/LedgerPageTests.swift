import Foundation
import GrowingAreas
import TestSupport
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// What happens to goods, the field diary, tracing and recalls, entered by forms.
@Suite(.serialized) struct `Ledger on the staff site` {
  static let place = "/staff/goods/mua-xuan"
  static let lotPlace = place + "/lots/09521234543213/MTH-260612"
  static let lot = "09521234543213/MTH-260612"

  private func stock(_ fixture: StaffFixture) throws -> LotStock {
    try fixture.office.stock(of: LotID(GTIN(`Goods on the staff site`.gtin), LotCode("MTH-260612")))
  }

  @Test func `goods are packed, shipped, sold and destroyed, and a wrong entry is set right and taken back`()
    async throws
  {
    let fixture = try await `Goods on the staff site`.fixtureWithLot()
    let session = try await fixture.session(of: .ownCooperative)
    let some = [("of", Self.lot), ("day", "2026-06-12")]
    func move(_ kind: String, _ form: [(String, String)]) async throws -> Answer {
      try await fixture.send(Self.place + "/move/" + kind, some + form, as: session)
    }
    let page = try await fixture.ask(
      Self.place + "/move/ship?lot=09521234543213/MTH-260612", as: session)
    #expect(page.status == 200 && page.text.contains("value=\"\(Self.lot)\" checked"))
    let packed = try await move("pack", [("amount", "20,5"), ("into", "THUNG-1")])
    #expect(packed.location == Self.lotPlace + "?done=moved-pack", "\(packed.text)")
    #expect(try stock(fixture).boxes == [try BoxCode("THUNG-1"): 20_500])
    let shipped = try await move("ship", [("amount", ""), ("box", "THUNG-1"), ("partner", "Đại lý Hà Nội")])
    #expect(shipped.location == Self.lotPlace + "?done=moved-ship", "\(shipped.text)")
    #expect(try await move("sell", [("amount", "9,5"), ("partner", "")]).status == 303)
    #expect(try await move("destroy", [("amount", "10"), ("why", "dập")]).status == 303)
    #expect(try stock(fixture).total == Quantity("60"))
    // More than there is, nothing, and what nobody can read.
    for (kind, form) in [
      ("ship", [("amount", "1000"), ("partner", "x")]), ("ship", [("amount", ""), ("partner", "x")]),
      ("ship", [("amount", "10"), ("partner", "")]), ("destroy", [("amount", "1"), ("why", "")]),
      ("sell", [("amount", "x")]), ("pack", [("amount", "1"), ("into", "")]),
    ] {
      let answer = try await move(kind, form)
      #expect(answer.status == 422 && answer.text.contains("role=\"alert\""), "\(kind) \(form)")
    }
    // The form keeps what was typed.
    #expect(
      try await move("ship", [("amount", "1000"), ("partner", "Chợ đầu mối")]).text.contains("Chợ đầu mối"))
    let record = try await fixture.ask(Self.lotPlace, as: session)
    #expect(record.text.contains("Đại lý Hà Nội") && record.text.contains("20,5 kg MTH-260612 [THUNG-1]"))
    // 9,5 kg were 5; the destruction did not happen.
    let sold = try #require(try fixture.office.ledgerEntries(of: lotID).first { $0.event.kind == .sell })
    let entry = Self.place + "/entries/\(sold.number)"
    #expect(try await fixture.ask(entry, as: session).text.contains("value=\"9,5\""))
    let same = [("right", "some"), ("day", "2026-06-12"), ("amount", "9,5"), ("why", "x")]
    #expect(try await fixture.send(entry + "/correct", same, as: session).status == 422)
    let right = same.map { $0.0 == "amount" ? ("amount", "5") : $0 }
    #expect(
      try await fixture.send(entry + "/correct", right, as: session).location
        == Self.lotPlace + "?done=entryCorrected")
    let gone = try #require(try fixture.office.ledgerEntries(of: lotID).first { $0.event.kind == .destroy })
    #expect(
      try await fixture.send(Self.place + "/entries/\(gone.number)/correct", [("why", "nhầm")], as: session)
        .status == 303)
    #expect(try stock(fixture).total == Quantity("74.5"))
    #expect(
      try await fixture.send(Self.place + "/entries/\(gone.number)/correct", [("why", "nhầm")], as: session)
        .status == 422)
    #expect(try fixture.office.verifyAudit() > 0)
  }

  private var lotID: LotID {
    get throws { LotID(try GTIN(`Goods on the staff site`.gtin), try LotCode("MTH-260612")) }
  }

  @Test func `goods are bought in, processed into other goods, split and merged`() async throws {
    let fixture = try await `Goods on the staff site`.fixtureWithLot()
    let dried = "09521234543220"
    _ = try fixture.office.addProduct(
      gtin: GTIN(dried), cooperative: "mua-xuan", nameVi: "Mận sấy", nameEn: "Dried plum",
      crop: "man-tam-hoa", netContent: "200 g")
    let session = try await fixture.session(of: .ownCooperative)
    func move(_ kind: String, _ form: [(String, String)]) async throws -> Answer {
      try await fixture.send(Self.place + "/move/" + kind, [("day", "2026-06-12")] + form, as: session)
    }
    let received = try await move(
      "receive",
      [
        ("product-0", `Goods on the staff site`.gtin), ("made-0", "1.250,5"), ("unit-0", "kg"),
        ("code-0", "MUA-1"), ("partner", "Chợ Si Ma Cai"), ("place", "Si Ma Cai"), ("outside", "1"),
      ])
    #expect(
      received.location == Self.place + "/lots/09521234543213/MUA-1?done=moved-receive", "\(received.text)")
    let process = [
      ("of", Self.lot), ("amount", "50"), ("of", "09521234543213/MUA-1"), ("amount", ""),
      ("lot", "09521234543213/MUA-1"), ("product-0", dried), ("made-0", "200"), ("unit-0", "kg"),
      ("code-0", "SAY-1"),
    ]
    let processed = try await move("process", process)
    #expect(
      processed.location == Self.place + "/lots/09521234543220/SAY-1?done=moved-process", "\(processed.text)")
    let made = try fixture.office.lot(GTIN(dried), LotCode("SAY-1"))
    #expect(made.quantity == Quantity("200") && made.outsideShare > 0.9)
    let split = try await move(
      "split",
      [
        ("of", "09521234543220/SAY-1"), ("lot", "09521234543220/SAY-1"), ("amount", ""), ("made-0", "150"),
        ("unit-0", "kg"), ("code-0", "SAY-2"), ("made-1", "50"), ("unit-1", "kg"), ("code-1", "SAY-3"),
      ])
    #expect(split.status == 303, "\(split.text)")
    let merged = try await move(
      "merge",
      [
        ("of", "09521234543220/SAY-2"), ("lot", "09521234543220/SAY-2"), ("amount", ""),
        ("of", "09521234543220/SAY-3"), ("lot", "09521234543220/SAY-3"), ("amount", ""), ("code", "SAY-4"),
      ])
    #expect(merged.location == Self.place + "/lots/09521234543220/SAY-4?done=moved-merge", "\(merged.text)")
    let trace = try await fixture.ask(Self.place + "/lots/09521234543220/SAY-4/trace", as: session)
    for part in ["MTH-260612", "MUA-1", "SAY-1", "Chợ Si Ma Cai"] {
      #expect(trace.text.contains(part), "\(part)")
    }
    let picture = try await fixture.ask(
      Self.place + "/lots/09521234543220/SAY-4/trace/back", as: session)
    #expect(picture.type == "image/svg+xml" && picture.text.contains("<svg"))
  }

  @Test func `a harvest out of season is recorded only with a reason, and held`() async throws {
    let fixture = try await `Goods on the staff site`.fixture()
    let session = try await fixture.session(of: .ownCooperative)
    let parcel = try #require(try fixture.office.parcels().first).code
    let form = [
      ("product", `Goods on the staff site`.gtin), ("origin", parcel), ("kilograms", "10"),
      ("day", "2026-02-12"), ("lot", "RA-MUA"),
    ]
    let refused = try await fixture.send(Self.place + "/harvest", form, as: session)
    #expect(refused.status == 422 && refused.text.contains("name=\"hold\""))
    let held = try await fixture.send(Self.place + "/harvest", form + [("hold", "chín sớm")], as: session)
    #expect(held.status == 303, "\(held.text)")
    #expect(try fixture.office.lots().map(\.state) == [.held])
  }

  @Test func `the field diary makes a harvest wait, and what was written wrongly is struck out`() async throws
  {
    let fixture = try await `Goods on the staff site`.fixture()
    let session = try await fixture.session(of: .ownCooperative)
    let parcels = try fixture.office.parcels().prefix(2).map(\.code)
    let empty = try await fixture.ask(Self.place + "/diary", as: session)
    #expect(empty.text.contains("Chưa ghi gì."))
    let form =
      parcels.map { ("parcels", $0) } + [
        ("day", "2026-06-10"), ("work", "phun thuốc"), ("input", "Abamectin"), ("dose", "20 ml/16 l"),
        ("interval", "14"), ("crop", ""), ("worker", "A Sử"),
      ]
    let written = try await fixture.send(Self.place + "/diary", form, as: session)
    #expect(written.location == Self.place + "/diary?done=diaryKept", "\(written.text)")
    #expect(try fixture.office.diary().map(\.parcelCode) == parcels)
    #expect(try fixture.office.diary().allSatisfy { $0.cooperativeSlug == "mua-xuan" })
    let page = try await fixture.ask(Self.place + "/diary", as: session)
    #expect(page.text.contains("Thu hoạch được từ 24/06/2026"))
    let harvest = [
      ("product", `Goods on the staff site`.gtin), ("origin", parcels[0]), ("kilograms", "10"),
      ("day", "2026-06-12"), ("lot", ""),
    ]
    #expect(try await fixture.send(Self.place + "/harvest", harvest, as: session).status == 422)
    for (field, value) in [("interval", ""), ("work", ""), ("day", "2027-01-01"), ("interval", "x")] {
      let wrong = form.map { $0.0 == field ? (field, value) : $0 }
      #expect(try await fixture.send(Self.place + "/diary", wrong, as: session).status == 422, "\(field)")
    }
    #expect(
      try await fixture.send(Self.place + "/diary/1/strike", [("why", "nhầm thửa")], as: session).status
        == 303)
    #expect(try await fixture.send(Self.place + "/harvest", harvest, as: session).status == 303)
    // A table, twice: the second time nothing is new.
    let table = Array("date,parcel,work\n2026-05-02,\(parcels[0]),tỉa cành\n".utf8)
    for _ in 0..<2 {
      let sent = try await fixture.sendFiles(
        [("nhật ký.csv", table)], as: session, to: Self.place + "/diary/table", fields: [])
      #expect(sent.status == 303, "\(sent.text)")
    }
    #expect(try fixture.office.diary().count == 2)
    let wrong = try await fixture.sendFiles(
      [("sai.csv", Array("date,parcel,work\nx,\(parcels[0]),y\n".utf8))], as: session,
      to: Self.place + "/diary/table", fields: [])
    #expect(wrong.status == 422 && wrong.text.contains("sai.csv"))
    // Another cooperative sees none of it, and its own harvest waits all the same.
    let other = try fixture.office.keepingGoods(of: "khac")
    #expect(try other.diary(struck: true).isEmpty)
  }

  @Test func `a recall shows what it reaches before it is opened, and is closed`() async throws {
    let fixture = try await `Goods on the staff site`.fixtureWithLot()
    let session = try await fixture.session(of: .ownCooperative)
    _ = try await fixture.send(
      Self.place + "/move/ship",
      [("of", Self.lot), ("amount", "30"), ("day", "2026-06-12"), ("partner", "Đại lý Hà Nội")], as: session)
    let before = try fixture.office.verifyAudit()
    let preview = try await fixture.ask(Self.lotPlace + "/recall", as: session)
    #expect(preview.status == 200 && preview.text.contains("Đại lý Hà Nội"))
    #expect(preview.text.contains("1 lô, 0 mã tem, 1 lần giao"))
    #expect(try fixture.office.verifyAudit() == before)
    #expect(try await fixture.send(Self.lotPlace + "/recall", [("why", "")], as: session).status == 422)
    let opened = try await fixture.send(Self.lotPlace + "/recall", [("why", "dư lượng")], as: session)
    let number = try #require(try fixture.office.recalls().first).number
    #expect(opened.location == Self.place + "/recalls/\(number)?done=recallOpened", "\(opened.text)")
    // There is one already; both ways lead to it.
    #expect(
      try await fixture.send(Self.lotPlace + "/recall", [("why", "x")], as: session).location
        == Self.place + "/recalls")
    #expect(try fixture.office.recalls().count == 1)
    let list = try await fixture.send(
      Self.place + "/recalls/\(number)/list", [("form", "pdf")], as: session)
    #expect(list.type == "application/pdf" && list.bytes.starts(with: Array("%PDF".utf8)))
    #expect(try await fixture.ask(Self.place + "/recalls", as: session).text.contains("dư lượng"))
    let closed = try await fixture.send(
      Self.place + "/recalls/\(number)/close", [("why", "đã hủy")], as: session)
    #expect(closed.location == Self.place + "/recalls/\(number)?done=recallClosed")
    #expect(
      try await fixture.send(Self.place + "/recalls/\(number)/close", [("why", "x")], as: session).status
        == 422)
    #expect(try fixture.office.lots().map(\.state) == [.open])
  }
}
