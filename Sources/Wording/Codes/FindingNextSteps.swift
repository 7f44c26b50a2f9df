/// What to do about a finding, by its code: for the catalogue and for programs that show findings.
public enum FindingNextSteps {
  public static func phrase(_ code: String) -> Phrase? { byCode[code] }

  static let nothing = Phrase(vi: "Không cần làm gì.", en: "Nothing.")
  private static let lookOver = Phrase(
    vi: "Xem lại hình trên bản đồ trước khi nhận.", en: "Look at the outline on the map before accepting it.")
  private static let mend = Phrase(
    vi: "Sửa chỗ đó trong tệp rồi nhập lại.", en: "Mend that place in the file and import again.")
  private static let survey = Phrase(vi: "Đo lại thửa này.", en: "Survey this parcel again.")

  public static let byCode: [String: Phrase] = [
    "repeated-points-dropped": nothing,
    "points-without-fix-dropped": Phrase(
      vi: "Lần sau chờ máy bắt được vệ tinh rồi mới đi.", en: "Next time wait for a fix before walking."),
    "few-satellites-dropped": Phrase(
      vi: "Nếu bỏ quá nhiều điểm, đo lại khi trời thoáng; giới hạn đổi bằng --limit satellites=…",
      en: "If many points went, walk again under open sky; the limit is set with --limit satellites=…"),
    "poor-precision-dropped": Phrase(
      vi: "Nếu bỏ quá nhiều điểm, đo lại khi trời thoáng; giới hạn đổi bằng --limit hdop=…",
      en: "If many points went, walk again under open sky; the limit is set with --limit hdop=…"),
    "poor-accuracy-dropped": Phrase(
      vi: "Nếu bỏ quá nhiều điểm, đo lại khi trời thoáng; giới hạn đổi bằng --limit accuracy=…",
      en: "If many points went, walk again under open sky; the limit is set with --limit accuracy=…"),
    "spikes-dropped": lookOver,
    "pauses-collapsed": nothing,
    "edge-walked-twice": lookOver,
    "over-walk-trimmed": nothing,
    "segments-joined": nothing,
    "segments-far-apart": lookOver,
    "gap-closed": nothing,
    "ring-became-hole": Phrase(
      vi: "Nếu phần bên trong cũng là đất trồng, vẽ nó thành đối tượng riêng.",
      en: "If the land inside is farmed too, draw it as a feature of its own."),
    "outline-simplified": Phrase(
      vi: "Không cần làm gì; điểm gốc vẫn được giữ. Tắt bằng --limit simplify=0",
      en: "Nothing; the raw points are kept. Switched off with --limit simplify=0"),
    "outline-repaired": lookOver,
    "slivers-dropped": lookOver,
    "axis-order-read": Phrase(
      vi: "Xem vị trí trên bản đồ; nếu sai, nêu rõ --crs.",
      en: "Look at the place on the map; if it is wrong, give --crs."),
    "coordinates-transformed": nothing,
    "system-recognised": Phrase(
      vi: "Xem vị trí trên bản đồ; nếu sai, nêu rõ --crs.",
      en: "Look at the place on the map; if it is wrong, give --crs."),
    "datum-shift-replaced": nothing,
    "damaged-sentences-dropped": Phrase(
      vi: "Nếu bỏ nhiều câu, chép lại tệp từ máy đo.",
      en: "If many went, copy the file from the receiver again."),
    "legacy-text-converted": Phrase(vi: "Xem lại tên.", en: "Look over the names."),
    "area-error-unknown": Phrase(
      vi: "Nhập lại với --method để nêu cách đo.",
      en: "Import again with --method to say how it was measured."),
    "former-place-name": nothing,
    "overlaps-slightly": Phrase(
      vi: "Không cần làm gì nếu là sai số đo; muốn khép vào thửa bên, nhập với --snap M.",
      en: "Nothing if it is the noise of the survey; to move it onto the neighbour, import with --snap M."),
    "gap-to-neighbour": Phrase(
      vi: "Không cần làm gì nếu có bờ hay lối đi ở giữa; muốn khép vào thửa bên, nhập với --snap M.",
      en: "Nothing if a bund or path lies there; to move it onto the neighbour, import with --snap M."),
    "snapped-to-neighbour": lookOver,
    "parcel-name-repeated": Phrase(
      vi: "Xếp các dòng của một thửa liền nhau rồi nhập lại.",
      en: "Put the rows of one parcel together and import again."),
    "closed-by-device": Phrase(
      vi: "Hỏi người đo đã đi hết thửa chưa; nếu chưa, đo lại.",
      en: "Ask the surveyor whether the whole parcel was walked; if not, survey it again."),
    "foreign-zone-read": Phrase(
      vi: "Hỏi nơi lập bảng về hệ tọa độ; nếu đã rõ, nêu bằng --crs.",
      en: "Ask whoever made the table for its system; when it is known, give it with --crs."),
    "outside-commune": Phrase(
      vi: "Kiểm tra hệ tọa độ; nếu đúng là đất xâm canh, nhận riêng bằng survey accept --feature.",
      en:
        "Check the reference system; if it is farmed across the border, accept it with survey accept --feature."
    ),
    "outside-village": Phrase(
      vi: "Kiểm tra lại thôn; sửa bằng parcel set --village.",
      en: "Check the village; put it right with parcel set --village."),
    "no-village": Phrase(
      vi: "Gán thôn bằng parcel set --village.", en: "Assign a village with parcel set --village."),
    "several-plots": Phrase(
      vi: "Nếu là các thửa khác nhau, tách trong tệp rồi nhập lại.",
      en: "If they are different parcels, split them in the file and import again."),
    "covers-parcels": Phrase(
      vi: "Xem lại: có thể người đo đã đi một vòng quanh nhiều thửa.",
      en: "Look it over: the surveyor may have walked around several parcels at once."),
    "near-duplicate": Phrase(
      vi: "Nếu đúng là thửa khác, nhận riêng bằng survey accept --feature; nếu không, để nguyên.",
      en: "If it is another parcel, accept it with survey accept --feature; if not, leave it."),
    "overlaps-parcel": Phrase(
      vi: "Xem lại cả hai thửa; đo lại thửa sai.", en: "Look at both parcels; survey the wrong one again."),
    "neighbour-invalid": Phrase(
      vi: "Đo lại hoặc khôi phục thửa bên: parcel history, parcel restore.",
      en: "Survey the neighbour again or restore it: parcel history, parcel restore."),
    "neighbours-not-compared": Phrase(
      vi:
        "Chia tệp theo khu rồi nhập từng phần, hoặc chạy parcel check sau khi nhận; nâng mức bằng --limit crowded-comparisons=…",
      en:
        "Split the file by place and import it in parts, or run parcel check after accepting; raise the limit with --limit crowded-comparisons=…"
    ),
    "declared-area-differs": Phrase(
      vi: "Đối chiếu diện tích khai với giấy tờ.", en: "Compare the declared area with the papers."),
    "area-very-small": lookOver,
    "area-very-large": lookOver,
    "too-few-points": survey,
    "gap-too-wide": Phrase(vi: "Đi nốt hoặc đo lại thửa này.", en: "Walk it to the end or survey it again."),
    "coordinate-out-of-range": mend,
    "not-a-number": mend,
    "not-an-area": Phrase(
      vi: "Vẽ hoặc đi một đường bao khép kín quanh thửa.",
      en: "Draw or walk a closed outline around the parcel."),
    "empty-geometry": mend,
    "outline-unusable": survey,
    "duplicate-outline": Phrase(
      vi: "Không cần làm gì; thửa đó đã có.", en: "Nothing; the parcel is there already."),
    "too-many-points": Phrase(
      vi: "Chia tệp hoặc giảm số điểm rồi nhập lại.",
      en: "Split the file or thin the points out and import again."),
    "rejected-in-review": Phrase(
      vi: "Nếu loại nhầm, nhận lại bằng survey accept --feature.",
      en: "If it was a mistake, accept it after all with survey accept --feature."),
  ]
}
