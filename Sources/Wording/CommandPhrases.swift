/// What commands print when they are done.
public enum CommandPhrases {
  public static let registryMade = Phrase(
    vi: "Đã tạo sổ đăng ký của {commune} tại {path}",
    en: "Made the registry of {commune} in {path}")
  public static let registryGood = Phrase(
    vi: "Sổ đăng ký nguyên vẹn: {entries} dòng nhật ký kiểm toán khớp nhau",
    en: "The registry is whole: {entries} audit entries verify")
  public static let auditGood = Phrase(
    vi: "Nhật ký kiểm toán khớp: {entries} dòng", en: "The audit trail verifies: {entries} entries")
  public static let backedUp = Phrase(vi: "Đã sao lưu vào {path}", en: "Backed up to {path}")

  public static let surveyImported = Phrase(
    vi: "{file}: đã nhập, mã đợt đo {id}", en: "{file}: imported as survey {id}")
  public static let surveyPreviewed = Phrase(
    vi: "{file}: chỉ xem thử, chưa lưu gì", en: "{file}: looked at only, nothing was kept")
  public static let surveyKnown = Phrase(
    vi: "{file}: đã nhập trước đây (đợt đo {id}, {state}), không thay đổi gì",
    en: "{file}: imported before as survey {id} ({state}), nothing was changed")
  public static let surveyRefused = Phrase(
    vi: "{file}: không nhận được đối tượng nào, không lưu gì",
    en: "{file}: no feature could be accepted, nothing was kept")
  public static let surveyCounts = Phrase(
    vi: "{accepted} nhận, {repaired} đã sửa, {rejected} bị loại, {duplicates} trùng; tổng {area}",
    en:
      "{accepted} accepted, {repaired} repaired, {rejected} rejected, {duplicates} duplicates; {area} in all")
  public static let surveyNext = Phrase(
    vi: "Xem lại rồi chạy: vungtrong survey accept {id}",
    en: "Look it over, then run: vungtrong survey accept {id}")
  public static let parcelsMade = Phrase(
    vi: "Đã tạo {count} thửa trồng: {first} đến {last}", en: "Made {count} parcels: {first} to {last}")
  public static let parcelsNone = Phrase(
    vi: "Không có thửa nào để tạo", en: "There was no parcel to make")
  public static let surveyRejected = Phrase(vi: "Đã từ chối đợt đo {id}", en: "Rejected survey {id}")
  public static let featuresRejected = Phrase(
    vi: "Đã loại {count} đối tượng của {id}; tệp gốc và điểm đo vẫn được giữ",
    en: "Turned down {count} features of {id}; the file and its raw points are kept")
  public static let surveyUndone = Phrase(
    vi: "Đã hoàn tác đợt đo {id}: {count} thửa không còn trên bản đồ",
    en: "Undid survey {id}: {count} parcels are no longer on the map")
  public static let originalWritten = Phrase(
    vi: "Đã ghi tệp gốc của {id} ({file}, {count} byte) vào {path}; SHA-256 khớp với lúc nhập: {sha256}",
    en:
      "Wrote the original of {id} ({file}, {count} bytes) to {path}; its SHA-256 is that of the import: {sha256}"
  )
  public static let originalIsArchive = Phrase(
    vi: "Tệp này gồm nhiều phần, nên được ghi thành một tệp ZIP; có thể nhập lại nguyên như vậy.",
    en:
      "That file had others belonging to it: they were written as one ZIP archive, which can be imported as it is."
  )
  /// The word for what became of a feature of a survey, by its stable name.
  public static func state(ofFeature name: String) -> Phrase {
    featureStates[name] ?? Phrase(vi: name, en: name)
  }
  private static let featureStates = [
    "accepted": Phrase(vi: "đạt", en: "good"),
    "repaired": Phrase(vi: "đã sửa", en: "repaired"),
    "rejected": Phrase(vi: "bị loại", en: "rejected"),
    "duplicate": Phrase(vi: "trùng", en: "duplicate"),
  ]
  public static let featureHeld = Phrase(
    vi: "Chưa nhận đối tượng {number}: {reason}", en: "Feature {number} was not taken: {reason}")
  public static let waitingForYes = Phrase(
    vi: "Cần người xem đồng ý từng đối tượng: {numbers}; nhận bằng survey accept {id} --feature {numbers}",
    en: "These want a yes of their own: {numbers}; take them with survey accept {id} --feature {numbers}")
  public static let changedKept = Phrase(
    vi: "Đã có người sửa sau khi nhập, vẫn giữ trên bản đồ: {parcels}",
    en: "Changed since, kept on the map: {parcels}")
  public static let changedRetired = Phrase(
    vi: "Đã có người sửa sau khi nhập, cũng đã rời bản đồ: {parcels}; lấy lại bằng parcel restore",
    en: "Changed since, and off the map too: {parcels}; parcel restore brings one back")
  public static let planeArea = Phrase(
    vi: "{area} trên mặt phẳng {crs}", en: "{area} on the plane of {crs}")
  public static let errorUnknown = Phrase(vi: "chưa biết sai số", en: "error unknown")
  public static let parcelsGood = Phrase(
    vi: "Đã kiểm tra {count} thửa: không có gì cần xem", en: "Looked at {count} parcels: nothing to name")
  public static let parcelsChecked = Phrase(
    vi: "Đã kiểm tra {count} thửa: {named} thửa cần xem", en: "Looked at {count} parcels: {named} want a look"
  )
  public static let parcelRestored = Phrase(
    vi: "Đã khôi phục {key} về bản {version}, nay là bản {now}",
    en: "Restored {key} to version {version}; it is version {now} now")
  public static let boundarySet = Phrase(
    vi: "Đã nạp ranh giới {commune}: {area}", en: "Loaded the boundary of {commune}: {area}")
  public static let progress = Phrase(vi: "{count} đối tượng", en: "{count} features")

