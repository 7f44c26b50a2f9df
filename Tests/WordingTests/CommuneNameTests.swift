import Testing
import Wording

@Suite struct `The name of a commune in a sentence` {
  @Test(arguments: [
    ("Bắc Hà", "xã Bắc Hà", "Bắc Hà commune", "Bắc Hà"),
    ("xã Bắc Hà", "xã Bắc Hà", "Bắc Hà commune", "Bắc Hà"),
    ("phường Sa Pa", "phường Sa Pa", "Sa Pa ward", "Sa Pa"),
    ("Phường Sa Pa", "phường Sa Pa", "Sa Pa ward", "Sa Pa"),
    ("đặc khu Phú Quốc", "đặc khu Phú Quốc", "Phú Quốc special zone", "Phú Quốc"),
    ("Xã Đàn", "xã Đàn", "Đàn commune", "Đàn"),
  ])
  func `has the word for its kind once`(name: String, vi: String, en: String, place: String) {
    #expect(CommuneName(name).inFull(.vi) == vi && CommuneName(name).inFull(.en) == en)
    #expect(CommuneName(name).place == place)
  }
}
