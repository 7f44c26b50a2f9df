/// Fixed words inside a message: reasons, rules, axes, kinds of record, states.
///
/// Messages carry them as stable terms; a term without a phrase, such as a name from a file, stays as it is.
public enum TermPhrases {
  /// Names of values that may hold a term. Any other value is the user's own text and is never looked up.
  public static let names: Set<String> = [
    "reason", "rule", "axis", "kind", "state", "wanted", "found", "field", "items",
  ]

  public static func phrase(_ term: String) -> Phrase? { byTerm[term] }

  static let byTerm: [String: Phrase] = files.merging(outlines) { a, _ in a }
    .merging(identifiers) { a, _ in a }.merging(records) { a, _ in a }.merging(fields) { a, _ in a }
    .merging(LabelWarningPhrases.parts) { a, _ in a }.merging(audit) { a, _ in a }.merging(events) { a, _ in a
    }.merging(disk) { a, _ in a }.merging(plan) {
      a, _ in a
    }.merging(goods) { a, _ in a }.merging(accounts) { a, _ in a }.merging(ledger) { a, _ in a }

  private static let files: [String: Phrase] = [
    "cut-short": Phrase(vi: "tệp bị cắt giữa chừng", en: "the file ends in the middle"),
    "mismatched-tag": Phrase(vi: "thẻ đóng không khớp thẻ mở", en: "a closing tag does not match"),
    "repeated-attribute": Phrase(vi: "thuộc tính lặp lại", en: "an attribute stands twice"),
    "undefined-entity": Phrase(vi: "ký hiệu & không được định nghĩa", en: "an entity is not defined"),
    "unknown-encoding": Phrase(vi: "bảng mã không được hỗ trợ", en: "the encoding is not supported"),
    "not-utf-8": Phrase(vi: "không phải UTF-8", en: "it is not UTF-8"),
    "text-after-end": Phrase(vi: "còn chữ sau chỗ kết thúc", en: "text follows the end"),
    "unclosed-quote": Phrase(vi: "dấu ngoặc kép chưa đóng", en: "a quote is not closed"),
    "text-after-quote": Phrase(vi: "còn chữ sau dấu ngoặc kép đóng", en: "text follows a closing quote"),
    "not-well-formed": Phrase(vi: "sai cú pháp", en: "it is not well-formed"),
    "unfinished-log": Phrase(
      vi: "bên cạnh còn tệp -wal chưa ghi xong", en: "a log (-wal) beside it is not written back yet"),
    "no-layer": Phrase(vi: "không có lớp dữ liệu nào đọc được", en: "it has no layer that can be read"),
    "too-many-crossings": Phrase(
      vi: "đường bao tự cắt quá nhiều lần", en: "its sides cross each other too often"),
    "too-many-corners": Phrase(
      vi: "có quá nhiều góc để sửa được", en: "it has too many corners to be repaired"),
    "too-many-parts": Phrase(vi: "gồm quá nhiều mảnh rời", en: "it is in too many pieces"),
    "took-too-long": Phrase(vi: "mất quá nhiều thời gian", en: "it took too long"),
    "too-deep": Phrase(vi: "lồng nhau quá sâu", en: "it is nested too deeply"),
    "part-too-large": Phrase(vi: "một phần quá lớn", en: "a part of it is too large"),
    "text": Phrase(vi: "chữ thường, không có cột tọa độ", en: "text without coordinate columns"),
    "xml": Phrase(vi: "một tệp XML khác", en: "another kind of XML"),
    "binary": Phrase(vi: "dữ liệu nhị phân", en: "binary data"),
    "zip": Phrase(
      vi: "một tệp nén ZIP không có tệp đo đạc nào", en: "a ZIP archive without any survey file"),
    "workbook": Phrase(
      vi: "một bảng tính không có cột tọa độ", en: "a workbook without coordinate columns"),
    "encrypted": Phrase(vi: "có mật khẩu", en: "it is locked with a password"),
    "archive-entries": Phrase(vi: "số tệp bên trong", en: "files in it"),
    "archive-bytes": Phrase(vi: "số byte sau khi giải nén", en: "bytes when unpacked"),
    "archive-expansion": Phrase(vi: "số lần phình to khi giải nén", en: "times that it grows when unpacked"),
    "archive-nesting": Phrase(vi: "số tầng nén lồng nhau", en: "archives in one another"),
    "temporary-storage": Phrase(vi: "hết chỗ cho tệp tạm", en: "no room for temporary files"),
    "sqlite": Phrase(vi: "một tệp SQLite", en: "an SQLite file"),
    "pdf": Phrase(vi: "một tệp PDF", en: "a PDF"),
    "json-array": Phrase(vi: "một mảng JSON", en: "a JSON array"),
    "json": Phrase(vi: "một tệp JSON khác", en: "another kind of JSON"),
    "latitude": Phrase(vi: "vĩ độ", en: "latitude"),
    "longitude": Phrase(vi: "kinh độ", en: "longitude"),
    "northing": Phrase(vi: "tọa độ hướng bắc (X)", en: "northing"),
    "easting": Phrase(vi: "tọa độ hướng đông (Y)", en: "easting"),
  ]

