/// What the list of a recall and its commands say.
public enum RecallPhrases {
  public static let subject = Phrase(
    vi: "Danh sách thu hồi {product}, lô {lot}", en: "Recall list of {product}, lot {lot}")
  public static let introduction = Phrase(
    vi:
      "{unit} lập danh sách thu hồi sản phẩm {product}, lô {lot}, thu hồi từ ngày {date}. Lý do: {reason}.",
    en: "{unit} lists what the recall of {product}, lot {lot}, reaches. Recalled on {date}. Reason: {reason}."
  )
  public static let summary = Phrase(
    vi:
      "Việc thu hồi gồm {lots} lô hàng với {serials} tem đã cấp mã; đã giao cho {receivers} nơi nhận biết tên, tổng cộng {gone}; còn trong kho {stock}.",
    en:
      "The recall reaches {lots} lots with {serials} serials; {gone} went out, to {receivers} receivers known by name; {stock} is still in stock."
  )
  public static let receivers = Phrase(vi: "Đã giao, đã bán", en: "Delivered and sold")
  public static let noReceivers = Phrase(
    vi: "Chưa giao, chưa bán cho nơi nào.", en: "Nothing was delivered or sold.")
  public static let stock = Phrase(vi: "Còn trong kho", en: "Still in stock")
  public static let noStock = Phrase(vi: "Trong kho không còn hàng.", en: "Nothing is left in stock.")
  public static let destroyed = Phrase(vi: "Đã tiêu hủy", en: "Destroyed")
  public static let lots = Phrase(vi: "Các lô hàng bị thu hồi", en: "The lots recalled")
  public static let closed = Phrase(
    vi: "Việc thu hồi kết thúc ngày {date}.", en: "The recall was closed on {date}.")
  public static let closing = Phrase(
    vi: "{unit} kính báo cáo để cơ quan có thẩm quyền xem xét, quyết định./.",
    en: "{unit} submits this for the decision of the authority in charge.")
  public static let receiver = Phrase(vi: "Nơi nhận", en: "Receiver")
  public static let place = Phrase(vi: "Địa điểm", en: "Place")
  public static let day = Phrase(vi: "Ngày", en: "Day")
  public static let lot = Phrase(vi: "Lô hàng", en: "Lot")
  public static let box = Phrase(vi: "Thùng", en: "Box")
  public static let quantity = Phrase(vi: "Số lượng", en: "Amount")
  public static let unit = Phrase(vi: "Đơn vị", en: "Unit")
  public static let product = Phrase(vi: "Sản phẩm", en: "Product")
  public static let gtin = Phrase(vi: "GTIN", en: "GTIN")
  public static let begun = Phrase(vi: "Ngày có lô", en: "Begun")
  public static let made = Phrase(vi: "Ban đầu", en: "Began with")
  public static func ofRecalled(_ unit: Phrase) -> Phrase {
    Phrase(vi: "Từ lô thu hồi (\(unit.vi))", en: "Of the recalled lot (\(unit.en))")
  }
  public static let serials = Phrase(vi: "Số tem", en: "Serials")
  public static let serialList = Phrase(vi: "Số sê-ri bị thu hồi", en: "The serials recalled")
  public static let serial = Phrase(vi: "Số sê-ri", en: "Serial")
  public static let run = Phrase(vi: "Đợt cấp", en: "Run")
  public static let serialState = Phrase(vi: "Trạng thái", en: "State")

  /// What became of a label, by the stable name of its state.
  public static func serialState(_ name: String) -> Phrase {
    TermPhrases.phrase(name) ?? Phrase(vi: name, en: name)
  }

  /// Where nobody's name is known.
  public static func unknownReceiver(_ kind: String) -> Phrase {
    kind == "destroy"
      ? Phrase(vi: "(tiêu hủy)", en: "(destroyed)")
      : Phrase(vi: "(khách lẻ)", en: "(not known)")
  }

  public static let opened = Phrase(
    vi:
      "Đã thu hồi lô {lot} cùng mọi lô làm ra từ đó: {lots} lô. Trang công khai đã cảnh báo. Số thu hồi: {number}",
    en:
      "Recalled lot {lot} with everything made of it: {lots} lots. The public pages warn. Recall number: {number}"
  )
  public static let wouldOpen = Phrase(
    vi: "Chạy thử: sẽ thu hồi lô {lot} cùng mọi lô làm ra từ đó: {lots} lô, {serials} tem. Chưa ghi gì.",
    en:
      "Dry run: would recall lot {lot} with everything made of it: {lots} lots, {serials} serials. Nothing was kept."
  )
  public static let closedNow = Phrase(
    vi: "Đã kết thúc thu hồi số {number}, lô {lot}", en: "Closed recall {number} of lot {lot}")
  public static let line = Phrase(
    vi: "{number}  {lot}  từ {opened}  {closed}  {lots} lô  ({why})",
    en: "{number}  {lot}  since {opened}  {closed}  {lots} lots  ({why})")
  public static let isOpen = Phrase(vi: "đang thu hồi", en: "open")
  public static let closedOn = Phrase(vi: "kết thúc {date}", en: "closed {date}")
  public static let written = Phrase(
    vi: "Đã lập danh sách thu hồi số {number}: {path}", en: "Wrote the list of recall {number}: {path}")
}
