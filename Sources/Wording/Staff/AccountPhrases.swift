/// What the commands about accounts print.
public enum AccountPhrases {
  public static let invited = Phrase(
    vi: "Gửi liên kết này cho {name}, bằng tin nhắn riêng; dùng được một lần, trong ba ngày:\n{link}",
    en: "Send this link to {name} alone; it works once, within three days:\n{link}")
  public static let disabled = Phrase(vi: "Đã khóa tài khoản {name}", en: "Disabled the account {name}")
  public static let enabled = Phrase(vi: "Đã mở lại tài khoản {name}", en: "Enabled the account {name}")
  public static let servingStaff = Phrase(
    vi: "Trang cán bộ tại {address}", en: "The staff site is at {address}")
}