  public static let nothingYet = Phrase(vi: "Chưa có gì.", en: "Nothing yet.")
  public static let added = Phrase(vi: "Đã thêm {key}: {name}", en: "Added {key}: {name}")
  public static let areaMade = Phrase(
    vi: "Đã thêm vùng trồng {key}: {name}, {count} thửa",
    en: "Added growing area {key}: {name}, {count} parcels")
  public static let changed = Phrase(vi: "Đã sửa {key}", en: "Changed {key}")
  public static let consentRecorded = Phrase(
    vi: "Đã ghi ý kiến của {grower} ngày {date} về việc {kind}: {answer}",
    en: "Recorded the answer of {grower} on {date} to \"{kind}\": {answer}")
  public static let yes = Phrase(vi: "đồng ý", en: "yes")
  public static let no = Phrase(vi: "không đồng ý", en: "no")
  public static let erased = Phrase(
    vi: "Đã xóa thông tin cá nhân của {key}", en: "Erased the personal data of {key}")
  public static let planTemplateWritten = Phrase(
    vi: "Đã lập mẫu kế hoạch {count} dòng vào {path}; điền rồi chạy: vungtrong plan import {path}",
    en: "Wrote a plan of {count} rows to fill in to {path}; then run: vungtrong plan import {path}")
  public static let planTaken = Phrase(
    vi: "Đã nhận kế hoạch: {count} chỉ tiêu, {area}", en: "Took the plan: {count} targets, {area}")
  public static let planWouldBeTaken = Phrase(
    vi: "Kế hoạch hợp lệ, chưa lưu gì: {count} chỉ tiêu, {area}",
    en: "The plan is good, nothing was kept: {count} targets, {area}")

