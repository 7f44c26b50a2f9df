extension PagePhrases {
  /// Titles of an item's links, for programs and the people who read their lists.
  static let links: [String: Phrase] = [
    "linksetTitle": Phrase(vi: "Mọi liên kết của mã này", en: "All links of this item"),
    "lotOfProduct": Phrase(vi: "{name}, lô {lot}", en: "{name}, lot {lot}"),
    "linkProductPage": Phrase(vi: "{name}: trang sản phẩm", en: "{name}: product page"),
    "linkLotPage": Phrase(
      vi: "{name}, lô {lot}: nơi trồng và hành trình", en: "{name}, lot {lot}: where it grew and its story"),
    "linkCertificates": Phrase(vi: "{name}: chứng nhận", en: "{name}: certificates"),
    "linkRecallStatus": Phrase(
      vi: "{name}, lô {lot}: còn bán, tạm giữ hay thu hồi", en: "{name}, lot {lot}: on sale, held or recalled"
    ),
  ]
}
