import Foundation
import Geospatial
import GrowingAreas
import TestSupport
import Testing
import Wording

@testable import Documents

struct ReportPDFTests {
  @Test func `the printed table carries the figures worked out by hand`() throws {
    let lines = try PrintedReport(ReportFixture.threeVillages.report(.vi)).pages[0]
    for row in [
      "1 Bản Phố 20 12,50 23 14,04 112,3% (*) 15/09/2026",
      "2 Na Lo 40 25,00 18 10,00 40,0% 15/09/2026",
      "3 Thải Giàng Phố – – 3 0,80 – –",
      "Chưa rõ thôn – – 2 0,45 –",
      "Tổng cộng 60 37,50 46 25,29 67,4%",
    ] {
      #expect(lines.contains(row), "\(row)")
    }
  }

  @Test func `the text tells a leader what was reached, what is late and by how much`() throws {
    let text = try PrintedReport(ReportFixture.threeVillages.report(.vi)).text()
    for sentence in [
      "báo cáo kết quả đến hết ngày 24 tháng 9 năm 2026 như sau:",
      "Đã đưa lên bản đồ 25,29 ha (46 thửa trồng), đạt 67,4% diện tích kế hoạch là 37,50 ha (60 thửa).",
      "Diện tích trong chỉ tiêu chưa được đưa lên bản đồ: 15,00 ha.",
      // (12.5 + 9.9996) / 37.5: what Bản Phố has too much fills no gap of Na Lo.
      "Nếu mỗi thôn chỉ tính đến hết chỉ tiêu của mình thì tổng cộng đạt 60,0%.",
      "Chưa rõ thuộc thôn nào: 2 thửa (0,45 ha)",
      "- Na Lo: đạt 40,0%, còn 15,00 ha, quá hạn 9 ngày (hạn 15/09/2026).",
      "- Bản Phố: 112,3% (đã lên bản đồ 14,04 ha, chỉ tiêu 12,50 ha).",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  @Test(arguments: [(Language.vi, "112,3%", "Vượt chỉ tiêu"), (.en, "112.3%", "Target exceeded")])
  func `no percentage over 100 stands without its explanation`(
    language: Language, percent: String, words: String
  ) throws {
    var fixture = ReportFixture.threeVillages
    // The total passes 100 too: only the village that was late is left out.
    fixture.figures.villages.remove(at: 1)
    let lines = try PrintedReport(fixture.report(language)).pages[0]
    let start = try #require(lines.firstIndex { $0.contains(words) })
    let named = lines[start...].joined(separator: " ")
    let above = lines[..<start].flatMap { $0.split(separator: " ") }.filter { word in
      let number = word.filter { $0.isNumber || $0 == "," || $0 == "." }.replacing(",", with: ".")
      return word.contains("%") && Double(number) ?? 0 > 100
    }
    #expect(
      above.contains { $0 == percent } && Set(above).count > 1, "the case must have percentages over 100")
    for percentage in above { #expect(named.contains(percentage.trimmingPrefix("(")), "\(percentage)") }
  }

  @Test func `heads, title and foot follow the decree; number, date and signature stay blank`() throws {
    let text = try PrintedReport(ReportFixture.threeVillages.report(.vi)).pages[0].joined(separator: " ")
    for part in [
      "ỦY BAN NHÂN DÂN XÃ BẮC HÀ", "TRUNG TÂM DỊCH VỤ TỔNG HỢP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc", "Số: ……/BC-TTDVTH", "Bắc Hà, ngày …… tháng …… năm 2026", "BÁO CÁO",
      "quý III năm 2026", "kính báo cáo./.", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let english = try PrintedReport(ReportFixture.threeVillages.report(.en)).text()
    #expect(english.contains("PEOPLE'S COMMITTEE OF BẮC HÀ") && english.contains("25.29"))
    #expect(!(text + english).contains("{"), "every place for a value is filled")
  }

  @Test func `every word stands inside the margins, on A4, in embedded fonts`() throws {
    let printed = try PrintedReport(ReportFixture.manyVillages(40, drawnIn: MapFixtures.commune).report(.vi))
    #expect(try printed.properties().contains("(A4)"))
    let words = try printed.words()
    #expect(words.count > 500)
    for word in words where !(word.page > 1 && word.text == String(word.page) && word.top < 20) {
      // Letters may reach over the edge by the side bearing of a slanted one.
      #expect(word.left >= 29.5 && word.right <= 195.5 && word.top >= 19.5 && word.bottom <= 277.5, "\(word)")
    }
    let fonts = try printed.fonts()
    #expect(fonts.contains { $0.contains("LiberationSerif") })
    #expect(fonts.allSatisfy { $0.contains("yes yes yes") }, "embedded, subset, with Unicode: \(fonts)")
  }

  @Test func `a long table repeats its head, cuts no row and numbers its pages from the second on`() throws {
    let fixture = try ReportFixture.manyVillages(40)
    let printed = try PrintedReport(fixture.report(.vi))
    #expect(printed.pages.count >= 3)
    var ordinals: [Int] = []
    for (page, lines) in zip(1..., printed.pages) {
      let rows = lines.compactMap { line -> Int? in
        line.contains("30,00") ? line.split(separator: " ").first.flatMap { Int($0) } : nil
      }
      #expect(rows.isEmpty == !lines.contains { $0.contains("Kế hoạch") && $0.contains("Đã lên bản đồ") })
      #expect((lines.first == String(page)) == (page > 1), "page \(page)")
      ordinals += rows
    }
    #expect(ordinals == Array(1...40))
    #expect(printed.text().contains("Tổ dân phố Nậm Châm - Nậm Kha"))
    // 13 are late; a leader reads ten names, the largest gaps first, and the number of the others.
    #expect(printed.text().contains("chưa đạt chỉ tiêu: 13."))
    #expect(printed.text().contains("- Thôn khác: 3,"))
  }

  @Test(arguments: [30, 33, 36, 39, 42, 45, 48]) func `the signature never stands alone on a page`(
    villages: Int
  ) throws {
    let printed = try PrintedReport(ReportFixture.manyVillages(villages).report(.vi))
    let signed = try #require(
      printed.pages.map { $0.joined(separator: " ") }.first { $0.contains("GIÁM ĐỐC") })
    #expect(signed.contains("kính báo cáo./."))
  }

  @Test func `the same report and date give the same bytes`() throws {
    let report = ReportFixture.threeVillages.report(.vi)
    #expect(try PrintedReport(report).bytes() == PrintedReport(report).bytes())
  }

  @Test func `a folder that is not there is refused with the path and the reason`() throws {
    let path = "/nowhere/report.pdf"
    let refusal = #expect(throws: Refusal.self) {
      try ReportFixture.threeVillages.report(.vi).writePDF(to: path)
    }
    #expect(refusal?.code == .outputFailed && refusal?.subject == path)
  }
}
