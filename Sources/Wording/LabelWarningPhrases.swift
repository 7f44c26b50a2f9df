/// What is said when a text does not stand whole on its labels.
public enum LabelWarningPhrases {
  public static let shortened = Phrase(
    vi: "{part}: quá dài, đã cắt bớt trên {count} tem (từ tem {first})",
    en: "{part}: too long, cut short on {count} labels (from label {first})")
  public static let leftOut = Phrase(
    vi: "{part}: không đủ chỗ trên {count} tem (từ tem {first}); chọn tem lớn hơn",
    en: "{part}: no room on {count} labels (from label {first}); choose a larger label")

  /// The name of a part of a label; the part itself when it has none.
  public static func part(_ part: String) -> Phrase { parts[part] ?? Phrase(vi: part, en: part) }

  static let parts: [String: Phrase] = [
    "productName": Phrase(vi: "Tên sản phẩm", en: "Product name"),
    "productNameEn": Phrase(vi: "Tên tiếng Anh", en: "English name"),
    "netContent": Phrase(vi: "Định lượng", en: "Net content"),
    "alcohol": LabelPhrases.alcohol,
    "lot": LabelPhrases.lot,
    "date": Phrase(vi: "Ngày thu hoạch hoặc sản xuất", en: "Day of harvest or production"),
    "bestBefore": LabelPhrases.bestBefore,
    "ingredients": LabelPhrases.ingredients,
    "useAndStorage": LabelPhrases.useAndStorage,
    "warnings": LabelPhrases.warnings,
    "licence": LabelPhrases.licence,
    "origin": LabelPhrases.origin,
    "growingArea": LabelPhrases.growingArea,
    "marks": Phrase(vi: "Chứng nhận", en: "Certificates"),
    "cooperativeName": Phrase(vi: "Tên hợp tác xã", en: "Name of the cooperative"),
    "cooperativeAddress": Phrase(vi: "Địa chỉ", en: "Address"),
    "scan": LabelPhrases.scan,
    "gtin": Phrase(vi: "GTIN", en: "GTIN"),
    "serial": Phrase(vi: "Số sê-ri", en: "Serial"),
  ]
}
