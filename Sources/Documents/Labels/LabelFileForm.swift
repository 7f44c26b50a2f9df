public import Printing

/// What kind of file labels are written to.
public enum LabelFileForm: Sendable, Hashable {
  /// All labels, one page per sheet or row of a roll.
  case pdf
  /// All labels, as the bitmaps of a label printer.
  case printer(PrinterLanguage, dotsPerInch: Double)
  /// One label.
  case picture(LabelPicture)

  /// Endings of file names, in the order they are told to people.
  public static let endings = ["pdf", "svg", "png", "zpl", "tspl"]

  /// Ending of a file of this form.
  public var ending: String {
    switch self {
    case .pdf: "pdf"
    case .printer(let language, _): language.rawValue
    case .picture(.svg): "svg"
    case .picture(.png): "png"
    }
  }

  /// The form that the ending of a file's name asks for, nil when it asks for none.
  /// - Parameter dotsPerInch: of printer and PNG; 203 and 300 when nil.
  public init?(path: String, dotsPerInch: Double? = nil) {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: point)...].lowercased() {
    case "pdf": self = .pdf
    case "svg": self = .picture(.svg)
    case "png": self = .picture(.png(dotsPerInch: dotsPerInch ?? 300))
    case let ending:
      guard let language = PrinterLanguage(rawValue: ending) else { return nil }
      self = .printer(language, dotsPerInch: dotsPerInch ?? 203)
    }
  }
}
