/// What stands in reports to leaders.
public enum ReportPhrases {
  // Heads and foot, in the layout of Decree 30/2020/NĐ-CP. They are set in capitals where the decree asks for them.

  public static let state = Phrase(
    vi: "Cộng hòa xã hội chủ nghĩa Việt Nam", en: "Socialist Republic of Viet Nam")
  public static let motto = Phrase(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
  /// [commune].
  public static let peoplesCommittee = Phrase(
    vi: "Ủy ban nhân dân {commune}", en: "People's Committee of {commune}")
  public static let servicesCentre = Phrase(vi: "Trung tâm Dịch vụ tổng hợp", en: "General Services Centre")
  /// How the Centre is called in document numbers.
  public static let servicesCentreSymbol = Phrase(vi: "TTDVTH", en: "TTDVTH")
  /// The number is written when the document is signed [kind, symbol].
  public static let number = Phrase(vi: "Số: ……/{kind}-{symbol}", en: "No.: ……/{kind}-{symbol}")
  /// Day and month are written when the document is signed [place, year].
  public static let placeAndDate = Phrase(
    vi: "{place}, ngày …… tháng …… năm {year}", en: "{place}, …… …… {year}")
  public static let report = Phrase(vi: "Báo cáo", en: "Report")
  /// How reports are called in document numbers.
  public static let reportSymbol = Phrase(vi: "BC", en: "BC")
  public static let recipients = Phrase(vi: "Nơi nhận:", en: "Recipients:")
  /// [unit].
  public static let forReport = Phrase(vi: "- {unit} (để báo cáo);", en: "- {unit} (for report);")
  public static let filed = Phrase(vi: "- Lưu: VT.", en: "- Filed: records office.")
  public static let director = Phrase(vi: "Giám đốc", en: "Director")
  public static let appendix = Phrase(vi: "Phụ lục", en: "Appendix")
  /// [name, kind, symbol, unit].
  public static let appendixOf = Phrase(
    vi: "(Kèm theo {name} số ……/{kind}-{symbol} của {unit})",
    en: "(To {name} No. ……/{kind}-{symbol} of the {unit})")

  // Completion report.

  /// [quarter].
  public static let completionSubject = Phrase(
    vi: "Kết quả số hoá vùng trồng và xây dựng bản đồ nông nghiệp số, {quarter}",
    en: "Growing areas digitised and put on the agricultural map, {quarter}")
  /// [commune, unit, date].
  public static let completionIntroduction = Phrase(
    vi:
      "Thực hiện lộ trình số hoá vùng trồng và xây dựng bản đồ nông nghiệp số của {commune}, {unit} báo cáo kết quả đến hết {date} như sau:",
    en:
      "Following the roadmap for digitising the growing areas and the agricultural map of {commune}, the {unit} reports the results up to and including {date}:"
  )
  public static let overallHeading = Phrase(vi: "Kết quả chung", en: "Overall result")
  /// [mapped, parcels, percent, planned, plannedParcels].
  public static let overallWithPlan = Phrase(
    vi:
      "Đã đưa lên bản đồ {mapped} ha ({parcels} thửa trồng), đạt {percent} diện tích kế hoạch là {planned} ha ({plannedParcels} thửa).",
    en:
      "On the map are {mapped} ha (parcels: {parcels}), which is {percent} of the planned {planned} ha (parcels: {plannedParcels})."
  )
  /// [mapped, parcels].
  public static let overallWithoutPlan = Phrase(
    vi:
      "Đã đưa lên bản đồ {mapped} ha ({parcels} thửa trồng). Chưa có chỉ tiêu diện tích nên chưa tính được tỷ lệ.",
    en:
      "On the map are {mapped} ha (parcels: {parcels}). Without planned areas no percentage can be computed."
  )
  public static let overallNothingMapped = Phrase(
    vi: "Chưa có thửa trồng nào được đưa lên bản đồ.", en: "No parcel is on the map yet.")
  /// [outstanding].
  public static let outstanding = Phrase(
    vi: "Diện tích trong chỉ tiêu chưa được đưa lên bản đồ: {outstanding} ha.",
    en: "Planned area that is not on the map yet: {outstanding} ha.")
  /// [percent].
  public static let capped = Phrase(
    vi: "Nếu mỗi thôn chỉ tính đến hết chỉ tiêu của mình thì tổng cộng đạt {percent}.",
    en: "If no village counts for more than its own target, all together stand at {percent}.")
  /// [parcels, area].
  public static let parcelsWithoutVillage = Phrase(
    vi: "Chưa rõ thuộc thôn nào: {parcels} thửa ({area} ha); cần xác định thôn để tính vào chỉ tiêu.",
    en: "In no village yet: {parcels} parcels ({area} ha); they count for a target once their village is set."
  )
  public static let allTargetsReached = Phrase(
    vi: "Tất cả các thôn có chỉ tiêu đều đã đạt chỉ tiêu.", en: "All villages with a target have reached it.")

  public static let progressHeading = Phrase(vi: "Tiến độ so với hạn", en: "Progress against due days")
  /// [count].
  public static let lateVillages = Phrase(
    vi:
      "Số thôn quá hạn mà chưa đạt chỉ tiêu: {count}. Các thôn này cần nêu nguyên nhân và thời hạn khắc phục:",
    en:
      "Villages past their due day without reaching the target: {count}. They are to state cause and new due day:"
  )
  /// [village, percent, outstanding, days, due].
  public static let lateVillage = Phrase(
    vi: "{village}: đạt {percent}, còn {outstanding} ha, quá hạn {days} ngày (hạn {due})",
    en: "{village}: at {percent}, {outstanding} ha outstanding, days overdue: {days} (due {due})")
  /// [cause].
  public static let lateCause = Phrase(vi: ", nguyên nhân: {cause}", en: ", cause: {cause}")
  /// [date].
  public static let newDue = Phrase(vi: ", thời hạn khắc phục: {date}", en: ", new due day: {date}")
  /// [count].
  public static let moreLateVillages = Phrase(
    vi: "Thôn khác: {count}, xem hạn in đậm trong bảng",
    en: "Others: {count}, see due days in bold in the table")
  public static let noneLate = Phrase(
    vi: "Không có thôn nào quá hạn mà chưa đạt chỉ tiêu.",
    en: "No village has passed its due day without reaching its target.")

  public static let nextStepsHeading = Phrase(vi: "Việc cần làm tiếp", en: "What to do next")
  public static let nextVillages = Phrase(
    vi: "Nhập danh sách thôn (lệnh vungtrong village import)",
    en: "Load the list of villages (vungtrong village import)")
  public static let nextPlan = Phrase(
    vi:
      "Giao chỉ tiêu cho từng thôn: số thửa, diện tích canh tác, người thực hiện, hạn hoàn thành (lệnh vungtrong plan import)",
    en: "Set a target for each village: parcels, land area, person, due day (vungtrong plan import)")
  public static let nextSurvey = Phrase(
    vi:
      "Đo thực địa, nhập kết quả đo và duyệt thửa (lệnh vungtrong survey import, vungtrong survey accept)",
    en: "Walk the fields, load the surveys and accept the parcels (vungtrong survey import, survey accept)"
  )

  public static let villagesHeading = Phrase(vi: "Kết quả theo thôn", en: "Result by village")
  /// [unit].
  public static let closing = Phrase(
    vi: "Trên đây là kết quả thực hiện, {unit} kính báo cáo./.",
    en: "Reported by the {unit}.")
  /// [unit].
  public static let closingWithMap = Phrase(
    vi: "Trên đây là kết quả thực hiện, bản đồ kèm theo tại Phụ lục; {unit} kính báo cáo./.",
    en: "Reported by the {unit}; the map is in the appendix.")

  // The table of villages.

  public static let ordinal = Phrase(vi: "STT", en: "No.")
  public static let village = Phrase(vi: "Thôn", en: "Village")
  public static let plan = Phrase(vi: "Kế hoạch", en: "Planned")
  public static let mapped = Phrase(vi: "Đã lên bản đồ", en: "Mapped")
  public static let parcels = Phrase(vi: "Số thửa", en: "Parcels")
  public static let hectares = Phrase(vi: "Diện tích (ha)", en: "Area (ha)")
  public static let percent = Phrase(vi: "Tỷ lệ diện tích", en: "Share of area")
  public static let due = Phrase(vi: "Hạn hoàn thành", en: "Due")
  public static let withoutVillage = Phrase(vi: "Chưa rõ thôn", en: "In no village yet")
  public static let total = Phrase(vi: "Tổng cộng", en: "Total")
  public static let noValue = Phrase(vi: "–", en: "–")
  /// After a percentage over 100.
  public static let exceededMark = Phrase(vi: "(*)", en: "(*)")

  public static let percentRule = Phrase(
    vi:
      "Ghi chú: Tỷ lệ là diện tích đã lên bản đồ so với diện tích canh tác kế hoạch. Tỷ lệ và tổng tính từ số chưa làm tròn.",
    en:
      "Note: The share is mapped over planned land area. Shares and totals are computed from unrounded figures."
  )
  /// [parcels, area].
  public static let nothingToMapRule = Phrase(
    vi:
      "Kế hoạch không tính {area} ha ({parcels} thửa) của các chỉ tiêu đã đến tận nơi mà không có gì để đo:",
    en:
      "The plan is without {area} ha (parcels: {parcels}) of targets that were visited and hold nothing to map:"
  )
  /// [village, crop, parcels, area, person, date, why].
  public static let nothingToMapTarget = Phrase(
    vi: "{village}, {crop}: {area} ha ({parcels} thửa); {person} đến ngày {date}: {why}",
    en: "{village}, {crop}: {area} ha (parcels: {parcels}); {person} was there on {date}: {why}")
  public static let dashRule = Phrase(
    vi: "Dấu – : chưa có chỉ tiêu hoặc hạn.", en: "A dash: no target or due day yet.")
  public static let boldDueRule = Phrase(
    vi: "Hạn in đậm: đã quá hạn mà chưa đạt chỉ tiêu.",
    en: "Due day in bold: passed without reaching the target.")
  public static let exceeded = Phrase(vi: "(*) Vượt chỉ tiêu:", en: "(*) Target exceeded:")
  /// [village, percent, mapped, planned].
  public static let exceededVillage = Phrase(
    vi: "{village}: {percent} (đã lên bản đồ {mapped} ha, chỉ tiêu {planned} ha)",
    en: "{village}: {percent} (mapped {mapped} ha, target {planned} ha)")
  /// [targets], each a crop with its percentage.
  public static let exceededCrops = Phrase(vi: "; vượt ở {targets}", en: "; exceeded: {targets}")
  /// [crops], each with its area.
  public static let untargetedCrops = Phrase(
    vi: "; không có chỉ tiêu: {crops}", en: "; without a target: {crops}")
  /// [percent].
  public static let exceededTotal = Phrase(
    vi: "Tổng cộng: {percent}, do tính cả phần vượt chỉ tiêu và phần không có chỉ tiêu",
    en: "In all: {percent}, as areas beyond or without a target are counted too")
}