  private static let outlines: [String: Phrase] = [
    "sliver": Phrase(vi: "dải hẹp do sai số", en: "a sliver"),
    "real-overlap": Phrase(vi: "chồng lấn thật", en: "a real overlap"),
    "self-intersection": Phrase(vi: "hai cạnh cắt nhau", en: "two sides cross"),
    "ring-self-intersection": Phrase(vi: "đường bao tự chạm tại một điểm", en: "the ring touches itself"),
    "too-few-points": Phrase(vi: "chưa đủ ba góc khác nhau", en: "fewer than three different corners"),
    "open-ring": Phrase(vi: "đường bao chưa khép kín", en: "the ring is open"),
    "invalid-coordinate": Phrase(vi: "tọa độ không hợp lệ", en: "a coordinate is not valid"),
    "hole-outside-shell": Phrase(vi: "lỗ nằm ngoài đường bao", en: "a hole lies outside"),
    "nested-holes": Phrase(vi: "lỗ nằm trong lỗ", en: "a hole lies in a hole"),
    "nested-shells": Phrase(vi: "đường bao lồng nhau", en: "an outline lies in another"),
    "duplicate-rings": Phrase(vi: "hai đường bao trùng nhau", en: "two rings are the same"),
    "interior-disconnected": Phrase(vi: "phần trong bị chia rời", en: "the inside falls apart"),
  ]

  private static let events: [String: Phrase] = [
    "not-an-object": Phrase(vi: "phải là một đối tượng JSON", en: "it must be a JSON object"),
    "not-a-list": Phrase(vi: "phải là một danh sách JSON", en: "it must be a JSON list"),
    "not-text": Phrase(vi: "phải là chữ trong ngoặc kép", en: "it must be text in quotation marks"),
    "epcis-document": Phrase(
      vi: "phải là EPCISDocument hoặc EPCISQueryDocument",
      en: "it must be an EPCISDocument or EPCISQueryDocument"),
    "epcis-version": Phrase(vi: "chỉ nhận phiên bản 2.0", en: "only version 2.0 is taken"),
    "event-kind-unknown": Phrase(
      vi: "chỉ nhận ObjectEvent, AggregationEvent, TransformationEvent",
      en: "only ObjectEvent, AggregationEvent and TransformationEvent are taken"),
    "event-action": Phrase(vi: "phải là ADD, OBSERVE hoặc DELETE", en: "it must be ADD, OBSERVE or DELETE"),
    "date-time-with-zone": Phrase(
      vi: "thời điểm phải viết như 2026-06-12T06:30:00+07:00",
      en: "a moment is written as 2026-06-12T06:30:00+07:00"),
    "zone-offset": Phrase(vi: "múi giờ phải viết như +07:00", en: "a zone is written as +07:00"),
    "only-where-goods-are-made": Phrase(
      vi: "chỉ có khi hàng được tạo ra (ADD hoặc TransformationEvent)",
      en: "it may stand only where goods are made (ADD or TransformationEvent)"),
  ]

