/// Why each limit of a survey import stands where it does, by the name under which it is set.
public enum SurveySettingPhrases {
  public static func phrase(_ name: String) -> Phrase? { byName[name] }

  public static let byName: [String: Phrase] = [
    "satellites": Phrase(
      vi:
        "Điểm tính từ ít vệ tinh hơn bị bỏ: dưới 4 vệ tinh máy phải đoán độ cao, ở đồi núi vị trí lệch theo.",
      en:
        "Points worked out from fewer are dropped: from under 4 a receiver guesses its height, which moves the place in the hills."
    ),
    "hdop": Phrase(
      vi:
        "Điểm có hdop lớn hơn bị bỏ: trên 10 vị trí không dùng làm ranh giới được (cách đọc bảng DOP thông thường).",
      en:
        "Points with a higher hdop are dropped: above 10 a position is useless for a boundary (the usual reading of DOP tables)."
    ),
    "accuracy": Phrase(
      vi: "Điểm có sai số ghi kèm (mỗi trục) lớn hơn bị bỏ: nửa bề rộng thửa 0,1 ha.",
      en: "Points whose stated error per axis is larger are dropped: half the width of a field of 0.1 ha."),
    "sigma-per-hdop": Phrase(
      vi: "Sai số mỗi trục khi hdop bằng 1: điện thoại lệch 3 đến 15 m.",
      en: "Error per axis at hdop 1: phones are off by 3 to 15 m."),
    "sigma-walk": Phrase(
      vi: "Sai số mỗi trục khi chỉ biết là đi bộ GPS: điện thoại cầm tay dưới tán cây, giữa sườn dốc.",
      en: "Error per axis where only the walk is known: a phone in the hand under trees and between slopes."),
    "sigma-averaged-corners": Phrase(
      vi: "Sai số mỗi trục của góc thửa lấy trung bình mười phút.",
      en: "Error per axis of a corner averaged for ten minutes."),
    "sigma-rtk": Phrase(
      vi: "Sai số mỗi trục của RTK có lời giải cố định, sào cầm tay.",
      en: "Error per axis of RTK with a fixed solution, the pole held by hand."),
    "sigma-imagery": Phrase(
      vi: "Sai số mỗi trục khi khoanh trên ảnh nửa mét, nắn đến 2 m.",
      en: "Error per axis of corners drawn on imagery of half a metre placed to 2 m."),
    "sigma-cadastral": Phrase(
      vi: "Sai số mỗi trục của trích bản đồ địa chính 1 : 1000, vẽ đến 0,3 mm.",
      en: "Error per axis of an extract from the cadastral map at 1 : 1000, drawn to 0.3 mm."),
    "spike-run": Phrase(
      vi: "Số điểm liền nhau nhiều nhất được coi là một lần nhảy: 5 đến 15 s ghi thông thường.",
      en: "Longest run of points taken for one spike: 5 to 15 s in the usual recordings."),
    "over-walk-share": Phrase(
      vi: "Như phần đuôi đó, theo tỷ lệ quãng đường đi: bờ bên kia của thửa không bị coi là điểm đầu.",
      en:
        "That tail as a share of the walk: the far side of a field is never taken for its start."
    ),
    "over-walk-least": Phrase(
      vi: "Đuôi ngắn hơn là nhiễu quanh điểm đầu.", en: "Shorter tails are noise around the start."),
    "commune-margin": Phrase(
      vi:
        "Bảng tọa độ có thể ra ngoài khung của xã chừng này: dưới nửa khoảng 1,6 km giữa hai múi chiếu ở Bắc Hà.",
      en:
        "By how much a table may leave the commune's box: less than half of the 1.6 km between two zones at Bắc Hà."
    ),
    "inside-share": Phrase(
      vi:
        "Phần số góc phải nằm trong xã thì một hệ tọa độ mới được coi là hợp: một góc gõ sai không che các góc khác.",
      en:
        "Share of the corners that must fall inside for a system to fit: one mistyped corner does not hide the others."
    ),
    "crowded-neighbours": Phrase(
      vi: "Từ chừng này thửa bên trở lên thì chỗ đó coi là chen chúc: một thửa thường có độ sáu thửa bên.",
      en: "Neighbours from which a place is crowded: a field has six or so."),
    "crowded-comparisons": Phrase(
      vi:
        "Số lần so với thửa bên mà một tệp được gây ra ở chỗ chen chúc; quá mức này thì nêu ra mà không so nữa.",
      en: "Comparisons that one file may cause in crowded places; further ones are named, and not made."),
    "neighbours-named": Phrase(
      vi:
        "Số thửa bên nhiều nhất được nêu cho một đường bao: vài thửa đầu là đủ, và 400 lần đo một thửa vẫn tính kịp.",
      en:
        "Neighbours named for one outline: the first ones say enough, and 400 surveys of one field stay affordable."
    ),
    "speed": Phrase(
      vi: "Không ai đi dọc bờ thửa nhanh hơn: tốc độ chạy bước nhỏ.",
      en: "Nobody keeps up more along a field: a jogging pace."),
    "spike-allowance": Phrase(
      vi: "Hai điểm liền nhau có thể cách nhau chừng này chỉ vì nhiễu: hai lần sai số 5 m.",
      en: "How far two neighbouring points may lie apart by noise alone: twice an error of 5 m."),
    "pause-reach": Phrase(
      vi:
        "Các điểm quanh một tâm trong phạm vi này là một lần đứng lại: không rộng hơn thửa bậc thang hẹp nhất.",
      en:
        "Points that stay this near their middle are one stand: no more than the width of the narrowest terraces."
    ),
    "pause-time": Phrase(
      vi: "Đứng từ chừng này trở lên là dừng: lâu hơn quay đầu ở cuối thửa bậc thang 3 m với 0,3 m/s.",
      en:
        "A stand from so long on is a pause: longer than turning at the end of a terrace of 3 m at 0.3 m/s takes."
    ),
    "retrace-width": Phrase(
      vi: "Lượt về sát lượt đi trong phạm vi này là đi hai lượt: hẹp hơn ruộng bậc thang (từ 3 m).",
      en:
        "How near the way back keeps to the way out where a stretch was walked twice: narrower than a terrace (3 m)."
    ),
    "retrace-least": Phrase(
      vi: "Đoạn quay lại ngắn hơn là nhiễu.", en: "Shorter turns back are noise."),
    "closing-gap": Phrase(
      vi: "Khoảng hở rộng nhất được khép: với sai số 5 m ở hai đầu, 998 trong 1000 lượt đi nằm dưới mức này.",
      en: "Widest gap that is closed: with 5 m of error at both ends 998 of 1000 walks stay below."),
    "closing-share": Phrase(
      vi: "Như trên, theo tỷ lệ quãng đường đi, để thửa nhỏ không bị khép cả một cạnh.",
      en: "The same as a share of the line walked, so that a small terrace is not closed over a whole side."),
    "over-walk-length": Phrase(
      vi: "Phần đuôi được xét xem có đi quá điểm đầu không.",
      en: "How much of the tail is looked at for a walk past its start."),
    "over-walk-reach": Phrase(
      vi: "Đuôi phải đến gần điểm đầu chừng này: ba lần sai số 5 m.",
      en: "How near the tail must come to the start: three errors of 5 m."),
    "simplify": Phrase(
      vi:
        "Bớt điểm khi không cạnh nào lệch quá phần này của sai số mỗi trục: thêm dưới 2 % vào sai số đo; 0 là giữ mọi điểm.",
      en:
        "Points are left out while no side moves more than this share of the error per axis: adds under 2 % to it; 0 keeps all."
    ),
    "sliver-share": Phrase(
      vi:
        "Phần sinh ra khi sửa ranh giới bị bỏ nếu nhỏ hơn tỷ lệ này của phần lớn nhất và nhỏ hơn sliver-area.",
      en: "Parts left by a repair fall away below this share of the largest part and below sliver-area."),
    "sliver-area": Phrase(vi: "Xem sliver-share.", en: "See sliver-share."),
    "smallest-area": Phrase(
      vi: "Thửa nhỏ hơn cần xem lại: ruộng bậc thang thường từ 0,05 ha.",
      en: "Smaller outlines want a look: terraces have 0.05 ha and more."),
    "largest-area": Phrase(
      vi: "Thửa lớn hơn cần xem lại: thửa ở đây thường dưới 3 ha.",
      en: "Larger outlines want a look: fields here seldom pass 3 ha."),
    "correlation-time": Phrase(
      vi: "Sai số của các điểm giống nhau trong chừng này (mô phỏng từ 10 đến 300 s).",
      en: "How long errors of neighbouring points stay alike (simulated from 10 to 300 s)."),
    "walking-pace": Phrase(
      vi: "Thay cho thời gian khi máy không ghi giờ.", en: "Stands for time where the device wrote none."),
    "declared-share": Phrase(
      vi: "Diện tích khai lệch quá tỷ lệ này và quá hai lần sai số thì cảnh báo.",
      en: "A declared area further off than this, and than twice the error, is a warning."),
    "outside-share": Phrase(
      vi: "Phần có thể nằm ngoài xã hoặc thôn mà không báo: ranh giới vẽ ở tỷ lệ khoảng 1 : 10 000.",
      en: "Share that may lie outside commune or village unnoticed: boundaries are drawn at about 1 : 10 000."
    ),
    "overlap-share": Phrase(
      vi: "Chồng lấn từ tỷ lệ này của thửa nhỏ hơn là cảnh báo: nhiễu 3 m gây ra ít hơn.",
      en: "Overlaps from this share of the smaller parcel on are a warning: noise of 3 m makes less."),
    "overlap-area": Phrase(
      vi: "Chồng lấn và khe hở nhỏ hơn thì không nêu.", en: "Smaller overlaps and gaps are not named."),
    "sliver-width": Phrase(
      vi: "Chồng lấn không chỗ nào rộng hơn là dải hẹp: hai lần nhiễu 3 m.",
      en: "Overlaps nowhere wider are slivers: twice the noise of 3 m."),
    "duplicate-share": Phrase(
      vi: "Phần chung trên phần hợp từ mức này là cùng một thửa đo hai lần.",
      en: "Intersection over union from which two outlines are the same land surveyed twice."),
    "gap-width": Phrase(
      vi: "Khe giữa hai thửa hẹp hơn mức này được nêu: hẹp hơn đường xe.",
      en: "Strips between neighbours narrower than this are named: narrower than a farm track."),
    "covered-share": Phrase(
      vi: "Đường bao trùm tỷ lệ này của hai thửa trở lên có thể là nhiều thửa vẽ gộp.",
      en: "An outline that holds this share of two parcels or more may be several plots drawn as one."),
  ]
}
