extension CommandPhrases {
  public static let removed = Phrase(vi: "Đã bỏ {key}", en: "Removed {key}")
  public static let stars = Phrase(vi: "{count} sao", en: "{count} stars")
  /// [count, state].
  public static let serialsSet = Phrase(
    vi: "Đã ghi trạng thái \"{state}\" cho {count} số sê-ri", en: "Noted \"{state}\" for {count} serials")
}
