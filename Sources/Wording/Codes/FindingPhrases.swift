/// What an import says about a feature, by the code of the finding.
public enum FindingPhrases {
  /// The phrase of a code; nil for a code that nobody has put into words (a test keeps this from happening).
  public static func phrase(_ code: String) -> Phrase? { byCode[code] }

  /// The phrase where the finding names a feature of the same file instead of a parcel of the map.
  public static func phraseInFile(_ code: String) -> Phrase? { inFile[code] }

  private static let inFile: [String: Phrase] = [
    "duplicate-outline": Phrase(
      vi: "trùng hoàn toàn với đối tượng {feature} của tệp này",
      en: "the same outline as feature {feature} of this file"),
    "near-duplicate": Phrase(
      vi: "gần như cùng một thửa với đối tượng {feature} của tệp này (phần chung {share})",
      en: "nearly the same land as feature {feature} of this file ({share} of both together)"),
    "overlaps-parcel": Phrase(
      vi: "trùm lên đối tượng {feature} của tệp này {area} ({share} của thửa nhỏ hơn, {kind})",
      en: "it covers {area} of feature {feature} of this file ({share} of the smaller one, {kind})"),
    "overlaps-slightly": Phrase(
      vi: "lấn đối tượng {feature} của tệp này {area} ({share} của thửa nhỏ hơn, {kind})",
      en: "it covers {area} of feature {feature} of this file ({share} of the smaller one, {kind})"),
  ]

