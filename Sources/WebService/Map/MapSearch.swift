import Foundation
import GrowingAreas
import Publication

/// What of the public map bears the words somebody looks for in its code, name or crop; marks may be left out.
struct MapSearch {
  /// Villages, then growing areas, then parcels, at most `SiteLimits.mostFound`; what has no outline is left out.
  let features: [PublicFeature]
  /// How many there are in all.
  let matched: Int

  init(_ words: String, in places: PlaceMemory.Places, _ store: any PublicStore) throws {
    let asked = Self.plain(words)
    guard !asked.isEmpty else {
      features = []
      matched = 0
      return
    }
    func bears(_ texts: [String]) -> Bool { texts.contains { Self.plain($0).contains(asked) } }
    var found: [PublicFeature] =
      places.villages.filter { $0.outline != nil && bears([$0.code, $0.name]) }.map { .village($0) }
    found += places.growingAreas.filter { area in
      area.outline != nil
        && bears(
          [area.code, area.name, area.cropNameVi, area.cropNameEn] + area.officialCodes.map(\.value))
    }.map { .growingArea($0) }
    var count = found.count
    // Parcels are many: those of the code, or of a crop that some growing area has, by index.
    let crops = Set(places.growingAreas.map(\.cropNameVi)).filter { bears([$0]) }
    let selections =
      [[PublicProperty.code: words.trimmingCharacters(in: .whitespaces).uppercased()]]
      + crops.sorted().map { [PublicProperty.crop: $0] }
    for values in selections {
      let page = try store.features(
        of: .parcels, PublicFeatureSelection(values: values, limit: SiteLimits.mostFound))
      found += page.features
      count += page.matched
    }
    features = Array(found.prefix(SiteLimits.mostFound))
    matched = count
  }

  /// Small letters without marks, `đ` as `d`.
  static func plain(_ text: String) -> String {
    let scalars = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView(scalars)).replacing("đ", with: "d")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
