extension TermPhrases {
  /// Certificates, facilities, links, and the ten items that must be told of goods.
  static let goods: [String: Phrase] = kinds.merging(items) { a, _ in a }.merging(rules) { a, _ in a }

  private static let kinds: [String: Phrase] = [
    "certificate": Phrase(vi: "chứng nhận", en: "certificate"),
    "facility": Phrase(vi: "cơ sở", en: "facility"),
    "remark": Phrase(vi: "phản ánh", en: "remark"),
    "settled": Phrase(vi: "đã xử lý", en: "settled"),
    "what": Phrase(vi: "việc đã làm (--what)", en: "what was done (--what)"),
    "link": Phrase(vi: "liên kết", en: "link"),
    "host": Phrase(vi: "tên miền", en: "host name"),
    "gln": Phrase(vi: "mã địa điểm (GLN)", en: "location number (GLN)"),
    "vietgap": Phrase(vi: "VietGAP", en: "VietGAP"),
    "organic": Phrase(vi: "hữu cơ", en: "organic"),
    "gacp-who": Phrase(vi: "GACP-WHO", en: "GACP-WHO"),
    "ocop": Phrase(vi: "OCOP", en: "OCOP"),
    "collective-mark": Phrase(vi: "nhãn hiệu tập thể", en: "collective mark"),
    "certification-mark": Phrase(vi: "nhãn hiệu chứng nhận", en: "certification mark"),
    "geographical-indication": Phrase(vi: "chỉ dẫn địa lý", en: "geographical indication"),
    "not-yet": Phrase(vi: "chưa có hiệu lực", en: "not yet valid"),
    "valid": Phrase(vi: "còn hiệu lực", en: "valid"),
    "expired": Phrase(vi: "đã hết hạn", en: "expired"),
    "ended": Phrase(vi: "đã chấm dứt", en: "ended"),
    "collecting-point": Phrase(vi: "điểm thu mua", en: "collecting point"),
    "drying": Phrase(vi: "cơ sở sơ chế, sấy", en: "drying"),
    "packing": Phrase(vi: "cơ sở đóng gói", en: "packing"),
    "store": Phrase(vi: "kho", en: "store"),
    "shop": Phrase(vi: "nơi bán trên mạng", en: "web shop"),
    "livestream": Phrase(vi: "phiên bán hàng trực tiếp", en: "livestream"),
    "portal": Phrase(vi: "cổng truy xuất", en: "traceability portal"),
    "page": Phrase(vi: "trang khác", en: "page"),
  ]

  private static let items: [String: Phrase] = [
    "item-is-told": Phrase(vi: "có", en: "told"),
    "item-is-missing": Phrase(vi: "THIẾU", en: "MISSING"),
    "item-is-none": Phrase(vi: "không có", en: "none"),
    "item-is-of-lot": Phrase(vi: "theo từng lô", en: "by lot"),
    "item-name": Phrase(vi: "tên sản phẩm", en: "name of the product"),
    "item-image": Phrase(vi: "hình ảnh sản phẩm", en: "image of the product"),
    "item-producer": Phrase(vi: "tên đơn vị sản xuất, kinh doanh", en: "name of producer or trader"),
    "item-address": Phrase(vi: "địa chỉ đơn vị", en: "address of producer or trader"),
    "item-stages": Phrase(vi: "các công đoạn (mã địa điểm, thời gian)", en: "stages (place, time)"),
    "item-time": Phrase(vi: "thời gian sản xuất, kinh doanh", en: "time of production or trade"),
    "item-code": Phrase(vi: "mã truy vết sản phẩm", en: "traceability code"),
    "item-brand": Phrase(vi: "thương hiệu, nhãn hiệu (nếu có)", en: "brand or mark, if any"),
    "item-shelf-life": Phrase(vi: "hạn sử dụng (nếu có)", en: "shelf life, if any"),
    "item-standards": Phrase(
      vi: "tiêu chuẩn, quy chuẩn áp dụng", en: "standards and technical regulations applied"),
    "mend-item-name": Phrase(
      vi: "tên sản phẩm (vungtrong product set … --name)",
      en: "name of the product (vungtrong product set … --name)"),
    "mend-item-image": Phrase(
      vi: "hình ảnh sản phẩm (vungtrong product set … --photo)",
      en: "image of the product (vungtrong product set … --photo)"),
    "mend-item-producer": Phrase(
      vi: "tên đơn vị (vungtrong cooperative set … --name)",
      en: "name of the producer (vungtrong cooperative set … --name)"),
    "mend-item-address": Phrase(
      vi: "địa chỉ đơn vị (vungtrong cooperative set … --address)",
      en: "address of the producer (vungtrong cooperative set … --address)"),
    "mend-item-stages": Phrase(
      vi: "địa điểm của thửa đã thu hoạch (vungtrong parcel set … --village hoặc vungtrong area assign)",
      en: "place of the parcels harvested (vungtrong parcel set … --village, or vungtrong area assign)"),
    "mend-item-shelf-life": Phrase(
      vi: "hạn sử dụng (vungtrong product set … --shelf-life)",
      en: "shelf life (vungtrong product set … --shelf-life)"),
    "mend-item-standards": Phrase(
      vi: "tiêu chuẩn áp dụng (vungtrong product set … --standard)",
      en: "standards applied (vungtrong product set … --standard)"),
  ]

