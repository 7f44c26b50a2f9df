extension StaffPhrases {
  /// Figures for leaders, and the papers made of them.
  static let leaderPages: [String: Phrase] = [
    "progressTitle": Phrase(vi: "Tiến độ {quarter}", en: "Progress in {quarter}"),
    "progressTotal": Phrase(
      vi: "{share} diện tích đã lên bản đồ: {mapped} / {planned} ha",
      en: "{share} of the area is on the map: {mapped} of {planned} ha"),
    "mappedOfPlanned": Phrase(vi: "{mapped} / {planned} ha", en: "{mapped} of {planned} ha"),
    "share": Phrase(vi: "Tỷ lệ", en: "Share"),
    "mappedHectares": Phrase(vi: "Đã đo / kế hoạch", en: "Mapped of planned"),
    "due": Phrase(vi: "Hạn", en: "Due"),
    "daysLate": Phrase(vi: "chậm {days} ngày", en: "{days} days late"),
    "onTheWay": Phrase(vi: "đang làm", en: "on the way"),
    "reached": Phrase(vi: "đã xong", en: "reached"),
    "noTarget": Phrase(vi: "không có chỉ tiêu", en: "no target"),
    "noCause": Phrase(vi: "chưa ghi lý do", en: "no reason was given"),
    "lateVillages": Phrase(vi: "{count} thôn chậm hạn", en: "{count} villages are late"),
    "fridayReport": Phrase(vi: "Báo cáo thứ Sáu", en: "Friday report"),
    "fridayReportText": Phrase(
      vi: "Thay đổi từ thứ Sáu tuần trước đến thứ Năm tuần này, một trang PDF.",
      en: "What changed from last Friday to this Thursday, one page of PDF."),
    "makeFridayReport": Phrase(vi: "Lập báo cáo thứ Sáu", en: "Make the Friday report"),
    "allReports": Phrase(vi: "Các báo cáo đã lập", en: "Reports made"),
    "holds": Phrase(vi: "Tạm giữ", en: "Holds"),
    "holdsText": Phrase(
      vi: "Mọi lần tạm giữ và bỏ tạm giữ lô hàng của các hợp tác xã: khi nào, ai, vì sao.",
      en: "Every hold of a lot and every lift, of all cooperatives: when, who and why."),
    "holdsSummary": Phrase(
      vi: "{holds} lần tạm giữ, {open} còn giữ", en: "{holds} holds, {open} of them not lifted"),
    "noHolds": Phrase(vi: "Chưa lô nào bị tạm giữ.", en: "No lot was ever held."),
    "heldBy": Phrase(vi: "Tạm giữ", en: "Held"),
    "liftedBy": Phrase(vi: "Bỏ tạm giữ", en: "Lifted"),
    "stillHeld": Phrase(vi: "còn giữ", en: "still held"),
    "reports": Phrase(vi: "Báo cáo", en: "Reports"),
    "reportsText": Phrase(
      vi: "Mỗi báo cáo lập ra đều được giữ nguyên bản, tải lại được bất cứ lúc nào.",
      en: "Every report made is kept as it was and can be downloaded again at any time."),
    "makeReport": Phrase(vi: "Lập báo cáo", en: "Make a report"),
    "reportKind": Phrase(vi: "Loại báo cáo", en: "Kind of report"),
    "reportForm": Phrase(vi: "Dạng tệp", en: "Form"),
    "make-weekly": Phrase(vi: "Báo cáo thứ Sáu của tuần này", en: "Friday report of this week"),
    "make-completion": Phrase(vi: "Báo cáo hoàn thành của quý này", en: "Completion report of this quarter"),
    "make-roadmap": Phrase(vi: "Lộ trình đến hôm nay", en: "Roadmap as of today"),
    "make-monthly": Phrase(vi: "Báo cáo tháng này", en: "Report of this month"),
    "report-weekly": Phrase(vi: "Báo cáo thứ Sáu", en: "Friday report"),
    "report-completion": Phrase(vi: "Báo cáo hoàn thành", en: "Completion report"),
    "report-roadmap": Phrase(vi: "Lộ trình", en: "Roadmap"),
    "report-monthly": Phrase(vi: "Báo cáo tháng", en: "Monthly report"),
    "report-recall": Phrase(vi: "Danh sách thu hồi", en: "Recall list"),
    "report-dossier": Phrase(vi: "Hồ sơ vùng trồng", en: "Dossier"),
    "reportErased": Phrase(vi: "đã xóa cùng người liên quan", en: "erased with a person"),
    "reportsKept": Phrase(vi: "Các báo cáo đã lập", en: "Reports made"),
    "noReports": Phrase(vi: "Chưa lập báo cáo nào.", en: "No report was made yet."),
    "madeAt": Phrase(vi: "Lập lúc", en: "Made"),
    "madeBy": Phrase(vi: "Người lập", en: "By"),
    "done-reportMade": Phrase(
      vi: "Đã lập báo cáo; tải ở dòng đầu bảng.", en: "The report is made; download it in the first row."),
  ]
}
