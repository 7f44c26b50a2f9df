import Foundation
import Printing

/// QR symbols of all links in a file, in this process: the library's part without the command line around it.
enum QRKernel {
  enum Product: String, CaseIterable, Sendable { case matrix, svg, png }

  /// - Parameter first: where the first symbol is written, to be read back.
  static func run(_ product: Product, links: String, first: String) throws {
    var isFirst = true
    for link in try String(contentsOfFile: links, encoding: .utf8).split(separator: "\n") {
      let symbol = try QRSymbol.encode(String(link))
      let bytes: [UInt8]
      let modules = Double(symbol.size + 2 * QRSymbol.quietZone)
      switch product {
      case .matrix: bytes = [symbol[0, 0] ? 1 : 0]
      case .svg:
        bytes = try SVGDocument(width: modules, height: modules) {
          $0.draw(symbol, at: origin, moduleSize: 1)
        }.bytes
      case .png:
        // Eight pixels a module, as the C peer draws it.
        bytes = try PNGImage(width: modules, height: modules, dotsPerInch: 8 * 25.4) {
          $0.draw(symbol, at: origin, moduleSize: 1)
        }.bytes
      }
      if isFirst { try Data(bytes).write(to: URL(fileURLWithPath: first)) }
      isFirst = false
    }
  }

  private static let origin = Point(x: Double(QRSymbol.quietZone), y: Double(QRSymbol.quietZone))
}
