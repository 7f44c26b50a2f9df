/// Labels that were printed together, as the registry keeps them for ever.
public struct LabelRun: Sendable, Hashable {
  /// From 1, in the order of printing; 0 before it is kept.
  public var number: Int
  public var lot: LotID
  /// Name of the sheet.
  public var sheet: String
  /// Name of the printer whose correction was applied; nil for none.
  public var printer: String?
  /// Ending of the file: `pdf`, `zpl`, `tspl`.
  public var form: String
  /// Labels, each copy counted.
  public var labels: Int
  public var pages: Int
  /// Labels of each serial.
  public var copies: Int
  public var linkForm: LinkForm
  /// Of the file that was written, in lower-case hexadecimal.
  public var sha256: String
  /// RFC 3339 in UTC.
  public var printedAt: String
  public var printedBy: String
  /// The run that this one repeats; nil for a first print.
  public var reprintOf: Int?
  /// Everything else that is needed to print the same again, as JSON.
  public var frozen: String

  public init(
    number: Int = 0, lot: LotID, sheet: String, printer: String? = nil, form: String, labels: Int,
    pages: Int, copies: Int, linkForm: LinkForm, sha256: String, printedAt: String, printedBy: String,
    reprintOf: Int? = nil, frozen: String
  ) {
    self.number = number
    self.lot = lot
    self.sheet = sheet
    self.printer = printer
    self.form = form
    self.labels = labels
    self.pages = pages
    self.copies = copies
    self.linkForm = linkForm
    self.sha256 = sha256
    self.printedAt = printedAt
    self.printedBy = printedBy
    self.reprintOf = reprintOf
    self.frozen = frozen
  }
}
