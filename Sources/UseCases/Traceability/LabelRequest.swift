public import Documents
public import Traceability

/// What a cooperative asks for with one print.
public struct LabelRequest: Sendable {
  public var gtin: GTIN
  public var lot: LotCode
  public var sheet: LabelSheet
  /// Number of the code run; nil for the latest.
  public var run: Int?
  public var path: String
  public var form: LabelFileForm
  /// What stands before `/01/…` in the printed link: `https://truyxuat.bacha.vn`.
  public var publicBase: String
  /// 0-based position of the first free label on the first sheet.
  public var firstLabel: Int
  /// The serial to begin with; nil for the first of the run.
  public var fromSerial: SerialCode?
  /// Labels printed of each serial, one after the other.
  public var copies = 1
  /// The code alone, without text; for pictures only.
  public var codeOnly = false
  /// How much the printed link says; of products without a GTIN it is always the short form.
  public var linkForm = LinkForm.whole
  public var force: Bool

  public init(
    gtin: GTIN, lot: LotCode, sheet: LabelSheet, run: Int? = nil, path: String, form: LabelFileForm = .pdf,
    publicBase: String, firstLabel: Int = 0, force: Bool = false
  ) {
    self.gtin = gtin
    self.lot = lot
    self.sheet = sheet
    self.run = run
    self.path = path
    self.form = form
    self.publicBase = publicBase
    self.firstLabel = firstLabel
    self.force = force
  }
}
