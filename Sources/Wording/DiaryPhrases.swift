/// What commands on the field diary and on crops say.
public enum DiaryPhrases {
  public static let kept = Phrase(
    vi: "Đã ghi {count} dòng nhật ký, {known} dòng đã có từ trước",
    en: "Entered {count} lines, {known} stood in the diary before")
  public static let previewed = Phrase(
    vi: "Chạy thử: {count} dòng mới, {known} dòng đã có từ trước; chưa ghi gì",
    en: "Dry run: {count} new lines, {known} known before; nothing was kept")
  public static let struck = Phrase(vi: "Đã gạch dòng nhật ký {number}", en: "Struck out entry {number}")
  public static let struckOut = Phrase(vi: "[đã gạch: {why}]", en: "[struck out: {why}]")
  public static let harvestFrom = Phrase(
    vi: "cách ly {days} ngày, thu hoạch từ {date}", en: "interval of {days} days, harvest from {date}")

  /// The upper yield, by the stable name of the bound model.
  public static func upperYield(_ model: String) -> Phrase {
    model == "rotation"
      ? Phrase(vi: "tối đa {amount}/ha mỗi chu kỳ", en: "at most {amount}/ha a planting cycle")
      : Phrase(vi: "tối đa {amount}/ha mỗi năm", en: "at most {amount}/ha a year")
  }
  public static let ratio = Phrase(
    vi: "tỷ lệ {expected} ({lowest} đến {highest})", en: "ratio {expected} ({lowest} to {highest})")
}
