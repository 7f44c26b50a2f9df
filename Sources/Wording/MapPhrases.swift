/// What stands on maps.
public enum MapPhrases {
  /// The letter on the north arrow.
  public static let north = Phrase(vi: "B", en: "N")
  /// Under every map whose boundary is not the official one.
  public static let boundaryIsIllustrative = Phrase(
    vi: "Ranh giới vẽ minh hoạ", en: "Boundary drawn for illustration")
  /// Instead of a map when there is nothing to draw.
  public static let nothingToDraw = Phrase(
    vi: "Chưa có ranh giới nào để vẽ.", en: "There is no outline to draw yet.")
  public static let communeBoundary = Phrase(vi: "Ranh giới hành chính", en: "Commune boundary")
  public static let villageBoundary = Phrase(vi: "Ranh giới thôn", en: "Village boundary")
  public static let parcel = Phrase(vi: "Thửa trồng đã lên bản đồ", en: "Mapped parcel")
  public static let completion = Phrase(
    vi: "Tỷ lệ diện tích đã lên bản đồ", en: "Share of the planned area that is mapped")
  public static let noTarget = Phrase(vi: "Chưa có chỉ tiêu", en: "No target")
  /// [percent].
  public static let below = Phrase(vi: "Dưới {percent}", en: "Below {percent}")
  /// [from, to]; the upper mark is not reached.
  public static let between = Phrase(vi: "{from} đến dưới {to}", en: "{from} to below {to}")
  /// [percent].
  public static let fromUp = Phrase(vi: "{percent} trở lên", en: "{percent} and above")
  /// [commune, quarter].
  public static let completionHeading = Phrase(
    vi: "Bản đồ kết quả số hoá vùng trồng {commune}, {quarter}",
    en: "Map of the growing areas of {commune} digitised by {quarter}")
  /// [percent].
  public static let completionReached = Phrase(
    vi: "Đã lên bản đồ {percent} diện tích kế hoạch.", en: "{percent} of the planned area is mapped.")
  /// [count].
  public static let villagesWithoutOutline = Phrase(
    vi: "{count} thôn chưa có ranh giới nên chưa tô màu được.",
    en: "{count} villages have no outline yet and are not shaded.")
}
