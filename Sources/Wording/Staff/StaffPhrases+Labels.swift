extension StaffPhrases {
  /// Labels: looked at, printed, counted.
  static let labelPages: [String: Phrase] = [
    "labels": Phrase(vi: "Tem", en: "Labels"),
    "labelsText": Phrase(
      vi: "In tem từ trang của lô. Mỗi lượt in được ghi lại, để in lại và đối chiếu.",
      en: "Print labels from the page of a lot. Every run is kept, to be printed again and counted."),
    "labelsOf": Phrase(vi: "Tem của lô {lot}", en: "Labels of lot {lot}"),
    "howToPrint": Phrase(vi: "In thế nào", en: "How to print"),
    "morePrinting": Phrase(vi: "Tùy chọn khác", en: "More options"),
    "lookFirst": Phrase(vi: "Xem trước", en: "Look first"),
    "firstPage": Phrase(vi: "Trang đầu sẽ in", en: "The first page to be printed"),
    "labelPicture": Phrase(vi: "Trang tem đầu tiên của lô {lot}", en: "First page of labels of lot {lot}"),
    "printingText": Phrase(
      vi: "Lượt in được ghi lại, rồi tải tệp về in ở 100 %.",
      en: "The run is kept; then its file is yours to print at 100 %."),
    "sheet": Phrase(vi: "Giấy tem", en: "Label sheet"),
    "sheetOfPaper": Phrase(vi: "{name}: {count} tem {size}", en: "{name}: {count} labels of {size}"),
    "sheetOnRoll": Phrase(vi: "{name}: cuộn, tem {size}", en: "{name}: roll, labels of {size}"),
    "printer": Phrase(vi: "Máy in", en: "Printer"),
    "noCorrection": Phrase(vi: "không hiệu chỉnh", en: "no correction"),
    "startLabel": Phrase(vi: "Bắt đầu từ tem thứ", en: "Begin with label number"),
    "startLabel-hint": Phrase(
      vi: "Để dùng nốt tờ tem đã bóc dở.", en: "To use up a sheet from which labels were taken."),
    "labelFile": Phrase(vi: "Tệp cho", en: "File for"),
    "labelFile-pdf": Phrase(vi: "máy in văn phòng (PDF)", en: "office printer (PDF)"),
    "labelFile-zpl-203": Phrase(vi: "máy in tem ZPL, 203 dpi", en: "label printer ZPL, 203 dpi"),
    "labelFile-zpl-300": Phrase(vi: "máy in tem ZPL, 300 dpi", en: "label printer ZPL, 300 dpi"),
    "labelFile-tspl-203": Phrase(vi: "máy in tem TSPL, 203 dpi", en: "label printer TSPL, 203 dpi"),
    "labelFile-tspl-300": Phrase(vi: "máy in tem TSPL, 300 dpi", en: "label printer TSPL, 300 dpi"),
    "copies": Phrase(vi: "Số tem cho mỗi mã", en: "Labels of each code"),
    "fromSerial": Phrase(vi: "Bắt đầu từ mã", en: "Begin with code"),
    "blankLabels": Phrase(vi: "Tem không mã, số lượng", en: "Labels without a code, how many"),
    "blankLabels-hint": Phrase(
      vi: "Để trống chỗ của mã; không dùng mã nào.",
      en: "The place of the code stays blank; no code is used up."),
    "linkForm": Phrase(vi: "Mã QR chứa", en: "The QR code says"),
    "linkChosen": Phrase(vi: "nhiều nhất mà vẫn quét tốt", en: "as much as scans well"),
    "linkForm-whole": Phrase(vi: "đầy đủ", en: "everything"),
    "linkForm-serial": Phrase(vi: "không có lô", en: "no lot"),
    "linkForm-short": Phrase(vi: "ngắn", en: "the short form"),
    "captions": Phrase(vi: "Ngôn ngữ trên tem", en: "Language of the label"),
    "pages": Phrase(vi: "Trang", en: "Pages"),
    "qrCode": Phrase(vi: "Mã QR", en: "QR code"),
    "qrFacts": Phrase(
      vi: "{form}, mức {level}, {modules} ô, mỗi ô {size} mm",
      en: "{form}, level {level}, {modules} modules of {size} mm"),
    "printedBefore": Phrase(
      vi: "{count} mã đã có trên một tem khác. Tem cũ phải hủy.",
      en: "{count} codes stand on another label already. The old labels must be destroyed."),
    "labelRuns": Phrase(vi: "Các lượt in", en: "Runs"),
    "labelRun": Phrase(vi: "Lượt in số {number}", en: "Run {number}"),
    "labelRunNumber": Phrase(vi: "Lượt in", en: "Run"),
    "labelRecord": Phrase(vi: "Hồ sơ lượt in", en: "Record of the run"),
    "noLabelRuns": Phrase(
      vi: "Chưa in tem lần nào. Mở một lô, cấp mã, rồi in tem.",
      en: "Nothing was printed yet. Open a lot, issue codes, then print labels."),
    "printedAt": Phrase(vi: "In lúc", en: "Printed"),
    "reprintOf": Phrase(vi: "In lại", en: "Repeats"),
    "notCounted": Phrase(vi: "chưa đối chiếu", en: "not counted"),
    "counted": Phrase(vi: "đã đối chiếu", en: "counted"),
    "countedSo": Phrase(
      vi: "in {printed}, dùng {used}, hỏng {spoiled}", en: "printed {printed}, used {used}, spoiled {spoiled}"
    ),
    "takeLabelFile": Phrase(vi: "Tải tệp tem", en: "Download the labels"),
    "takeLabelFileText": Phrase(
      vi: "In ở 100 %, không “vừa trang”. Tải lại được cho đến khi đối chiếu.",
      en: "Print at 100 %, not “fit to page”. It can be downloaded until it is counted."),
    "allAddsUp": Phrase(vi: "Số tem khớp.", en: "Everything adds up."),
    "activateLabels": Phrase(vi: "Tem đã dán lên gói", en: "The labels are on packs"),
    "activateLabelsText": Phrase(
      vi: "Người quét thấy “mã hợp lệ” từ lúc này; trước đó trang báo gói chưa bán.",
      en: "Who scans reads “valid” from now on; before, the page says that the pack is not for sale yet."),
    "labelsOnPacks": Phrase(vi: "tem lượt in {run} đã dán", en: "labels of run {run} are on packs"),
    "countLabels": Phrase(vi: "Đối chiếu tem", en: "Count the labels"),
    "countLabelsText": Phrase(
      vi: "Đếm tem đã in ra, đã dán, đã hỏng. Mã hỏng không dùng lại được nữa.",
      en: "Count what was printed, used and spoiled. Spoiled codes are never used again."),
    "countPrinted": Phrase(vi: "Đã in ra", en: "Printed"),
    "countUsed": Phrase(vi: "Đã dán", en: "Used"),
    "countSpoiled": Phrase(vi: "Hỏng", en: "Spoiled"),
    "spoiledSerials": Phrase(vi: "Mã của tem hỏng", en: "Codes of spoiled labels"),
    "spoiledSerials-hint": Phrase(
      vi: "Cách nhau bằng dấu cách hoặc xuống dòng; quét vào cũng được.",
      en: "Apart by blanks or lines; scanned links are taken too."),
    "checkLabels": Phrase(vi: "Kiểm tra bản in", en: "Check a print"),
    "checkLabelsText": Phrase(
      vi: "Chụp tờ tem đã in: mọi mã được đọc lại và so với lượt in.",
      en: "Photograph a printed sheet: every code is read back and compared with the run."),
    "labelPhoto": Phrase(vi: "Ảnh hoặc tệp PDF", en: "Photo or PDF"),
    "allCodesRead": Phrase(
      vi: "Đọc được {count} mã, đủ và đúng.", en: "{count} codes were read, all of them right."),
    "codesRead": Phrase(vi: "Đọc được {count} mã.", en: "{count} codes were read."),
    "codeMissing": Phrase(vi: "Không thấy {serial}", en: "{serial} is missing"),
    "codeDoubled": Phrase(vi: "{serial} thấy {times} lần", en: "{serial} was read {times} times"),
    "codeWrong": Phrase(vi: "Mã lạ: {text}", en: "Another code: {text}"),
    "reprintLabels": Phrase(vi: "In lại", en: "Print again"),
    "reprintLabelsText": Phrase(
      vi: "Đúng như lượt này, kể cả khi sản phẩm đã sửa. Ghi thành lượt mới.",
      en: "Just as this run, even when the product was changed since. It is kept as a new run."),
    "printers": Phrase(vi: "Máy in và hiệu chỉnh", en: "Printers and their correction"),
    "printersText": Phrase(
      vi: "Máy in nào cũng lệch một chút. Đo trên trang thử một lần, rồi tem nằm đúng ô.",
      en:
        "Every printer is a little off. Measure it once on the test page, then labels sit where they should."),
    "noPrinters": Phrase(vi: "Chưa có máy in nào.", en: "There is no printer yet."),
    "removePrinter": Phrase(vi: "Bỏ máy in", en: "Remove"),
    "testPage": Phrase(vi: "Trang thử", en: "Test page"),
    "testPageText": Phrase(
      vi: "In ở 100 % lên giấy thường, áp vào tờ tem, soi lên ánh sáng: đo khung lệch bao nhiêu mi-li-mét.",
      en:
        "Print at 100 % on plain paper, hold it against a sheet of labels and measure how far the frames are off."
    ),
    "takeTestPage": Phrase(vi: "Tải trang thử", en: "Download the test page"),
    "setPrinter": Phrase(vi: "Thêm hoặc sửa máy in", en: "Add or change a printer"),
    "finePrinter": Phrase(vi: "Chỉnh thêm", en: "Finer correction"),
    "printerName": Phrase(vi: "Tên máy in", en: "Name of the printer"),
    "printerName-hint": Phrase(vi: "Như văn phòng, Canon kho.", en: "Such as office, Canon in the store."),
    "offsetX": Phrase(vi: "Dời sang phải (mm)", en: "Move right (mm)"),
    "offsetX-hint": Phrase(
      vi: "Khung in lệch sang phải 1,5 mm thì gõ -1,5.",
      en: "When frames lie 1.5 mm too far right, type -1.5."),
    "offsetY": Phrase(vi: "Dời xuống (mm)", en: "Move down (mm)"),
    "offsetY-hint": Phrase(
      vi: "Khung in lệch lên 1 mm thì gõ 1.", en: "When frames lie 1 mm too high, type 1."),
    "pitchX": Phrase(vi: "Thêm giữa hai cột (mm)", en: "Add between columns (mm)"),
    "pitchY": Phrase(vi: "Thêm giữa hai hàng (mm)", en: "Add between rows (mm)"),
    "scaleX": Phrase(vi: "Hệ số ngang", en: "Factor across"),
    "scaleY": Phrase(vi: "Hệ số dọc", en: "Factor down"),
    "done-labelsPrinted": Phrase(
      vi: "Lượt in đã ghi. Tải tệp tem và in.", en: "The run is kept. Download the labels and print them."),
    "done-labelsReprinted": Phrase(
      vi: "Đã ghi lượt in lại. Tải tệp tem và in.",
      en: "The new run is kept. Download the labels and print them."),
    "done-labelsCounted": Phrase(vi: "Đã đối chiếu.", en: "The labels are counted."),
    "done-labelsActivated": Phrase(vi: "Tem đã có hiệu lực.", en: "The labels are in use."),
    "ownSheets": Phrase(vi: "Giấy tem của riêng mình", en: "Sheets of your own"),
    "ownSheetsText": Phrase(
      vi: "Tờ hoặc cuộn tem không có trong danh sách thì tả một lần ở đây, rồi chọn khi in.",
      en: "Describe a sheet or roll that is not in the list once; then choose it when you print."),
    "noOwnSheets": Phrase(vi: "Chưa tả giấy tem nào.", en: "No sheet was described yet."),
    "seeSheet": Phrase(vi: "Xem hình vẽ", en: "See the drawing"),
    "removeSheet": Phrase(vi: "Bỏ giấy tem", en: "Remove"),
    "addSheet": Phrase(vi: "Thêm hoặc sửa giấy tem", en: "Add or change a sheet"),
    "sheetName": Phrase(vi: "Tên giấy tem", en: "Name"),
    "sheetName-hint": Phrase(
      vi: "Như htx-40. Trùng tên thì thay.", en: "Such as htx-40. The same name replaces it."),
    "sheetPage": Phrase(vi: "Khổ giấy, hoặc một hàng của cuộn (mm)", en: "Paper, or one row of a roll (mm)"),
    "sheetPage-hint": Phrase(vi: "Ngang x dọc, như 210 x 297.", en: "Across x down, such as 210 x 297."),
    "sheetColumns": Phrase(vi: "Số tem chiều ngang", en: "Labels across"),
    "sheetRows": Phrase(vi: "Số tem chiều dọc", en: "Labels down"),
    "sheetRows-hint": Phrase(vi: "Tem cuộn: 1.", en: "For a roll: 1."),
    "sheetLabel": Phrase(vi: "Cỡ một tem (mm)", en: "Size of one label (mm)"),
    "sheetLabel-hint": Phrase(vi: "Như 48,5 x 25,4.", en: "Such as 48.5 x 25.4."),
    "sheetOrigin": Phrase(
      vi: "Góc trên trái của tem đầu (mm)", en: "Top left corner of the first label (mm)"),
    "sheetOrigin-hint": Phrase(vi: "Để trống: sát mép giấy, 0 x 0.", en: "Empty: at the edge, 0 x 0."),
    "sheetPitch": Phrase(vi: "Từ tem này sang tem kế (mm)", en: "From one label to the next (mm)"),
    "sheetPitch-hint": Phrase(vi: "Để trống: bằng cỡ tem.", en: "Empty: the size of a label."),
    "sheetRoll": Phrase(
      vi: "Tem cuộn: khe hở giữa hai hàng (mm)", en: "For a roll: gap between two rows (mm)"),
    "sheetRoll-hint": Phrase(vi: "Để trống: giấy tờ.", en: "Empty: sheets."),
    "done-sheetSet": Phrase(vi: "Đã lưu giấy tem.", en: "The sheet is saved."),
    "done-sheetRemoved": Phrase(vi: "Đã bỏ giấy tem.", en: "The sheet is removed."),
    "done-printerSet": Phrase(vi: "Đã lưu máy in.", en: "The printer is saved."),
    "done-printerRemoved": Phrase(vi: "Đã bỏ máy in.", en: "The printer is removed."),
  ]

  /// Tracing and recalling.
  static let tracePages: [String: Phrase] = [
    "traceOf": Phrase(vi: "Truy xuất lô {lot}", en: "Trace of lot {lot}"),
    "trace-back": Phrase(vi: "Từ đâu đến", en: "Where it came from"),
    "trace-forward": Phrase(vi: "Đã đi đâu", en: "Where it went"),
    "traceEnds-back": Phrase(vi: "Không có nguồn nào được ghi.", en: "No origin is recorded."),
    "traceEnds-forward": Phrase(vi: "Chưa gửi, bán hay hủy.", en: "Nothing was shipped, sold or destroyed."),
    "tracePicture-back": Phrase(vi: "Sơ đồ nguồn gốc", en: "Drawing of the origin"),
    "tracePicture-forward": Phrase(vi: "Sơ đồ nơi đến", en: "Drawing of the destinations"),
    "recalls": Phrase(vi: "Thu hồi", en: "Recalls"),
    "recallsText": Phrase(
      vi: "Mở thu hồi từ trang của lô. Trang công khai cảnh báo ngay.",
      en: "Open a recall from the page of a lot. The public pages warn at once."),
    "noRecalls": Phrase(vi: "Chưa thu hồi lô nào.", en: "No lot was recalled."),
    "recallLot": Phrase(vi: "Thu hồi lô {lot}?", en: "Recall lot {lot}?"),
    "recallOf": Phrase(vi: "Thu hồi lô {lot}", en: "Recall of lot {lot}"),
    "recallText": Phrase(
      vi: "Xem trước những gì sẽ bị thu hồi: lô này và mọi lô làm từ nó.",
      en: "What would be recalled: this lot and all that was made of it."),
    "recallReaches": Phrase(
      vi: "{lots} lô, {codes} mã tem, {deliveries} lần giao",
      en: "{lots} lots, {codes} codes, {deliveries} deliveries"),
    "recalledLots": Phrase(vi: "Các lô", en: "Lots"),
    "whoHasThem": Phrase(vi: "Ai đang giữ", en: "Who has them"),
    "nobodyHasThem": Phrase(vi: "Chưa giao cho ai; tất cả còn trong kho.", en: "Nobody; all is in stock."),
    "unknownBuyers": Phrase(vi: "người mua không rõ", en: "buyers who are not known"),
    "openRecall": Phrase(vi: "Mở thu hồi", en: "Open the recall"),
    "closeRecall": Phrase(vi: "Kết thúc thu hồi", en: "Close the recall"),
    "recallIsOpen": Phrase(vi: "đang thu hồi", en: "open"),
    "recallClosedOn": Phrase(vi: "kết thúc {day}", en: "closed {day}"),
    "recallList": Phrase(vi: "Danh sách thu hồi", en: "List of the recall"),
    "recallListText": Phrase(
      vi: "Cho cơ quan chức năng trong 24 giờ: lô, mã, nơi nhận, hàng còn trong kho. Riêng tư.",
      en: "For the authorities within 24 hours: lots, codes, receivers, stock. Private."),
    "fileForm": Phrase(vi: "Dạng tệp", en: "File"),
    "takeRecallList": Phrase(vi: "Tải danh sách", en: "Download the list"),
    "done-recallOpened": Phrase(
      vi: "Đã mở thu hồi; trang công khai đang cảnh báo.", en: "The recall is open; the public pages warn."),
    "done-recallClosed": Phrase(vi: "Đã kết thúc thu hồi.", en: "The recall is closed."),
  ]
}
