extension TermPhrases {
  /// What messages about the ledger and the field diary name.
  static let ledger: [String: Phrase] = [
    "ledger-event": Phrase(vi: "việc trong sổ lô hàng", en: "entry of the ledger"),
    "box": Phrase(vi: "thùng", en: "box"),
    "unit": Phrase(vi: "đơn vị", en: "unit"),
    "l": Phrase(vi: "phải tính bằng lít", en: "it is counted in litres"),
    "pcs": Phrase(vi: "phải tính bằng cái", en: "it is counted in pieces"),
    "quantity": Phrase(vi: "số lượng", en: "amount"),
    "lots": Phrase(vi: "các lô", en: "lots"),
    "ratio": Phrase(vi: "tỷ lệ", en: "ratio"),
    "to": Phrase(vi: "bên nhận", en: "receiver"),
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
