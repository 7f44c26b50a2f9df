import Testing
import Wording

@Suite struct VillageNameTests {
  @Test(arguments: [
    ("Na Áng A", "Thôn Na Áng A", "Na Áng A village"), ("Bản Phố 1", "Thôn Bản Phố 1", "Bản Phố 1 village"),
    ("Tổ dân phố Nậm Sắt", "Tổ dân phố Nậm Sắt", "Tổ dân phố Nậm Sắt"),
    ("thôn Na Lo", "thôn Na Lo", "thôn Na Lo"),
    ("Làng Mới", "Làng Mới", "Làng Mới"), ("Khuổi Nghiêng", "Thôn Khuổi Nghiêng", "Khuổi Nghiêng village"),
  ])
  func `a village is called by its kind once`(name: String, vietnamese: String, english: String) {
    #expect(VillageName(name).inFull(.vi) == vietnamese)
    #expect(VillageName(name).inFull(.en) == english)
  }
}
