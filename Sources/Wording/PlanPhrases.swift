/// What commands on the plan and on villages print.
public enum PlanPhrases {
  /// [number, time, actor, count, area, why].
  public static let version = Phrase(
    vi: "{number}  {time}  {actor}  {count} chỉ tiêu, {area} ha canh tác  {why}",
    en: "{number}  {time}  {actor}  targets: {count}, {area} ha of land  {why}")
  /// [target, date].
  public static let visitRecorded = Phrase(
    vi: "Đã ghi: {target} đã đến ngày {date}, không có gì để đo; chỉ tiêu coi như hoàn thành",
    en: "Recorded: {target} was visited on {date} and holds nothing to map; the target is met by that")
  /// [target].
  public static let visitTakenBack = Phrase(
    vi: "Đã rút lại: {target} lại là chỉ tiêu phải làm", en: "Taken back: {target} is open again")
  /// [village, parcels, targets].
  public static let villagesMerged = Phrase(
    vi: "Đã sáp nhập vào {village}: {parcels} thửa trồng và {targets} chỉ tiêu chuyển theo",
    en: "Merged into {village}; moved along: parcels {parcels}, targets {targets}")
  /// [key, name].
  public static let villageRenamed = Phrase(
    vi: "Thôn {key} nay tên là {name}", en: "Village {key} is now called {name}")

  public static let exportIsPrivate = Phrase(
    vi: "Tệp có tên và số điện thoại của hộ trồng: chỉ dùng nội bộ, không gửi ra ngoài",
    en: "The file holds names and telephone numbers of growers: for the office only, do not pass it on")
  public static let toWalk = Phrase(vi: "Còn phải đo", en: "Still to be walked")
  /// [village, parcels, area].
  public static let villageToWalk = Phrase(
    vi: "{village}: còn {parcels} thửa, {area} ha", en: "{village}: parcels left {parcels}, {area} ha")
  /// [crop, parcels, area, waiting, date].
  public static let cropToWalk = Phrase(
    vi: "{crop}: còn {parcels} thửa, {area} ha, đang duyệt {waiting} thửa, hạn {date}",
    en: "{crop}: parcels left {parcels}, {area} ha, in review {waiting}, due {date}")
  /// [count, path].
  public static let planListWritten = Phrase(
    vi: "Đã lập danh sách {count} thôn còn phải đo vào {path}",
    en: "Wrote the list of villages still to be walked ({count}) to {path}")
  /// [village].
  public static let villageNotDrawn = Phrase(
    vi: "{village}: chưa có ranh giới nên không có trong tệp",
    en: "{village}: has no outline yet, so it is not in the file")
}