  private static let identifiers: [String: Phrase] = [
    "digits-only": Phrase(vi: "chỉ được có chữ số", en: "only digits are allowed"),
    "gtin-length": Phrase(
      vi: "GTIN có 8, 12, 13 hoặc 14 chữ số, trong địa chỉ luôn là 14",
      en: "a GTIN has 8, 12, 13 or 14 digits, in a link always 14"),
    "gln-13-digits": Phrase(vi: "GLN có 13 chữ số", en: "a GLN has 13 digits"),
    "sscc-18-digits": Phrase(vi: "SSCC có 18 chữ số", en: "an SSCC has 18 digits"),
    "empty": Phrase(vi: "không được để trống", en: "it must not be empty"),
    "longer-than-20": Phrase(vi: "dài hơn 20 ký tự", en: "it is longer than 20 characters"),
    "character-set-82": Phrase(
      vi: "chỉ dùng chữ cái không dấu, chữ số và !\"%&'()*+,-./:;<=>?_",
      en: "only letters without marks, digits and !\"%&'()*+,-./:;<=>?_ are allowed"),
    "percent-encoding": Phrase(
      vi: "sau % phải là hai chữ số hệ 16", en: "two hexadecimal digits must follow %"),
    "primary-key": Phrase(
      vi: "địa chỉ phải có /01/ và GTIN (hoặc /00/, /414/, /417/ khi được phép)",
      en: "the link needs /01/ and a GTIN (or /00/, /414/, /417/ where they are allowed)"),
    "qualifier-order": Phrase(
      vi: "sau /01/ chỉ có 22, 10, 21 theo đúng thứ tự này (hoặc 235), sau /414/ chỉ có 254",
      en: "only 22, 10, 21 may follow /01/, in this order (or 235), only 254 may follow /414/"),
    "value-missing": Phrase(vi: "thiếu giá trị", en: "its value is missing"),
    "wrong-length": Phrase(vi: "số chữ số không đúng", en: "it has too few or too many digits"),
    "too-long": Phrase(vi: "dài hơn mức mã này cho phép", en: "it is longer than its number allows"),
    "date": Phrase(
      vi: "ngày phải viết NNTTNN (năm, tháng, ngày) và có thật", en: "a day is written YYMMDD and must exist"),
    "country": Phrase(
      vi: "mã nước phải có trong ISO 3166-1, Việt Nam là 704",
      en: "the country must be a number of ISO 3166-1; Vietnam is 704"),
    "scheme": Phrase(
      vi: "địa chỉ phải bắt đầu bằng https:// hoặc http://, viết thường hết hoặc hoa hết",
      en: "the link begins with https:// or http://, all small or all capital"),
    "host": Phrase(vi: "thiếu hoặc sai tên máy chủ", en: "the host is missing or wrong"),
    "address-character": Phrase(
      vi: "ký tự này phải được mã hóa bằng % trong địa chỉ",
      en: "this character must be written with % in an address"),
    "unknown-identifier": Phrase(
      vi: "không phải là số hiệu ứng dụng GS1 mà chương trình biết",
      en: "this is no GS1 application identifier that the program knows"),
    "not-an-attribute": Phrase(
      vi: "phần này phải đứng trong đường dẫn, không đứng sau dấu ?",
      en: "this belongs in the path, not behind the question mark"),
    "repeated": Phrase(vi: "số hiệu này đã có ở trước", en: "this number stands here twice"),
    "needs-other": Phrase(
      vi: "thiếu số hiệu phải đi cùng (427 cần 422, đặc tính của hàng cần 01)",
      en: "a number that must stand with it is missing (427 needs 422, what describes goods needs 01)"),
    "not-together": Phrase(
      vi: "hai số hiệu này không được đi cùng nhau", en: "these two numbers exclude each other"),
    "bracketed-identifier": Phrase(
      vi: "chuỗi phải bắt đầu bằng số hiệu trong ngoặc, như (01)",
      en: "it begins with a number in brackets, such as (01)"),
  ]

