extension PagePhrases {
  /// Pages for what was not found, not understood or not possible.
  static let problems: [String: Phrase] = [
    "youAskedFor": Phrase(vi: "Mã bạn tra:", en: "You asked for:"),
    "whatToDo": Phrase(vi: "Nên làm gì", en: "What to do"),
    "whoToAsk": Phrase(vi: "Hỏi ai", en: "Whom to ask"),
    "requestNumber": Phrase(vi: "Số yêu cầu", en: "Request number"),

    "unknownSerial": Phrase(vi: "Số sê-ri không có trong sổ", en: "This serial number is not valid"),
    "unknownSerialText": Phrase(
      vi:
        "Hợp tác xã chưa từng phát hành số sê-ri này cho lô {lot}, hoặc đã hủy nó. Tem có thể là giả, hoặc mã bị gõ sai.",
      en:
        "The cooperative never issued this serial for lot {lot}, or declared it void. The label may be false or mistyped."
    ),
    "unknownLot": Phrase(vi: "Không có lô hàng này", en: "There is no such lot"),
    "unknownLotText": Phrase(
      vi: "Sản phẩm có thật, nhưng hợp tác xã không ghi nhận lô {lot}.",
      en: "The product exists, but its cooperative recorded no lot {lot}."),
    "unknownProduct": Phrase(vi: "Không có sản phẩm này", en: "There is no such product"),
    "unknownProductText": Phrase(
      vi: "Mã viết đúng, nhưng không có sản phẩm nào của {place} mang mã này.",
      en: "The code is well formed, but no product of {place} carries it."),
    "unknownCode": Phrase(vi: "Không tìm thấy mã này", en: "This code was not found"),
    "unknownCodeText": Phrase(
      vi: "Không có sản phẩm, lô hàng hay số sê-ri nào như vậy.",
      en: "There is no product, lot or serial number like that."),
    "adviceCompare": Phrase(
      vi: "So từng ký tự với mã in trên tem; chữ O và số 0 dễ lẫn.",
      en: "Compare each character with the label; the letter O and the digit 0 look alike."),
    "adviceKeep": Phrase(
      vi: "Giữ lại gói hàng và tem, đừng dùng khi còn nghi ngờ.",
      en: "Keep the package and its label; do not use it while in doubt."),
    "adviceCall": Phrase(
      vi: "Gọi cho hợp tác xã theo số dưới đây.", en: "Call the cooperative at the number below."),
    "adviceScanAgain": Phrase(
      vi: "Quét lại mã QR ở nơi đủ sáng, hoặc gõ mã vào ô dưới đây.",
      en: "Scan the QR code again in good light, or type the code below."),
    "seeProduct": Phrase(vi: "Xem sản phẩm {name}", en: "See the product {name}"),
    "seeLot": Phrase(vi: "Xem lô {lot}", en: "See lot {lot}"),

    "tooMany": Phrase(vi: "Bạn hỏi quá nhanh", en: "Too many requests"),
    "tooManyText": Phrase(
      vi: "Máy của bạn gửi quá nhiều yêu cầu. Hãy chờ {seconds} giây rồi thử lại.",
      en: "Your device sent too many requests. Wait {seconds} seconds, then try again."),
    "badCode": Phrase(vi: "Mã viết chưa đúng", en: "This code is not well formed"),
    "badCodeText": Phrase(
      vi: "Mã sai ở ký tự thứ {position}: {rule}.", en: "The code is wrong at character {position}: {rule}."),
    "badCodeTextNowhere": Phrase(vi: "Mã sai: {rule}.", en: "The code is wrong: {rule}."),
    "rule-check-digit": Phrase(
      vi: "số kiểm tra phải là {expected}; có thể một chữ số bị gõ sai",
      en: "the check digit should be {expected}; a digit may be mistyped"),
    "rule-digits-only": Phrase(vi: "ở đây chỉ được có chữ số", en: "only digits may stand here"),
    "rule-gtin-length": Phrase(
      vi: "mã sản phẩm (GTIN) phải có 14 chữ số", en: "a product number (GTIN) has 14 digits"),
    "rule-gln-13-digits": Phrase(
      vi: "mã địa điểm (GLN) phải có 13 chữ số", en: "a location number (GLN) has 13 digits"),
    "rule-sscc-18-digits": Phrase(
      vi: "mã kiện hàng (SSCC) phải có 18 chữ số", en: "a shipping number (SSCC) has 18 digits"),
    "rule-empty": Phrase(vi: "thiếu một phần của mã", en: "a part of the code is missing"),
    "rule-longer-than-20": Phrase(
      vi: "mã lô và số sê-ri dài nhất 20 ký tự", en: "a lot or serial has 20 characters at most"),
    "rule-character-set-82": Phrase(
      vi: "ký tự này không được có trong mã", en: "this character may not stand in a code"),
    "rule-percent-encoding": Phrase(
      vi: "dấu % trong địa chỉ phải kèm hai chữ số thập lục phân",
      en: "a % in the address needs two hexadecimal digits"),
    "rule-primary-key": Phrase(vi: "địa chỉ phải bắt đầu bằng /01/", en: "the address begins with /01/"),
    "rule-qualifier-order": Phrase(
      vi: "các phần của mã phải theo thứ tự 01, 22, 10, 21",
      en: "the parts must come in the order 01, 22, 10, 21"),
    "rule-value-missing": Phrase(vi: "thiếu một phần của mã", en: "a part of the code is missing"),
    "rule-wrong-length": Phrase(
      vi: "phần này thiếu hoặc thừa chữ số", en: "this part has too few or too many digits"),
    "rule-too-long": Phrase(vi: "phần này quá dài", en: "this part is too long"),
    "rule-date": Phrase(vi: "ngày này không có thật", en: "there is no such day"),
    "rule-country": Phrase(vi: "không có nước mang số này", en: "no country has this number"),
    "rule-scheme": Phrase(
      vi: "địa chỉ phải bắt đầu bằng https:// hoặc http://", en: "the address begins with https:// or http://"
    ),
    "rule-host": Phrase(vi: "tên máy chủ trong địa chỉ không đúng", en: "the host of the address is wrong"),
    "rule-address-character": Phrase(
      vi: "ký tự này không được đứng trong địa chỉ", en: "this character may not stand in an address"),
    "rule-unknown-identifier": Phrase(
      vi: "không biết số hiệu này", en: "this number is not a known identifier"),
    "rule-not-an-attribute": Phrase(
      vi: "phần này phải đứng trước dấu ?", en: "this part belongs before the question mark"),
    "rule-repeated": Phrase(vi: "phần này có hai lần", en: "this part stands here twice"),
    "rule-needs-other": Phrase(
      vi: "thiếu một phần phải đi cùng", en: "another part that belongs with it is missing"),
    "rule-not-together": Phrase(
      vi: "hai phần này không được đi cùng nhau", en: "these two parts exclude each other"),
    "rule-bracketed-identifier": Phrase(
      vi: "mã phải bắt đầu bằng số trong ngoặc, như (01)",
      en: "the code begins with a number in brackets, such as (01)"),

    "noSuchLink": Phrase(vi: "Không có liên kết loại này", en: "There is no link of this type"),
    "noSuchLinkText": Phrase(
      vi: "Mã này không có liên kết loại “{type}”. linkType=linkset liệt kê mọi liên kết.",
      en: "This item has no link of the type “{type}”. linkType=linkset lists all its links."),

    "notFound": Phrase(vi: "Không có trang này", en: "There is no such page"),
    "notFoundText": Phrase(
      vi: "Địa chỉ có thể bị gõ sai hoặc trang đã đổi chỗ.",
      en: "The address may be mistyped, or the page has moved."),
    "badRequest": Phrase(vi: "Yêu cầu chưa đúng", en: "The request was not understood"),
    "badRequestText": Phrase(
      vi: "Kiểm tra lại địa chỉ rồi thử lại.", en: "Check the address and try again."),
    "badBox": Phrase(
      vi: "bbox phải là bốn số tây,nam,đông,bắc tính bằng độ, tây < đông, nam < bắc.",
      en: "bbox must be four numbers west,south,east,north in degrees, west < east and south < north."),
    "methodNotAllowed": Phrase(vi: "Trang này chỉ để đọc", en: "This page can only be read"),
    "methodNotAllowedText": Phrase(
      vi: "Địa chỉ này không nhận dữ liệu gửi lên.", en: "Nothing can be sent to this address."),
    "tooLarge": Phrase(vi: "Yêu cầu quá dài", en: "The request is too long"),
    "tooLargeText": Phrase(vi: "Rút ngắn địa chỉ rồi thử lại.", en: "Shorten the address and try again."),
    "tooSlow": Phrase(vi: "Gửi lên quá lâu", en: "It took too long to send"),
    "tooSlowText": Phrase(
      vi: "Đường truyền đang chậm. Hãy mở lại trang và gửi lần nữa.",
      en: "The line is slow. Please open the page again and send once more."),
    "fault": Phrase(vi: "Trang đang gặp trục trặc", en: "Something is wrong on our side"),
    "faultText": Phrase(
      vi:
        "Lỗi không phải do bạn. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo Trung tâm Dịch vụ tổng hợp kèm số yêu cầu.",
      en:
        "It is not your fault. Try again in a few minutes; if it lasts, tell the commune's General Services Centre the request number."
    ),
  ]
}
