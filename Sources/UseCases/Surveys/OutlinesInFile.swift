import Geospatial
import GrowingAreas
import SurveyImport

/// The good outlines of the file in hand, so that later features are held against earlier ones.
///
/// They lie in a file without a name; in memory are their boxes, and those of lately.
final class OutlinesInFile {
  private struct Place {
    var feature: Int
    var bytes: Range<Int>
  }

  private var index = GrowingBoxIndex()
  private var places: [Place] = []
  private var recent = RecentShapes<Int, MultiPolygon>()
  private let file: ScratchFile

  /// - Parameter survey: the file in hand, as refusals name it.
  /// - Throws: `Refusal` storageFailed.
  init(of survey: String) throws { file = try ScratchFile(for: survey) }

  /// - Throws: `Refusal` storageFailed: the disk is full.
  func add(_ feature: StagedFeature) throws {
    guard let shape = feature.outline?.shape, let box = shape.boundingBox else { return }
    let bytes = wellKnownBinary(of: shape)
    try file.write(bytes)
    recent.keep(shape, of: shape, as: places.count)
    index.append(box)
    let end = places.last?.bytes.upperBound ?? 0
    places.append(Place(feature: feature.index, bytes: end..<end + bytes.count))
  }

  /// So many at most, in the order of the file.
  func neighbours(of box: BoundingBox, most: Int) throws -> [Neighbour] {
    try index.indices(meeting: box, most: most).map { number in
      Neighbour(.feature(places[number].feature), try shape(number))
    }
  }

  private func shape(_ number: Int) throws -> MultiPolygon {
    if let shape = recent[number] { return shape }
    let bytes = try file.read(places[number].bytes)
    let shape = try MultiPolygon(wellKnownBinary: bytes.span)
    recent.keep(shape, of: shape, as: number)
    return shape
  }
}
