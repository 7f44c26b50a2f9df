import HTTPTypes
import Testing

@Suite struct CodeEntryTests {
  static let page = "/01/09521234543213/10/MTH-260612/21/2345679ACDEFH"

  @Test(arguments: [
    ("2345679ACDEFH", page), ("2345-679A-CDEFH", page), ("2345+679a+cdefh", page),
    ("%202345679ACDEFH%20", page),
    // Characters that no serial has, read as those they look like.
    ("234S679ACDEFH", page),
    ("09521234543213", "/01/09521234543213"), ("9521234543213", "/01/09521234543213"),
    ("09521234543213+MTH-260612", "/01/09521234543213/10/MTH-260612"),
    ("09521234543213%20MTH-260612%202345-679A-CDEFH", page),
    ("(01)09521234543213(10)MTH-260612(21)2345679ACDEFH", page),
    ("(01)%2009521234543213%20(21)%202345679ACDEFH", "/01/09521234543213/21/2345679ACDEFH"),
    (
      "https%3A%2F%2Fvungtrong.example%2F01%2F09521234543213%2F10%2FMTH-260612%3Flang%3Den",
      "/01/09521234543213/10/MTH-260612"
    ),
    ("09521234543213+THU-HOI%2F1", "/01/09521234543213/10/THU-HOI%2F1"),
  ])
  func `what is typed leads to its page`(typed: String, path: String) async throws {
    let answer = try await SiteFixture.sample.ask("/tra-cuu?ma=" + typed)
    #expect(answer.status == 303, "\(answer.text.split(separator: "<main").last?.prefix(900) ?? "")")
    #expect(answer.headers[.location] == path)
  }

  @Test(arguments: [
    ("", 400, "thiếu một phần"), ("09521234543210", 400, "số kiểm tra phải là 3"), ("123", 400, "14 chữ số"),
    ("m%E1%BA%ADn", 400, "ký tự thứ 2"), ("2345679ACDEFJ", 404, "Không tìm thấy mã này"),
    ("%3Cscript%3Ealert(1)%3C%2Fscript%3E", 400, "Mã viết chưa đúng"), ("(10)MTH-260612", 400, "thiếu"),
    ("https%3A%2F%2Fevil.example%2F", 400, "Mã viết chưa đúng"),
  ])
  func `what is no code is answered with words`(typed: String, status: Int, words: String) async throws {
    let answer = try await SiteFixture.sample.ask("/tra-cuu?ma=" + typed)
    #expect(answer.status == status, "\(answer.headers[.location] ?? "")")
    #expect(answer.text.contains(words), "\(answer.text.split(separator: "<main").last?.prefix(900) ?? "")")
    #expect(!answer.text.contains("<script"))
  }

  @Test func `the box stands on its own page in both languages`() async throws {
    let fixture = SiteFixture.sample
    #expect(try await fixture.ask("/tra-cuu").text.contains("Mã in trên tem"))
    #expect(try await fixture.ask("/en/tra-cuu").text.contains("action=\"/en/tra-cuu\""))
    #expect(try await fixture.ask("/en/tra-cuu?ma=2345679ACDEFH").headers[.location] == "/en" + Self.page)
  }
}