  public static let lotRecorded = Phrase(
    vi: "Đã ghi lô hàng {lot}: {mass} từ {parcels} thửa, thu hoạch {date}",
    en: "Recorded lot {lot}: {mass} from {parcels} parcels, harvested {date}")
  public static let codesIssued = Phrase(
    vi: "Đã cấp {count} mã cho lô {lot}; mã đầu: {first}",
    en: "Issued {count} codes for lot {lot}; the first: {first}")
  public static let published = Phrase(
    vi: "Đã công bố {count} thay đổi", en: "Published {count} changes")
  public static let rebuilt = Phrase(
    vi: "Đã dựng lại kho công bố", en: "Built the publication store anew")
  public static let mapExported = Phrase(
    vi: "Đã xuất {count} thửa, {area}, vào {path}", en: "Exported {count} parcels, {area}, to {path}")
  public static let reportWritten = Phrase(
    vi: "Đã lập báo cáo {quarter}: đã lên bản đồ {mapped} trên {planned} ha ({percent}), {path}",
    en: "Wrote the report of {quarter}: {mapped} of {planned} ha mapped ({percent}), {path}")
  public static let reportWrittenWithoutPlan = Phrase(
    vi: "Đã lập báo cáo {quarter}: đã lên bản đồ {mapped} ha, chưa có chỉ tiêu diện tích; {path}",
    en: "Wrote the report of {quarter}: {mapped} ha mapped, no planned areas yet; {path}")
  public static let roadmapWritten = Phrase(
    vi: "Đã lập lộ trình: {count} chỉ tiêu, {area}, {path}",
    en: "Wrote the roadmap: {count} targets, {area}, {path}")
  public static let weeklyWritten = Phrase(
    vi: "Đã lập báo cáo tuần {week}: thêm {added} thửa, đưa ra {withdrawn}, thôn quá hạn {late}; {path}",
    en:
      "Wrote the report of {week}: parcels added {added}, taken off {withdrawn}, villages late {late}; {path}"
  )
  public static let monthlyWritten = Phrase(
    vi: "Đã lập báo cáo tháng {month}: thêm {added} thửa, đưa ra {withdrawn}, thôn quá hạn {late}; {path}",
    en:
      "Wrote the report of {month}: parcels added {added}, taken off {withdrawn}, villages late {late}; {path}"
  )
  public static let reportCounting = Phrase(vi: "Đang tính số liệu…", en: "Counting…")
  /// [done, all].
  public static let reportPlates = Phrase(
    vi: "Đang lập mảnh bản đồ {done}/{all}…", en: "Preparing map plates {done}/{all}…")
  /// [form].
  public static let reportWriting = Phrase(vi: "Đang ghi bản {form}…", en: "Writing the {form}…")
  /// [number, path, hash].
  public static let reportShown = Phrase(
    vi: "Đã ghi lại báo cáo số {number} vào {path} (SHA-256 {hash})",
    en: "Wrote report {number} again to {path} (SHA-256 {hash})")
  public static let reportErased = Phrase(
    vi: "đã xoá nội dung theo yêu cầu của người có tên trong đó", en: "erased with a person it named")
  public static let serving = Phrase(
    vi: "Đang phục vụ tại {address} (Ctrl-C để dừng)", en: "Serving at {address} (Ctrl-C to stop)")
  public static let codeGood = Phrase(vi: "Mã hợp lệ: {code}", en: "The code is good: {code}")
  public static let codeCanonical = Phrase(vi: "Dạng chuẩn: {link}", en: "Canonical form: {link}")
  /// A form of a printed link, by its stable name: `whole`, `serial`, `short`.
  public static func linkSize(_ form: String, meetsAim: Bool) -> Phrase {
    let name =
      switch form {
      case "whole": Phrase(vi: "đầy đủ", en: "whole")
      case "serial": Phrase(vi: "không có lô", en: "without the lot")
      default: Phrase(vi: "ngắn", en: "short")
      }
    let verdict =
      meetsAim
      ? Phrase(vi: "vừa tem nhỏ", en: "fits small labels")
      : Phrase(
        vi: "lớn hơn 33 ô, chọn dạng ngắn hơn cho tem nhỏ",
        en: "over 33, take a shorter form for small labels")
    return Phrase(
      vi: "\(name.vi): {modules} ô, \(verdict.vi)  {link}",
      en: "\(name.en): {modules} modules, \(verdict.en)  {link}")
  }
  public static let codeSize = Phrase(
    vi: "Mã QR: {modules} × {modules} ô ở mức M", en: "QR code: {modules} × {modules} modules at level M")
}
