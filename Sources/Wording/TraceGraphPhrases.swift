/// What a drawn trace and its commands say.
public enum TraceGraphPhrases {
  public static let forward = Phrase(
    vi: "{product}, lô {lot}: hàng đã đi đâu", en: "{product}, lot {lot}: where the goods went")
  public static let back = Phrase(
    vi: "{product}, lô {lot}: hàng từ đâu đến", en: "{product}, lot {lot}: where the goods came from")
  public static let left = Phrase(
    vi: "Còn {count} ô không vẽ; xem đủ bằng --json.", en: "{count} more boxes are not drawn; --json has all."
  )
  public static let parcels = Phrase(vi: "{count} thửa trồng", en: "{count} parcels")
  public static let lots = Phrase(vi: "{count} lô hàng:", en: "{count} lots:")
  public static let share = Phrase(vi: "trong đó {amount} từ lô này", en: "{amount} of this lot in it")
  public static let went = Phrase(vi: "trong đó {amount} vào lô này", en: "{amount} of it in this lot")
  public static let ends = Phrase(vi: "Nơi đến:", en: "Where it went:")
  public static let sources = Phrase(vi: "Nơi đi:", en: "Where it came from:")
  public static let none = Phrase(vi: "chưa có", en: "nothing yet")
  public static let drawn = Phrase(vi: "Đã vẽ sơ đồ vào {path}", en: "Drew the graph to {path}")
}
