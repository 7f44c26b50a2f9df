/// What the later sections of the completion report say.
public enum CompletionPhrases {
  public static let cropsHeading = Phrase(
    vi: "Kết quả theo thôn và cây trồng", en: "Result by village and crop")
  public static let crop = Phrase(vi: "Cây trồng", en: "Crop")
  public static let allCrops = Phrase(vi: "Các loại cây trồng", en: "All crops")
  public static let otherCrops = Phrase(vi: "Các cây khác", en: "Other crops")
  public static let inReview = Phrase(vi: "Chờ duyệt", en: "In review")
  public static let accepted = Phrase(vi: "Đã nhận", en: "Accepted")
  public static let published = Phrase(vi: "Đã công bố", en: "Published")
  public static let errorHectares = Phrase(vi: "Sai số (± ha)", en: "Error (± ha)")
  public static let mapped = Phrase(vi: "Đã lên bản đồ", en: "Mapped")
  /// [count].
  public static let cropNote = Phrase(
    vi:
      "Đã lên bản đồ gồm đã nhận và đã công bố. Sai số là một sai số chuẩn. Thửa trồng xen ({count} thửa) được tính ở dòng của từng cây và chỉ một lần trong dòng tổng cộng; đất nằm trong hai đường bao chỉ tính một lần.",
    en:
      "Mapped is accepted and published. The error is one standard error. Intercropped parcels ({count}) count in the row of each of their crops and once in the total; land under two outlines counts once."
  )
  /// [village, date].
  public static let expectedFinish = Phrase(
    vi: "{village}: còn {outstanding} ha, hạn {due}; với tốc độ 4 tuần qua dự kiến xong ngày {date}",
    en: "{village}: {outstanding} ha outstanding, due {due}; at the pace of the last 4 weeks done on {date}")
  /// [village, outstanding, due].
  public static let noPace = Phrase(
    vi: "{village}: còn {outstanding} ha, hạn {due}; 4 tuần qua chưa đưa thêm diện tích nào",
    en: "{village}: {outstanding} ha outstanding, due {due}; nothing was added in the last 4 weeks")
  public static let behindBeforeDue = Phrase(
    vi: "Các thôn chưa đến hạn và chưa đạt chỉ tiêu:",
    en: "Villages not yet due that have not reached their target:")
  /// [person].
  public static let person = Phrase(vi: ", người thực hiện: {person}", en: ", done by: {person}")
  /// [count].
  public static let moreBehind = Phrase(vi: "Thôn khác: {count}", en: "Others: {count}")

  public static let qualityHeading = Phrase(vi: "Chất lượng số liệu", en: "Quality of the data")
  public static let item = Phrase(vi: "Nội dung", en: "Item")
  public static let value = Phrase(vi: "Số liệu", en: "Figure")
  public static let meanError = Phrase(
    vi: "Sai số chuẩn trung bình của diện tích thửa", en: "Mean standard error of a parcel's area")
  public static let unknownError = Phrase(
    vi: "Số thửa chưa rõ sai số", en: "Parcels whose error is not known")
  public static let overlapping = Phrase(
    vi: "Số thửa còn chồng lên thửa khác", en: "Parcels that still overlap another")
  public static let overlapArea = Phrase(vi: "Diện tích chồng lấn (ha)", en: "Overlapping land (ha)")
  public static let rejected = Phrase(vi: "Số hình đo bị từ chối", en: "Outlines turned down")
  public static let findingsHeading = Phrase(
    vi: "Điều phát hiện khi nhập số đo", en: "What was found in surveys")
  public static let finding = Phrase(vi: "Điều phát hiện", en: "Finding")
  public static let count = Phrase(vi: "Số lần", en: "Times")

  public static let areasHeading = Phrase(vi: "Mã số vùng trồng", en: "Growing-area codes")
  public static let area = Phrase(vi: "Vùng trồng", en: "Growing area")
  public static let areaName = Phrase(vi: "Tên", en: "Name")
  public static let officialCode = Phrase(vi: "Mã số", en: "Code")
  public static let areaTotal = Phrase(
    vi: "Diện tích vùng trồng: đất nằm trong hai đường bao của vùng chỉ tính một lần.",
    en: "Area of a growing area: land under two of its outlines counts once.")
  public static let noAreas = Phrase(vi: "Chưa lập vùng trồng nào.", en: "No growing area was made yet.")

