/// What every form of a document says about itself.
public enum DocumentPhrases {
  /// [time, date].
  public static let time = Phrase(vi: "{time} ngày {date}", en: "{time} on {date}")
  /// [asOf, madeAt].
  public static let figuresAsOf = Phrase(
    vi: "Số liệu tính đến {asOf} (giờ Việt Nam); lập lúc {madeAt}.",
    en: "Figures as of {asOf} (Viet Nam time); made at {madeAt}.")
  /// [entries, hash].
  public static let auditState = Phrase(
    vi: "Sổ ghi thay đổi: {entries} mục, mã SHA-256 của mục cuối: {hash}",
    en: "Audit trail: {entries} entries, SHA-256 of the last: {hash}")
  /// The first sheet of a workbook.
  public static let summarySheet = Phrase(vi: "Tóm tắt", en: "Summary")
  /// Below a table that is too long for paper [shown, count].
  public static let restElsewhere = Phrase(
    vi: "Mới in {shown} trên {count} dòng; bản XLSX có đủ.",
    en: "{shown} of {count} rows are printed; the XLSX form has all.")
  /// Where a table stands on a sheet of its own [title].
  public static let tableElsewhere = Phrase(vi: "[Bảng: {title}]", en: "[Table: {title}]")
  /// In forms without pictures [title].
  public static let figureElsewhere = Phrase(
    vi: "[Hình: {title}; xem bản PDF, DOCX hoặc HTML]",
    en: "[Figure: {title}; see the PDF, DOCX or HTML form]")
}
