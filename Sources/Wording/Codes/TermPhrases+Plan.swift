extension TermPhrases {
  /// States of the work, and what the plan and villages ask of a value.
  static let plan: [String: Phrase] = [
    "planned": Phrase(vi: "có trong kế hoạch", en: "planned"),
    "surveyed": Phrase(vi: "đã đo", en: "surveyed"),
    "in-review": Phrase(vi: "đang duyệt", en: "in review"),
    "nothing-to-map": Phrase(vi: "đã đến, không có gì để đo", en: "visited, nothing to map"),
    "target": Phrase(vi: "chỉ tiêu", en: "target"),
    "plan": Phrase(vi: "kế hoạch", en: "plan"),
    "not-after-due": Phrase(
      vi: "cần một ngày không muộn hơn hạn (cột due)",
      en: "a day not after the due one (column due) is needed"),
    "other-villages": Phrase(
      vi: "cần các thôn khác nhau, khác thôn nhận sáp nhập",
      en: "different villages are needed, and not the one they become part of"),
    "one-kind-of-area": Phrase(
      vi: "chỉ tiêu cùng cây trồng của các thôn tính hai loại diện tích; sửa kế hoạch trước",
      en: "their targets for one crop count two kinds of area; change the plan first"),
    "person": Phrase(vi: "người", en: "person"),
  ]
}
