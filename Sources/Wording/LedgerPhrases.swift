/// What the commands on the ledger say.
public enum LedgerPhrases {
  /// What happened, by the stable name of its kind.
  public static func kind(_ name: String) -> Phrase { kinds[name] ?? Phrase(vi: name, en: name) }

  static let kinds: [String: Phrase] = [
    "harvest": Phrase(vi: "thu hoạch", en: "harvest"),
    "receive": Phrase(vi: "nhập hàng", en: "received"),
    "process": Phrase(vi: "chế biến", en: "processed"),
    "split": Phrase(vi: "tách lô", en: "split"),
    "merge": Phrase(vi: "gộp lô", en: "merged"),
    "pack": Phrase(vi: "đóng gói", en: "packed"),
    "ship": Phrase(vi: "xuất hàng", en: "shipped"),
    "sell": Phrase(vi: "bán lẻ", en: "sold"),
    "destroy": Phrase(vi: "tiêu hủy", en: "destroyed"),
    "hold": Phrase(vi: "tạm giữ", en: "held"),
    "release": Phrase(vi: "bỏ tạm giữ", en: "released"),
    "recall": Phrase(vi: "thu hồi", en: "recalled"),
    "recall-closed": Phrase(vi: "kết thúc thu hồi", en: "recall closed"),
    "correction": Phrase(vi: "đính chính", en: "correction"),
  ]

  /// An amount of goods with its unit, by the stable name of that: `kg`, `l`, `pcs`.
  public static func amount(_ amount: Double, unit: String, _ language: Language) -> String {
    switch unit {
    case "l": language.litres(amount)
    case "pcs": pieces.text(language, ["count": language.number(amount, .upTo(3))])
    default: language.kilograms(amount)
    }
  }

  /// A unit alone, by its stable name.
  public static func unit(_ name: String) -> Phrase {
    name == "pcs" ? Phrase(vi: "cái", en: "pieces") : Phrase(vi: name, en: name)
  }

  public static let left = Phrase(vi: "còn {left} / {of}", en: "{left} of {of} left")
  public static let alcohol = Phrase(vi: "{percent}% vol", en: "{percent}% vol")
  public static let pieces = Phrase(vi: "{count} cái", en: "{count} pieces")
  public static let outsideShare = Phrase(
    vi: "{share} nguyên liệu ngoài xã", en: "{share} raw material from outside the commune")
  public static let outside = Phrase(vi: "trồng ngoài xã", en: "grown outside the commune")
  public static let at = Phrase(vi: "tại {facility}", en: "at {facility}")
  public static let from = Phrase(vi: "từ {name}", en: "from {name}")
  public static let to = Phrase(vi: "cho {name}", en: "to {name}")
  public static let takesBack = Phrase(vi: "bỏ việc số {number}", en: "takes entry {number} back")
  public static let standsFor = Phrase(vi: "thay việc số {number}", en: "stands in for entry {number}")
  public static let takenBack = Phrase(
    vi: "đã bị bỏ bởi việc số {number}", en: "taken back by entry {number}")
  public static let andMore = Phrase(vi: "và {count} nữa", en: "and {count} more")
  public static let dryRun = Phrase(vi: "Chạy thử: chưa ghi gì.", en: "Dry run: nothing was kept.")
  public static let held = Phrase(
    vi: "{lot}: tạm giữ {date}, {person}: {why}", en: "{lot}: held {date}, {person}: {why}")
  public static let lifted = Phrase(
    vi: "→ bỏ tạm giữ {date}, {person}: {why}", en: "→ released {date}, {person}: {why}")
  public static let notLifted = Phrase(vi: "→ còn giữ", en: "→ still held")
  public static let mended = Phrase(
    vi: "Đã tính lại số còn của {count} lô", en: "Added up {count} lots anew")
}
