import GrowingAreas
import Printing
import Wording

/// What stands under the code of a label: the invitation to scan, and the numbers to type by hand when the code is damaged.
struct TextBelowCode {
  struct Line {
    let part: LabelPart
    var block: TextBlock
    let y: Millimetres
  }

  static let lineHeight: Millimetres = 2.3
  private static let captionSizes: [Points] = [6.2, 5.8, 5.5, 5.2, LabelTextStack.minimumSize]
  private static let numberSizes: [Points] = [5.6, 5.2, LabelTextStack.minimumSize]

  /// From the top; `y` counts from the lower edge of the code.
  let lines: [Line]
  let height: Millimetres
  /// What has no room under the code.
  let leftOut: [LabelPart]
  /// How the serial is written; nil when it has no room here.
  let serialForm: SerialForm?

  enum SerialForm: CaseIterable {
    /// `(21) 2345U89ACDEFH`, as GS1 writes it.
    case captioned
    case bare
    /// `2345-U89A` and `CDEFH` below.
    case twoLines

    /// With a space before its last group, where the line breaks.
    private static func parted(_ serial: String) -> String {
      guard let last = serial.lastIndex(of: "-") else { return serial }
      return String(serial[..<last]).unbroken + " " + serial[serial.index(after: last)...]
    }

    func text(_ label: LabelCode) -> String {
      switch self {
      case .captioned: "(21) \(label.serial)"
      case .bare: label.serial
      case .twoLines: Self.parted(label.readableSerial)
      }
    }
  }

  /// - Parameters:
  ///   - side: of the code with its quiet zone.
  ///   - free: height under a code that stands at the top.
  ///   - widest: the label whose serial takes the most room.
  init(
    _ content: LabelContent, widest: LabelCode, side: Millimetres, free: Millimetres, _ ruler: TextRuler
  ) {
    func fitted(
      _ text: String, _ sizes: [Points], _ weight: TextStyle.Weight, lines: Int = 1
    ) -> (block: TextBlock, extent: TextExtent) {
      var found: (block: TextBlock, extent: TextExtent)?
      for size in sizes where found?.extent.isTruncated ?? true {
        let block = TextBlock(
          text, TextStyle(.label, size: size, weight: weight), alignment: .centre, width: side,
          maximumLines: lines, lineSpacing: 0.86)
        found = (block, ruler.measure(block))
      }
      return found!
    }
    func serial(_ form: SerialForm) -> (LabelPart, (block: TextBlock, extent: TextExtent), Int) {
      let lines = form == .twoLines ? 2 : 1
      return (.serial, fitted(form.text(widest), Self.numberSizes, .regular, lines: lines), lines)
    }
    serialForm = SerialForm.allCases.first { form in
      let (_, text, lines) = serial(form)
      return !widest.serial.isEmpty && free >= Double(lines) * Self.lineHeight && !text.extent.isTruncated
    }
    var wanted: [(LabelPart, (block: TextBlock, extent: TextExtent), Int)] = []
    if let serialForm { wanted.append(serial(serialForm)) }
    var left = free - Double(wanted.reduce(0) { $0 + $1.2 }) * Self.lineHeight + 1e-6
    var leftOut: [LabelPart] = []
    /// A number or an invitation in pieces is of no use.
    func add(_ part: LabelPart, _ texts: [(text: (block: TextBlock, extent: TextExtent), lines: Int)]) {
      guard
        let whole = texts.first(where: {
          !$0.text.extent.isTruncated && Double($0.lines) * Self.lineHeight <= left
        })
      else { return leftOut.append(part) }
      left -= Double(whole.lines) * Self.lineHeight
      wanted.insert((part, whole.text, whole.lines), at: 0)
    }
    let caption = LabelPhrases.scan[content.language]
    let scan = [
      (fitted(caption, Self.captionSizes, .bold), 1),
      (fitted(caption, [5.4, 5.2, LabelTextStack.minimumSize], .bold, lines: 2), 2),
    ]
    // The invitation is worth more than the GTIN, and stands above it.
    let gtin = [(fitted("(01) \(content.gtin)", Self.numberSizes, .regular), 1)]
    add(.scan, scan)
    if !content.gtin.isEmpty { add(.gtin, gtin) }
    if let invitation = wanted.firstIndex(where: { $0.0 == .scan }) {
      wanted.insert(wanted.remove(at: invitation), at: 0)
    }
    self.leftOut = leftOut
    var y = -0.4
    lines = wanted.map { part, text, count in
      defer { y += Double(count) * Self.lineHeight }
      return Line(part: part, block: text.block, y: y)
    }
    height = Double(wanted.reduce(0) { $0 + $1.2 }) * Self.lineHeight
  }
}

extension String {
  /// The code with a word joiner (U+2060) after each hyphen and slash, so that no line breaks there.
  var unbroken: String { replacing("-", with: "-\u{2060}").replacing("/", with: "/\u{2060}") }
}
