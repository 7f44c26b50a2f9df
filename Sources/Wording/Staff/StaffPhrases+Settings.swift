extension StaffPhrases {
  /// Settings of the commune, and backups.
  static let settingsPage: [String: Phrase] = [
    "settings": Phrase(vi: "Cài đặt", en: "Settings"),
    "backup": Phrase(vi: "Sao lưu", en: "Backup"),
    "backupText": Phrase(
      vi:
        "Tệp ZIP gồm toàn bộ sổ đăng ký, kể cả dữ liệu hộ trồng (mở được bằng QGIS), lượt quét và phản ánh. Cất ở nơi khác, có khóa.",
      en:
        "A ZIP file of the whole registry, growers included (QGIS opens it), scans and remarks. Keep it elsewhere, under lock."
    ),
    "takeBackup": Phrase(vi: "Sao lưu và tải về", en: "Make and download a backup"),
    "surveyLimits": Phrase(vi: "Ngưỡng khi nhập tệp đo", en: "Limits of survey imports"),
    "surveyLimitsText": Phrase(
      vi: "Áp dụng cho các tệp nhập sau này. Để trống rồi lưu thì trở lại mức chuẩn.",
      en: "They hold for later imports. Save an empty box to have the standard again."),
    "standardLimit": Phrase(vi: "Chuẩn:", en: "Standard:"),
    "changedLimit": Phrase(vi: "đã đổi", en: "changed"),
    "villages": Phrase(vi: "Thôn bản", en: "Villages"),
    "villagesNow": Phrase(vi: "Các thôn bản", en: "Villages as they are"),
    "noVillages": Phrase(
      vi: "Chưa có thôn nào. Thêm từng thôn, hoặc gửi tệp ranh giới.",
      en: "There is no village yet. Add them one by one, or send a file of outlines."),
    "sendFile": Phrase(vi: "Gửi tệp", en: "Send the file"),
    "notDrawn": Phrase(vi: "chưa có ranh giới", en: "not drawn"),
    "rename": Phrase(vi: "Đổi tên", en: "Rename"),
    "addVillage": Phrase(vi: "Thêm thôn", en: "Add a village"),
    "villageName": Phrase(vi: "Tên thôn", en: "Name of the village"),
    "villageCode": Phrase(vi: "Mã thôn", en: "Code"),
    "villageCode-hint": Phrase(
      vi: "Chữ in hoa không dấu, số, gạch nối. Để trống thì lấy từ tên.",
      en: "Capital letters, digits, hyphens. Made from the name when empty."),
    "villageOutlines": Phrase(vi: "Ranh giới từ tệp", en: "Outlines from a file"),
    "outlineFile": Phrase(vi: "GeoJSON hoặc KML", en: "GeoJSON or KML"),
    "outlineFile-hint": Phrase(
      vi: "Mỗi thôn một vùng có tên. Thôn đã có thì nhận ranh giới mới.",
      en: "One named area for each village. A village that is there gets the new outline."),
    "mergeVillages": Phrase(vi: "Sáp nhập thôn", en: "Merge villages"),
    "mergeVillagesText": Phrase(
      vi: "Thửa, hộ trồng và chỉ tiêu theo về thôn mới. Báo cáo của ngày trước vẫn như cũ.",
      en: "Parcels, growers and targets follow. Reports of days before stay as they were."),
    "endingVillages": Phrase(vi: "Các thôn nhập vào", en: "Villages that end"),
    "survivingVillage": Phrase(vi: "Thành thôn", en: "Become part of"),
    "newVillageName": Phrase(vi: "Tên từ nay (để trống: giữ nguyên)", en: "Its name from now on, if another"),
    "crops": Phrase(vi: "Cây trồng", en: "Crops"),
    "cropsText": Phrase(
      vi: "Mùa vụ và mức năng suất mà thu hoạch được đối chiếu.",
      en: "Seasons and bounds that harvests are held against."),
    "addCrop": Phrase(vi: "Thêm cây trồng", en: "Add a crop"),
    "changeCrop": Phrase(vi: "Sửa", en: "Change"),
    "boundModel": Phrase(vi: "Tính năng suất theo", en: "Harvests are bounded by"),
    "bound-annual": Phrase(vi: "năm, một vụ", en: "the year, one season"),
    "bound-flushes": Phrase(vi: "năm, nhiều lứa", en: "the year, several flushes"),
    "bound-rotation": Phrase(vi: "chu kỳ trồng", en: "the planting cycle"),
    "bound-none": Phrase(vi: "không giới hạn", en: "nothing"),
    "seasonFrom": Phrase(vi: "Thu hoạch từ (ngày/tháng)", en: "Harvest from (day/month)"),
    "seasonTo": Phrase(vi: "đến (ngày/tháng)", en: "until (day/month)"),
    "upperYield": Phrase(vi: "Năng suất cao nhất (kg/ha)", en: "Highest yield (kg/ha)"),
    "ratioExpected": Phrase(
      vi: "Thành phẩm từ 1 đơn vị nguyên liệu", en: "What comes out of 1 unit of raw material"),
    "ratioLowest": Phrase(vi: "ít nhất", en: "at least"),
    "ratioHighest": Phrase(vi: "nhiều nhất", en: "at most"),
    "settingSource": Phrase(vi: "Căn cứ", en: "Source"),
    "settingSource-hint": Phrase(
      vi: "Biên bản, quyết định hoặc sổ nào nói vậy.", en: "Which minutes, decision or book says so."),
    "seasonIs": Phrase(vi: "thu {from} – {to}", en: "harvest {from} – {to}"),
    "allYear": Phrase(vi: "thu quanh năm", en: "harvest all year"),
    "yieldIs": Phrase(vi: "đến {amount} kg/ha", en: "up to {amount} kg/ha"),
    "done-villageAdded": Phrase(vi: "Đã thêm thôn.", en: "The village is added."),
    "done-villageRenamed": Phrase(vi: "Đã đổi tên thôn.", en: "The village is renamed."),
    "done-villagesDrawn": Phrase(vi: "Đã nhận ranh giới.", en: "The outlines are taken."),
    "done-villagesMerged": Phrase(vi: "Đã sáp nhập thôn.", en: "The villages are merged."),
    "done-cropAdded": Phrase(vi: "Đã thêm cây trồng.", en: "The crop is added."),
    "done-cropChanged": Phrase(vi: "Đã lưu cây trồng.", en: "The crop is saved."),
    "visitsInVain": Phrase(vi: "Đã đến, không còn gì để vẽ", en: "Visited, nothing to map"),
    "recordVisit": Phrase(vi: "Ghi chuyến đi không có gì để vẽ", en: "Record a visit with nothing to map"),
    "recordVisitText": Phrase(
      vi: "Chỉ tiêu được tính là xong, kèm người đi, ngày và điều đã thấy.",
      en: "The target counts as met, with who was there, when, and what was found."),
    "visitTarget": Phrase(vi: "Chỉ tiêu", en: "Target"),
    "visitPerson": Phrase(vi: "Người đến nơi", en: "Who was there"),
    "visitDay": Phrase(vi: "Ngày đến", en: "Day"),
    "visitFound": Phrase(vi: "Đã thấy gì", en: "What was found"),
    "takeVisitBack": Phrase(vi: "Rút lại", en: "Take back"),
    "done-visitRecorded": Phrase(vi: "Đã ghi chuyến đi.", en: "The visit is recorded."),
    "done-visitTakenBack": Phrase(
      vi: "Đã rút; chỉ tiêu mở lại.", en: "It is taken back; the target is open."),
    "done-limitSet": Phrase(vi: "Đã lưu ngưỡng.", en: "The limit is saved."),
  ]
}
