/// What the demonstration says while it works.
public enum DemonstrationPhrases {
  public static let units = Phrase(
    vi: "{villages} thôn, {growers} hộ trồng, {targets} chỉ tiêu kế hoạch",
    en: "{villages} villages, {growers} growers, {targets} targets of the plan")
  public static let survey = Phrase(
    vi: "{file}: {accepted} thửa nhận, {repaired} đã sửa, {rejected} bị loại; {area}",
    en: "{file}: {accepted} parcels accepted, {repaired} repaired, {rejected} rejected; {area}")
  public static let growingArea = Phrase(
    vi: "Vùng trồng {code} {name}: {parcels} thửa", en: "Growing area {code} {name}: {parcels} parcels")
  public static let lot = Phrase(vi: "Lô hàng {lot}: {mass}", en: "Lot {lot}: {mass}")
  public static let labels = Phrase(vi: "{count} tem: {path}", en: "{count} labels: {path}")
  public static let map = Phrase(
    vi: "Bản đồ {count} thửa, {area}: {path}", en: "Map of {count} parcels, {area}: {path}")
  public static let report = Phrase(
    vi: "Báo cáo hoàn thành {percent}: {path}", en: "Completion report, {percent}: {path}")
  public static let open = Phrase(
    vi: """
      Mở bằng trình duyệt khi đang phục vụ:
        {base}{page}   trang sản phẩm của tem đầu tiên
        {base}/map   bản đồ nông nghiệp
      Mở bằng QGIS: vungtrong registry backup --registry {directory} ban-do.gpkg
      """,
    en: """
      Open in a browser while it serves:
        {base}{page}   the page of the first label
        {base}/map   the agricultural map
      Open in QGIS: vungtrong registry backup --registry {directory} map.gpkg
      """)
}
