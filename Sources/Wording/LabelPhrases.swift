/// What is printed on every label beside the goods' own data.
public enum LabelPhrases {
  /// - Parameter isVolume: of spirits, whose label says the true volume.
  public static func netContent(isVolume: Bool) -> Phrase {
    isVolume ? Phrase(vi: "Thể tích thực", en: "Net volume") : Phrase(vi: "Định lượng", en: "Net content")
  }
  public static let alcohol = Phrase(vi: "Độ cồn", en: "Alcohol")
  public static let lot = Phrase(vi: "Số lô", en: "Lot")
  public static let bestBefore = Phrase(vi: "Dùng tốt nhất trước", en: "Best before")
  public static let ingredients = Phrase(vi: "Thành phần", en: "Ingredients")
  public static let useAndStorage = Phrase(vi: "HDSD, bảo quản", en: "Use and storage")
  public static let warnings = Phrase(vi: "Cảnh báo", en: "Warning")
  public static let licence = Phrase(vi: "Giấy phép sản xuất", en: "Production licence")
  public static let origin = Phrase(vi: "Xuất xứ", en: "Origin")
  public static let growingArea = Phrase(vi: "Mã vùng trồng", en: "Growing area")
  public static let scan = Phrase(vi: "Quét để xem nguồn gốc", en: "Scan to see the origin")

  /// A certificate with its stars.
  public static let stars = Phrase(vi: "{name} {stars} sao", en: "{name} {stars} stars")

  // For labels too small for whole words.
  public static let shortLot = Phrase(vi: "Lô", en: "Lot")
  public static let shortBestBefore = Phrase(vi: "HSD", en: "BB")
  public static let shortUseAndStorage = Phrase(vi: "HDSD", en: "Use")
  public static let shortLicence = Phrase(vi: "GP", en: "Lic.")
  public static let shortOrigin = Phrase(vi: "XX", en: "Origin")
  public static let shortGrowingArea = Phrase(vi: "MVT", en: "Area")

  /// What the day on a label is the day of.
  /// - Parameter beginning: how the lot came to be: `harvest`, `receipt`, `production`.
  public static func date(_ beginning: String, isShort: Bool) -> Phrase {
    switch (beginning, isShort) {
    case ("harvest", false): Phrase(vi: "Ngày thu hoạch", en: "Harvested")
    case ("harvest", true): Phrase(vi: "Thu", en: "Harv.")
    case ("receipt", false): Phrase(vi: "Ngày nhận hàng", en: "Received")
    case ("receipt", true): Phrase(vi: "Nhận", en: "Recd")
    case (_, false): Phrase(vi: "Ngày sản xuất", en: "Produced")
    case (_, true): Phrase(vi: "NSX", en: "Prod.")
    }
  }

  // The test page of a printer.
  public static let testTitle = Phrase(vi: "Trang in thử", en: "Test page")
  public static let testPrinter = Phrase(vi: "Máy in: {printer}", en: "Printer: {printer}")
  public static let testSheet = Phrase(vi: "Khuôn tem: {sheet}", en: "Label sheet: {sheet}")
  public static let testHow = Phrase(
    vi: "In ở tỷ lệ 100 %. Đặt thước dọc hai thước in: vạch 0 nằm đúng mép giấy.",
    en: "Print at 100 %. Hold a ruler to the printed ones: their zero lies on the edge of the paper.")
  public static let testOffset = Phrase(
    vi: "Vạch 20 của thước ngang nằm cách mép trái mấy mm? --offset-x = 20 trừ số đo; thước dọc: --offset-y.",
    en:
      "How far from the left edge is mark 20 of the ruler across? --offset-x = 20 less that; down: --offset-y."
  )
  public static let testScale = Phrase(
    vi: "Từ vạch 20 đến vạch {mark} đo được mấy mm? --scale-x = {length} chia cho số đo; thước dọc tương tự.",
    en: "What do you measure from mark 20 to mark {mark}? --scale-x = {length} over that; likewise down.")
  public static let testOutline = Phrase(
    vi: "Đặt chồng lên tờ tem, soi qua ánh sáng: khung phải trùng mép tem.",
    en: "Lay it over the sheet against the light: the outlines must meet the labels.")
}
