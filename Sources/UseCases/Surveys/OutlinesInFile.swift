import Geospatial
import GrowingAreas
import SurveyImport

/// The good outlines of the file in hand, so that later features are held against earlier ones.
struct OutlinesInFile {
  private var grid = BoxGrid()
  private var shapes: [Int: MultiPolygon] = [:]

  mutating func add(_ feature: StagedFeature) {
    guard let outline = feature.outline, let box = outline.shape.boundingBox else { return }
    grid.insert(box, key: feature.index)
    shapes[feature.index] = outline.shape
  }

  /// The first so many, in the order of the file.
  func neighbours(of box: BoundingBox, most: Int) -> [Neighbour] {
    grid.keys(meeting: box, most: most).compactMap { index in
      shapes[index].map { Neighbour(.feature(index), $0) }
    }
  }
}
