import Geospatial
import GrowingAreas
import SurveyImport

/// The good outlines of the file in hand, so that later features are held against earlier ones.
struct OutlinesInFile {
  private var index = GrowingBoxIndex()
  private var outlines: [Neighbour] = []

  mutating func add(_ feature: StagedFeature) {
    guard let outline = feature.outline, let box = outline.shape.boundingBox else { return }
    index.append(box)
    outlines.append(Neighbour(.feature(feature.index), outline.shape))
  }

  /// So many at most, in the order of the file.
  func neighbours(of box: BoundingBox, most: Int) -> [Neighbour] {
    index.indices(meeting: box, most: most).map { outlines[$0] }
  }
}
