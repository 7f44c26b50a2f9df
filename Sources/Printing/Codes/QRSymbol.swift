import CQREncode
import Glibc

/// How much of a symbol may be damaged: L 7 %, M 15 %, Q 25 %, H 30 % (ISO/IEC 18004).
public enum QRErrorCorrection: String, Sendable, Hashable, CaseIterable {
  case l = "L"
  case m = "M"
  case q = "Q"
  case h = "H"
}

/// A QR code as a square of dark and light modules, without its quiet zone.
public struct QRSymbol: Sendable, Hashable {
  /// Modules per side: 21, 25 … 177.
  public let size: Int
  public let level: QRErrorCorrection
  /// Row by row from the top left; 1 is dark.
  private let modules: [UInt8]

  /// Light modules that must stay free on each side (ISO/IEC 18004:2015, 6.3.8).
  public static let quietZone = 4

  /// Whether a module is dark.
  /// - Parameters: column from the left and row from the top, both in `0..<size`.
  public subscript(x: Int, y: Int) -> Bool { modules[y * size + x] != 0 }

  /// The smallest symbol for the text, in the shortest mix of numeric, alphanumeric and byte segments.
  /// - Throws: `textTooLongForSymbol`, or `textNotEncodable` for an empty text or one with a NUL.
  public static func encode(
    _ text: String, level: QRErrorCorrection = .m
  ) throws(PrintingFailure) -> QRSymbol {
    guard !text.isEmpty, !text.utf8.contains(0) else { throw .textNotEncodable }
    let code = QRcode_encodeString(text, 0, level.libraryLevel, QR_MODE_8, 1)
    guard let code else {
      // errno belongs to this very call: nothing ran between.
      if errno == ERANGE { throw .textTooLongForSymbol(bytes: text.utf8.count, level: level) }
      throw .drawingFailed(reason: "QRcode_encodeString, errno \(errno)")
    }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    // The lowest bit of each byte is the module; the others tell what the module is for.
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 }
    return QRSymbol(size: size, level: level, modules: modules)
  }

  private init(size: Int, level: QRErrorCorrection, modules: [UInt8]) {
    self.size = size
    self.level = level
    self.modules = modules
  }
}

extension QRErrorCorrection {
  fileprivate var libraryLevel: QRecLevel {
    switch self {
    case .l: QR_ECLEVEL_L
    case .m: QR_ECLEVEL_M
    case .q: QR_ECLEVEL_Q
    case .h: QR_ECLEVEL_H
    }
  }
}
