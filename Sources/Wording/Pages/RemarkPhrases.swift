extension PagePhrases {
  /// Remarks, the poster, and places under a number.
  static let remarks: [String: Phrase] = [
    "remarkTitle": Phrase(vi: "Báo sai, phản ánh", en: "Report something wrong"),
    "remarkKind": Phrase(vi: "Điều gì chưa đúng?", en: "What is it about?"),
    "remark-wrong": Phrase(
      vi: "Thông tin trên trang khác với hàng hoặc tem",
      en: "The page says something else than the goods or label"),
    "remark-quality": Phrase(vi: "Chất lượng hàng", en: "Quality of the goods"),
    "remark-copied": Phrase(vi: "Nghi tem bị sao chép, làm giả", en: "The label may be copied or false"),
    "remark-other": Phrase(vi: "Việc khác", en: "Something else"),
    "remarkText": Phrase(vi: "Nội dung", en: "What you saw"),
    "remarkHint": Phrase(
      vi:
        "Không cần tên, số điện thoại hay địa chỉ của bạn; xin đừng ghi vào đây. Cần trả lời, hãy gọi hợp tác xã.",
      en:
        "Your name, phone or address are not needed; please leave them out. Call the cooperative when you want an answer."
    ),
    "remarkSend": Phrase(vi: "Gửi hợp tác xã", en: "Send to the cooperative"),
    "remarkBack": Phrase(vi: "Trở lại trang sản phẩm", en: "Back to the page"),
    "remarkEmpty": Phrase(
      vi: "Hãy chọn một mục và ghi nội dung.", en: "Please choose one kind and write what you saw."),
    "remarkOld": Phrase(
      vi: "Trang này mở đã lâu. Nội dung vẫn còn đây, hãy bấm gửi lần nữa.",
      en: "This page was open for long. Your text is still here; please send it again."),
    "remarkTaken": Phrase(vi: "Đã gửi hợp tác xã", en: "Sent to the cooperative"),
    "remarkTakenText": Phrase(
      vi: "Cảm ơn bạn. Trang này không lưu ai đã gửi.", en: "Thank you. Who sent it is not kept."),
    "remarkForm": Phrase(vi: "Không nhận được nội dung này", en: "This cannot be taken"),
    "remarkFormText": Phrase(
      vi: "Hãy mở trang sản phẩm và gửi phản ánh từ đó.",
      en: "Please open the product's page and send the remark from there."),
    "posterScan": Phrase(vi: "Quét mã để xem sản phẩm và nơi trồng", en: "Scan to see what grows where"),
    "posterPrint": Phrase(vi: "In trang này trên giấy A4.", en: "Print this page on A4."),
    "poster": Phrase(vi: "Tờ treo có mã QR", en: "Poster with QR code"),
    "placeNumber": Phrase(vi: "Mã địa điểm (GLN)", en: "Location number (GLN)"),
    "placeKind": Phrase(vi: "Loại cơ sở", en: "Kind"),
    "unknownPlace": Phrase(vi: "Không có địa điểm này", en: "There is no such place"),
    "linkPlacePage": Phrase(vi: "Trang của {name}", en: "Page of {name}"),
  ]
}
