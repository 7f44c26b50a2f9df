/// What stands in the dossier of a growing area.
public enum DossierPhrases {
  public static let kind = Phrase(vi: "Hồ sơ", en: "Dossier")
  public static let symbol = Phrase(vi: "HS", en: "HS")
  /// [area, code].
  public static let subject = Phrase(
    vi: "Đề nghị cấp mã số vùng trồng: {area} ({code})",
    en: "Request for a growing-area code: {area} ({code})")
  /// [unit, area, crop, commune, date].
  public static let introduction = Phrase(
    vi:
      "{unit} lập hồ sơ vùng trồng {area}, cây trồng {crop}, tại {commune}, theo số liệu đến hết ngày {date}. Hồ sơ có thông tin cá nhân: chỉ dùng nội bộ và nộp cơ quan cấp mã.",
    en:
      "The {unit} presents the dossier of the growing area {area}, crop {crop}, in {commune}, as of the end of {date}. It holds personal data: for internal use and the issuing office only."
  )
  public static let representative = Phrase(
    vi: "Người đại diện, điện thoại", en: "Representative, telephone")
  public static let cooperative = Phrase(vi: "Hợp tác xã", en: "Cooperative")
  public static let planted = Phrase(vi: "Năm trồng, tuổi cây", en: "Year of planting, age")
  public static let seedOrigin = Phrase(vi: "Nguồn gốc giống", en: "Origin of the seed")
  public static let market = Phrase(vi: "Thị trường tiêu thụ", en: "Market")
  /// [years].
  public static let meanOutput = Phrase(
    vi: "Sản lượng bình quân {years} năm gần nhất (kg)", en: "Mean output of the last {years} years (kg)")
  /// [area, sum].
  public static let landOnce = Phrase(
    vi:
      "Các thửa cộng lại là {sum} ha; đất nằm trong hai đường bao chỉ tính một lần nên vùng trồng có {area} ha.",
    en:
      "The parcels add up to {sum} ha; land under two outlines counts once, so the growing area has {area} ha."
  )
  public static let generalHeading = Phrase(vi: "Thông tin chung", en: "General")
  public static let codes = Phrase(vi: "Mã số đã có", en: "Codes so far")
  public static let codeStatus: [String: Phrase] = [
    "requested": Phrase(vi: "đã đề nghị cấp", en: "requested"),
    "active": Phrase(vi: "còn hiệu lực", en: "in force"),
    "suspended": Phrase(vi: "bị tạm dừng", en: "suspended"),
    "cancelled": Phrase(vi: "đã bị huỷ", en: "cancelled"),
  ]
  public static let sites = Phrase(vi: "Số điểm trồng (thửa)", en: "Sites (parcels)")
  public static let households = Phrase(vi: "Số hộ trồng", en: "Households")
  public static let expected = Phrase(vi: "Sản lượng dự kiến (kg)", en: "Expected output (kg)")
  /// [years, age].
  public static let plantedYears = Phrase(vi: "{years} ({age} năm tuổi)", en: "{years} (years old: {age})")
  /// [count].
  public static let plantedUnknown = Phrase(
    vi: "{count} thửa chưa rõ năm trồng", en: "parcels of unknown year: {count}")
  public static let varietyUnknown = Phrase(vi: "chưa rõ", en: "not known")
  public static let perennial = Phrase(vi: "cây lâu năm", en: "perennial crops")
  public static let annual = Phrase(vi: "cây hằng năm", en: "annual crops")
  public static let variety = Phrase(vi: "Giống", en: "Variety")
  public static let standard = Phrase(vi: "Tiêu chuẩn áp dụng", en: "Standard")
  public static let harvest = Phrase(vi: "Thời gian thu hoạch", en: "Harvest")
  public static let toFill = Phrase(vi: "……", en: "……")
  /// [area, limit, kind].
  public static let largeEnough = Phrase(
    vi: "Diện tích {area} ha đạt mức tối thiểu {limit} ha để cấp mã số trong nước cho {kind}.",
    en: "The area of {area} ha reaches the {limit} ha that a domestic code of {kind} needs.")
  public static let tooSmall = Phrase(
    vi: "Diện tích {area} ha CHƯA đạt mức tối thiểu {limit} ha để cấp mã số trong nước cho {kind}.",
    en: "The area of {area} ha does NOT reach the {limit} ha that a domestic code of {kind} needs.")
  public static let parcelsHeading = Phrase(
    vi: "Danh sách thửa và hộ trồng (thông tin cá nhân)", en: "Parcels and households (personal data)")
  public static let parcel = Phrase(vi: "Thửa", en: "Parcel")
  public static let grower = Phrase(vi: "Hộ trồng", en: "Household")
  public static let growerCode = Phrase(vi: "Mã hộ", en: "Household code")
  public static let verticesHeading = Phrase(vi: "Toạ độ góc thửa VN-2000", en: "Corners in VN-2000")
  public static let cornersNote = Phrase(
    vi: "Không ghi các góc làm đường bao lệch dưới 1 m.",
    en: "Corners that move the outline by less than 1 m are left out.")
  public static let corner = Phrase(vi: "Điểm", en: "Corner")
  public static let northing = Phrase(vi: "X (m)", en: "X, north (m)")
  public static let easting = Phrase(vi: "Y (m)", en: "Y, east (m)")
  public static let outputHeading = Phrase(vi: "Sản lượng theo vụ", en: "Output by season")
  public static let year = Phrase(vi: "Năm", en: "Year")
  public static let lots = Phrase(vi: "Số lô", en: "Lots")
  public static let kilograms = Phrase(vi: "Sản lượng (kg)", en: "Output (kg)")
  public static let noOutput = Phrase(vi: "Chưa ghi nhận sản lượng.", en: "No output was recorded yet.")
  public static let total = Phrase(vi: "Cộng", en: "Total")
  public static let mapTitle = Phrase(vi: "Sơ đồ vùng trồng", en: "Map of the growing area")
  public static let closing = Phrase(
    vi: "{unit} kính đề nghị xem xét, cấp mã số vùng trồng./.", en: "Submitted by the {unit}.")
  /// [area, path].
  public static let written = Phrase(
    vi: "Đã lập hồ sơ vùng trồng {area} (có thông tin cá nhân), {path}",
    en: "Wrote the dossier of {area} (holds personal data), {path}")
}