  private static let rules: [String: Phrase] = [
    "number": Phrase(vi: "số", en: "number"),
    "issuer": Phrase(vi: "nơi cấp", en: "issuer"),
    "holder": Phrase(vi: "đơn vị được cấp", en: "holder"),
    "until": Phrase(vi: "ngày hết hạn (--until)", en: "last day (--until)"),
    "stars": Phrase(vi: "số sao (--stars)", en: "stars (--stars)"),
    "title": Phrase(vi: "tên liên kết", en: "title"),
    "story": Phrase(vi: "lời giới thiệu", en: "story"),
    "notes": Phrase(vi: "ghi chú", en: "notes"),
    "brand": Phrase(vi: "thương hiệu", en: "brand"),
    "standard": Phrase(vi: "tiêu chuẩn", en: "standard"),
    "scope": Phrase(vi: "phạm vi", en: "scope"),
    "--serials": Phrase(vi: "số mã (--serials)", en: "number of codes (--serials)"),
    "--printed": Phrase(vi: "số tem đã in (--printed)", en: "labels printed (--printed)"),
    "--used": Phrase(vi: "số tem đã dùng (--used)", en: "labels used (--used)"),
    "--spoiled": Phrase(vi: "số tem hỏng (--spoiled)", en: "labels spoiled (--spoiled)"),
    "--copies": Phrase(vi: "số tem mỗi mã (--copies)", en: "labels of each code (--copies)"),
    "--blank": Phrase(vi: "số tem không mã (--blank)", en: "labels without a code (--blank)"),
    "--offset-x": Phrase(vi: "dời sang phải (--offset-x)", en: "move right (--offset-x)"),
    "--offset-y": Phrase(vi: "dời xuống (--offset-y)", en: "move down (--offset-y)"),
    "--pitch-x": Phrase(vi: "thêm giữa hai cột (--pitch-x)", en: "add between columns (--pitch-x)"),
    "--pitch-y": Phrase(vi: "thêm giữa hai hàng (--pitch-y)", en: "add between rows (--pitch-y)"),
    "--scale-x": Phrase(vi: "hệ số ngang (--scale-x)", en: "factor across (--scale-x)"),
    "--scale-y": Phrase(vi: "hệ số dọc (--scale-y)", en: "factor down (--scale-y)"),
    "--base": Phrase(
      vi: "địa chỉ công khai mà tem dẫn tới, do người chạy dịch vụ đặt (--base)",
      en: "public address that labels lead to, set by whoever runs the service (--base)"),
    "file": Phrase(vi: "tệp", en: "file"),
    "counted": Phrase(vi: "đã đối chiếu", en: "counted"),
    "not-counted": Phrase(vi: "chưa đối chiếu", en: "not counted"),
    "day-and-month": Phrase(
      vi: "cần ngày và tháng, cả hai đầu mùa: 20/5", en: "a day and month are needed for both ends: 20/5"),
    "own-goods": Phrase(
      vi: "chỉ được cho hàng của chính hợp tác xã",
      en: "it must be about goods of the cooperative's own alone"),
    "a-number": Phrase(vi: "cần một số", en: "a number is needed"),
    "one-of-list": Phrase(vi: "cần chọn trong danh sách", en: "one of the list must be chosen"),
    "one-lot": Phrase(vi: "cần chọn lô hoặc thùng", en: "a lot or box must be chosen"),
    "weighed-apart": Phrase(
      vi: "một vùng trồng hoặc một hộ thì chọn riêng; nơi cân riêng thì ghi riêng",
      en: "a growing area or household stands alone; what was weighed apart is recorded apart"),
    "one-parcel": Phrase(vi: "cần chọn ít nhất một thửa", en: "at least one parcel must be chosen"),
    "choose-a-file": Phrase(vi: "cần chọn một tệp", en: "a file must be chosen"),
    "something-to-change": Phrase(
      vi: "chưa có gì khác với mục cũ; sửa một ô, hoặc rút hẳn mục này",
      en: "nothing differs from the entry; change a field, or take the entry back"),
    "scope-named": Phrase(
      vi: "cần ít nhất một --cooperative, --product hoặc --area",
      en: "at least one --cooperative, --product or --area is needed"),
    "not-before-from": Phrase(
      vi: "không được trước ngày bắt đầu", en: "it must not lie before the first day"),
    "last-day-needed": Phrase(
      vi: "chỉ chỉ dẫn địa lý mới không có ngày hết hạn",
      en: "only a geographical indication has no last day"),
    "stars-of-ocop": Phrase(
      vi: "OCOP có từ 3 đến 5 sao; chứng nhận khác không có sao",
      en: "OCOP has 3 to 5 stars, other certificates none"),
    "host-name": Phrase(
      vi: "cần một tên miền như nongsan.htx-man.vn", en: "a host name such as nongsan.htx-man.vn is needed"),
    "https-address": Phrase(
      vi: "cần một địa chỉ bắt đầu bằng https://, không có dấu cách, không có tên đăng nhập",
      en: "an address from https:// is needed, without spaces or user names"),
    "capital-letters": Phrase(
      vi: "chỉ dùng chữ hoa không dấu, chữ số và dấu gạch nối, dài nhất 40",
      en: "only capital letters without marks, digits and hyphens, 40 at most"),
    "later-of-one-run": Phrase(
      vi: "phải cùng đợt cấp mã và không đứng trước --from",
      en: "it must be of the same code run and not stand before --from"),
  ]
}
