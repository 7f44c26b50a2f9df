/// Short names of what surveys may be found to have, for tables that count them; by code.
public enum FindingNames {
  /// - Returns: nil for a code that has no name here.
  public static func phrase(_ code: String) -> Phrase? { names[code] }

  private static let names: [String: Phrase] = [
    "repeated-points-dropped": Phrase(vi: "bỏ điểm trùng", en: "repeated points dropped"),
    "points-without-fix-dropped": Phrase(vi: "bỏ điểm mất tín hiệu", en: "points without a fix dropped"),
    "poor-precision-dropped": Phrase(vi: "bỏ điểm HDOP kém", en: "points of poor HDOP dropped"),
    "poor-accuracy-dropped": Phrase(vi: "bỏ điểm kém chính xác", en: "inaccurate points dropped"),
    "spikes-dropped": Phrase(vi: "bỏ điểm nhảy", en: "spikes dropped"),
    "over-walk-trimmed": Phrase(vi: "cắt phần đi quá điểm đầu", en: "over-walk trimmed"),
    "gap-closed": Phrase(vi: "khép kín khe hở", en: "gap closed"),
    "outline-repaired": Phrase(vi: "sửa đường bao tự cắt", en: "outline repaired"),
    "slivers-dropped": Phrase(vi: "bỏ mảnh vụn", en: "slivers dropped"),
    "axis-order-read": Phrase(vi: "đảo cột X, Y", en: "axes swapped"),
    "coordinates-transformed": Phrase(vi: "chuyển hệ toạ độ", en: "coordinates transformed"),
    "legacy-text-converted": Phrase(vi: "chuyển mã chữ cũ", en: "old text encoding converted"),
    "area-error-unknown": Phrase(vi: "chưa rõ sai số diện tích", en: "area error unknown"),
    "former-place-name": Phrase(vi: "địa danh cũ", en: "former place name"),
    "parcel-name-repeated": Phrase(vi: "tên thửa lặp lại", en: "parcel name repeated"),
    "closed-by-device": Phrase(vi: "máy tự khép khe rộng", en: "wide gap closed by the device"),
    "foreign-zone-read": Phrase(vi: "múi chiếu của tỉnh khác", en: "zone of another province"),
    "outside-commune": Phrase(vi: "nằm ngoài xã", en: "outside the commune"),
    "no-village": Phrase(vi: "chưa rõ thôn", en: "in no known village"),
    "overlaps-parcel": Phrase(vi: "chồng lên thửa khác", en: "overlaps another parcel"),
    "declared-area-differs": Phrase(vi: "khác diện tích khai báo", en: "declared area differs"),
    "area-very-small": Phrase(vi: "diện tích rất nhỏ", en: "very small"),
    "area-very-large": Phrase(vi: "diện tích rất lớn", en: "very large"),
    "too-few-points": Phrase(vi: "quá ít điểm", en: "too few points"),
    "gap-too-wide": Phrase(vi: "hở quá rộng", en: "gap too wide"),
    "coordinate-out-of-range": Phrase(vi: "toạ độ ngoài phạm vi", en: "coordinate out of range"),
    "not-a-number": Phrase(vi: "không phải số", en: "not a number"),
    "not-an-area": Phrase(vi: "không phải hình khép kín", en: "not an area"),
    "empty-geometry": Phrase(vi: "hình rỗng", en: "empty geometry"),
    "outline-unusable": Phrase(vi: "đường bao không dùng được", en: "outline unusable"),
    "duplicate-outline": Phrase(vi: "trùng thửa đã có", en: "repeats a parcel"),
    "too-many-points": Phrase(vi: "quá nhiều điểm", en: "too many points"),
  ]
}
