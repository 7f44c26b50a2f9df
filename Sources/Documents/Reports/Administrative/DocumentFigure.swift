import Printing

/// A drawing in a document: a map or a chart.
protocol DocumentFigure: Sendable {
  /// What it shows, for those who cannot see it.
  var title: String { get }
  /// On paper; as high as what it shows needs.
  func heightOnPaper(forWidth width: Millimetres, atMost limit: Millimetres) -> Millimetres
  /// - Parameter letterSize: of names, in units of the drawing; sets the measure of everything that is not ground.
  func scene(width: Double, height: Double, letterSize: Double) -> MapScene
  /// An `svg` element for a page.
  func svg() -> String
}

extension DocumentFigure {
  /// Paints the figure into the frame on paper.
  func draw(on canvas: borrowing Canvas, in frame: Rectangle) {
    scene(width: frame.width, height: frame.height, letterSize: FigureLetters.onPaper)
      .draw(on: canvas, at: frame.origin)
  }

  /// As on a page of 165 mm, for the screen.
  func svg() -> String {
    let scale = FigureLetters.onScreen / FigureLetters.onPaper
    let width = PageSetup.text.width
    let height = heightOnPaper(forWidth: width, atMost: 240)
    return scene(width: width * scale, height: height * scale, letterSize: FigureLetters.onScreen)
      .svg(className: "figure")
  }
}

/// Height of the letters' square in figures.
enum FigureLetters {
  /// CSS pixels.
  static let onScreen = 12.0
  /// Millimetres: 7.7 pt.
  static let onPaper = 2.7
}
