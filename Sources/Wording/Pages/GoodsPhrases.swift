extension PagePhrases {
  /// Certificates, stages, what labels say, and the ten items, on pages of products and cooperatives.
  static let goods: [String: Phrase] = [
    "certificates": Phrase(vi: "Chứng nhận", en: "Certificates"),
    "certificateNumber": Phrase(vi: "Số", en: "Number"),
    "certificateIssuer": Phrase(vi: "Nơi cấp", en: "Issued by"),
    "certificateHolder": Phrase(vi: "Cấp cho", en: "Held by"),
    "certificateFrom": Phrase(vi: "Có hiệu lực từ", en: "Valid from"),
    "certificateUntil": Phrase(vi: "Có hiệu lực đến hết", en: "Valid through"),
    "certificateStars": Phrase(vi: "{count} sao", en: "{count} stars"),
    "withoutEnd": Phrase(vi: "không thời hạn", en: "without end"),
    "ageNotice": Phrase(
      vi: "Người dưới 18 tuổi không được uống rượu, bia", en: "Nobody under 18 may drink alcohol"),
    "alcohol": Phrase(vi: "Nồng độ cồn (thể tích)", en: "Alcohol by volume"),
    "netVolume": Phrase(vi: "Thể tích thực", en: "Net volume"),
    "onLabel": Phrase(vi: "Thông tin trên nhãn", en: "On the label"),
    "ingredients": Phrase(vi: "Thành phần", en: "Ingredients"),
    "useAndStorage": Phrase(vi: "Sử dụng, bảo quản", en: "Use and storage"),
    "warnings": Phrase(vi: "Cảnh báo", en: "Warnings"),
    "licence": Phrase(vi: "Giấy phép sản xuất", en: "Production licence"),
    "shareAll": Phrase(
      vi: "100% nguyên liệu trồng tại {commune}",
      en: "100% of the raw material grew in {commune}"),
    "shareMixed": Phrase(
      vi: "{inside} nguyên liệu trồng tại {commune}, {outside} mua từ nơi khác",
      en: "{inside} of the raw material grew in {commune}, {outside} was bought from elsewhere"),
    "step-harvested": Phrase(vi: "Thu hoạch, ghi vào lô {lot}", en: "Harvested and recorded as lot {lot}"),
    "step-received": Phrase(vi: "Nhận hàng mua vào", en: "Bought in and received"),
    "step-processed": Phrase(vi: "Sơ chế, chế biến", en: "Dried or otherwise made"),
    "step-packed": Phrase(vi: "Đóng gói", en: "Packed"),
    "step-shipped": Phrase(vi: "Xuất kho, giao hàng", en: "Shipped"),
    "step-sold": Phrase(vi: "Bán hàng", en: "Sold"),
    "madeOn": Phrase(vi: "Ngày sản xuất", en: "Made"),
    "receivedOn": Phrase(vi: "Ngày nhận hàng", en: "Received"),
    "otherPlaces": Phrase(vi: "Xem ở nơi khác", en: "Elsewhere"),
    "tenItems": Phrase(
      vi: "Mười mục thông tin truy xuất (Thông tư 02/2024/TT-BKHCN)",
      en: "The ten items of traceability (Circular 02/2024/TT-BKHCN)"),
    "itemAbove": Phrase(vi: "ở đầu trang", en: "at the top"),
    "itemInStory": Phrase(vi: "ở mục Hành trình", en: "in its story"),
    "itemOfLot": Phrase(vi: "ghi theo từng lô", en: "told by each lot"),
    "itemNone": Phrase(vi: "không có", en: "none"),
    "itemDays": Phrase(vi: "{count} ngày", en: "{count} days"),
  ]
}
