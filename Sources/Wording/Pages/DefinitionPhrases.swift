extension PagePhrases {
  /// What the addresses of the site give, for people who write programs.
  static let definition: [String: Phrase] = [
    "apiTitle": Phrase(vi: "Các địa chỉ của trang này", en: "The addresses of this site"),
    "apiText": Phrase(
      vi:
        "Cho người viết phần mềm: mọi địa chỉ công khai, tham số và câu trả lời. Thêm /en phía trước các trang để có tiếng Anh.",
      en:
        "For people who write programs: every public address, its parameters and answers. Pages have /en before them in English."
    ),
    "apiDownload": Phrase(vi: "Tải bản OpenAPI 3.0", en: "Download it as OpenAPI 3.0"),
    "apiParameters": Phrase(vi: "Tham số", en: "Parameters"),
    "apiTypes": Phrase(vi: "Kiểu dữ liệu", en: "Media types"),
    "apiStatuses": Phrase(vi: "Mã trạng thái", en: "Statuses"),
    "apiKnown": Phrase(vi: "Không đổi từ lần hỏi trước", en: "Unchanged since it was asked for"),
    "apiElsewhere": Phrase(vi: "Nằm ở địa chỉ khác", en: "At another address"),
    "apiProblem": Phrase(
      vi: "Không trả lời được: một trang cho người, RFC 9457 cho máy",
      en: "Cannot be answered: a page for people, RFC 9457 for programs"),
    "apiScan": Phrase(
      vi: "Trang mà mã QR mở ra; với linkType hoặc Accept là các liên kết GS1",
      en: "The page a QR code opens; with linkType or Accept the links of GS1"),
    "apiStart": Phrase(vi: "Trang đầu", en: "Start page"),
    "apiCodeEntry": Phrase(vi: "Tra cứu mã gõ bằng tay", en: "Looks up a code typed by hand"),
    "apiCooperative": Phrase(vi: "Trang của một hợp tác xã", en: "Page of a cooperative"),
    "apiPoster": Phrase(vi: "Tờ treo của một hợp tác xã", en: "Poster of a cooperative"),
    "apiPlace": Phrase(vi: "Trang của một địa điểm theo GLN", en: "Page of a place by its GLN"),
    "apiBox": Phrase(vi: "Trang của một thùng hàng theo SSCC", en: "Page of a box by its SSCC"),
    "apiRemark": Phrase(
      vi: "Mẫu gửi phản ánh tới hợp tác xã (gửi bằng POST)",
      en: "Form for a remark to a cooperative (sent with POST)"),
    "apiSitemap": Phrase(vi: "Danh sách trang cho máy tìm kiếm", en: "List of pages for search engines"),
    "apiVillage": Phrase(vi: "Trang của một thôn", en: "Page of a village"),
    "apiPhoto": Phrase(vi: "Ảnh sản phẩm", en: "Picture of a product"),
    "apiMap": Phrase(vi: "Bản đồ vùng trồng", en: "Map of growing areas"),
    "apiMapData": Phrase(
      vi: "Vùng trồng và thửa được đồng ý công bố, GeoJSON",
      en: "Growing areas and consented parcels as GeoJSON"),
    "apiMapKML": Phrase(
      vi: "Vùng trồng và thửa được đồng ý công bố, KML", en: "Growing areas and consented parcels as KML"),
    "apiMapGeoPackage": Phrase(
      vi: "Thôn, vùng trồng và thửa được đồng ý công bố, GeoPackage",
      en: "Villages, growing areas and consented parcels as a GeoPackage"),
    "apiMapSearch": Phrase(
      vi: "Tìm trên bản đồ theo mã, thôn hoặc cây trồng, GeoJSON",
      en: "Finds on the map by code, village or crop, as GeoJSON"),
    "apiCommune": Phrase(vi: "Ranh giới xã và các thôn, GeoJSON", en: "Commune and villages as GeoJSON"),
    "apiTiles": Phrase(vi: "Mô tả các mảnh bản đồ (TileJSON)", en: "Description of the map tiles (TileJSON)"),
    "apiTile": Phrase(vi: "Một mảnh bản đồ véc-tơ", en: "One vector tile of the map"),
    "apiResolver": Phrase(vi: "Mô tả bộ phân giải GS1", en: "Description of the GS1 resolver"),
    "apiLinksetContext": Phrase(
      vi: "Ngữ cảnh JSON-LD của các liên kết GS1", en: "JSON-LD context of the links of GS1"),
    "apiCompressed": Phrase(
      vi: "Như trang mà mã QR mở ra, cho liên kết GS1 ở dạng nén",
      en: "As the page a QR code opens, for a compressed link of GS1"),
    "apiDefinition": Phrase(vi: "Bản mô tả này", en: "This description"),
    "apiLive": Phrase(vi: "Dịch vụ đang chạy", en: "The service runs"),
    "apiReady": Phrase(vi: "Dịch vụ đọc được dữ liệu", en: "The service can read its data"),
    "apiConformance": Phrase(vi: "Các chuẩn được áp dụng", en: "Standards kept"),
    "apiCollection": Phrase(vi: "Một lớp dữ liệu", en: "One collection"),
    "apiQueryables": Phrase(vi: "Các thuộc tính dùng để lọc", en: "Properties to filter by"),
    "apiItem": Phrase(vi: "Một mục", en: "One item"),
  ]
}
