import Foundation
import Printing

/// QR symbols of all links in a file, in this process: the library's part without the command line around it.
enum QRKernel {
  enum Product: String, CaseIterable, Sendable { case matrix, svg, png }

  /// - Parameter first: where the first symbol is written, to be read back.
  static func run(_ product: Product, links: String, first: String) throws {
    var isFirst = true
    for line in try String(contentsOfFile: links, encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n")) {
      let link = Substring(line)
      let symbol = try QRSymbol.encode(String(link))
      let bytes: [UInt8]
      switch product {
      case .matrix: bytes = [symbol[0, 0] ? 1 : 0]
      case .svg: bytes = symbol.svg(moduleSize: 0.396)
      // Eight pixels a module, as the C peer draws it.
      case .png: bytes = try BitImage(symbol, dotsPerModule: 8).png()
      }
      if isFirst { try Data(bytes).write(to: URL(fileURLWithPath: first)) }
      isFirst = false
    }
  }
}
