import FileFormats
import Geospatial
import GrowingAreas
import SurveyImport
import Testing
import Traceability
import UseCases
import Wording

@Suite struct `Every code is put into words` {
  @Test(arguments: FindingCode.allCases)
  func `a finding has a phrase in both languages`(code: FindingCode) throws {
    let phrase = try #require(FindingPhrases.phrase(code.rawValue))
    #expect(!phrase.vi.isEmpty && !phrase.en.isEmpty)
    #expect(Set(phrase.placeholders) == Set(Phrase(vi: phrase.en, en: phrase.vi).placeholders))
    #expect(FindingNames.phrase(code.rawValue) != nil, "a short name for tables")
  }

  @Test(arguments: RefusalCode.allCases)
  func `a refusal has a phrase in both languages`(code: RefusalCode) throws {
    let phrase = try #require(RefusalPhrases.phrase(code.rawValue))
    #expect(!phrase.vi.isEmpty && !phrase.en.isEmpty)
    #expect(Set(phrase.placeholders) == Set(Phrase(vi: phrase.en, en: phrase.vi).placeholders))
  }

  @Test func `nothing is in words that has no code`() {
    #expect(Set(FindingPhrases.byCode.keys) == Set(FindingCode.allCases.map(\.rawValue)))
    #expect(Set(FindingNextSteps.byCode.keys) == Set(FindingCode.allCases.map(\.rawValue)))
    #expect(Set(SurveySettingPhrases.byName.keys) == Set(SurveySetting.allCases.map(\.rawValue)))
    #expect(Set(RefusalPhrases.byCode.keys) == Set(RefusalCode.allCases.map(\.rawValue)))
  }

  @Test(arguments: SurveySetting.allCases)
  func `a limit has a default within its range`(setting: SurveySetting) {
    #expect(setting.range.contains(setting.value(in: SurveyRules())))
  }

  static let terms =
    FormatFault.allCases.map(\.rawValue) + ArchiveExcess.allCases.map(\.rawValue) + ["temporary-storage"]
    + IdentifierRule.allCases.map(\.rawValue)
    + OutlineDefect.Reason.allCases.filter { $0 != .other }.map(\.rawValue)
    + SurveyState.allCases.map(\.rawValue) + ConsentKind.allCases.map(\.rawValue)

  @Test(arguments: terms)
  func `a fixed term has a phrase`(term: String) { #expect(TermPhrases.phrase(term) != nil) }
}

@Suite struct `A finding as people read it` {
  private static let dropped = ImportFinding(
    .poorPrecisionDropped,
    [
      "count": .count(4), "of": .count(212), "lowest": .number(31), "highest": .number(50),
      "limit": .number(10),
    ],
    at: SourcePlace(line: 118, feature: 3))

  @Test func `names file, line and feature in front`() {
    #expect(
      Self.dropped.line(file: "walk.gpx", .en)
        == "walk.gpx:118, feature 3: 4 of 212 points dropped (hdop 31 to 50, limit 10)")
    #expect(
      Self.dropped.line(file: "walk.gpx", .vi)
        == "walk.gpx:118, đối tượng 3: bỏ 4 trong 212 điểm (hdop từ 31 đến 50, giới hạn 10)")
  }

  @Test func `text of a file cannot steer the terminal`() {
    let refusal = Refusal(
      .notANumber, "a\u{1B}[2J.csv", ["column": .text("X"), "value": .text("12\u{7}\u{9B}31m")],
      at: SourcePlace(line: 7))
    let text = refusal.text(.en)
    #expect(text == #"a[2J.csv:7: "1231m" in "X" is not a number. Mend it and import again."#)
  }

  @Test func `a fixed term is translated, the user's own word is not`() {
    let refusal = Refusal(.unknownRecord, "lot", ["kind": .text("lot")])
    #expect(refusal.text(.vi) == "lot: không có lô hàng nào như vậy. Kiểm tra lại mã.")
    let cell = Refusal(.notANumber, "t.csv", ["column": .text("lot"), "value": .text("xml")])
    #expect(cell.text(.vi) == #"t.csv: "xml" ở "lot" không phải là số. Sửa lại rồi nhập lần nữa."#)
  }
}

@Suite struct `A finding about two features of one file` {
  @Test func `names the other feature, not a parcel`() {
    let finding = ImportFinding(.duplicateOutline, ["feature": .count(1)])
    #expect(finding.text(.vi) == "trùng hoàn toàn với đối tượng 1 của tệp này")
    #expect(finding.text(.en) == "the same outline as feature 1 of this file")
    let onMap = ImportFinding(.duplicateOutline, ["parcel": .text("P-00017")])
    #expect(onMap.text(.en) == "the same outline as P-00017")
  }
}

@Suite struct `The moment` {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z", "1970-01-01"), (1_781_307_000, "2026-06-12T23:30:00Z", "2026-06-13"),
    (-1, "1969-12-31T23:59:59Z", "1970-01-01"), (951_782_399, "2000-02-28T23:59:59Z", "2000-02-29"),
  ])
  func `is written in UTC and counted in days of Việt Nam`(seconds: Int, utc: String, day: String) {
    let moment = Moment(secondsSince1970: seconds)
    #expect(moment.rfc3339 == utc)
    #expect(moment.day.description == day)
  }
}
