extension PagePhrases {
  /// Open data for other programs (OGC API - Features).
  static let openData: [String: Phrase] = [
    "openData": Phrase(vi: "Dữ liệu mở vùng trồng", en: "Open data of growing areas"),
    "openDataText": Phrase(
      vi: "Mở bằng QGIS, GDAL và các phần mềm bản đồ khác qua địa chỉ /ogc.",
      en: "Opened by QGIS, GDAL and other map programs by the address /ogc."),
    "dataConformance": Phrase(
      vi: "Chuẩn áp dụng: OGC API - Features 1.0", en: "Standard: OGC API - Features 1.0"),
    "dataCollections": Phrase(vi: "Các lớp dữ liệu", en: "Collections"),
    "dataItems": Phrase(vi: "Xem từng mục", en: "See the items"),
    "dataVillages": Phrase(vi: "Các thôn", en: "Villages"),
    "dataVillagesText": Phrase(
      vi: "Thôn với số thửa và diện tích đã lập bản đồ.", en: "Villages with parcels and area mapped."),
    "dataGrowingAreas": Phrase(vi: "Các vùng trồng", en: "Growing areas"),
    "dataGrowingAreasText": Phrase(
      vi: "Ranh giới khái quát của vùng trồng có từ ba hộ trở lên.",
      en: "Generalised outlines of growing areas of three growers or more."),
    "dataParcels": Phrase(vi: "Thửa trồng", en: "Parcels"),
    "dataParcelsText": Phrase(
      vi: "Thửa của những hộ đồng ý công bố.", en: "Parcels whose growers consented to show them."),
    "dataCooperatives": Phrase(vi: "Các hợp tác xã", en: "Cooperatives"),
    "dataCooperativesText": Phrase(
      vi: "Hợp tác xã với địa chỉ và số điện thoại kinh doanh.",
      en: "Cooperatives with business address and telephone."),
    "dataQueryables": Phrase(
      vi: "Lọc bằng các thuộc tính này, ví dụ items?code=…",
      en: "Filter by these properties, such as items?code=…"),
    "property-code": Phrase(vi: "Mã", en: "Code"),
    "property-name": Phrase(vi: "Tên", en: "Name"),
    "property-village": Phrase(vi: "Mã thôn", en: "Code of the village"),
    "property-crop": Phrase(vi: "Cây trồng, tên tiếng Việt", en: "Crop, Vietnamese name"),
    "property-cropEn": Phrase(vi: "Cây trồng, tên tiếng Anh", en: "Crop, English name"),
    "property-address": Phrase(vi: "Địa chỉ", en: "Address"),
    "badSystem": Phrase(
      vi: "Hệ tọa độ này không có trong danh sách crs của /ogc/collections.",
      en: "This reference system is not in the list crs of /ogc/collections."),
    "badOrder": Phrase(
      vi: "sortby nhận các thuộc tính sau, thêm dấu trừ phía trước để sắp giảm dần: {names}.",
      en: "sortby takes these properties, with a minus in front for falling order: {names}."),
    "nextPart": Phrase(vi: "Phần tiếp theo", en: "Next part"),
    "partOf": Phrase(vi: "có tất cả {count} mục", en: "{count} items in all"),
    "badNumber": Phrase(
      vi: "limit và offset phải là số nguyên, nhỏ nhất là {least}.",
      en: "limit and offset must be whole numbers, {least} at least."),
    "badTime": Phrase(
      vi: "datetime phải là ngày giờ theo RFC 3339 hoặc khoảng như 2026-01-01/..",
      en: "datetime must be a date or time of RFC 3339, or an interval such as 2026-01-01/.."),
    "badForm": Phrase(vi: "f phải là json hoặc html.", en: "f must be json or html."),
    "unknownParameter": Phrase(
      vi: "Không có tham số “{name}” ở địa chỉ này.", en: "This address has no parameter “{name}”."),
  ]
}
