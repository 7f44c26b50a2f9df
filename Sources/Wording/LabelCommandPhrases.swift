/// What the commands about labels and their printers say.
public enum LabelCommandPhrases {
  /// [count, pages, path].
  public static let printed = Phrase(
    vi: "Đã in {count} tem trên {pages} trang vào {path}",
    en: "Printed {count} labels on {pages} pages to {path}")
  public static let wouldPrint = Phrase(
    vi: "Sẽ in {count} tem trên {pages} trang (chưa ghi gì)",
    en: "Would print {count} labels on {pages} pages (nothing was written)")
  /// [run].
  public static let kept = Phrase(
    vi: "Đợt in số {run}; in lại đúng như vậy: vungtrong label print --reprint {run}",
    en: "This is run {run}; to print it again: vungtrong label print --reprint {run}")
  /// [run, first].
  public static let reprinted = Phrase(
    vi: "In lại đợt {first} (ghi là đợt {run})", en: "A reprint of run {first} (kept as run {run})")
  public static let sameFile = Phrase(
    vi: "Tệp giống từng byte với lần in đầu", en: "The file is the first one, byte for byte")
  /// [count].
  public static let printedBefore = Phrase(
    vi: "{count} số sê-ri đã được in trước đây; đừng dán hai tem cùng số lên hai gói",
    en: "{count} of the serials were printed before; never stick one serial on two packs")
  /// [form, level, modules, size].
  public static let codeChosen = Phrase(
    vi: "Mã QR: địa chỉ {form}, mức {level}, {modules} ô, mỗi ô {size} mm",
    en: "QR code: {form} link, level {level}, {modules} modules of {size} mm")
  /// A form of a link by its stable name.
  public static func form(_ form: String) -> Phrase {
    switch form {
    case "whole": Phrase(vi: "đầy đủ", en: "whole")
    case "serial": Phrase(vi: "không có lô", en: "lotless")
    default: Phrase(vi: "ngắn", en: "short")
    }
  }

  /// [done, all].
  public static let progress = Phrase(vi: "{done}/{all} tem", en: "{done}/{all} labels")
  /// [done, all].
  public static let checking = Phrase(
    vi: "đọc trang {done}/{all}", en: "reading page {done}/{all}")

  /// [run, date, lot, sheet, count, pages, by].
  public static let run = Phrase(
    vi: "{run}  {date}  {lot}  {sheet}  {count} tem, {pages} trang  {by}",
    en: "{run}  {date}  {lot}  {sheet}  {count} labels, {pages} pages  {by}")
  /// [run].
  public static let runRepeats = Phrase(vi: "in lại đợt {run}", en: "reprint of run {run}")
  /// [printer].
  public static let runOnPrinter = Phrase(vi: "máy in {printer}", en: "printer {printer}")
  /// [used, spoiled].
  public static let runCounted = Phrase(
    vi: "đã dùng {used}, hỏng {spoiled}", en: "{used} used, {spoiled} spoiled")

  public static let printerSet = Phrase(
    vi: "Đã ghi máy in {name}: {correction}", en: "Kept printer {name}: {correction}")
  public static let printerRemoved = Phrase(vi: "Đã bỏ máy in {name}", en: "Removed printer {name}")
  /// [x, y, px, py, sx, sy].
  public static let correction = Phrase(
    vi: "dời {x} × {y} mm, bước thêm {px} × {py} mm, tỷ lệ {sx} × {sy}",
    en: "moved {x} × {y} mm, pitch {px} × {py} mm more, scale {sx} × {sy}")
  public static let testPageWritten = Phrase(
    vi: "Đã vẽ trang in thử vào {path}. In ở tỷ lệ 100 %, đo, rồi chạy: vungtrong printer set",
    en: "Drew the test page to {path}. Print it at 100 %, measure, then run: vungtrong printer set")

  /// [run, printed, used, spoiled].
  public static let counted = Phrase(
    vi: "Đợt in {run}: đã in {printed}, đã dùng {used}, hỏng {spoiled}",
    en: "Run {run}: {printed} printed, {used} used, {spoiled} spoiled")
  public static let allAddsUp = Phrase(vi: "Mọi số đều khớp.", en: "Everything adds up.")
  public static let printedDiffers = Phrase(
    vi: "đếm được {counted} tem in ra, đợt in có {run}",
    en: "{counted} labels were counted, the run has {run}")
  public static let moreThanPrinted = Phrase(
    vi: "dùng và hỏng nhiều hơn số in ra {count} tem",
    en: "used and spoiled are {count} labels more than were printed")
  public static let leftOver = Phrase(
    vi: "còn {count} tem chưa dùng: tìm lại, hoặc ghi là hỏng",
    en: "{count} labels are neither used nor spoiled: find them, or count them as spoiled")
  public static let moreThanGoods = Phrase(
    vi: "{used} gói đã dán tem, nhưng lô hàng chỉ đủ {packs} gói",
    en: "{used} packs carry labels, but the lot fills {packs} packs only")
  public static let spoiledUnnamed = Phrase(
    vi: "{count} tem hỏng chưa nêu số sê-ri, nên mã vẫn còn hiệu lực; thêm --serial",
    en: "{count} spoiled labels have no serial told, so their codes stay valid; add --serial")
  public static let spoiledTooMany = Phrase(
    vi: "số sê-ri hỏng nhiều hơn số tem hỏng {count}", en: "{count} serials more than spoiled labels")
  public static let packsUnknown = Phrase(
    vi: "chưa so được với lô hàng: khối lượng tịnh của sản phẩm không cùng đơn vị",
    en: "not held against the lot: the product's net content is in another unit")

  /// [count, pages].
  public static let codesRead = Phrase(
    vi: "Đọc được {count} mã trên {pages} trang", en: "Read {count} codes on {pages} pages")
  /// [run].
  public static let checkedAgainst = Phrase(vi: "So với đợt in {run}", en: "Held against run {run}")
  public static let allRead = Phrase(vi: "Tất cả đều đúng.", en: "All of them are right.")
  public static let missing = Phrase(vi: "thiếu: {serial}", en: "missing: {serial}")
  public static let doubled = Phrase(
    vi: "trùng: {serial}, {times} lần", en: "doubled: {serial}, {times} times")
  public static let foreign = Phrase(
    vi: "lạ, trang {page}: {text}", en: "not of this run, page {page}: {text}")
  public static let wrong = Phrase(
    vi: "sai địa chỉ, trang {page}: {text}", en: "leads elsewhere, page {page}: {text}")
  /// [count].
  public static let more = Phrase(vi: "và {count} nữa", en: "and {count} more")
}
