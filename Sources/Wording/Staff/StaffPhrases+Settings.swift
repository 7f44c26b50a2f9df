extension StaffPhrases {
  /// Settings of the commune, and backups.
  static let settingsPage: [String: Phrase] = [
    "settings": Phrase(vi: "Cài đặt", en: "Settings"),
    "backup": Phrase(vi: "Sao lưu", en: "Backup"),
    "backupText": Phrase(
      vi: "Toàn bộ sổ đăng ký, kể cả dữ liệu hộ trồng; mở được bằng QGIS. Cất ở nơi khác, có khóa.",
      en: "The whole registry, growers included; QGIS opens it. Keep it elsewhere, under lock."),
    "takeBackup": Phrase(vi: "Sao lưu và tải về", en: "Make and download a backup"),
    "surveyLimits": Phrase(vi: "Ngưỡng khi nhập tệp đo", en: "Limits of survey imports"),
    "surveyLimitsText": Phrase(
      vi: "Áp dụng cho các tệp nhập sau này. Để trống rồi lưu thì trở lại mức chuẩn.",
      en: "They hold for later imports. Save an empty box to have the standard again."),
    "standardLimit": Phrase(vi: "Chuẩn:", en: "Standard:"),
    "changedLimit": Phrase(vi: "đã đổi", en: "changed"),
    "done-limitSet": Phrase(vi: "Đã lưu ngưỡng.", en: "The limit is saved."),
  ]
}
