import FileFormats
import Geospatial
import GrowingAreas
import SurveyImport

/// The good outlines of the file in hand, so that later features are held against earlier ones.
///
/// They lie in a file without a name; in memory are their boxes, and those of lately.
final class OutlinesInFile {
  private struct Place {
    var feature: Int
    var offset: Int
    var length: Int
  }

  private var index = GrowingBoxIndex()
  private var places: [Place] = []
  private var recent = RecentShapes<Int, MultiPolygon>()
  private let survey: String
  private let file: NamelessFile
  private var size = 0

  /// - Parameter survey: the file in hand, as refusals name it.
  /// - Throws: `Refusal` storageFailed.
  init(of survey: String) throws {
    self.survey = survey
    do {
      file = try NamelessFile()
    } catch {
      throw Self.refusal(survey)
    }
  }

  /// - Throws: `Refusal` storageFailed: the disk is full.
  func add(_ feature: StagedFeature) throws {
    guard let shape = feature.outline?.shape, let box = shape.boundingBox else { return }
    let bytes = wellKnownBinary(of: shape)
    do {
      try file.write(bytes[...])
    } catch {
      throw Self.refusal(survey)
    }
    recent.keep(shape, of: shape, as: places.count)
    index.append(box)
    places.append(Place(feature: feature.index, offset: size, length: bytes.count))
    size += bytes.count
  }

  /// So many at most, in the order of the file.
  func neighbours(of box: BoundingBox, most: Int) throws -> [Neighbour] {
    try index.indices(meeting: box, most: most).map { number in
      Neighbour(.feature(places[number].feature), try shape(number))
    }
  }

  private func shape(_ number: Int) throws -> MultiPolygon {
    if let shape = recent[number] { return shape }
    let place = places[number]
    guard let bytes = try? file.read(at: place.offset, count: place.length) else {
      throw Self.refusal(survey)
    }
    let shape = try MultiPolygon(wellKnownBinary: bytes.span)
    recent.keep(shape, of: shape, as: number)
    return shape
  }

  /// Says of a temporary file that fails what a person can do about it.
  private static func refusal(_ survey: String) -> Refusal {
    Refusal(.storageFailed, survey, ["reason": .text("temporary-storage")])
  }
}
