/// Why the program did not do what was asked and what to do next, by the code of the refusal.
///
/// The subject (file or id) and the line stand in front of the text, so the text does not repeat them.
public enum RefusalPhrases {
  public static func phrase(_ code: String) -> Phrase? { byCode[code] }

  public static let byCode: [String: Phrase] = files.merging(stores) { a, _ in a }.merging(records) { a, _ in
    a
  }

  static let files: [String: Phrase] = [
    "file-missing": Phrase(
      vi: "không có tệp này. Kiểm tra tên và thư mục.",
      en: "there is no such file. Check its name and folder."),
    "file-unreadable": Phrase(
      vi: "không đọc được, hoặc đây là thư mục chứ không phải tệp. Kiểm tra tên và quyền đọc.",
      en: "it cannot be read, or is a folder and no file. Check its name and permissions."),
    "file-empty": Phrase(
      vi: "tệp rỗng. Xuất lại từ máy đo.", en: "the file is empty. Export it from the device again."),
    "file-too-large": Phrase(
      vi: "tệp có {size} byte, giới hạn là {limit}. Chia thành nhiều tệp.",
      en: "the file has {size} bytes, the limit is {limit}. Split it."),
    "format-unknown": Phrase(
      vi:
        "không nhận ra định dạng (thấy: {found}). Dùng GPX, KML, KMZ, GeoJSON, shapefile, GeoPackage, NMEA, DXF hoặc bảng tọa độ CSV, XLSX.",
      en:
        "the format is not known (found: {found}). Use GPX, KML, KMZ, GeoJSON, shapefile, GeoPackage, NMEA, DXF or a CSV or XLSX coordinate table."
    ),
    "xml-malformed": Phrase(
      vi: "XML hỏng: {reason}. Tệp có thể bị cắt khi gửi; xuất lại từ máy đo.",
      en: "malformed XML: {reason}. The file may have been cut in transfer; export it again."),
    "xml-doctype-refused": Phrase(
      vi: "tệp có khai báo DOCTYPE, không được nhận vì lý do an toàn. Xóa dòng đó rồi nhập lại.",
      en: "the file declares a DOCTYPE, which is refused for safety. Remove that line and import again."),
    "xml-too-deep": Phrase(
      vi: "các phần tử lồng nhau sâu hơn {limit} tầng. Đây không phải tệp đo đạc bình thường.",
      en: "elements are nested deeper than {limit}. This is no ordinary survey file."),
    "json-malformed": Phrase(
      vi: "JSON hỏng: {reason}. Xuất lại tệp.", en: "malformed JSON: {reason}. Export the file again."),
    "table-malformed": Phrase(
      vi: "bảng hỏng: {reason}. Lưu lại dưới dạng CSV UTF-8.",
      en: "malformed table: {reason}. Save it again as CSV in UTF-8."),
    "archive-malformed": Phrase(
      vi: "không mở được tệp nén: {reason}. Nén lại, hoặc giải nén rồi nhập từng tệp.",
      en: "the archive cannot be unpacked: {reason}. Pack it again, or unpack it and import its files."),
    "archive-too-large": Phrase(
      vi: "tệp nén vượt giới hạn: {reason}, nhiều nhất {limit}. Giải nén rồi nhập từng tệp đo đạc.",
      en:
        "the archive is over a limit: {reason}, at most {limit}. Unpack it and import the survey files alone."
    ),
    "shapefile-malformed": Phrase(
      vi: "shapefile hỏng: {reason}. Xuất lại cả bộ .shp, .dbf, .prj, .cpg.",
      en: "malformed shapefile: {reason}. Export .shp, .dbf, .prj and .cpg again."),
    "database-malformed": Phrase(
      vi: "không đọc được tệp GeoPackage: {reason}. Đóng tệp trong QField hoặc QGIS rồi xuất lại.",
      en: "the GeoPackage cannot be read: {reason}. Close it in QField or QGIS and export it again."),
    "conversion-failed": Phrase(
      vi: "ogr2ogr không chuyển đổi được tệp: {reason}. Xuất lại dưới dạng GeoPackage hoặc shapefile.",
      en: "ogr2ogr could not convert the file: {reason}. Export it as GeoPackage or shapefile instead."),
    "column-missing": Phrase(
      vi: "thiếu cột {column} (thấy: {found}). Thêm cột vào dòng tiêu đề.",
      en: "column {column} is missing (found: {found}). Add it to the heading."),
    "no-features": Phrase(
      vi: "tệp không có gì có thể là thửa trồng. Xuất lại cả vết đi hoặc đường bao.",
      en: "the file holds nothing that could be a parcel. Export it again with its tracks or outlines."),
    "not-a-number": Phrase(
      vi: "\"{value}\" ở \"{column}\" không phải là số. Sửa lại rồi nhập lần nữa.",
      en: "\"{value}\" in \"{column}\" is not a number. Mend it and import again."),
    "reference-system-unknown": Phrase(
      vi:
        "tọa độ không rơi vào trong xã ở bất kỳ hệ nào đã thử (gần nhất: {nearest}, cách {distance}; rồi {second}, cách {secondDistance}; {third}, cách {thirdDistance}). Nêu rõ hệ bằng --crs EPSG:n.",
      en:
        "the coordinates fall inside the commune in no system tried (nearest: {nearest}, {distance} away; then {second}, {secondDistance}; {third}, {thirdDistance}). Name the system with --crs EPSG:n."
    ),
    "reference-system-ambiguous": Phrase(
      vi: "tọa độ hợp với nhiều hệ: {candidates}. Hỏi nơi lập bảng, rồi chọn một hệ bằng --crs EPSG:n.",
      en:
        "the coordinates fit several systems: {candidates}. Ask whoever made the table, then choose one with --crs EPSG:n."
    ),
    "reference-system-contradicted": Phrase(
      vi:
        "tệp ghi hệ {crs}, nhưng theo hệ đó các điểm nằm ngoài xã, còn theo {candidates} thì nằm trong. Hỏi người đo rồi thêm --crs EPSG:…",
      en:
        "the file says {crs}, but in that system it lies outside the commune, and in {candidates} inside. Ask the surveyor, then give --crs EPSG:…"
    ),
    "reference-system-unsupported": Phrase(
      vi: "không chuyển được từ hệ {crs}: {reason}. Dùng hệ khác hoặc chuyển sang WGS 84 trước.",
      en: "cannot transform from {crs}: {reason}. Use another system or convert to WGS 84 first."),
    "too-much-in-file": Phrase(
      vi: "có {count}, giới hạn là {limit}. Chia thành nhiều tệp.",
      en: "there are {count}, the limit is {limit}. Split the file."),
    "nothing-accepted": Phrase(
      vi: "không nhận được đối tượng nào trong {count}. Xem từng lỗi ở trên.",
      en: "none of {count} features was accepted. See each finding above."),
    "output-exists": Phrase(
      vi: "đã có sẵn. Chọn tên khác hoặc thêm --force.",
      en: "it exists already. Choose another name or add --force."),
    "output-failed": Phrase(vi: "không ghi được: {reason}.", en: "it cannot be written: {reason}."),
  ]

