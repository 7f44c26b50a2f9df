import Foundation
import GRDB
import GeoPackage
import Geospatial
import GrowingAreas

extension Row {
  /// The shape in a geometry column; nil for NULL.
  func shape(_ index: Int) throws -> MultiPolygon? {
    guard let bytes = blob(index) else { return nil }
    do {
      return try MultiPolygon(geometryBlob: bytes.span)
    } catch {
      throw Refusal(
        .registryDamaged, SQLitePublicStore.fileName, ["reason": .text("a shape cannot be read: \(error)")])
    }
  }

  func bytes(_ index: Int) -> [UInt8] { blob(index) ?? [] }

  private func blob(_ index: Int) -> [UInt8]? {
    let data: Data? = self[index]
    return data.map(Array.init)
  }
}
