import Geospatial
import Synchronization

/// Tiles as they were cut, kept until the store or the day changes: from afar a tile holds thousands of fields, and every visitor
/// looks at the same ones first.
final class TileMemory: Sendable {
  /// All that a tile follows from, its address apart.
  struct Key: Hashable {
    let revision: Int
    let day: String
  }

  private struct Kept {
    var key: Key?
    var tiles: [TileAddress: [UInt8]] = [:]
    var bytes = 0
  }

  private let kept = Mutex(Kept())

  func tile(_ address: TileAddress, _ key: Key, cut: () throws -> [UInt8]) rethrows -> [UInt8] {
    if let tile = kept.withLock({ $0.key == key ? $0.tiles[address] : nil }) { return tile }
    let tile = try cut()
    kept.withLock { kept in
      if kept.key != key { kept = Kept(key: key) }
      guard kept.bytes + tile.count <= SiteLimits.mostTileBytes else { return }
      if kept.tiles.updateValue(tile, forKey: address) == nil { kept.bytes += tile.count }
    }
    return tile
  }
}
