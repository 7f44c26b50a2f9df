extension PagePhrases {
  /// The page of a box with an SSCC.
  static let boxes: [String: Phrase] = [
    "boxTitle": Phrase(vi: "Thùng hàng {number}", en: "Box {number}"),
    "boxNumber": Phrase(vi: "Mã thùng (SSCC)", en: "Number of the box (SSCC)"),
    "boxPacked": Phrase(vi: "Đóng thùng", en: "Packed"),
    "box-packed": Phrase(vi: "Đóng thùng", en: "Packed"),
    "box-shipped": Phrase(vi: "Giao hàng", en: "Shipped"),
    "box-sold": Phrase(vi: "Bán", en: "Sold"),
    "box-destroyed": Phrase(vi: "Tiêu hủy", en: "Destroyed"),
    "box-opened": Phrase(vi: "Mở thùng", en: "Opened"),
    "boxContents": Phrase(vi: "Trong thùng có", en: "In the box"),
    "boxNote": Phrase(
      vi: "Mỗi dòng là một lô hàng; mở ra để xem lô trồng ở đâu, đã qua những bước nào.",
      en: "Each line is a lot; open it to see where it grew and what was done with it."),
    "unknownBox": Phrase(vi: "Không có thùng hàng này", en: "There is no such box"),
    "boxIs-packed": Phrase(vi: "Thùng hàng đã đóng, chưa giao", en: "This box is packed and not shipped yet"),
    "boxIs-shipped": Phrase(vi: "Thùng hàng đã giao", en: "This box was shipped"),
    "boxIs-sold": Phrase(vi: "Thùng hàng đã bán", en: "This box was sold"),
    "boxIs-destroyed": Phrase(vi: "Hàng trong thùng đã tiêu hủy", en: "What was in this box was destroyed"),
    "boxIs-opened": Phrase(vi: "Thùng hàng đã mở, hàng đã lấy ra", en: "This box was opened and emptied"),
    "boxIsText": Phrase(vi: "Hợp tác xã ghi ngày {date}.", en: "As the cooperative recorded it on {date}."),
    "boxHolds-recalled": Phrase(
      vi: "THU HỒI: trong thùng có hàng bị thu hồi", en: "RECALLED: the box holds recalled goods"),
    "boxHolds-recalledText": Phrase(
      vi: "Đang thu hồi lô {lots}. Đừng bán, đừng dùng. Giữ nguyên thùng và gọi hợp tác xã để trả hàng.",
      en: "Lot {lots} is being recalled. Do not sell or use it. Keep the box and call the cooperative."),
    "boxHolds-withdrawn": Phrase(
      vi: "Trong thùng có hàng đã rút khỏi thị trường", en: "The box holds goods withdrawn from sale"),
    "boxHolds-withdrawnText": Phrase(
      vi: "Lô {lots} không còn được bán. Giữ nguyên thùng và gọi hợp tác xã.",
      en: "Lot {lots} is no longer sold. Keep the box and call the cooperative."),
    "boxHolds-held": Phrase(
      vi: "Trong thùng có hàng đang tạm giữ", en: "The box holds goods that are on hold"),
    "boxHolds-heldText": Phrase(
      vi: "Hợp tác xã đang kiểm tra lô {lots}. Chưa nên bán; hãy giữ thùng lại và xem lại trang này.",
      en: "The cooperative is checking lot {lots}. Do not sell it yet; keep the box and look here again."),
    "boxHolds-expired": Phrase(
      vi: "Trong thùng có hàng đã quá hạn dùng", en: "The box holds goods past their best-before day"),
    "boxHolds-expiredText": Phrase(
      vi: "Lô {lots} đã quá hạn ghi trên nhãn.", en: "Lot {lots} is past the day on its label."),
  ]
}