  private static let records: [String: Phrase] = [
    "survey": Phrase(vi: "đợt đo", en: "survey"),
    "parcel": Phrase(vi: "thửa trồng", en: "parcel"),
    "village": Phrase(vi: "thôn", en: "village"),
    "commune": Phrase(vi: "xã", en: "commune"),
    "crop": Phrase(vi: "cây trồng", en: "crop"),
    "grower": Phrase(vi: "hộ trồng", en: "grower"),
    "growing-area": Phrase(vi: "vùng trồng", en: "growing area"),
    "event": Phrase(vi: "sự kiện", en: "event"),
    "document": Phrase(vi: "tệp", en: "document"),
    "requested": Phrase(vi: "đã xin cấp", en: "requested"),
    "suspended": Phrase(vi: "tạm đình chỉ", en: "suspended"),
    "cancelled": Phrase(vi: "đã thu hồi", en: "cancelled"),
    "waiting": Phrase(vi: "đang chờ", en: "waiting"),
    "taken": Phrase(vi: "đã nhập", en: "taken"),
    "refused": Phrase(vi: "đã gạt", en: "refused"),
    "growing-area-code": Phrase(vi: "mã số vùng trồng", en: "growing-area code"),
    "cooperative": Phrase(vi: "hợp tác xã", en: "cooperative"),
    "product": Phrase(vi: "sản phẩm", en: "product"),
    "lot": Phrase(vi: "lô hàng", en: "lot"),
    "label-run": Phrase(vi: "đợt in tem", en: "label run"),
    "printer": Phrase(vi: "máy in", en: "printer"),
    "start": Phrase(vi: "tem bắt đầu", en: "first label"),
    "offset": Phrase(vi: "độ dời của máy in", en: "correction of the printer"),
    "code-run": Phrase(vi: "đợt cấp mã", en: "code run"),
    "serial": Phrase(vi: "số sê-ri", en: "serial"),
    "sheet": Phrase(vi: "mẫu tem", en: "label sheet"),
    "report": Phrase(vi: "báo cáo", en: "report"),
    "completion": Phrase(vi: "báo cáo kết quả", en: "completion report"),
    "roadmap": Phrase(vi: "lộ trình", en: "roadmap"),
    "weekly": Phrase(vi: "báo cáo tuần", en: "weekly report"),
    "monthly": Phrase(vi: "báo cáo tháng", en: "monthly report"),
    "dossier": Phrase(vi: "hồ sơ vùng trồng", en: "growing-area dossier"),
    "kept-report-changed": Phrase(
      vi: "báo cáo lưu trong sổ không còn đúng từng byte", en: "a kept report is no longer what was kept"),
    "staged": Phrase(vi: "chờ xem xét", en: "staged"),
    "accepted": Phrase(vi: "đã nhận", en: "accepted"),
    "rejected": Phrase(vi: "đã từ chối", en: "rejected"),
    "undone": Phrase(vi: "đã hoàn tác", en: "undone"),
    "parcel-outline": Phrase(vi: "công khai ranh giới thửa", en: "show the parcel's outline"),
    "parcel-kilograms": Phrase(vi: "công khai số ki-lô-gam từng thửa", en: "show the parcel's kilograms"),
    "labels": Phrase(vi: "tem", en: "labels"),
    "roll-for-label-printer": Phrase(
      vi: "máy in tem cần mẫu tem cuộn; tem giấy A4 hãy xuất ra PDF",
      en: "a label printer needs labels on a roll; for sheets of paper write a PDF"),
    "two-lengths": Phrase(
      vi: "cần hai số đo mi-li-mét, ví dụ 70 x 37,125",
      en: "two lengths in millimetres are needed, such as 70 x 37.125"),
    "pitch-not-under-label": Phrase(
      vi: "bước tem không được nhỏ hơn tem", en: "it must not be less than the label itself"),
    "labels-on-page": Phrase(
      vi: "các tem vượt ra ngoài trang", en: "the labels do not lie on the page"),
    "once-only": Phrase(vi: "chỉ được ghi một lần", en: "it may stand only once"),
    "1-to-60-bytes": Phrase(
      vi: "từ 1 đến 60 byte, không có ký tự điều khiển", en: "1 to 60 bytes without control characters"),
    "no-control-characters": Phrase(
      vi: "có ký tự điều khiển, không in được; gõ lại", en: "it holds control characters; type it anew"),
    "correction-on-page": Phrase(
      vi: "đẩy tem (số sau dấu phẩy) ra ngoài mép giấy chừng ấy; xem vungtrong printer list",
      en: "it pushes a label (the number after the comma) so far over the edge; see vungtrong printer list"),
    "test-page-ending": Phrase(
      vi: "trang in thử là tệp .pdf, .zpl hoặc .tspl", en: "a test page is a .pdf, .zpl or .tspl file"),
    "ending-of-run": Phrase(
      vi: "đợt in này là loại tệp khác; đặt tên tệp có đuôi như lần đầu (vungtrong label runs)",
      en: "the run was another kind of file; give the file the ending it had (vungtrong label runs)"),
    "label-file-ending": Phrase(
      vi: "tên tệp phải kết thúc bằng .pdf, .svg, .png, .zpl hoặc .tspl",
      en: "the file's name must end in .pdf, .svg, .png, .zpl or .tspl"),
    "feature": Phrase(vi: "đối tượng", en: "feature"),
    "issued": Phrase(vi: "đã cấp mã", en: "issued"),
    "printed": Phrase(vi: "đã in tem", en: "printed"),
    "spoiled": Phrase(vi: "tem hỏng", en: "spoiled"),
    "active": Phrase(vi: "đã kích hoạt", en: "active"),
    "sold": Phrase(vi: "đã bán", en: "sold"),
    "fresh": Phrase(vi: "nông sản tươi", en: "fresh produce"),
    "processed": Phrase(vi: "thực phẩm chế biến", en: "processed food"),
    "spirits": Phrase(vi: "rượu", en: "spirits"),
    "published": Phrase(vi: "đã công bố", en: "published"),
    "retired": Phrase(vi: "không còn trên bản đồ", en: "no longer on the map"),
    "open": Phrase(vi: "bình thường", en: "open"),
    "held": Phrase(vi: "tạm giữ", en: "held"),
    "recalled": Phrase(vi: "đang thu hồi", en: "recalled"),
    "withdrawn": Phrase(vi: "đã rút khỏi thị trường", en: "withdrawn"),
    "1-to-1000-bytes": Phrase(
      vi: "từ 1 đến 1000 byte, không có ký tự điều khiển", en: "1 to 1000 bytes without control characters"),
    "above-zero": Phrase(vi: "phải lớn hơn 0", en: "it must be more than 0"),
    "not-in-future": Phrase(vi: "không được ở tương lai", en: "it must not lie in the future"),
    "known-village": Phrase(
      vi: "không có thôn nào mang mã này; xem mã bằng lệnh vungtrong plan template",
      en: "no village has this code; vungtrong plan template lists them"),
    "known-crop": Phrase(
      vi: "không có cây trồng nào mang mã này; xem mã bằng lệnh vungtrong crop list",
      en: "no crop has this code; vungtrong crop list shows them"),
    "unused-code": Phrase(
      vi: "đã có hồ sơ mang mã này; dùng mã khác, hoặc bỏ dòng này đi",
      en: "a record has this code already; use another one, or leave the row out"),
    "one-target-each": Phrase(
      vi: "thôn và cây trồng này đã có chỉ tiêu ở dòng trên",
      en: "a row above sets the target of this village and crop"),
    "count-from-zero": Phrase(vi: "cần số nguyên từ 0 trở lên", en: "a whole number from 0 up is needed"),
    "hectares-from-zero": Phrase(
      vi: "cần số héc-ta từ 0 trở lên, dấu thập phân là dấu chấm: 12.5",
      en: "hectares from 0 up are needed, with a decimal point: 12.5"),
    "existing-day": Phrase(
      vi: "cần một ngày có thật: 2026-09-30 hoặc 30/9/2026",
      en: "an existing day is needed: 2026-09-30 or 30/9/2026"),
    "area-kind": Phrase(
      vi: "cần một trong hai: canh tác, gieo trồng", en: "either land or sown is needed"),
    "after-due": Phrase(
      vi: "cần một ngày sau hạn ban đầu (cột due)", en: "a day after the first one (column due) is needed"),
    "named-village": Phrase(vi: "mỗi thôn cần có tên", en: "each village needs a name"),
    "named-once": Phrase(
      vi: "mỗi thửa chỉ ghi một lần trong một lô; hãy cộng số cân lại",
      en: "name each parcel once in a lot; add its weights up"),
    "jpeg-or-png": Phrase(vi: "cần ảnh JPEG hoặc PNG", en: "a JPEG or PNG is needed"),
    "web-address": Phrase(
      vi:
        "cần địa chỉ trang công khai in trên tem, chẳng hạn --base https://truyxuat.example.vn, hoặc đặt VUNGTRONG_PUBLIC_BASE",
      en:
        "the address of the public site is needed, such as --base https://truyxuat.example.vn, or set VUNGTRONG_PUBLIC_BASE"
    ),
  ]

