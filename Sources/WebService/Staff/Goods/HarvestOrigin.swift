import Geospatial
import GrowingAreas
import Traceability
import UseCases
import Wording

/// Where a harvest came from, as the one field of its form says it: a growing area, a household, or parcels.
///
/// What was weighed together is one weighing: nobody can say how much of it which of two areas gave.
enum HarvestOrigin {
  private static let areaMark = "area:"
  private static let householdMark = "household:"

  /// - Throws: `Refusal` invalidField where nothing was chosen, or an area or household together with something else.
  static func source(_ chosen: [String], _ mass: Kilograms, of subject: String) throws -> LotSource {
    let chosen = chosen.filter { !$0.isEmpty }
    let groups = chosen.filter { $0.hasPrefix(areaMark) || $0.hasPrefix(householdMark) }
    guard let first = groups.first else {
      guard !chosen.isEmpty else { throw Refusal.invalid("parcel", "", "one-parcel", of: subject) }
      return LotSource(parcelCodes: chosen, mass: mass)
    }
    guard chosen.count == 1 else {
      throw Refusal.invalid("parcel", chosen.map(shown).joined(separator: ", "), "weighed-apart", of: subject)
    }
    return first.hasPrefix(areaMark)
      ? LotSource(parcelCodes: [], growingAreaCode: shown(first), mass: mass)
      : LotSource(parcelCodes: [], growerCode: shown(first), mass: mass)
  }

  private static func shown(_ chosen: String) -> String {
    for mark in [areaMark, householdMark] where chosen.hasPrefix(mark) {
      return String(chosen.dropFirst(mark.count))
    }
    return chosen
  }

  static func choices(
    _ visit: StaffVisit, _ places: HarvestPlaces, _ names: ParcelNames
  ) -> [StaffChoiceGroup] {
    func choices(_ groups: [HarvestPlaces.Group], _ mark: String) -> [StaffChoice] {
      groups.map { group in
        let size = visit.text(
          "parcelsFound",
          [
            "count": visit.language.count(group.parcels),
            "area": visit.language.hectares(squareMetres: group.area.value),
          ])
        return StaffChoice(
          value: mark + group.code,
          label: [group.code, group.name, names.crop(group.cropCode), size].compactMap(\.self)
            .joined(separator: " · "))
      }
    }
    return [
      StaffChoiceGroup(label: visit.text("growingAreas"), choices: choices(places.areas, areaMark)),
      StaffChoiceGroup(label: visit.text("households"), choices: choices(places.households, householdMark)),
      StaffChoiceGroup(
        label: visit.text("parcels"), choices: StaffChoice.parcels(places.parcels, names, visit.language)),
    ].filter { !$0.choices.isEmpty }
  }
}