  static let stores: [String: Phrase] = [
    "registry-missing": Phrase(
      vi: "chưa có sổ đăng ký ở đây. Tạo bằng: vungtrong registry init.",
      en: "there is no registry here. Make one with: vungtrong registry init."),
    "registry-exists": Phrase(
      vi: "đã có sổ đăng ký ở đây. Chọn thư mục khác bằng --registry.",
      en: "a registry is here already. Choose another folder with --registry."),
    "registry-too-new": Phrase(
      vi:
        "sổ đăng ký có lược đồ {schema}; chương trình này biết đến {known}. Chưa thay đổi gì. Cài bản mới hơn.",
      en:
        "the registry has schema {schema}; this program knows up to {known}. Nothing was changed. Install a newer version."
    ),
    "registry-damaged": Phrase(
      vi: "sổ đăng ký bị hỏng: {reason}. Khôi phục từ bản sao lưu.",
      en: "the registry is damaged: {reason}. Restore a backup."),
    "registry-locked": Phrase(
      vi: "tiến trình {pid} đang ghi; đã chờ {seconds} giây. Thử lại sau, hoặc tăng --wait.",
      en: "process {pid} is writing; waited {seconds} s. Try again, or raise --wait."),
    "audit-broken": Phrase(
      vi: "chuỗi nhật ký kiểm toán đứt ở dòng {sequence}: {reason}. Đối chiếu với bản sao lưu.",
      en: "the audit chain breaks at entry {sequence}: {reason}. Compare with a backup."),
    "storage-failed": Phrase(
      vi: "không đọc hoặc ghi được kho dữ liệu: {reason}. Kiểm tra ổ đĩa và quyền của thư mục.",
      en: "the store cannot be read or written: {reason}. Check the disk and the rights on the folder."),
    "missing-software": Phrase(
      vi: "thiếu gói {package}. Cài bằng: apt-get install {package}.",
      en: "package {package} is missing. Install it with: apt-get install {package}."),
    "internal-fault": Phrase(
      vi: "lỗi của chương trình: {reason}. Báo cho người phát triển.",
      en: "a fault of the program: {reason}. Report it to the developers."),
  ]

