public import Geospatial
import GrowingAreas
import Registry

/// The forms a copy of the map is written in.
public enum MapFormat: String, Sendable, CaseIterable {
  /// RFC 7946.
  case geojson
  /// RFC 8142: one feature after the other, for programs that read as it comes.
  case geojsonseq
  /// OGC GeoPackage 1.3.
  case gpkg
  /// OGC KML 2.2.
  case kml
  /// An ESRI shapefile, packed into a ZIP archive.
  case shp
}

/// What an export wrote.
public struct MapExport: Sendable {
  /// Not always the path asked for: a file with people in it says so in its name.
  public var path: String
  public var features: Int
  public var area: SquareMetres
}

extension Office {
  /// Writes all parcels on the map for staff, in the order of codes; memory does not grow with their number.
  /// - Parameters:
  ///   - path: gets `-private` before its ending when people are in it.
  ///   - box: only parcels whose boxes touch this one.
  ///   - withPeople: add the surveyor's name of the parcel, and code, name and telephone number of its grower; the file is
  ///     its owner's alone then. Without it no column is personal.
  /// - Throws: `Refusal` outputExists, outputFailed, unknownRecord for the village.
  public func exportMap(
    to path: String, as format: MapFormat = .geojson, village: String? = nil, in box: BoundingBox? = nil,
    withPeople: Bool = false, force: Bool = false
  ) throws -> MapExport {
    let path = withPeople ? privateName(of: path) : path
    return try writeOutput(to: path, force: force, isPrivate: withPeople) { temporary in
      var export = MapExport(path: path, features: 0, area: .zero)
      let columns = ExportedParcel.columns(withPeople: withPeople)
      try registry.read { reading in
        if let village { try Self.require(reading.village(village), village, "village") }
        let names = try ExportedNames(reading, withPeople: withPeople)
        try writeMap(as: format, to: temporary, columns: columns, at: now().rfc3339) { add in
          try reading.eachParcel(village: village, in: box) { parcel in
            try add(names.exported(parcel))
            export.features += 1
            export.area += parcel.outline.area
          }
        }
      }
      return export
    }
  }
}

/// `map.gpkg` becomes `map-private.gpkg`; a name that says so already stays.
private func privateName(of path: String) -> String {
  let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
  if name.contains("private") { return path }
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path + "-private" }
  return path.dropLast(name.count) + name[..<dot] + "-private" + name[dot...]
}
