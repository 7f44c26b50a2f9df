/// What the commands on events of others and for others say.
public enum EPCISPhrases {
  public static let exported = Phrase(
    vi: "Đã ghi {count} sự kiện vào {file}", en: "{count} events written to {file}")
  public static let captured = Phrase(
    vi: "Đã nhận {new} sự kiện mới vào hộp thư đến, {known} đã có từ trước, {wrong} sai",
    en: "{new} new events taken into the inbox, {known} were there before, {wrong} are wrong")
  public static let previewed = Phrase(
    vi: "Chạy thử: {new} sự kiện mới, {known} đã có từ trước, {wrong} sai; chưa ghi gì",
    en: "Dry run: {new} new events, {known} known before, {wrong} wrong; nothing was kept")
  public static let refused = Phrase(
    vi: "Không nhận gì: {wrong} sự kiện sai. Sửa tệp, hoặc thêm --proceed để nhận các sự kiện đúng.",
    en: "Nothing was taken: {wrong} events are wrong. Mend the file, or add --proceed to take the good ones.")
  public static let knownBefore = Phrase(
    vi: "Tệp này đã được nhận trước đây; không có gì thay đổi.",
    en: "This document was captured before; nothing was changed.")
  public static let notUnderstood = Phrase(
    vi: "sự kiện {index}: giữ nguyên nhưng chưa hiểu: {names}",
    en: "event {index}: kept but not understood: {names}")
  public static let setAside = Phrase(vi: "Đã gạt sự kiện {id}.", en: "Event {id} was set aside.")
  public static let taken = Phrase(
    vi: "Đã nhập lô {lot} ({quantity}) từ sự kiện {id}.",
    en: "Lot {lot} ({quantity}) was received from event {id}.")
}