  /// Fields of a form, as a message about one names them.
  private static let fields: [String: Phrase] = [
    "name": Phrase(vi: "tên", en: "name"),
    "name-en": Phrase(vi: "tên tiếng Anh", en: "English name"),
    "address": Phrase(vi: "địa chỉ", en: "address"),
    "code": Phrase(vi: "mã", en: "code"),
    "net": Phrase(vi: "khối lượng tịnh", en: "net content"),
    "ingredients": Phrase(vi: "thành phần (--ingredients)", en: "ingredients (--ingredients)"),
    "use": Phrase(vi: "hướng dẫn sử dụng, bảo quản (--use)", en: "use and storage (--use)"),
    "warnings": Phrase(vi: "cảnh báo (--warnings)", en: "warnings (--warnings)"),
    "best-before": Phrase(
      vi: "hạn sử dụng (--shelf-life hoặc --best-before)",
      en: "best-before rule or day (--shelf-life or --best-before)"),
    "shelf-life": Phrase(vi: "số ngày sử dụng", en: "shelf life"),
    "alcohol": Phrase(vi: "nồng độ cồn (--alcohol)", en: "ethanol content (--alcohol)"),
    "millilitres": Phrase(vi: "thể tích thực (--millilitres)", en: "net volume (--millilitres)"),
    "licence": Phrase(vi: "số giấy phép (--licence)", en: "licence number (--licence)"),
    "photo": Phrase(vi: "ảnh", en: "photo"),
    "date": Phrase(vi: "ngày", en: "date"),
    "kg": Phrase(vi: "số ki-lô-gam", en: "kilograms"),
    "slug": Phrase(vi: "tên trong địa chỉ", en: "name in addresses"),
    "gtin-is-kept": Phrase(
      vi: "sản phẩm đã có GTIN, mã đã in mang số này nên không đổi được",
      en: "the product has a GTIN already; printed codes carry it, so it stays"),
    "restricted-number": Phrase(
      vi: "số bắt đầu bằng 04 chỉ dùng nội bộ; nhập GTIN của GS1 hoặc bỏ trống",
      en: "numbers from 04 are for use within a company; give a GTIN of GS1 or none"),
    "small-letters": Phrase(
      vi: "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, dài nhất 40",
      en: "only small letters without marks, digits and hyphens, 40 at most"),
    "scheme": Phrase(vi: "quy định cấp mã", en: "scheme"),
    "market": Phrase(vi: "thị trường", en: "market"),
    "two-letter-country": Phrase(
      vi: "mã nước gồm hai chữ cái, như VN, CN", en: "two letters of a country, such as VN or CN"),
    "evidence": Phrase(vi: "căn cứ", en: "evidence"),
    "why": Phrase(vi: "lý do", en: "reason"),
  ]

