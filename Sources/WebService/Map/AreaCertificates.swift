import GrowingAreas
import Publication
import Traceability

/// Kinds of the certificates that name a growing area and are valid on a day, by the area's code.
struct AreaCertificates: Sendable {
  private let kinds: [String: [CertificateKind]]

  init(_ places: PlaceMemory.Places, on day: CalendarDate) {
    kinds = places.growingAreas.reduce(into: [:]) { kinds, area in
      let valid = Set(
        area.certificateIDs.compactMap { places.certificates[$0] }
          .filter { $0.validity.standing(on: day) == .valid }.map(\.kind))
      kinds[area.code] = CertificateKind.allCases.filter(valid.contains)
    }
  }

  /// In the order of `CertificateKind`; empty where none is valid.
  subscript(area: PublicGrowingArea) -> [CertificateKind] { kinds[area.code] ?? [] }
}
