extension StaffPhrases {
  /// A cooperative's own goods: lots, and what happens to them.
  static let goodsPages: [String: Phrase] = [
    "goods": Phrase(vi: "Hàng của hợp tác xã", en: "Goods of cooperatives"),
    "goodsMenu": Phrase(vi: "Việc của hợp tác xã", en: "Work of the cooperative"),
    "noCooperatives": Phrase(
      vi: "Chưa có hợp tác xã nào. Thêm hợp tác xã đầu tiên ở dưới.",
      en: "There is no cooperative yet. Add the first one below."),
    "addCooperative": Phrase(vi: "Thêm hợp tác xã", en: "Add a cooperative"),
    "product": Phrase(vi: "Sản phẩm", en: "Product"),
    "recordHarvest": Phrase(vi: "Ghi thu hoạch", en: "Record a harvest"),
    "fromWhere": Phrase(vi: "Từ đâu", en: "From where"),
    "fromWhere-hint": Phrase(
      vi:
        "Một vùng trồng, một hộ, hoặc một hay nhiều thửa cân chung. Trên máy tính: giữ Ctrl để chọn nhiều thửa.",
      en:
        "One growing area, one household, or parcels weighed together. On a computer hold Ctrl to choose several parcels."
    ),
    "households": Phrase(vi: "Hộ trồng (mã hộ)", en: "Households (by code)"),
    "howMuch": Phrase(vi: "Bao nhiêu ki-lô-gam", en: "How many kilograms"),
    "harvestDay": Phrase(vi: "Ngày thu hoạch", en: "Day of harvest"),
    "lotCode": Phrase(vi: "Mã lô", en: "Lot"),
    "lotCode-hint": Phrase(vi: "Để trống thì mã được đặt tự động.", en: "Leave empty to have one given."),
    "noHarvestYet": Phrase(
      vi:
        "Chưa có thửa nào trên bản đồ trồng cây của các sản phẩm này. Nhờ Trung tâm đo và gán cây trồng cho thửa.",
      en: "No parcel on the map bears the crops of these products yet. Ask the Centre to map them."),
    "lots": Phrase(vi: "Lô hàng", en: "Lots"),
    "noLots": Phrase(
      vi: "Chưa có lô nào. Ghi thu hoạch đầu tiên, hoặc nhận hàng từ nơi khác.",
      en: "No lot yet. Record the first harvest, or receive goods from elsewhere."),
    "lotRecord": Phrase(vi: "Hồ sơ lô", en: "Record of the lot"),
    "beganWith": Phrase(vi: "Ban đầu", en: "Began with"),
    "left": Phrase(vi: "Còn lại", en: "Left"),
    "inBox": Phrase(vi: "Trong thùng {box}", en: "In box {box}"),
    "fromParcels": Phrase(vi: "Từ các thửa", en: "From parcels"),
    "fromOutside": Phrase(vi: "Nguyên liệu từ ngoài xã", en: "Raw material from outside the commune"),
    "beginning-harvest": Phrase(vi: "Thu hoạch ngày", en: "Harvested on"),
    "beginning-receipt": Phrase(vi: "Nhận ngày", en: "Received on"),
    "beginning-production": Phrase(vi: "Sản xuất ngày", en: "Made on"),
    "codes": Phrase(vi: "Mã tem", en: "Codes"),
    "serial-issued": Phrase(vi: "{count} đã cấp", en: "{count} issued"),
    "serial-printed": Phrase(vi: "{count} đã in", en: "{count} printed"),
    "serial-spoiled": Phrase(vi: "{count} hỏng", en: "{count} spoiled"),
    "serial-active": Phrase(vi: "{count} đang dùng", en: "{count} in use"),
    "serial-sold": Phrase(vi: "{count} đã bán", en: "{count} sold"),
    "serial-withdrawn": Phrase(vi: "{count} đã rút", en: "{count} withdrawn"),
    "lot-open": Phrase(vi: "bình thường", en: "open"),
    "lot-held": Phrase(vi: "tạm giữ", en: "held"),
    "lot-recalled": Phrase(vi: "đang thu hồi", en: "recalled"),
    "lot-withdrawn": Phrase(vi: "đã rút", en: "withdrawn"),
    "further": Phrase(vi: "Tem và truy xuất", en: "Labels and tracing"),
    "printLabels": Phrase(vi: "In tem", en: "Print labels"),
    "trace": Phrase(vi: "Nguồn gốc và nơi đến", en: "Origin and destination"),
    "recall": Phrase(vi: "Thu hồi", en: "Recall"),
    "beforeCodes": Phrase(vi: "Còn thiếu trước khi cấp mã tem", en: "Missing before codes can be issued"),
    "beforeCodesText": Phrase(
      vi: "Thông tư 02/2024/TT-BKHCN đòi mười nội dung. Nhập mục còn thiếu, rồi quay lại đây cấp mã.",
      en: "Circular 02/2024/TT-BKHCN asks for ten items. Enter what is missing, then come back for codes."),
    "enterIt": Phrase(vi: "Nhập", en: "Enter it"),
    "askCentreForPlace": Phrase(
      vi: "Nhờ Trung tâm gán thửa vào thôn hoặc vùng trồng.",
      en: "Ask the Centre to put the parcels into a village or growing area."),
    "issueCodes": Phrase(vi: "Cấp mã tem", en: "Issue codes"),
    "codesWanted": Phrase(vi: "Số tem cần", en: "How many labels"),
    "issueCodesText": Phrase(
      vi: "Mỗi gói một mã riêng; mã có hiệu lực trên trang công khai ngay khi cấp.",
      en: "One for each package; they are known to the public site at once."),
    "holdLot": Phrase(vi: "Tạm giữ lô", en: "Hold the lot"),
    "holdLotText": Phrase(
      vi: "Không xuất, không in tem cho đến khi bỏ giữ; trang công khai báo ngay.",
      en: "No move and no label until it is released; the public page says so at once."),
    "releaseLot": Phrase(vi: "Bỏ tạm giữ", en: "Release the lot"),
    "recordAndHold": Phrase(
      vi: "Vẫn ghi và tạm giữ lô, vì", en: "Record it all the same and hold the lot, because"),
    "recordAndHold-hint": Phrase(
      vi: "Chỉ điền khi số liệu là đúng. Lô bị tạm giữ đến khi có người xem xét và bỏ giữ.",
      en: "Only when the figures are right. The lot is held until somebody looked into it."),
    "ledgerEntry": Phrase(vi: "Mục đã ghi", en: "Entry"),
    "entryOf": Phrase(vi: "{what}, mục {number}", en: "{what}, entry {number}"),
    "recordedBy": Phrase(vi: "{who} ghi lúc {when}", en: "recorded by {who} at {when}"),
    "takenBack": Phrase(vi: "đã rút", en: "taken back"),
    "correctEntry": Phrase(vi: "Ghi nhầm?", en: "Entered wrongly?"),
    "notCorrectable": Phrase(
      vi: "Mục này không sửa được, hoặc đã được rút.",
      en: "This entry cannot be corrected, or was taken back."),
    "setRight": Phrase(vi: "Ghi lại cho đúng", en: "Set it right"),
    "setRightText": Phrase(
      vi: "Mục cũ vẫn còn trong sổ, kèm lý do; mục đúng thay vào chỗ của nó.",
      en: "The old entry stays in the ledger with the reason; the right one takes its place."),
    "takeBack": Phrase(vi: "Rút hẳn mục này", en: "Take it back"),
    "takeBackText": Phrase(
      vi: "Khi việc này không hề xảy ra. Hàng trở về chỗ cũ.",
      en: "When it did not happen at all. The goods go back to where they were."),
    "rightDay": Phrase(vi: "Ngày đúng", en: "The right day"),
    "rightAmount": Phrase(vi: "Số lượng đúng", en: "The right amount"),
    "rightPartner": Phrase(vi: "Người giao hoặc nhận đúng", en: "The right partner"),
    "event-harvest": Phrase(vi: "Thu hoạch", en: "Harvested"),
    "event-receive": Phrase(vi: "Nhận hàng", en: "Received"),
    "event-process": Phrase(vi: "Chế biến", en: "Processed"),
    "event-split": Phrase(vi: "Tách lô", en: "Split"),
    "event-merge": Phrase(vi: "Gộp lô", en: "Merged"),
    "event-pack": Phrase(vi: "Đóng gói", en: "Packed"),
    "event-ship": Phrase(vi: "Gửi hàng", en: "Shipped"),
    "event-sell": Phrase(vi: "Bán", en: "Sold"),
    "event-destroy": Phrase(vi: "Tiêu hủy", en: "Destroyed"),
    "event-hold": Phrase(vi: "Tạm giữ", en: "Held"),
    "event-release": Phrase(vi: "Bỏ tạm giữ", en: "Released"),
    "event-recall": Phrase(vi: "Thu hồi", en: "Recalled"),
    "event-recall-closed": Phrase(vi: "Kết thúc thu hồi", en: "Recall closed"),
    "event-correction": Phrase(vi: "Đính chính", en: "Corrected"),
    "done-cooperativeAdded": Phrase(vi: "Đã thêm hợp tác xã.", en: "The cooperative is added."),
    "done-harvestRecorded": Phrase(vi: "Đã ghi thu hoạch.", en: "The harvest is recorded."),
    "done-lotHeld": Phrase(vi: "Lô đang tạm giữ.", en: "The lot is held."),
    "done-lotReleased": Phrase(vi: "Đã bỏ tạm giữ.", en: "The lot is released."),
    "done-codesIssued": Phrase(
      vi: "Đã cấp mã; in tem được.", en: "The codes are issued; labels can be printed."),
    "done-entryCorrected": Phrase(vi: "Đã đính chính.", en: "It is corrected."),
  ]