  /// Where the audit chain breaks.
  private static let audit: [String: Phrase] = [
    "entry-missing": Phrase(vi: "thiếu một dòng", en: "an entry is missing"),
    "entry-changed": Phrase(vi: "dòng này đã bị sửa", en: "the entry was changed"),
    "payload-changed": Phrase(vi: "nội dung của dòng đã bị sửa", en: "the content of the entry was changed"),
    "payload-missing": Phrase(
      vi: "nội dung của dòng bị mất mà không có lệnh xóa", en: "the content is gone and nobody erased it"),
    "original-changed": Phrase(
      vi: "tệp gốc của đợt đo không còn như lúc nhập", en: "the original of the survey is not what came in"),
    "payload-unknown": Phrase(vi: "có nội dung không thuộc dòng nào", en: "there is content of no entry"),
  ]

  /// What the system says when a file or store cannot be read or written.
  private static let disk: [String: Phrase] = [
    "folder-not-made": Phrase(vi: "không tạo được thư mục này", en: "the folder cannot be made"),
    "unable to open database file": Phrase(vi: "không mở được tệp", en: "its file cannot be opened"),
    "attempt to write a readonly database": Phrase(
      vi: "tệp hoặc thư mục chỉ cho đọc", en: "its file or folder is read-only"),
    "file is not a database": Phrase(vi: "tệp không phải cơ sở dữ liệu", en: "the file is no database"),
    "no-regular-file": Phrase(
      vi: "đây không phải tệp thường; chọn tên khác", en: "it is no ordinary file; choose another name"),
    "No such file or directory": Phrase(
      vi: "không có thư mục này; hãy tạo trước", en: "there is no such folder; make it first"),
    "Not a directory": Phrase(vi: "đường dẫn đi qua một tệp", en: "the path leads through a file"),
    "Permission denied": Phrase(
      vi: "không có quyền ghi; chọn thư mục khác", en: "you may not write there; choose another folder"),
    "Read-only file system": Phrase(
      vi: "ổ đĩa chỉ cho đọc; chọn thư mục khác", en: "the disk is read-only; choose another folder"),
    "No space left on device": Phrase(
      vi: "ổ đĩa đã đầy; xóa bớt rồi thử lại", en: "the disk is full; make room and try again"),
    "database or disk is full": Phrase(
      vi: "ổ đĩa đã đầy; xóa bớt rồi thử lại", en: "the disk is full; make room and try again"),
  ]
}
