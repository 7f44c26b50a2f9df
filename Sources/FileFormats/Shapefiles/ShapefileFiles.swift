import Foundation

/// The files that together are one shapefile: shapes, attributes, reference system, encoding.
public struct ShapefileFiles: Sendable, Hashable {
  /// `.shp`.
  public var shapes: String
  /// `.dbf`; nil where there is none.
  public var attributes: String?
  /// `.prj`.
  public var system: String?
  /// `.cpg`.
  public var encoding: String?

  public init(shapes: String, attributes: String? = nil, system: String? = nil, encoding: String? = nil) {
    self.shapes = shapes
    self.attributes = attributes
    self.system = system
    self.encoding = encoding
  }

  /// The shapefile whose `.shp` lies at the path, with what lies beside it under the same name, in any case of letters.
  public init(besides path: String) {
    self.init(shapes: path)
    for (suffix, place) in Self.siblings(of: path) { take(place, as: suffix) }
  }

  /// Every file beside the path that has its name and another suffix, by suffix in small letters.
  public static func siblings(of path: String) -> [(suffix: String, path: String)] {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    let stem = url.deletingPathExtension().lastPathComponent.lowercased()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let other = folder.appendingPathComponent(name)
      guard name != url.lastPathComponent,
        other.deletingPathExtension().lastPathComponent.lowercased() == stem
      else { return nil }
      return (other.pathExtension.lowercased(), other.path)
    }
  }

  /// Takes the file in when its suffix, in small letters, is one of a shapefile and not taken yet.
  public mutating func take(_ path: String, as suffix: String) {
    switch suffix {
    case "dbf": attributes = attributes ?? path
    case "prj": system = system ?? path
    case "cpg": encoding = encoding ?? path
    default: break
    }
  }

  /// In the order in which they are named above.
  public var all: [String] { [shapes] + [attributes, system, encoding].compactMap { $0 } }

  /// The first bytes of `.shp`: the number 9994, big endian.
  public static let mark: [UInt8] = [0, 0, 0x27, 0x0A]
}
