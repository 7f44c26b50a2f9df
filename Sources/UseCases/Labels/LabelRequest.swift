public import Documents
public import Traceability
public import Wording

/// What a cooperative asks for with one print.
public struct LabelRequest: Sendable {
  public var lot: LotID
  public var sheet: LabelSheet
  /// Number of the code run; nil for the latest.
  public var run: Int?
  public var path: String
  public var form: LabelFileForm
  /// What stands before `/01/…` in the printed link: `https://truyxuat.bacha.vn`.
  public var publicBase: String
  /// 0-based position of the first free label on the first sheet.
  public var firstLabel = 0
  /// The serial to begin with; nil for the first of the run.
  public var fromSerial: SerialCode?
  /// Labels printed of each serial, one after the other.
  public var copies = 1
  /// Labels that leave the place of code and serial blank and use up no serial; nil for labels with codes.
  public var blank: Int?
  /// The code alone, without text; for pictures only.
  public var codeOnly = false
  /// How much the printed link says; chosen for the label when nil. Of products without a GTIN it is always the short form.
  public var linkForm: LinkForm?
  /// Name of the printer whose correction holds; nil for none.
  public var printer: String?
  /// Of the captions.
  public var language = Language.vi
  /// Say what would be printed; write and keep nothing.
  public var dryRun = false
  public var force: Bool

  public init(
    lot: LotID, sheet: LabelSheet, path: String, form: LabelFileForm = .pdf, publicBase: String,
    force: Bool = false
  ) {
    self.lot = lot
    self.sheet = sheet
    self.path = path
    self.form = form
    self.publicBase = publicBase
    self.force = force
  }
}

/// What a cooperative asks for when a print is to be made once more.
public struct LabelReprintRequest: Sendable {
  /// Number of the run to print again.
  public var run: Int
  public var path: String
  public var form: LabelFileForm
  /// 0-based; where the run began when nil.
  public var firstLabel: Int?
  /// Where the printer stopped; the first of the run when nil.
  public var fromSerial: SerialCode?
  /// Name of another printer; as in the run when nil.
  public var printer: String?
  public var force: Bool

  public init(run: Int, path: String, form: LabelFileForm, force: Bool = false) {
    self.run = run
    self.path = path
    self.form = form
    self.force = force
  }
}

/// What came of a print.
public struct LabelPrintResult: Sendable, Hashable {
  public var summary: LabelPrintSummary
  /// Number of the run; nil for a picture and a dry run, which are not kept.
  public var run: Int?
  /// Serials that stood on a label before this print.
  public var printedBefore = 0
  /// The run that this one repeats, and whether the file has its very bytes.
  public var reprintOf: Int?
  public var isSameFile = false
}