  public static let byCode: [String: Phrase] = [
    "repeated-points-dropped": Phrase(
      vi: "bỏ {count} điểm trùng với điểm liền trước",
      en: "{count} points dropped that stood on the one before"),
    "points-without-fix-dropped": Phrase(
      vi: "bỏ {count} trong {of} điểm vì máy chưa bắt được vệ tinh",
      en: "{count} of {of} points dropped (the receiver had no fix)"),
    "few-satellites-dropped": Phrase(
      vi: "bỏ {count} trong {of} điểm vì quá ít vệ tinh (từ {lowest} đến {highest}, cần {limit})",
      en: "{count} of {of} points dropped for too few satellites ({lowest} to {highest}, {limit} wanted)"),
    "poor-precision-dropped": Phrase(
      vi: "bỏ {count} trong {of} điểm (hdop từ {lowest} đến {highest}, giới hạn {limit})",
      en: "{count} of {of} points dropped (hdop {lowest} to {highest}, limit {limit})"),
    "poor-accuracy-dropped": Phrase(
      vi: "bỏ {count} trong {of} điểm (máy ghi sai số từ {lowest} đến {highest}, giới hạn {limit})",
      en: "{count} of {of} points dropped (stated accuracy {lowest} to {highest}, limit {limit})"),
    "spikes-dropped": Phrase(
      vi: "bỏ {count} trong {of} điểm nhảy xa mà người đi bộ không thể tới",
      en: "{count} of {of} points dropped that no walker can have reached"),
    "pauses-collapsed": Phrase(
      vi: "người đo đứng lại {pauses} lần; {count} điểm ghi lúc đó được gộp thành mỗi lần một điểm",
      en: "the walker stood still {pauses} times; the {count} points of that time became one each"),
    "edge-walked-twice": Phrase(
      vi: "có đoạn bờ đi hai lượt; đã bỏ {metres} của lượt thừa",
      en: "a stretch was walked twice; {metres} of the second time were left out"),
    "segments-joined": Phrase(
      vi: "nối {count} đoạn, cuối đoạn này vào đầu đoạn kia, khoảng hở rộng nhất {gap}",
      en: "{count} segments were joined end to end, the widest gap is {gap}"),
    "segments-far-apart": Phrase(
      vi:
        "nối {count} đoạn, cuối đoạn này vào đầu đoạn kia, nhưng có khoảng hở {gap} (giới hạn {limit}); kiểm tra xem có phải một thửa",
      en:
        "{count} segments were joined end to end over a gap of {gap} (limit {limit}); check that they are one parcel"
    ),
    "ring-became-hole": Phrase(
      vi: "{count} đường bao nằm bên trong được coi là phần trừ ra, tổng {area}",
      en: "{count} rings inside the outline were taken as holes, {area} in all"),
    "outline-simplified": Phrase(
      vi:
        "giảm từ {before} xuống {after} điểm, không điểm nào lệch quá {tolerance} (nhỏ hơn sai số đo); diện tích đổi {change}",
      en:
        "{before} points became {after}, none further off than {tolerance} (less than the survey can tell); the area changed by {change}"
    ),
    "overlaps-slightly": Phrase(
      vi: "lấn thửa {parcel} {area} ({share} của thửa nhỏ hơn, {kind})",
      en: "it covers {area} of parcel {parcel} ({share} of the smaller one, {kind})"),
    "gap-to-neighbour": Phrase(
      vi: "giữa thửa này và {parcel} có khe hở {area}, hẹp hơn {width}",
      en: "between it and {parcel} lies a gap of {area}, narrower than {width}"),
    "snapped-to-neighbour": Phrase(
      vi: "đã khép ranh giới trong phạm vi {limit} vào {parcel}; diện tích {areaBefore} thành {areaAfter}",
      en: "sides within {limit} were moved onto {parcel}; area {areaBefore} became {areaAfter}"),
    "outside-village": Phrase(
      vi: "{share} diện tích nằm ngoài thôn {village} đã nêu",
      en: "{share} of the area lies outside village {village} that was named"),
    "several-plots": Phrase(
      vi: "đối tượng gồm {count} khoảnh rời nhau; nếu là các thửa khác nhau, hãy tách ra",
      en: "the feature holds {count} plots apart from each other; split it if they are different parcels"),
    "covers-parcels": Phrase(
      vi: "đường bao trùm gần hết {count} thửa đã có ({parcel}); có thể vẽ gộp nhiều thửa",
      en: "the outline holds most of {count} parcels of the map ({parcel}); several may be drawn as one"),
    "near-duplicate": Phrase(
      vi:
        "gần như cùng một thửa với {parcel} (phần chung {share}); nhận riêng bằng --feature nếu đúng là thửa khác",
      en:
        "nearly the same land as {parcel} ({share} of both together); accept it with --feature if it is another parcel"
    ),
    "neighbour-invalid": Phrase(
      vi: "ranh giới của thửa bên {parcel} bị lỗi ({reason}); đã so với bản sửa nếu sửa được",
      en:
        "the outline of its neighbour {parcel} is not valid ({reason}); it was compared as its repair, if there is one"
    ),
    "neighbours-not-compared": Phrase(
      vi:
        "chưa so với {count} đường bao bên cạnh: trong tệp có quá nhiều đường bao chồng lên nhau hoặc cắt nhau",
      en:
        "not compared with {count} outlines beside it: too many of the file lie on each other, or cross too often"
    ),
    "over-walk-trimmed": Phrase(
      vi: "đường đi vượt quá điểm đầu {metres}; đã cắt phần thừa ở chỗ gặp lại",
      en: "the walk went {metres} past its start; the tail was cut where it meets the start again"),
    "gap-closed": Phrase(
      vi: "đã khép kín ranh giới qua khoảng hở {gap}",
      en: "the outline was closed over a gap of {gap}"),
    "closed-by-device": Phrase(
      vi:
        "máy tự khép kín ranh giới qua khoảng hở {gap} (giới hạn {limit}); kiểm tra xem đã đi hết thửa chưa",
      en:
        "the device closed the outline over a gap of {gap} (limit {limit}); check that the whole parcel was walked"
    ),
    "outline-repaired": Phrase(
      vi: "ranh giới tự cắt ({reason}); đã sửa: diện tích {areaBefore} thành {areaAfter}, {parts} phần",
      en:
        "the outline crossed itself ({reason}); repaired: area {areaBefore} became {areaAfter}, {parts} parts"
    ),
    "slivers-dropped": Phrase(
      vi: "bỏ {count} mảnh vụn, tổng {area}, sinh ra khi sửa ranh giới",
      en: "{count} slivers of {area} in all fell away in the repair"),
    "axis-order-read": Phrase(
      vi: "{value} ở cột \"{column}\" được đọc là {axis}, vì chỉ như vậy điểm mới nằm trong {place}",
      en: "{value} in column \"{column}\" read as {axis}, because only so it falls inside {place}"),
    "coordinates-transformed": Phrase(
      vi: "tọa độ được chuyển từ hệ {crs} sang WGS 84",
      en: "coordinates transformed from {crs} to WGS 84"),
    "system-recognised": Phrase(
      vi: "hệ tọa độ ghi trong tệp không có mã; theo các tham số thì đó là {crs}",
      en: "the file's reference system bears no code; by its parameters it is {crs}"),
    "datum-shift-replaced": Phrase(
      vi:
        "tham số chuyển hệ ghi trong tệp lệch {difference} so với bộ tham số chính thức (EPSG:6960); đã dùng bộ chính thức cho {crs}",
      en:
        "the file's own datum shift is off by {difference} from the official one (EPSG:6960), which was used for {crs}"
    ),
    "damaged-sentences-dropped": Phrase(
      vi: "bỏ {count} trong {of} câu NMEA bị hỏng (sai mã kiểm tra)",
      en: "{count} of {of} sentences of the receiver dropped (their check sum fails)"),
    "legacy-text-converted": Phrase(
      vi: "chữ được chuyển từ {encoding} sang Unicode; hãy xem lại tên",
      en: "text was converted from {encoding} to Unicode; look over the names"),
    "area-error-unknown": Phrase(
      vi: "chưa biết sai số diện tích: tệp không ghi chất lượng đo; thêm --method để nói rõ cách đo",
      en:
        "the error of the area is unknown: the file holds no quality figures; give --method to say how it was measured"
    ),
    "former-place-name": Phrase(
      vi: "\"{name}\" là tên cũ trước ngày 01/7/2025",
      en: "\"{name}\" is a name of before 1 July 2025"),
    "foreign-zone-read": Phrase(
      vi: "bảng tọa độ thuộc {crs}, không phải múi chiếu của tỉnh ({expected}); kiểm tra lại nguồn của bảng",
      en: "the table is in {crs}, not in the province's own zone ({expected}); check where it comes from"),
    "parcel-name-repeated": Phrase(
      vi: "thửa {name} đã có ở đối tượng {feature}; các dòng của một thửa phải đứng liền nhau",
      en: "parcel {name} came before as feature {feature}; the rows of one parcel must stand together"),
    "outside-commune": Phrase(
      vi: "{share} diện tích nằm ngoài ranh giới xã; kiểm tra hệ tọa độ, hoặc đây là đất xâm canh",
      en:
        "{share} of the area lies outside the commune; check the reference system, or it is farmed across the border"
    ),
    "no-village": Phrase(
      vi: "không nằm trong thôn nào đã có ranh giới; gán bằng --village",
      en: "it lies in no village with a known outline; assign one with --village"),
    "overlaps-parcel": Phrase(
      vi: "trùm lên thửa {parcel} đã có trên bản đồ {area} ({share} của thửa nhỏ hơn, {kind})",
      en: "it covers {area} of parcel {parcel} of the map ({share} of the smaller one, {kind})"),
    "declared-area-differs": Phrase(
      vi: "diện tích khai {declared}, đo được {measured}",
      en: "the declared area is {declared}, the measured one {measured}"),
    "area-very-small": Phrase(
      vi: "diện tích chỉ {area}, nhỏ hơn mức thường gặp {limit}",
      en: "the area is only {area}, less than the usual {limit}"),
    "area-very-large": Phrase(
      vi: "diện tích tới {area}, lớn hơn mức thường gặp {limit}",
      en: "the area is {area}, more than the usual {limit}"),
    "too-few-points": Phrase(
      vi: "chỉ còn {count} điểm khác nhau, cần ít nhất 3; hãy đi lại thửa này",
      en: "only {count} different points are left and 3 are needed; walk this parcel again"),
    "gap-too-wide": Phrase(
      vi: "đường đi không khép kín: điểm cuối cách điểm đầu {gap}, giới hạn {limit}; hãy đi nốt hoặc đi lại",
      en:
        "the walk does not come back: its end lies {gap} from its start, the limit is {limit}; walk it to the end"
    ),
    "coordinate-out-of-range": Phrase(
      vi: "{axis} {value} nằm ngoài khoảng cho phép ({count} điểm như vậy); kinh độ và vĩ độ có thể bị đảo",
      en: "{axis} {value} is outside its range ({count} such points); longitude and latitude may be swapped"),
    "not-a-number": Phrase(
      vi: "\"{value}\" ở \"{column}\" không phải là số",
      en: "\"{value}\" in \"{column}\" is not a number"),
    "not-an-area": Phrase(
      vi: "hình dạng {type} không phải là vùng; cần một đường bao",
      en: "a {type} bounds no area; an outline is needed"),
    "empty-geometry": Phrase(
      vi: "không có tọa độ nào",
      en: "it holds no coordinates"),
    "outline-unusable": Phrase(
      vi: "không sửa được ranh giới thành một vùng ({reason}); hãy đo lại",
      en: "the outline could not be made an area ({reason}); survey it again"),
    "duplicate-outline": Phrase(
      vi: "trùng hoàn toàn với {parcel}",
      en: "the same outline as {parcel}"),
    "too-many-points": Phrase(
      vi: "có {count} điểm, giới hạn là {limit}",
      en: "it has {count} points, the limit is {limit}"),
    "rejected-in-review": Phrase(
      vi: "người duyệt đã loại: {why}",
      en: "turned down in review: {why}"),
  ]
}
