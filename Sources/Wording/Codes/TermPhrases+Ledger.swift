extension TermPhrases {
  /// What messages about the ledger and the field diary name.
  static let ledger: [String: Phrase] = [
    "ledger-event": Phrase(vi: "việc trong sổ lô hàng", en: "entry of the ledger"),
    "open-recall": Phrase(vi: "đợt thu hồi đang mở", en: "open recall"),
    "diary-entry": Phrase(vi: "dòng nhật ký", en: "diary entry"),
    "struck-out": Phrase(vi: "đã gạch", en: "struck out"),
    "work": Phrase(vi: "việc đã làm", en: "work"),
    "interval": Phrase(vi: "thời gian cách ly", en: "pre-harvest interval"),
    "source": Phrase(vi: "nguồn", en: "source"),
    "upper-yield": Phrase(vi: "năng suất tối đa", en: "upper yield"),
    "days-from-zero": Phrase(vi: "cần số ngày từ 0 đến 1000", en: "0 to 1000 days are needed"),
    "interval-of-input": Phrase(
      vi: "có vật tư thì phải ghi thời gian cách ly, 0 nếu không có (--interval)",
      en: "with an input its interval is needed, 0 where it has none (--interval)"),
    "known-parcel": Phrase(vi: "không có thửa nào mang mã này", en: "no parcel has this code"),
    "on-the-map": Phrase(vi: "thửa này không còn trên bản đồ", en: "the parcel is no longer on the map"),
    "share-of-one": Phrase(vi: "phải lớn hơn 0 và không quá 1", en: "it must be above 0 and at most 1"),
    "box": Phrase(vi: "thùng", en: "box"),
    "unit": Phrase(vi: "đơn vị", en: "unit"),
    "l": Phrase(vi: "phải tính bằng lít", en: "it is counted in litres"),
    "pcs": Phrase(vi: "phải tính bằng cái", en: "it is counted in pieces"),
    "quantity": Phrase(vi: "số lượng", en: "amount"),
    "lots": Phrase(vi: "các lô", en: "lots"),
    "ratio": Phrase(vi: "tỷ lệ", en: "ratio"),
    "to": Phrase(vi: "bên nhận", en: "receiver"),
    "by": Phrase(vi: "người quyết định", en: "person who decides"),
    "named-person": Phrase(
      vi: "tài khoản này không phải của riêng ai; ghi họ tên người quyết định: --by",
      en: "this account is nobody's own; name the person who decides: --by"),
    "partner": Phrase(vi: "bên giao hoặc nhận", en: "supplier or receiver"),
    "place": Phrase(vi: "địa điểm", en: "place"),
    "one-unit-each-side": Phrase(
      vi: "mỗi bên chỉ dùng một đơn vị", en: "each side uses one unit"),
    "one-product": Phrase(
      vi: "tách và gộp chỉ trong một sản phẩm; đổi sản phẩm là chế biến",
      en: "only lots of one product are split and merged; another product is a process"),
    "ratio-within-band": Phrase(
      vi: "mức thấp nhất, dự kiến, cao nhất phải tăng dần và lớn hơn 0",
      en: "lowest, expected and highest must grow in this order, from above 0"),
    "two-lots": Phrase(vi: "cần ít nhất hai lô", en: "at least two lots are needed"),
    "no-parcel-of-crop": Phrase(
      vi: "không có thửa nào trồng cây này; ghi bằng: vungtrong parcel set",
      en: "no parcel grows this crop; set it with: vungtrong parcel set"),
    "one-amount": Phrase(
      vi: "việc này có nhiều số lượng; bỏ cả việc rồi ghi lại",
      en: "this entry has several amounts; take it back and record it again"),
    "same-kind-and-lots": Phrase(
      vi: "phải cùng loại việc và cùng lô", en: "it must be of the same kind and make the same lots"),
    "standing": Phrase(vi: "còn hiệu lực", en: "standing"),
    "corrected": Phrase(vi: "đã đính chính", en: "corrected"),
  ].merging(LedgerPhrases.kinds) { own, _ in own }
}
