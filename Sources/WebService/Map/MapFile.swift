import FileFormats
import Foundation
import GeoPackage
import Geospatial
import Publication
import Synchronization
import Traceability
import UseCases

/// The public map as a GeoPackage, in a folder that goes with the last who reads it.
final class MapFile: Sendable {
  static let mediaType = "application/geopackage+sqlite3"

  let path: String
  /// Bytes.
  let length: Int
  private let folder: PrivateFolder

  /// Writes the file; it is whole when this returns.
  init(of store: any PublicStore, _ certificates: AreaCertificates, at time: Date) throws {
    folder = try PrivateFolder()
    path = folder.path + "/vung-trong.gpkg"
    let stamp = time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    try FeatureFile.write(to: path, at: stamp) { file in
      try file.add(
        FeatureTable(name: "villages", title: "Thôn (villages)"),
        columns: [
          ("code", .text), ("name", .text), ("parcels", .count), ("hectares", .number),
          ("planned_hectares", .number),
        ]
      ) { writer in
        for village in try store.villages() { try writer.add(village) }
      }
      // Growing areas come before parcels; each layer is read by itself, so that one is written at a time.
      try file.add(
        FeatureTable(name: "growing_areas", title: "Vùng trồng (growing areas)"),
        columns: [
          ("code", .text), ("name", .text), ("crop", .text), ("crop_en", .text), ("official_codes", .text),
          ("certificates", .text), ("villages", .text), ("parcels", .count), ("hectares", .number),
        ]
      ) { writer in
        for area in try store.growingAreas() { try writer.add(area, certificates) }
      }
      try file.add(
        FeatureTable(name: "parcels", title: "Thửa trồng, hộ đồng ý công bố (parcels with consent)"),
        columns: [
          ("code", .text), ("village", .text), ("crop", .text), ("crop_en", .text), ("hectares", .number),
        ]
      ) { writer in
        try store.eachMapFeature(in: nil) { feature in
          if case .parcel(let parcel) = feature { try writer.add(parcel) }
        }
      }
    }
    length = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  /// Hands over the file from its first byte to its last in pieces of 64 kB.
  func eachPiece(_ body: ([UInt8]) async throws -> Void) async throws {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    while let piece = try handle.read(upToCount: 65_536), !piece.isEmpty { try await body(Array(piece)) }
  }
}

extension FeatureFile.Writer {
  fileprivate func add(_ village: PublicVillage) throws {
    guard let outline = village.outline else { return }
    try add(
      outline,
      [
        .text(village.code), .text(village.name), .count(village.parcelCount), .hectares(village.area),
        .hectares(village.planned),
      ])
  }

  fileprivate func add(_ area: PublicGrowingArea, _ certificates: AreaCertificates) throws {
    guard let outline = area.outline else { return }
    try add(
      outline,
      [
        .text(area.code), .text(area.name), .text(area.cropNameVi), .text(area.cropNameEn),
        .list(area.officialCodes.map(\.shown)), .list(certificates[area].map(\.rawValue)),
        .list(area.villageCodes), .count(area.parcelCount), .hectares(area.area),
      ])
  }

  fileprivate func add(_ parcel: PublicParcel) throws {
    try add(
      parcel.outline,
      [
        .text(parcel.code), .text(parcel.villageCode), .text(parcel.cropNameVi), .text(parcel.cropNameEn),
        .hectares(parcel.area),
      ])
  }
}

extension FeatureFile.Value {
  /// To a square metre, as the other forms of the map tell them.
  fileprivate static func hectares(_ area: SquareMetres?) -> Self {
    .number(area.map { $0.value.rounded() / 10_000 })
  }

  fileprivate static func list(_ texts: [String]) -> Self {
    .text(texts.isEmpty ? nil : texts.joined(separator: ", "))
  }
}

/// The file of the map as it is now, made when somebody asks for it and kept until the store or the day changes.
final class MapFiles: Sendable {
  /// All that a file follows from.
  struct Key: Hashable {
    let revision: Int
    let day: String
  }

  private let kept = Mutex<(key: Key, file: MapFile)?>(nil)
  /// One is made at a time; who waits gets the same.
  private let desk = WorkQueue("map file", width: 1, mostWaiting: SiteLimits.mostWaitingForFile)

  /// - Throws: `Problem` when too many wait.
  func file(_ key: Key, make: @escaping @Sendable () throws -> MapFile) async throws -> MapFile {
    if let file = known(key) { return file }
    do {
      return try await desk.run {
        if let file = self.known(key) { return file }
        let file = try make()
        self.kept.withLock { $0 = (key, file) }
        return file
      }
    } catch is WorkQueue.Full {
      throw Problem.unavailable
    }
  }

  private func known(_ key: Key) -> MapFile? { kept.withLock { $0?.key == key ? $0?.file : nil } }
}