  public static let traceHeading = Phrase(vi: "Truy xuất nguồn gốc", en: "Traceability")
  public static let lots = Phrase(vi: "Số lô hàng", en: "Lots")
  public static let parcelsWithLot = Phrase(vi: "Số thửa đã có lô hàng", en: "Parcels with a lot")
  public static let shareWithLot = Phrase(
    vi: "Tỷ lệ thửa trên bản đồ đã có lô hàng", en: "Share of mapped parcels with a lot")
  public static let codes = Phrase(vi: "Số mã đã cấp cho tem", en: "Codes issued for labels")
  public static let labelsPrinted = Phrase(
    vi: "Số tem đã in, kể cả in lại", en: "Labels printed, reprints included")
  public static let labelsReprinted = Phrase(vi: "Trong đó in lại", en: "Of them reprints")
  public static let labelsSpoiled = Phrase(
    vi: "Số tem hỏng khi kiểm đếm", en: "Labels counted as spoiled")
  public static let scans = Phrase(vi: "Số lượt quét tem", en: "Scans of labels")
  public static let serialsScanned = Phrase(
    vi: "Số tem khác nhau đã được quét", en: "Different labels scanned")
  public static let scansWarned = Phrase(
    vi: "Số lượt quét có cảnh báo trên trang", en: "Scans whose page warned")
  public static let pages = Phrase(vi: "Số lô có trang truy xuất", en: "Lots with a page")
  public static let completePages = Phrase(
    vi: "Trong đó trang đủ 10 nội dung", en: "Of them with all ten items told")
  public static let shareComplete = Phrase(
    vi: "Tỷ lệ trang đủ 10 nội dung", en: "Share of pages with all ten items")
  public static let holds = Phrase(vi: "Số lượt lô bị tạm giữ", en: "Holds of lots")
  public static let releases = Phrase(vi: "Số lượt lô được bỏ tạm giữ", en: "Holds lifted")
  public static let held = Phrase(vi: "Số lô đang tạm giữ", en: "Lots held")
  public static let recalled = Phrase(vi: "Số lô đang thu hồi", en: "Lots under recall")
  public static let areaOutput = Phrase(vi: "Sản lượng trong năm (kg)", en: "Output this year (kg)")
  public static let noLots = Phrase(
    vi: "Chưa ghi nhận lô hàng nào.", en: "No lot was recorded yet.")
  public static let pagesUnknown = Phrase(
    vi: "Không rõ nội dung trang tại thời điểm này, vì khi đó chưa lưu lịch sử sản phẩm.",
    en: "What pages told then is not known: no history of products was kept yet.")
  public static let noScans = Phrase(
    vi: "Đến khi đó chưa đếm được lượt quét nào.", en: "No scan had been counted by then.")

  public static let sixPointsTitle = Phrase(
    vi: "Phân công theo 6 rõ", en: "Who does what: the six clear points")
  public static let chartHeading = Phrase(vi: "Tiến độ theo tuần", en: "Progress week by week")
  public static let chartTitle = Phrase(
    vi: "Diện tích đã lên bản đồ theo tuần (ha)", en: "Mapped area week by week (ha)")
  /// [planned].
  public static let chartTarget = Phrase(vi: "Kế hoạch: {planned} ha", en: "Planned: {planned} ha")
  public static let platesTitle = Phrase(vi: "Mảnh bản đồ theo thôn", en: "Map plates of the villages")
  /// [village].
  public static let plateTitle = Phrase(vi: "Thôn {village}", en: "Village {village}")
  /// [scale].
  public static let scale = Phrase(vi: "Tỷ lệ 1:{scale}", en: "Scale 1:{scale}")
  /// [crs, step].
  public static let grid = Phrase(
    vi: "Lưới toạ độ VN-2000 ({crs}) cách nhau {step} m; số trên thửa là số cuối của mã thửa.",
    en: "Grid of VN-2000 ({crs}), lines {step} m apart; numbers in parcels are the end of their codes.")
  public static let noCrop = Phrase(vi: "Chưa rõ cây trồng", en: "Crop not known")
}
