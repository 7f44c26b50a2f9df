/// The words of public pages by the key a template names them with (`{{words.lot}}`).
public enum PagePhrases {
  public static let byKey: [String: Phrase] = [
    site, product, goods, boxes, remarks, links, placePages, openData, definition, states, problems, map,
  ]
  .reduce(into: [:]) {
    $0.merge($1) { first, _ in first }
  }

  /// Every text of one language, ready for a template.
  public static func words(_ language: Language) -> [String: String] {
    wordsByLanguage[language]!
  }

  /// The text of one key with its values filled in; an unknown key is a mistake of the caller.
  public static func text(_ key: String, _ language: Language, _ values: [String: String] = [:]) -> String {
    byKey[key]!.text(language, values)
  }

  private static let wordsByLanguage = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (language, byKey.mapValues { $0[language] })
    })

  /// What every page shares, the start page and the box to type a code into.
  static let site: [String: Phrase] = [
    "skip": Phrase(vi: "Tới nội dung chính", en: "Skip to main content"),
    "home": Phrase(vi: "Trang đầu", en: "Start page"),
    "map": Phrase(vi: "Bản đồ", en: "Map"),
    "siteLinks": Phrase(vi: "Các trang", en: "Pages"),
    "siteName": Phrase(vi: "Vùng trồng {place}", en: "Growing areas of {place}"),
    "placeInText": Phrase(vi: "{commune}, {province}", en: "{commune}, {province}"),
    "locale": Phrase(vi: "vi_VN", en: "en_GB"),
    "thisLanguage": Phrase(vi: "Tiếng Việt", en: "English"),
    "noTracking": Phrase(
      vi: "Trang này không dùng cookie và không theo dõi người xem.",
      en: "This site sets no cookie and does not track anyone."),
    "enterCode": Phrase(vi: "Tra cứu mã trên tem", en: "Look up a label"),
    "enterCodeText": Phrase(
      vi: "Khi tem bị mờ hoặc điện thoại không quét được, hãy gõ mã in trên tem.",
      en: "When a label is worn or your phone cannot scan it, type the code printed on it."),
    "codeLabel": Phrase(vi: "Mã in trên tem", en: "Code printed on the label"),
    "codeHint": Phrase(
      vi: "Số sê-ri; hoặc mã sản phẩm (GTIN), mã lô và số sê-ri, cách nhau bằng dấu cách.",
      en: "The serial number; or the product number (GTIN), lot and serial with spaces between them."),
    "lookUp": Phrase(vi: "Tra cứu", en: "Look up"),
    "startTitle": Phrase(vi: "Nông sản có nơi có chốn", en: "Food that knows its field"),
    "startText": Phrase(
      vi:
        "Quét mã QR trên tem để biết sản phẩm trồng ở đâu, thu hoạch ngày nào, hợp tác xã nào chịu trách nhiệm.",
      en: "Scan the QR code on a label to read where it grew, when it was harvested and who answers for it."),
    "labelHelpTitle": Phrase(vi: "Xem tem cho đúng", en: "How to read a label"),
    "labelHelpScan": Phrase(
      vi: "Quét mã QR bằng máy ảnh của điện thoại, không cần cài ứng dụng.",
      en: "Scan the QR code with your phone's camera; no app is needed."),
    "labelHelpCompare": Phrase(
      vi: "So mã lô và số sê-ri trên trang với mã in trên tem: phải giống nhau.",
      en: "Compare the lot and serial on the page with those printed on the label: they must be the same."),
    "labelHelpAsk": Phrase(
      vi: "Nếu khác nhau hoặc trang báo lỗi, hãy gọi hợp tác xã ghi trên tem.",
      en: "If they differ, or the page warns you, call the cooperative named on the label."),
  ]

  /// The consumer page.
  static let product: [String: Phrase] = [
    "photoOf": Phrase(vi: "Ảnh sản phẩm: {name}", en: "Photo of the product: {name}"),
    "lot": Phrase(vi: "Lô hàng", en: "Lot"),
    "harvestDate": Phrase(vi: "Ngày thu hoạch", en: "Harvested"),
    "bestBefore": Phrase(vi: "Dùng tốt nhất trước", en: "Best before"),
    "netContent": Phrase(vi: "Khối lượng tịnh", en: "Net content"),
    "crop": Phrase(vi: "Cây trồng", en: "Crop"),
    "village": Phrase(vi: "Thôn", en: "Village"),
    "villages": Phrase(vi: "Các thôn", en: "Villages"),
    "growingArea": Phrase(vi: "Vùng trồng", en: "Growing area"),
    "growingAreas": Phrase(vi: "Các vùng trồng", en: "Growing areas"),
    "areaCode": Phrase(vi: "Mã trong xã", en: "Commune's code"),
    "officialCode": Phrase(vi: "Mã số vùng trồng", en: "Official area code"),
    "noOfficialCode": Phrase(vi: "chưa cấp", en: "none yet"),
    "areaSize": Phrase(vi: "Diện tích", en: "Area"),
    "whereItGrew": Phrase(vi: "Trồng ở đâu", en: "Where it grew"),
    "openMap": Phrase(vi: "Mở bản đồ vùng trồng", en: "Open the map"),
    "drawingTitle": Phrase(
      vi: "{areas} trên bản đồ {commune}", en: "{areas} on the map of {commune}"),
    "drawingTitleVillages": Phrase(
      vi: "{villages} trên bản đồ {commune}", en: "{villages} on the map of {commune}"),
    "story": Phrase(vi: "Hành trình", en: "Its story"),
    "grownIn": Phrase(vi: "Nơi trồng", en: "Grown in"),
    "stepGrownText": Phrase(vi: "Trồng và chăm sóc {crop}", en: "{crop} planted and tended"),
    "stepBestBeforeText": Phrase(vi: "Nên dùng trước ngày này", en: "Best eaten before this day"),
    "whoMadeIt": Phrase(vi: "Đơn vị chịu trách nhiệm", en: "Who answers for it"),
    "call": Phrase(vi: "Gọi", en: "Call"),
    "codesOnLabel": Phrase(vi: "Mã in trên tem", en: "Codes on the label"),
    "gtin": Phrase(vi: "Mã sản phẩm (GTIN)", en: "Product number (GTIN)"),
    "serial": Phrase(vi: "Số sê-ri", en: "Serial number"),
    "compareSerial": Phrase(
      vi: "Mã trên trang và mã in trên tem phải giống nhau.",
      en: "The codes on this page and on the label must be the same."),
    "lotOnPackage": Phrase(
      vi: "Mã lô và số sê-ri in trên tem từng gói.", en: "Lot and serial are printed on each package's label."
    ),
    "summary": Phrase(
      vi: "{name}, lô {lot}, thu hoạch ngày {date}, {cooperative}.",
      en: "{name}, lot {lot}, harvested {date}, {cooperative}."),
    "summaryProduct": Phrase(vi: "{name} của {cooperative}.", en: "{name} by {cooperative}."),
  ]

  /// What the banner says about a code that is known.
  static let states: [String: Phrase] = [
    "serialGood": Phrase(vi: "Mã hợp lệ", en: "Genuine code"),
    "serialGoodText": Phrase(
      vi: "Số sê-ri này do hợp tác xã phát hành cho lô {lot}.",
      en: "The cooperative issued this serial number for lot {lot}."),
    "lotGood": Phrase(vi: "Lô hàng có thật", en: "Known lot"),
    "lotGoodText": Phrase(
      vi: "Lô {lot} do hợp tác xã ghi nhận. Quét mã trên từng gói để kiểm tra số sê-ri.",
      en: "The cooperative recorded lot {lot}. Scan the code on a package to check its serial number."),
    "copied": Phrase(vi: "Tem này có thể đã bị sao chép", en: "This label may have been copied"),
    "copiedText": Phrase(
      vi:
        "Mã này đã được tra {scans} lần trong {days} ngày, nhiều hơn thường thấy ở một gói hàng. So số sê-ri với tem, xem tem có dấu dán lại không, và gọi hợp tác xã nếu còn nghi ngờ.",
      en:
        "This code was looked up {scans} times on {days} days, more than usual for one package. Compare the serial with the label, look for signs that it was stuck on again, and call the cooperative when in doubt."
    ),
    "sold": Phrase(vi: "Mã hợp lệ, gói hàng đã bán", en: "Genuine code, package sold"),
    "soldText": Phrase(
      vi: "Hợp tác xã ghi nhận gói này của lô {lot} đã bán. Nếu bạn thấy nó còn trên kệ, hãy gọi hợp tác xã.",
      en:
        "The cooperative recorded this package of lot {lot} as sold. Call it if the package is still on a shelf."
    ),
    "notActivated": Phrase(vi: "Tem chưa được kích hoạt", en: "This label is not activated yet"),
    "notActivatedText": Phrase(
      vi:
        "Hợp tác xã đã in tem này cho lô {lot} nhưng chưa ghi nhận gói hàng mang tem. Nếu bạn thấy nó khi mua, hãy gọi hợp tác xã.",
      en:
        "The cooperative printed this label for lot {lot}, but recorded no package with it yet. Call it if you find the label on goods."
    ),
    "held": Phrase(vi: "Lô hàng đang tạm giữ", en: "This lot is on hold"),
    "heldText": Phrase(
      vi: "Hợp tác xã đang kiểm tra lô {lot}. Chưa nên dùng; hãy giữ lại gói hàng và xem lại trang này.",
      en: "The cooperative is checking lot {lot}. Do not use it yet; keep the package and look here again."),
    "recalled": Phrase(vi: "THU HỒI: không sử dụng", en: "RECALLED: do not use"),
    "recalledText": Phrase(
      vi: "Lô {lot} đang bị thu hồi. Đừng ăn, đừng bán. Giữ lại gói hàng và gọi hợp tác xã để trả hàng.",
      en: "Lot {lot} is being recalled. Do not eat or sell it. Keep the package and call the cooperative."),
    "withdrawn": Phrase(vi: "Lô hàng đã rút khỏi thị trường", en: "This lot was withdrawn from sale"),
    "withdrawnText": Phrase(
      vi: "Lô {lot} không còn được bán. Nếu bạn vừa mua, hãy gọi hợp tác xã.",
      en: "Lot {lot} is no longer on sale. If you have just bought it, call the cooperative."),
    "expired": Phrase(vi: "Đã quá hạn dùng tốt nhất", en: "Past its best-before day"),
    "expiredText": Phrase(
      vi: "Hạn dùng tốt nhất của lô {lot} là ngày {date}.", en: "Lot {lot} was best before {date}."),
  ]
}
