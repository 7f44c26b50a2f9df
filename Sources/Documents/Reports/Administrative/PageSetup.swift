import Printing

/// The page of an administrative document and the sizes of its letters.
/// - Source: Decree 30/2020/NĐ-CP, Annex I, part I: A4, top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20.
enum PageSetup {
  static let width: Millimetres = 210
  static let height: Millimetres = 297
  static let text = Rectangle(x: 30, y: 20, width: 165, height: 257)
  /// Top of the page number, in the middle of the upper margin.
  static let pageNumberTop: Millimetres = 9

  static let bodySize: Points = 13
  static let tableSize: Points = 12
  static let noteSize: Points = 11
  static let headSize: Points = 12
  static let titleSize: Points = 14
  static let lineSpacing = 1.1
  /// Between paragraphs: 6 pt.
  static let paragraphGap: Millimetres = 2.1

  static func style(
    _ size: Points, _ weight: TextStyle.Weight = .regular, isItalic: Bool = false
  ) -> TextStyle {
    TextStyle(.document, size: size, weight: weight, isItalic: isItalic)
  }
}

/// A thing with its place on a page.
enum PageItem {
  case text(TextBlock, at: Point)
  case line(from: Point, to: Point, width: Millimetres)
  case shade(Rectangle, Colour)
  case map(CompletionMap, in: Rectangle)

  func draw(on canvas: borrowing Canvas) {
    switch self {
    case .text(let block, let place): canvas.text(block, at: place)
    case .line(let start, let end, let width): canvas.stroke(Path(line: [start, end]), width: width, .black)
    case .shade(let rectangle, let colour): canvas.fill(rectangle, colour)
    case .map(let map, let frame): map.draw(on: canvas, in: frame)
    }
  }
}
