extension PagePhrases {
  /// Pages of cooperatives and villages.
  static let placePages: [String: Phrase] = [
    "products": Phrase(vi: "Sản phẩm", en: "Products"),
    "lots": Phrase(vi: "Lô hàng", en: "Lots"),
    "newestLots": Phrase(vi: "Lô hàng mới nhất", en: "Newest lots"),
    "lotsShown": Phrase(vi: "{shown} lô mới nhất trong {count} lô", en: "The newest {shown} of {count} lots"),
    "lotState": Phrase(vi: "Tình trạng", en: "State"),
    "stateGood": Phrase(vi: "Đang bán", en: "On sale"),
    "stateHeld": Phrase(vi: "Tạm giữ", en: "On hold"),
    "stateRecalled": Phrase(vi: "Thu hồi", en: "Recalled"),
    "stateWithdrawn": Phrase(vi: "Đã rút khỏi thị trường", en: "Withdrawn"),
    "stateExpired": Phrase(vi: "Quá hạn", en: "Past best before"),
    "areaOfAreas": Phrase(vi: "Diện tích vùng trồng", en: "Size of the growing areas"),
    "mapped": Phrase(vi: "Đã lập bản đồ", en: "Mapped"),
    "plannedToMap": Phrase(vi: "Kế hoạch lập bản đồ", en: "Planned to be mapped"),
    "mappedOfPlan": Phrase(vi: "Đã lập so với kế hoạch", en: "Mapped of what is planned"),
    "cropsOfVillage": Phrase(vi: "Cây trồng", en: "Crops"),
    "otherCrops": Phrase(vi: "Cây trồng khác", en: "Other crops"),
    "mappedHectares": Phrase(vi: "Đã lập (ha)", en: "Mapped (ha)"),
    "cropsNote": Phrase(
      vi: "Cây trồng của dưới ba hộ được gộp vào “cây trồng khác”.",
      en: "Crops of fewer than three growers are counted with the other crops."),
    "locatorTitle": Phrase(
      vi: "{commune} nằm ở đâu trong tỉnh {province}", en: "Where {commune} lies in {province} province"),
    "contact": Phrase(vi: "Liên hệ", en: "Contact"),
    "cooperativeSummary": Phrase(
      vi: "{name}, {address}: sản phẩm, lô hàng và vùng trồng.",
      en: "{name}, {address}: products, lots and growing areas."),
    "villageSummary": Phrase(
      vi: "{name}, {place}: {area} đã lập bản đồ, {parcels} thửa trồng.",
      en: "{name}, {place}: {area} mapped, {parcels} parcels."),
    "linkCooperativePage": Phrase(vi: "Trang của {name}", en: "Page of {name}"),
    "unknownCooperative": Phrase(vi: "Không có hợp tác xã này", en: "There is no such cooperative"),
    "unknownVillage": Phrase(vi: "Không có thôn này", en: "There is no such village"),
  ]
}