  /// What is done with goods.
  static let movePages: [String: Phrase] = [
    "moves": Phrase(vi: "Làm gì với hàng", en: "What to do with goods"),
    "move-process": Phrase(vi: "Chế biến", en: "Process"),
    "move-pack": Phrase(vi: "Đóng thùng", en: "Pack"),
    "move-ship": Phrase(vi: "Gửi hàng", en: "Ship"),
    "move-sell": Phrase(vi: "Bán", en: "Sell"),
    "move-merge": Phrase(vi: "Gộp lô", en: "Merge lots"),
    "move-destroy": Phrase(vi: "Tiêu hủy", en: "Destroy"),
    "move-receive": Phrase(vi: "Nhận hàng", en: "Receive goods"),
    "move-split": Phrase(vi: "Tách lô", en: "Split the lot"),
    "about-process": Phrase(
      vi: "Hàng thành hàng khác: sấy, nấu, đóng chai. Chọn nguyên liệu, rồi ghi thành phẩm.",
      en: "Goods become other goods: dried, distilled, bottled. Choose what went in, then say what came out."),
    "about-pack": Phrase(
      vi: "Hàng vào thùng; vẫn là hàng của lô.", en: "Goods go into a box; they stay goods of their lots."),
    "about-ship": Phrase(
      vi: "Hàng đi tới một nơi nhận có tên, còn gọi lại được khi thu hồi.",
      en: "Goods go to a named receiver, who can be reached when they are recalled."),
    "about-sell": Phrase(vi: "Hàng bán cho người mua.", en: "Goods go to whoever buys them."),
    "about-merge": Phrase(
      vi: "Các lô cùng sản phẩm thành một lô mới.", en: "Lots of one product become a new one."),
    "about-destroy": Phrase(vi: "Hàng bị hủy hoặc mất.", en: "Goods were destroyed or lost."),
    "about-receive": Phrase(
      vi: "Hàng mua vào từ người khác thành một lô mới.", en: "Goods bought in become a new lot."),
    "about-split": Phrase(
      vi: "Một lô thành nhiều lô cùng sản phẩm. Chọn một lô, rồi ghi từng phần.",
      en: "One lot becomes several of the same product. Choose one lot, then say each part."),
    "nothingInStock": Phrase(
      vi: "Chưa có hàng nào trong kho. Ghi thu hoạch hoặc nhận hàng trước.",
      en: "Nothing is in stock. Record a harvest or receive goods first."),
    "whichLots": Phrase(vi: "Từ lô nào, bao nhiêu", en: "Of which lots, how much"),
    "whichLotsText": Phrase(
      vi: "Đánh dấu lô để lấy hết; hoặc gõ số lượng lấy ra.",
      en: "Tick a lot to take all of it, or type how much."),
    "amountOf": Phrase(vi: "Số lượng của", en: "Amount of"),
    "wholeBoxes": Phrase(vi: "Cả thùng", en: "Whole boxes"),
    "madeNumber": Phrase(vi: "Thành lô {number}", en: "Into lot {number}"),
    "madeProduct": Phrase(vi: "Sản phẩm", en: "Product"),
    "madeAmount": Phrase(vi: "Số lượng", en: "Amount"),
    "unit": Phrase(vi: "Đơn vị", en: "Unit"),
    "box": Phrase(vi: "Mã thùng", en: "Code of the box"),
    "box-hint": Phrase(
      vi: "SSCC 18 số in trên thùng, hoặc mã tự đặt như THUNG-01.",
      en: "The SSCC of 18 digits on the box, or a code of your own such as BOX-01."),
    "receiver": Phrase(vi: "Người hoặc nơi nhận", en: "Receiver"),
    "receiver-hint": Phrase(
      vi: "Chỉ người của hợp tác xã và quản trị viên thấy.",
      en: "Only the cooperative and administrators see it."),
    "buyer": Phrase(vi: "Người mua (nếu biết)", en: "Buyer, if known"),
    "supplier": Phrase(vi: "Người giao hàng", en: "Supplier"),
    "partnerPlace": Phrase(vi: "Ở đâu", en: "Where"),
    "grewOutside": Phrase(vi: "Hàng trồng ngoài xã", en: "It grew outside the commune"),
    "dayOfMove": Phrase(vi: "Ngày", en: "Day"),
    "done-moved-process": Phrase(vi: "Đã ghi chế biến.", en: "The processing is recorded."),
    "done-moved-pack": Phrase(vi: "Đã ghi đóng thùng.", en: "The packing is recorded."),
    "done-moved-ship": Phrase(vi: "Đã ghi gửi hàng.", en: "The shipment is recorded."),
    "done-moved-sell": Phrase(vi: "Đã ghi bán hàng.", en: "The sale is recorded."),
    "done-moved-merge": Phrase(vi: "Đã gộp lô.", en: "The lots are merged."),
    "done-moved-destroy": Phrase(vi: "Đã ghi tiêu hủy.", en: "The destruction is recorded."),
    "done-moved-receive": Phrase(vi: "Đã ghi nhận hàng.", en: "The receipt is recorded."),
    "done-moved-split": Phrase(vi: "Đã tách lô.", en: "The lot is split."),
  ]
}
