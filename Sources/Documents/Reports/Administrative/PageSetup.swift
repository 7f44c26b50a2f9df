import Printing

/// The page of an administrative document and the sizes of its letters.
/// - Source: Decree 30/2020/NĐ-CP, Annex I, part I: A4, top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20.
enum PageSetup {
  /// The page of the document itself, upright.
  static let text = PageForm.upright.text
  /// Top of the page number, in the middle of the upper margin.
  static let pageNumberTop: Millimetres = 9

  static let bodySize: Points = 13
  static let tableSize: Points = 12
  static let noteSize: Points = 11
  static let headSize: Points = 12
  static let stampSize: Points = 9
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

/// How a page lies, and where its text stands.
struct PageForm {
  let width, height: Millimetres
  let text: Rectangle

  static let upright = PageForm(
    width: 210, height: 297, text: Rectangle(x: 30, y: 20, width: 165, height: 257))
  /// For wide tables of an appendix; the edge of the binding is on top.
  static let landscape = PageForm(
    width: 297, height: 210, text: Rectangle(x: 20, y: 30, width: 257, height: 162))
}

/// A thing with its place on a page.
enum PageItem {
  case text(TextBlock, at: Point)
  case line(from: Point, to: Point, width: Millimetres)
  case shade(Rectangle, Colour)
  case figure(any DocumentFigure, in: Rectangle)

  func draw(on canvas: borrowing Canvas) {
    switch self {
    case .text(let block, let place): canvas.text(block, at: place)
    case .line(let start, let end, let width): canvas.stroke(Path(line: [start, end]), width: width, .black)
    case .shade(let rectangle, let colour): canvas.fill(rectangle, colour)
    case .figure(let figure, let frame): figure.draw(on: canvas, in: frame)
    }
  }
}
