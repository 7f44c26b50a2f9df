/// What is printed on every label beside the goods' own data.
public enum LabelPhrases {
  public static let netContent = Phrase(vi: "Định lượng", en: "Net content")
  public static let lot = Phrase(vi: "Số lô", en: "Lot")
  public static let harvested = Phrase(vi: "Ngày thu hoạch", en: "Harvested")
  public static let bestBefore = Phrase(vi: "Dùng tốt nhất trước", en: "Best before")
  public static let origin = Phrase(vi: "Xuất xứ", en: "Origin")
  public static let growingArea = Phrase(vi: "Mã vùng trồng", en: "Growing area")
  public static let scan = Phrase(vi: "Quét để xem nguồn gốc", en: "Scan to see the origin")

  // For labels too small for whole words.
  public static let shortLot = Phrase(vi: "Lô", en: "Lot")
  public static let shortHarvested = Phrase(vi: "Thu", en: "Harv.")
  public static let shortBestBefore = Phrase(vi: "HSD", en: "BB")
}
