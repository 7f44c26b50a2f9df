/// What stands in the roadmap: the plan as a document, each task clear in six ways (*6 rõ*).
public enum RoadmapPhrases {
  public static let plan = Phrase(vi: "Kế hoạch", en: "Plan")
  /// How plans are called in document numbers.
  public static let planSymbol = Phrase(vi: "KH", en: "KH")
  /// [commune].
  public static let subject = Phrase(
    vi: "Lộ trình số hoá vùng trồng và xây dựng bản đồ nông nghiệp số {commune}",
    en: "Roadmap for digitising the growing areas and the agricultural map of {commune}")
  /// [commune, unit, date].
  public static let introduction = Phrase(
    vi:
      "Để số hoá vùng trồng và xây dựng bản đồ nông nghiệp số của {commune}, {unit} xây dựng lộ trình thực hiện (chỉ tiêu tính đến hết {date}) như sau:",
    en:
      "To digitise the growing areas and build the agricultural map of {commune}, the {unit} sets this roadmap (targets up to and including {date}):"
  )
  public static let aimHeading = Phrase(vi: "Mục tiêu", en: "Aim")
  /// [parcels, area, villages, date].
  public static let aim = Phrase(
    vi:
      "Đưa lên bản đồ {parcels} thửa trồng với {area} ha diện tích canh tác tại {villages} thôn, hoàn thành chậm nhất {date}.",
    en:
      "Put {parcels} parcels with {area} ha of land on the map in {villages} villages, at the latest on {date}."
  )
  /// [area].
  public static let sownAim = Phrase(
    vi: "Diện tích gieo trồng trong chỉ tiêu: {area} ha; đất trồng hai vụ tính hai lần nên không tính tỷ lệ.",
    en: "Sown area in the targets: {area} ha; land with two crops counts twice, so no share is computed.")
  public static let noTargets = Phrase(
    vi: "Chưa giao chỉ tiêu cho thôn nào. Giao chỉ tiêu bằng lệnh vungtrong plan import.",
    en: "No village has a target yet. Set targets with vungtrong plan import.")
  /// [villages].
  public static let villagesWithoutTarget = Phrase(
    vi: "Thôn chưa có chỉ tiêu: {villages}.", en: "Villages without a target: {villages}.")

  public static let milestonesHeading = Phrase(vi: "Các mốc thời gian", en: "Milestones")
  public static let villages = Phrase(vi: "Số thôn", en: "Villages")
  public static let dueThen = Phrase(vi: "Đến hạn", en: "Due then")
  public static let byThen = Phrase(vi: "Luỹ kế", en: "All by then")
  public static let shareByThen = Phrase(vi: "Tỷ lệ luỹ kế", en: "Share by then")

  public static let assignmentHeading = Phrase(
    vi: "Phân công theo 6 rõ", en: "Who does what: six clear points")
  public static let assignment = Phrase(
    vi:
      "Mỗi chỉ tiêu được phân công rõ người, rõ việc, rõ thời gian, rõ kết quả, rõ trách nhiệm, rõ nguồn lực tại Phụ lục kèm theo.",
    en:
      "The appendix says of each target who does it, what, by when, with which result, who answers for it and with which means."
  )
  /// [point, count, villages].
  public static let stillUnclear = Phrase(
    vi: "Chưa {point}: {count} chỉ tiêu ({villages})", en: "{point} still open: targets: {count} ({villages})"
  )
  /// [unit].
  public static let closing = Phrase(
    vi: "{unit} tổ chức thực hiện và báo cáo tiến độ vào thứ Sáu hằng tuần./.",
    en: "The {unit} carries this out and reports every Friday.")

  public static let appendixTitle = Phrase(
    vi: "Phân công thực hiện theo 6 rõ", en: "Who does what, clear in six points")
  /// The words of the six points, by the raw value of `ClearPoint`.
  public static let points: [String: Phrase] = [
    "task": Phrase(vi: "Rõ việc", en: "Task"),
    "person": Phrase(vi: "Rõ người", en: "Who does it"),
    "responsibility": Phrase(vi: "Rõ trách nhiệm", en: "Who answers for it"),
    "time": Phrase(vi: "Rõ thời gian", en: "Time"),
    "result": Phrase(vi: "Rõ kết quả", en: "Result"),
    "means": Phrase(vi: "Rõ nguồn lực", en: "Means"),
  ]
  /// [parcels, area, crop].
  public static let task = Phrase(
    vi: "Đo và đưa lên bản đồ {parcels} thửa, {area} ha {crop}",
    en: "Survey and map {parcels} parcels, {area} ha of {crop}")
  public static let allCrops = Phrase(vi: "các loại cây trồng", en: "all crops")
  /// [parcels, area, crop].
  public static let sownTask = Phrase(
    vi: "Đo và đưa lên bản đồ {parcels} thửa, {area} ha gieo trồng {crop}",
    en: "Survey and map {parcels} parcels, {area} ha sown with {crop}")
  /// [date, newDate].
  public static let untilAnew = Phrase(
    vi: "Chậm nhất {date}; thời hạn khắc phục {newDate}", en: "By {date}; new due day {newDate}")
  /// [start, time].
  public static let from = Phrase(vi: "Từ {start}. {time}", en: "From {start}. {time}")
  /// [date].
  public static let until = Phrase(vi: "Chậm nhất {date}", en: "By {date}")
  public static let unclear = Phrase(vi: "Chưa rõ", en: "Open")
}
