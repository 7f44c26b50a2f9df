import FileFormats
public import GrowingAreas
import Printing

extension LabelSheet {
  /// Reads a sheet of one's own from text: lines `key = value`, lengths in millimetres with point or comma, two of them
  /// as `70 x 37,125`; what follows `#` is a remark.
  ///
  /// Keys: `name`, `page`, `columns`, `rows`, `label`, `origin` (top left corner of the first label; `0 x 0` when
  /// absent), `pitch` (from label to label; the label's own size when absent), `roll` (gap between two rows; a roll
  /// instead of sheets, whose page is one row).
  /// - Throws: `invalidField` with the line, `incomplete` with the keys that are missing.
  public init(text: String, file: String) throws(Refusal) {
    let lines = try SheetLines(text, file)
    try lines.require(["name", "page", "columns", "rows", "label"])
    let page = try lines.pair("page", 10...1000)
    let label = try lines.pair("label", 5...1000)
    let origin = try lines.has("origin") ? lines.pair("origin", 0...1000) : (0, 0)
    let pitch = try lines.has("pitch") ? lines.pair("pitch", 5...1000) : label
    let columns = try lines.count("columns")
    let rows = try lines.count("rows")
    let gap = try lines.has("roll") ? lines.length("roll", 0...50) : nil
    if pitch.0 < label.0 || pitch.1 < label.1 { throw lines.refuse("pitch", "pitch-not-under-label") }
    let right = origin.0 + Double(columns - 1) * pitch.0 + label.0
    let bottom = origin.1 + Double(rows - 1) * pitch.1 + label.1
    if right > page.0 + 0.01 || bottom > page.1 + 0.01 { throw lines.refuse("page", "labels-on-page") }
    if gap != nil, rows != 1 { throw lines.refuse("rows", "1...1") }
    self.init(
      name: try lines.text("name"), pageWidth: page.0, pageHeight: page.1, columns: columns, rows: rows,
      origin: Point(x: origin.0, y: origin.1), pitchX: pitch.0, pitchY: pitch.1, labelWidth: label.0,
      labelHeight: label.1, feed: gap.map { .roll(gap: $0) } ?? .sheets)
  }
}

extension LabelSheet {
  /// The sheet as `init(text:file:)` reads it back, number for number.
  public var text: String {
    var lines = [
      "name = \(name)", "page = \(pageWidth) x \(pageHeight)", "columns = \(columns)", "rows = \(rows)",
      "label = \(labelWidth) x \(labelHeight)", "origin = \(origin.x) x \(origin.y)",
      "pitch = \(pitchX) x \(pitchY)",
    ]
    if case .roll(let gap) = feed { lines.append("roll = \(gap)") }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// The lines of a sheet's file by key.
private struct SheetLines {
  private let file: String
  private var values: [String: (text: String, line: Int)] = [:]

  static let keys = ["name", "page", "columns", "rows", "label", "origin", "pitch", "roll"]

  init(_ text: String, _ file: String) throws(Refusal) {
    self.file = file
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let content = Self.trimmed(line.prefix { $0 != "#" })
      guard !content.isEmpty else { continue }
      let parts = content.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = Self.trimmed(parts[0])
      guard parts.count == 2, Self.keys.contains(key) else {
        throw Self.refusal(file, "key", key, Self.keys.joined(separator: ", "), index + 1)
      }
      guard values[key] == nil else { throw Self.refusal(file, key, content, "once-only", index + 1) }
      values[key] = (Self.trimmed(parts[1]), index + 1)
    }
  }

  func has(_ key: String) -> Bool { values[key] != nil }

  func require(_ keys: [String]) throws(Refusal) {
    let missing = keys.filter { !has($0) }
    guard missing.isEmpty else {
      throw Refusal(.incomplete, file, ["items": .text(missing.joined(separator: ", "))])
    }
  }

  func text(_ key: String) throws(Refusal) -> String {
    let text = values[key]?.text ?? ""
    guard !text.isEmpty, text.utf8.count <= 60, text.unicodeScalars.allSatisfy({ $0.value >= 32 }) else {
      throw refuse(key, "1-to-60-bytes")
    }
    return text
  }

  func count(_ key: String) throws(Refusal) -> Int {
    guard let number = Int(values[key]?.text ?? ""), (1...100).contains(number) else {
      throw refuse(key, "1...100")
    }
    return number
  }

  func length(_ key: String, _ range: ClosedRange<Double>) throws(Refusal) -> Double {
    guard let length = Self.length(values[key]?.text ?? ""), range.contains(length) else {
      throw refuse(key, Self.rule(range))
    }
    return length
  }

  func pair(_ key: String, _ range: ClosedRange<Double>) throws(Refusal) -> (Double, Double) {
    let parts = (values[key]?.text ?? "").split { $0 == "x" || $0 == "×" }
    guard parts.count == 2, let first = Self.length(String(parts[0])),
      let second = Self.length(String(parts[1]))
    else { throw refuse(key, "two-lengths") }
    guard range.contains(first), range.contains(second) else { throw refuse(key, Self.rule(range)) }
    return (first, second)
  }

  func refuse(_ key: String, _ rule: String) -> Refusal {
    Self.refusal(file, key, values[key]?.text ?? "", rule, values[key]?.line)
  }

  private static func refusal(_ file: String, _ field: String, _ value: String, _ rule: String, _ line: Int?)
    -> Refusal
  {
    Refusal(
      .invalidField, file, ["field": .text(field), "value": .text(value), "rule": .text(rule)],
      at: SourcePlace(line: line))
  }

  private static func rule(_ range: ClosedRange<Double>) -> String {
    "\(Int(range.lowerBound))...\(Int(range.upperBound)) mm"
  }

  private static func length(_ text: String) -> Double? {
    parseDecimal(Array(text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 })[...])
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
