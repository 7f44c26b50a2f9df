extension PagePhrases {
  /// The agricultural map.
  static let map: [String: Phrase] = [
    "mapTitle": Phrase(vi: "Bản đồ vùng trồng", en: "Map of growing areas"),
    "mapText": Phrase(
      vi: "Các vùng trồng của xã đã được đo và công bố.",
      en: "The commune's growing areas that were surveyed and made public."),
    "overviewTitle": Phrase(
      vi: "Các thôn và vùng trồng của {commune}", en: "Villages and growing areas of {commune}"),
    "legend": Phrase(vi: "Chú giải", en: "Legend"),
    "parcel": Phrase(vi: "Thửa trồng", en: "Parcel"),
    "parcelShown": Phrase(
      vi: "Thửa trồng, hộ đồng ý công bố", en: "Parcel shown with its grower's consent"),
    "communeBoundary": Phrase(vi: "Ranh giới xã", en: "Commune boundary"),
    "communeBoundaryDrawn": Phrase(
      vi: "Ranh giới xã (vẽ minh họa)", en: "Commune boundary (drawn for illustration)"),
    "hectares": Phrase(vi: "Diện tích (ha)", en: "Area (ha)"),
    "parcels": Phrase(vi: "Số thửa", en: "Parcels"),
    "total": Phrase(vi: "Tổng", en: "Total"),
    "privacyNote": Phrase(
      vi:
        "Thửa của từng hộ chỉ hiện khi hộ đó đồng ý. Vùng có dưới ba hộ chỉ được tính trong tổng của thôn.",
      en:
        "A grower's parcel is shown only with consent. An area of fewer than three growers counts in its village's total only."
    ),
    "mapFault": Phrase(
      vi: "Chưa tải được bản đồ động. Bảng dưới đây có đủ số liệu.",
      en: "The moving map could not be loaded. The tables below hold the figures."),
    "colourBy": Phrase(vi: "Tô màu theo", en: "Colour by"),
    "byKind": Phrase(vi: "Loại", en: "Kind"),
    "withOfficialCode": Phrase(vi: "Có mã số vùng trồng", en: "With an official code"),
    "withoutOfficialCode": Phrase(vi: "Chưa có mã số vùng trồng", en: "Without an official code"),
    "searchMap": Phrase(vi: "Tìm mã, thôn hoặc cây trồng", en: "Find a code, village or crop"),
    "find": Phrase(vi: "Tìm", en: "Find"),
    "printMap": Phrase(vi: "In bản đồ", en: "Print the map"),
    "nothingFound": Phrase(vi: "Không tìm thấy trên bản đồ.", en: "Not found on the map."),
    "asGeoJSON": Phrase(vi: "GeoJSON", en: "GeoJSON"),
    "asGeoPackage": Phrase(vi: "GeoPackage", en: "GeoPackage"),
    "withoutCertificate": Phrase(vi: "Chưa có chứng nhận còn hạn", en: "Without a valid certificate"),
    "byCertificate": Phrase(vi: "Chứng nhận", en: "Certificate"),
    "byProgress": Phrase(vi: "Tiến độ lập bản đồ của thôn", en: "Villages by progress of mapping"),
    "progressLegend": Phrase(
      vi: "Đã lập bản đồ so với kế hoạch, và diện tích đã lập",
      en: "Mapped of what is planned, and the area mapped"),
    "plannedHectares": Phrase(vi: "Kế hoạch (ha)", en: "Planned (ha)"),
    "foundFirst": Phrase(
      vi: "Hiện {shown} trong {count} kết quả.", en: "Showing {shown} of {count} results."),
    "foundCount": Phrase(vi: "Tìm thấy {count}.", en: "Found {count}."),
    "gathered": Phrase(
      vi: "Nhiều mảnh nhỏ gộp lại; phóng to để xem từng mảnh.",
      en: "Several small shapes drawn as one; zoom in to see each."),
    "asKML": Phrase(vi: "KML", en: "KML"),
    "mapDownloads": Phrase(vi: "Tải dữ liệu:", en: "Download:"),
    "zoomIn": Phrase(vi: "Phóng to", en: "Zoom in"),
    "zoomOut": Phrase(vi: "Thu nhỏ", en: "Zoom out"),
  ]
}
