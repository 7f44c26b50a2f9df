import FoundationEssentials
public import GrowingAreas
import Registry

extension Office {
  /// Adds the villages of an outline file; a village that is there already gets the new outline.
  /// - Parameter path: GeoJSON or KML; the code comes from the field `code` (or `ma`), else from the name.
  /// - Returns: the villages as they are now, in the order of the file.
  public func importVillages(from path: String) throws -> [Village] {
    try checkRight(.keepMap)
    let villages = try readOutlines(at: path).map { named in
      guard let name = named.name, !name.isEmpty else {
        throw Refusal(
          .invalidField, path,
          ["field": .text("name"), "value": .text(""), "rule": .text("named-village")])
      }
      let code = named.fields["code"] ?? named.fields["ma"] ?? Slug.code(from: name)
      return Village(code: code, name: name, outline: named.outline)
    }
    try registry.change(by: author) { change in
      for village in villages {
        if try change.reading.village(village.code) == nil {
          try change.addVillage(village)
        } else {
          try change.updateVillage(village)
        }
      }
    }
    return villages
  }
}
