import Foundation
import TestSupport
import Testing

/// Goods from field to recall through the built binary, with the page a buyer sees; tea goes its way in `A recall`.
@Suite struct `The whole life of goods` {
  private static let bottles = "09521234543268"

  @Test func `plums are weighed in by growing area, packed, delivered, sold fresh and recalled`() throws {
    let work = try LedgerTests.workplace()
    let lot = "\(LedgerTests.plum)/M1"
    try work.good(
      "area", "create", "VT-MAN-01", "--name", "Vùng mận", "--crop", "man-tam-hoa", "--village", "BAN-PHO-1")
    try work.good(
      "facility", "add", "collecting-point", "--name", "Điểm thu mua Bản Phố", "--code", "THU-MUA",
      "--village",
      "BAN-PHO-1", "--gln", "9521234560012")
    try work.good(
      "lot", "harvest", "--product", LedgerTests.plum, "--date", "2026-06-12", "--area", "VT-MAN-01=320",
      "--lot", "M1", "--at", "THU-MUA")
    let issued = try #require(
      try work.json("code", "issue", "--lot", lot, "--serials", "30").first as? [String: Any])
    let serials = try #require(issued["serials"] as? [String])
    try work.good("lot", "pack", "\(lot)=100kg", "--into", "095212345000000018", "--date", "2026-06-12")
    try work.good(
      "lot", "ship", "--box", "095212345000000018", "--to", "Siêu thị Sa Pa", "--place", "phường Sa Pa",
      "--date", "2026-06-13")
    try work.good("lot", "sell", "\(lot)=150kg", "--date", "2026-06-13")
    try work.good(["code", "activate", "--serial"] + serials.prefix(20))
    try work.good("code", "sell", "--serial", serials[0])
    let server = try Server(work)
    func page(_ index: Int) throws -> String {
      try server.text("/01/\(LedgerTests.plum)/10/M1/21/\(serials[index])")
    }
    #expect(try page(0).contains("gói hàng đã bán") && page(1).contains("Mã hợp lệ"))
    #expect(try page(29).contains("chưa được kích hoạt"))
    let box = "/00/095212345000000018"
    try work.good("publish")
    let shipped = try server.text(box)
    #expect(
      shipped.contains("Thùng hàng đã giao") && shipped.contains("13/06/2026") && shipped.contains("M1"))
    #expect(!shipped.contains("Siêu thị") && !shipped.contains("100 kg"), "to whom and how much is not told")
    try work.good("recall", "open", lot, "--why", "dư lượng thuốc, phiếu 21/KN")
    #expect(try server.text(box).contains("THU HỒI") && server.text("/en" + box).contains("RECALLED"))
    for index in [0, 1, 29] {
      #expect(try page(index).contains("thu hồi"), "the page warns when the command returns")
      #expect(try server.text("/q/\(serials[index])").contains("thu hồi"))
    }
    let told = try recall(of: lot, in: work)
    #expect(told.receivers == ["Siêu thị Sa Pa", nil] && told.amounts == [100, 150])
    #expect(told.stock == [lot: 70])
    // The traces end at the area and at who got the goods.
    let back = try work.good("trace", "back", lot)
    #expect(back.contains("320 kg") && back.contains("THU-MUA"))
    let forward = try work.good("trace", "forward", lot)
    #expect(forward.contains("Siêu thị Sa Pa") && forward.contains("150 kg"))
    try work.good("lot", "destroy", lot, "--why", "theo quyết định thu hồi")
    try work.good("recall", "close", lot, "--why", "đã thu về và tiêu hủy")
    #expect(try !page(1).contains("đang bị thu hồi"))
    func boxes() throws -> [Substring] {
      try work.dump("public.gpkg").split(separator: "\n").filter { $0.contains("INTO box") }
    }
    let published = try boxes()
    try work.good("publish", "--rebuild")
    #expect(try boxes() == published && published.count == 2, "the box and its lot")
    try work.good("registry", "check")
  }

  @Test
  func `corn wine of maize bought in is distilled, bottled, delivered to two, and recalled for the maize`()
    throws
  {
    let work = try LedgerTests.workplace()
    let maize = LedgerTests.maize
    try work.good("parcel", "set", "P-00003", "--crop", "ngo", "--why", "ngô")
    try work.good(
      [
        "product", "add", "--gtin", Self.bottles, "--cooperative", "htx", "--name", "Rượu ngô Bản Phố",
        "--name-en", "Ban Pho maize spirit", "--crop", "ruou-ngo", "--net", "500 ml", "--kind", "spirits",
        "--alcohol", "45", "--millilitres", "500", "--licence", "12/GP-UBND", "--ingredients", "ngô, men lá",
        "--use", "để nơi mát", "--warnings", "không lái xe sau khi uống", "--shelf-life", "1800",
      ] + work.toldItems())
    try work.good(
      "lot", "harvest", "--product", maize, "--date", "2026-09-01", "--from", "P-00003=30", "--lot", "N1")
    try work.good(
      "lot", "receive", "\(maize)/N2=90kg", "--supplier", "Đại lý Lùng Phình", "--place", "xã Lùng Phình",
      "--outside", "--date", "2026-09-02")
    let distil = [
      "lot", "process", "\(maize)/N1", "\(maize)/N2", "--alcohol", "45", "--date", "2026-09-20", "--into",
    ]
    // What GeoData says of maize spirit holds without anybody naming it: 0.25 to 0.45 litres of a kilogram.
    let strong = try work.run(distil + ["\(LedgerTests.wine)/R1=60l"])
    #expect(strong.status == 65 && strong.errors.contains("0,45"), "\(strong.errors)")
    let thin = try work.run(distil + ["\(LedgerTests.wine)/R1=29l"])
    #expect(thin.status == 65 && thin.errors.contains("0,25"), "\(thin.errors)")
    try work.good(distil + ["\(LedgerTests.wine)/R1=40l"])
    // Filling is no distilling: 80 bottles of 40 litres are no ratio of raw material.
    try work.good(
      "lot", "process", "\(LedgerTests.wine)/R1", "--into", "\(Self.bottles)/C1=80pcs", "--date",
      "2026-10-01")
    let bottled = try #require(try work.json("lot", "show", "\(Self.bottles)/C1").first as? [String: Any])
    #expect((bottled["lot"] as? [String: Any])?["alcohol"] as? Double == 45, "spirits keep their strength")
    let issued = try #require(
      try work.json("code", "issue", "--lot", "\(Self.bottles)/C1", "--serials", "80").first as? [String: Any]
    )
    let serial = try #require((issued["serials"] as? [String])?.first)
    try work.good(
      "lot", "ship", "\(Self.bottles)/C1=50pcs", "--to", "Nhà hàng Phố Núi", "--place", "phường Sa Pa",
      "--date",
      "2026-10-02")
    try work.good(
      "lot", "ship", "\(Self.bottles)/C1=20pcs", "--to", "Cửa hàng đặc sản Cốc Lếu", "--date", "2026-10-03")
    let server = try Server(work)
    let page = "/01/\(Self.bottles)/10/C1/21/\(serial)"
    let before = try server.text(page)
    #expect(before.contains("75,0% mua từ nơi khác"), "which share is from here")
    #expect(before.contains("45 %") && before.contains("12/GP-UBND") && before.contains("18 tuổi"))
    #expect(!before.contains("thu hồi") && !before.contains("og:title"))
    try work.good("recall", "open", "\(maize)/N2", "--why", "ngô nhiễm aflatoxin")
    #expect(
      try server.text(page).contains("thu hồi"), "the page of the bottle warns when the command returns")
    #expect(try server.text("/en" + page).lowercased().contains("recall"))
    let told = try recall(of: "\(maize)/N2", in: work)
    #expect(told.receivers == ["Nhà hàng Phố Núi", "Cửa hàng đặc sản Cốc Lếu"] && told.amounts == [50, 20])
    #expect(told.stock == ["\(Self.bottles)/C1": 10])
    #expect(
      told.lots == ["\(maize)/N2", "\(LedgerTests.wine)/R1", "\(Self.bottles)/C1"], "not the maize of here")
    let back = try work.good("trace", "back", "\(Self.bottles)/C1")
    #expect(back.contains("Đại lý Lùng Phình") && back.contains("30 kg"))
    #expect(try work.run("lot", "ship", "\(Self.bottles)/C1=1pcs", "--to", "Chợ").status == 65)
    try work.good("registry", "check")
  }

  private func recall(
    of lot: String, in work: Workplace
  ) throws -> (lots: [String?], receivers: [String?], amounts: [Double?], stock: [String: Double]) {
    let recalls = try work.json("recall", "list").compactMap { $0 as? [String: Any] }
    let number = try #require(recalls.first { $0["lot"] as? String == lot }?["number"] as? Int)
    let list = try #require(try work.json("recall", "show", String(number)).first as? [String: Any])
    let lots = try #require(list["lots"] as? [[String: Any]])
    let deliveries = try #require(list["deliveries"] as? [[String: Any]])
    let stock = lots.compactMap { one -> (String, Double)? in
      guard let name = one["lot"] as? String, let left = one["stock"] as? Double, left > 0 else { return nil }
      return (name, left)
    }
    return (
      lots.map { $0["lot"] as? String }, deliveries.map { $0["receiver"] as? String },
      deliveries.map { $0["quantity"] as? Double }, Dictionary(uniqueKeysWithValues: stock)
    )
  }
}