  static let records: [String: Phrase] = [
    "unknown-record": Phrase(
      vi: "không có {kind} nào như vậy. Kiểm tra lại mã.", en: "there is no such {kind}. Check the code."),
    "code-never-issued": Phrase(
      vi: "chưa từng cấp {kind} này. Mã có thể bị giả hoặc đọc sai; đọc lại tem.",
      en: "this {kind} was never issued. The code may be false or misread; read the label again."),
    "record-exists": Phrase(
      vi: "{kind} này đã có. Dùng mã khác.", en: "this {kind} exists already. Use another code."),
    "invalid-field": Phrase(
      vi: "{field} \"{value}\" không hợp lệ: {rule}.", en: "{field} \"{value}\" is not valid: {rule}."),
    "original-erased": Phrase(
      vi:
        "tệp gốc đã xóa ngày {date} cùng thông tin cá nhân của một hộ trồng. Ranh giới và điểm đo vẫn còn: vungtrong survey show.",
      en:
        "the file was erased on {date} with the personal data of a grower. Outlines and raw points are kept: vungtrong survey show."
    ),
    "wrong-state": Phrase(
      vi: "việc này cần trạng thái \"{wanted}\", nhưng hiện là \"{state}\".",
      en: "this needs the state \"{wanted}\", but it is \"{state}\"."),
    "consent-missing": Phrase(
      vi: "chưa có đồng ý \"{kind}\" của hộ trồng. Ghi bằng: vungtrong grower consent.",
      en: "the grower's consent \"{kind}\" is missing. Record it with: vungtrong grower consent."),
    "not-allowed": Phrase(
      vi: "vai trò của tài khoản không có quyền này ({action}). Nhờ quản trị viên.",
      en: "the role of the account does not allow this ({action}). Ask an administrator."),
    "wrong-check-digit": Phrase(
      vi: "số kiểm tra của {value} sai, đúng ra là {expected}. Đọc lại mã.",
      en: "the check digit of {value} is wrong, {expected} was expected. Read the number again."),
    "invalid-identifier": Phrase(
      vi: "\"{value}\" sai ở vị trí {position}: {rule}.",
      en: "\"{value}\" is wrong at position {position}: {rule}."),
    "out-of-season": Phrase(
      vi:
        "ngày {date} nằm ngoài mùa thu hoạch {crop} (từ {from} đến {to}). Kiểm tra ngày, hoặc sửa mùa vụ của cây trồng.",
      en:
        "{date} lies outside the harvest season of {crop} ({from} to {to}). Check the day, or change the crop's season."
    ),
    "above-yield-bound": Phrase(
      vi: "tổng {kilograms} vượt mức {bound} mà các thửa này có thể cho. Kiểm tra số cân và các thửa.",
      en:
        "{kilograms} in all is more than the {bound} these parcels can bear. Check the weight and the parcels."
    ),
    "within-interval": Phrase(
      vi:
        "ngày {date} chưa hết thời gian cách ly {days} ngày của {input}; sớm nhất là ngày {allowed}. Kiểm tra ngày thu hoạch và nhật ký đồng ruộng.",
      en:
        "{date} lies within the pre-harvest interval of {days} days of {input}; {allowed} is the first day. Check the day and the field diary."
    ),
    "ratio-out-of-band": Phrase(
      vi:
        "tỷ lệ thành phẩm {ratio} nằm ngoài khoảng từ {lowest} đến {highest}. Cân lại nguyên liệu và thành phẩm.",
      en:
        "{ratio} of product to raw material lies outside {lowest} to {highest}. Weigh raw material and product again."
    ),
    "stock-too-low": Phrase(
      vi: "cần {wanted} nhưng chỉ còn {stock}. Kiểm tra số lượng bằng: vungtrong lot show.",
      en: "{wanted} is asked for, but only {stock} is left. Check the amount with: vungtrong lot show."),
    "time-runs-backwards": Phrase(
      vi:
        "lúc {time} nằm trước việc đã ghi lúc {latest} của lô này. Kiểm tra ngày, hoặc đính chính bằng: vungtrong lot correct.",
      en:
        "{time} lies before what happened to this lot at {latest}. Check the day, or correct with: vungtrong lot correct."
    ),
    "quantities-differ": Phrase(
      vi:
        "lấy ra {taken} nhưng ghi vào {given}; hai số phải bằng nhau. Hao hụt ghi riêng bằng: vungtrong lot destroy.",
      en:
        "{taken} is taken and {given} given; they must be equal. Record a loss of its own with: vungtrong lot destroy."
    ),
    "code-does-not-fit": Phrase(
      vi:
        "mã QR {modules} ô không vừa tem (chỉ đủ chỗ cho {available}). Chọn tem lớn hơn, địa chỉ ngắn hơn, hoặc in dạng ngắn bằng --link short.",
      en:
        "a QR code of {modules} modules does not fit the label (room for {available}). Choose a larger label, a shorter address, or the short form with --link short."
    ),
    "text-does-not-fit": Phrase(
      vi:
        "nội dung bắt buộc cần cao {needed} mm ở cỡ chữ nhỏ nhất ({size} pt), tem chỉ có {available} mm; dài nhất là \"{text}\". Rút gọn hoặc chọn tem lớn hơn.",
      en:
        "what must stand there needs {needed} mm at the smallest print ({size} pt), the label has {available} mm; the longest text is \"{text}\". Shorten it or choose a larger label."
    ),
    "no-code-read": Phrase(
      vi: "không đọc được mã nào trên {pages} trang. Chụp lại gần hơn, đủ sáng, thẳng góc.",
      en:
        "no code could be read on {pages} pages. Take the picture again: closer, in good light, straight on."),
    "codes-not-public": Phrase(
      vi: "{count} mã chưa mở được trang nào. Chạy: vungtrong publish, rồi in lại.",
      en: "{count} codes open no page yet. Run: vungtrong publish, then print again."),
    "incomplete": Phrase(
      vi: "còn thiếu: {items}.", en: "still missing: {items}."),
  ]
}
