public import FileFormats
import GrowingAreas

/// The files beside a survey file without which it would say something else: attributes and system of a shapefile, tables of
/// MapInfo, the log of a GeoPackage that is not written back yet. In the order of their names.
/// - Throws: `FormatFailure` of opening the file.
public func filesBelonging(toSurvey path: String) throws(FormatFailure) -> [String] {
  let wanted: Set<String>
  switch FirstBytes(try beginning(ofFile: path)) {
  case .shapefile: wanted = ["dbf", "prj", "cpg"]
  case .converted(.mapinfo): wanted = OutsideConverter.mapInfoSiblings
  case .geopackage: return hasContent(path + "-wal") ? [path + "-wal"] : []
  default: return []
  }
  return ShapefileFiles.siblings(of: path).filter { wanted.contains($0.suffix) && hasContent($0.path) }
    .map(\.path)
}
