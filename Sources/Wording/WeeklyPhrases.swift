/// What stands in the Friday report.
public enum WeeklyPhrases {
  /// [week, year].
  public static let subject = Phrase(
    vi: "Tiến độ số hoá vùng trồng và xây dựng bản đồ nông nghiệp số, tuần {week} năm {year}",
    en: "Progress of digitising the growing areas and of the agricultural map, week {week} of {year}")
  /// [month, year].
  public static let monthSubject = Phrase(
    vi: "Tiến độ số hoá vùng trồng và xây dựng bản đồ nông nghiệp số, tháng {month} năm {year}",
    en: "Progress of digitising the growing areas and of the agricultural map, month {month} of {year}")
  /// [unit, first, last].
  public static let introduction = Phrase(
    vi: "{unit} báo cáo tiến độ trong tuần, từ {first} đến {last}, như sau:",
    en: "The {unit} reports on the week from {first} to {last}:")
  /// [weekday, date].
  public static let beginOfDay = Phrase(vi: "{weekday} {date}", en: "{weekday} {date}")
  /// [weekday, date].
  public static let endOfDay = Phrase(vi: "hết {weekday} {date}", en: "the end of {weekday} {date}")
  /// [time, weekday, date].
  public static let timeOfDay = Phrase(vi: "{time} {weekday} {date}", en: "{time} on {weekday} {date}")
  /// [unit, first, last], days.
  public static let monthIntroduction = Phrase(
    vi: "{unit} báo cáo tiến độ trong tháng, từ {first} đến hết {last}, như sau:",
    en: "The {unit} reports on the month from {first} up to and including {last}:")
  /// [last].
  public static let monthNotOver = Phrase(
    vi: "Tháng chưa kết thúc: số liệu đến {last}.", en: "The month is not over: figures up to {last}.")
  public static let monthChangesHeading = Phrase(vi: "Kết quả trong tháng", en: "This month")
  public static let monthAdded = Phrase(
    vi: "Trong tháng đưa thêm lên bản đồ {added} thửa ({addedArea} ha).",
    en: "New on the map: parcels {added} ({addedArea} ha).")
  public static let monthNothingChanged = Phrase(
    vi: "Trong tháng bản đồ không thay đổi.", en: "Nothing changed on the map this month.")
  public static let monthUnchanged = Phrase(
    vi: "Thôn không thay đổi trong tháng: {count}.", en: "Villages without a change: {count}.")
  public static let monthNextHeading = Phrase(vi: "Nhiệm vụ tháng tới", en: "Next month")
  /// [people].
  public static let walkers = Phrase(vi: "Người đo: {people}.", en: "Walked by: {people}.")
  /// [person, parcels].
  public static let walker = Phrase(vi: "{person} ({parcels} thửa)", en: "{person} (parcels: {parcels})")
  /// [count].
  public static let moreWalkers = Phrase(vi: "{count} người khác", en: "others: {count}")
  public static let weekdays: [String: Phrase] = [
    "monday": Phrase(vi: "thứ Hai", en: "Monday"), "tuesday": Phrase(vi: "thứ Ba", en: "Tuesday"),
    "wednesday": Phrase(vi: "thứ Tư", en: "Wednesday"), "thursday": Phrase(vi: "thứ Năm", en: "Thursday"),
    "friday": Phrase(vi: "thứ Sáu", en: "Friday"), "saturday": Phrase(vi: "thứ Bảy", en: "Saturday"),
    "sunday": Phrase(vi: "Chủ nhật", en: "Sunday"),
  ]
  /// [last].
  public static let weekNotOver = Phrase(
    vi: "Tuần chưa kết thúc: số liệu đến {last}.", en: "The week is not over: figures up to {last}.")

  public static let changesHeading = Phrase(vi: "Kết quả trong tuần", en: "This week")
  /// [added, addedArea].
  public static let added = Phrase(
    vi: "Trong tuần đưa thêm lên bản đồ {added} thửa ({addedArea} ha).",
    en: "New on the map: parcels {added} ({addedArea} ha).")
  /// [withdrawn, withdrawnArea].
  public static let withdrawn = Phrase(
    vi: "Đưa ra khỏi bản đồ {withdrawn} thửa ({withdrawnArea} ha).",
    en: "Taken off the map: parcels {withdrawn} ({withdrawnArea} ha).")
  public static let nothingChanged = Phrase(
    vi: "Trong tuần bản đồ không thay đổi.", en: "Nothing changed on the map this week.")
  /// [mapped, parcels, percent, planned].
  public static let soFar = Phrase(
    vi: "Luỹ kế {mapped} ha ({parcels} thửa), đạt {percent} diện tích kế hoạch là {planned} ha.",
    en: "So far {mapped} ha (parcels: {parcels}), {percent} of the planned {planned} ha.")
  /// [mapped, parcels].
  public static let soFarWithoutPlan = Phrase(
    vi: "Luỹ kế {mapped} ha ({parcels} thửa); chưa có chỉ tiêu diện tích.",
    en: "So far {mapped} ha (parcels: {parcels}); no planned areas yet.")

  public static let addedColumn = Phrase(vi: "Thêm", en: "Added")
  public static let withdrawnColumn = Phrase(vi: "Đưa ra", en: "Taken off")
  public static let soFarColumn = Phrase(vi: "Luỹ kế", en: "So far")
  /// [count].
  public static let otherVillages = Phrase(vi: "Thôn khác ({count})", en: "Other villages ({count})")
  /// [count].
  public static let unchanged = Phrase(
    vi: "Thôn không thay đổi trong tuần: {count}.", en: "Villages without a change: {count}.")
  /// [count].
  public static let remeasured = Phrase(
    vi: "Thửa được đo lại, diện tích thay đổi: {count}.",
    en: "Parcels measured anew with another area: {count}.")
  /// Explains the mark after a percentage over 100 [units].
  public static let exceeded = Phrase(
    vi: "(*) Vượt chỉ tiêu hoặc tính cả cây không có chỉ tiêu: {units}.",
    en: "(*) Target exceeded, or crops without a target counted too: {units}.")

  public static let holdUpsHeading = Phrase(vi: "Chậm tiến độ, vướng mắc", en: "Hold-ups")
  /// [village, percent, outstanding, days, person].
  public static let lateVillage = Phrase(
    vi: "{village}: đạt {percent}, còn {outstanding} ha, quá hạn {days} ngày; người thực hiện: {person}",
    en: "{village}: at {percent}, {outstanding} ha outstanding, days overdue: {days}; who does it: {person}")
  public static let unclear = Phrase(vi: "chưa rõ", en: "open")

  public static let nextHeading = Phrase(vi: "Nhiệm vụ tuần tới", en: "Next week")
  /// [village, due, outstanding, person].
  public static let dueNext = Phrase(
    vi: "{village}: đến hạn {due}, còn {outstanding} ha; người thực hiện: {person}",
    en: "{village}: due {due}, {outstanding} ha outstanding; who does it: {person}")
  /// [count].
  public static let andMore = Phrase(vi: "và {count} thôn khác", en: "and other villages: {count}")
  /// [outstanding].
  public static let goOn = Phrase(
    vi: "Tiếp tục đo và đưa lên bản đồ {outstanding} ha còn lại của kế hoạch",
    en: "Go on surveying: {outstanding} ha of the plan are outstanding")
  public static let nothingDue = Phrase(
    vi: "Không có chỉ tiêu nào chưa đạt.", en: "No target is outstanding.")
  /// [unit].
  public static let closing = Phrase(vi: "{unit} kính báo cáo./.", en: "Reported by the {unit}.")
}
