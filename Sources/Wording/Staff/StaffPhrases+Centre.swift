extension StaffPhrases {
  /// Parcels, growers and the plan, as the Centre keeps them.
  static let centrePages: [String: Phrase] = [
    "parcels": Phrase(vi: "Thửa trồng", en: "Parcels"),
    "parcel": Phrase(vi: "Thửa", en: "Parcel"),
    "colourBy": Phrase(vi: "Tô màu theo", en: "Colour by"),
    "printMap": Phrase(vi: "In bản đồ", en: "Print the map"),
    "mapFault": Phrase(
      vi: "Chưa tải được bản đồ. Bảng dưới đây có đủ số liệu.",
      en: "The map could not be loaded. The table below holds the figures."),
    "parcelMap": Phrase(vi: "Bản đồ các thửa tìm được", en: "Map of the parcels found"),
    "parcelText": Phrase(vi: "Mã thửa, tên gọi hoặc mã hộ", en: "Code, name or grower's code"),
    "parcelsFound": Phrase(vi: "{count} thửa, {area} ha", en: "{count} parcels, {area} ha"),
    "parcelsMore": Phrase(
      vi: "Bảng chỉ hiện {count} thửa đầu; bản đồ hiện tất cả. Hãy lọc bớt.",
      en: "The table shows the first {count}; the map shows all. Filter to see the others."),
    "parcel-accepted": Phrase(vi: "trên bản đồ nội bộ", en: "on the staff map"),
    "parcel-published": Phrase(vi: "đã công bố", en: "published"),
    "parcel-retired": Phrase(vi: "đã rời bản đồ", en: "off the map"),
    "all": Phrase(vi: "tất cả", en: "all"),
    "show": Phrase(vi: "Xem", en: "Show"),
    "area": Phrase(vi: "Diện tích", en: "Area"),
    "record": Phrase(vi: "Hồ sơ thửa", en: "Record of the parcel"),
    "outlineOf": Phrase(vi: "Ranh giới thửa {parcel}", en: "Outline of {parcel}"),
    "openGrower": Phrase(vi: "Xem hộ trồng", en: "See the grower"),
    "changeParcel": Phrase(vi: "Sửa hồ sơ", en: "Change the record"),
    "newGrower": Phrase(vi: "Hộ trồng mới (để trống nếu giữ nguyên)", en: "New grower (empty to leave it)"),
    "history": Phrase(vi: "Lịch sử", en: "History"),
    "restoreVersion": Phrase(vi: "Trở lại bản {version}", en: "Go back to version {version}"),
    "growers": Phrase(vi: "Hộ trồng", en: "Growers"),
    "growersText": Phrase(
      vi: "Dữ liệu riêng tư: chỉ Trung tâm và quản trị viên thấy.",
      en: "Private: only the Centre and administrators see it."),
    "growerText": Phrase(vi: "Tìm theo tên hoặc mã hộ", en: "Find by name or code"),
    "growerName": Phrase(vi: "Họ và tên chủ hộ", en: "Name"),
    "addGrower": Phrase(vi: "Thêm hộ trồng", en: "Add a grower"),
    "phone": Phrase(vi: "Điện thoại", en: "Telephone"),
    "notes": Phrase(vi: "Ghi chú", en: "Notes"),
    "unknownVillage": Phrase(vi: "chưa rõ", en: "not known"),
    "consents": Phrase(vi: "Đồng ý công bố", en: "Consent to publish"),
    "consentsText": Phrase(
      vi: "Không có đồng ý thì không công bố. Rút lại bất cứ lúc nào; trang công khai đổi theo ngay.",
      en:
        "Without consent nothing is published. It can be withdrawn at any time; the public site follows at once."
    ),
    "consent-parcel-outline": Phrase(
      vi: "Công bố ranh giới từng thửa", en: "Show outlines of single parcels"),
    "consent-parcel-kilograms": Phrase(vi: "Công bố sản lượng từng thửa", en: "Show kilograms per parcel"),
    "allowed": Phrase(vi: "đồng ý", en: "allowed"),
    "notAllowedYet": Phrase(vi: "không", en: "not allowed"),
    "day": Phrase(vi: "Ngày", en: "Day"),
    "consentTo": Phrase(vi: "Việc", en: "What"),
    "decision": Phrase(vi: "Ý kiến", en: "Decision"),
    "given": Phrase(vi: "đồng ý", en: "given"),
    "withdrawn": Phrase(vi: "rút lại", en: "withdrawn"),
    "evidence": Phrase(vi: "Bằng cách nào", en: "How"),
    "evidenceHint": Phrase(
      vi: "Ví dụ: phiếu giấy số 12, ký ngày 5/6; người làm chứng.",
      en: "Such as: paper form 12, signed on 5 June; witness."),
    "recordConsent": Phrase(vi: "Ghi ý kiến", en: "Record it"),
    "noParcels": Phrase(vi: "Chưa có thửa nào của hộ này.", en: "No parcel of this grower yet."),
    "personData": Phrase(vi: "Dữ liệu về người này", en: "Data about this person"),
    "personDataText": Phrase(
      vi: "Toàn bộ dữ liệu đang giữ, để trao cho chính người đó khi có yêu cầu.",
      en: "All that is on record, to be handed to the person who asks for it."),
    "downloadData": Phrase(vi: "Tải dữ liệu (JSON)", en: "Download (JSON)"),
    "erasePerson": Phrase(vi: "Xóa dữ liệu cá nhân", en: "Erase personal data"),
    "erasePersonText": Phrase(
      vi:
        "Tên, điện thoại, ghi chú và bằng chứng đồng ý bị xóa hẳn. Thửa, sổ lô và nhật ký vẫn nguyên vẹn. Không khôi phục được.",
      en:
        "Name, telephone, notes and evidence go for good. Parcels, ledger and audit trail stay whole. It cannot be undone."
    ),
    "eraseCode": Phrase(vi: "Gõ lại mã hộ để xác nhận", en: "Type the grower's code to confirm"),
    "eraseCodeDiffers": Phrase(
      vi: "Mã gõ lại không phải {grower}; chưa xóa gì.",
      en: "The code typed is not {grower}; nothing was erased."),
    "plan": Phrase(vi: "Kế hoạch", en: "Plan"),
    "planText": Phrase(
      vi: "Mỗi chỉ tiêu: thôn, cây trồng, hạn, ai làm, ai chịu trách nhiệm.",
      en: "Each target: village, crop, due day, who does it, who answers for it."),
    "noPlan": Phrase(
      vi: "Chưa có kế hoạch. Gửi tệp kế hoạch để bắt đầu.", en: "There is no plan yet. Send a file to begin."),
    "planned": Phrase(vi: "Kế hoạch (ha)", en: "Planned (ha)"),
    "mapped": Phrase(vi: "Đã đo (ha)", en: "Mapped (ha)"),
    "who": Phrase(vi: "Người làm / chịu trách nhiệm", en: "Who does / answers"),
    "allCrops": Phrase(vi: "mọi cây trồng", en: "all crops"),
    "importPlan": Phrase(vi: "Nhập kế hoạch mới", en: "Import a new plan"),
    "planFile": Phrase(vi: "Tệp kế hoạch (CSV hoặc XLSX)", en: "File of the plan (CSV or XLSX)"),
    "planFileHint": Phrase(
      vi: "Tải mẫu, điền, rồi gửi lên. Mẫu có sẵn mọi thôn và chỉ tiêu hiện nay; các bản trước vẫn được giữ.",
      en:
        "Download the table, fill it in, send it back. It holds all villages and present targets; earlier versions are kept."
    ),
    "planTemplate": Phrase(vi: "Tải mẫu {form}", en: "Download the table ({form})"),
    "done-parcelChanged": Phrase(
      vi: "Đã lưu; bản trước vẫn còn trong lịch sử.", en: "Saved; the earlier version stays in the history."),
    "done-growerAdded": Phrase(vi: "Đã thêm hộ trồng.", en: "The grower is added."),
    "done-consentRecorded": Phrase(
      vi: "Đã ghi ý kiến; trang công khai đã đổi theo.", en: "Recorded; the public site has followed."),
    "done-growerErased": Phrase(vi: "Đã xóa dữ liệu cá nhân.", en: "The personal data is erased."),
    "done-planImported": Phrase(vi: "Đã nhập kế hoạch mới.", en: "The new plan is in force."),
  ]
}
