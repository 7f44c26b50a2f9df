import Geospatial
import Mustache
import Publication
import Synchronization
import Wording

/// The commune, its villages and growing areas as they are now, with the drawings made of them, kept until the store changes.
final class PlaceMemory: Sendable {
  /// What stands at one revision of the store.
  struct Places: Sendable {
    let revision: Int
    let commune: PublicCommune?
    /// In the order of codes.
    let villages: [PublicVillage]
    /// In the order of codes, those without an outline too.
    let growingAreas: [PublicGrowingArea]
    /// Those of growing areas, valid or not, by id.
    let certificates: [Int: PublicCertificate]
    var communeName: String { commune?.name ?? "" }

    func villages(_ codes: [String]) -> [PublicVillage] {
      villages.filter { codes.contains($0.code) }
    }

    func growingAreas(_ codes: [String]) -> [PublicGrowingArea] {
      growingAreas.filter { codes.contains($0.code) }
    }
  }

  private struct Kept {
    var places: Places
    var drawings: [String: MustacheTemplate] = [:]
  }

  private let store: any PublicStore
  private let kept = Mutex<Kept?>(nil)

  init(_ store: any PublicStore) { self.store = store }

  func current() throws -> Places { try current(at: store.revision()) }

  /// - Parameter revision: as the store has just told it.
  func current(at revision: Int) throws -> Places {
    if let places = kept.withLock({ $0?.places }), places.revision == revision { return places }
    let areas = try store.growingAreas()
    let certificates = try store.certificates(areas.flatMap(\.certificateIDs))
    let places = Places(
      revision: revision, commune: try store.commune(), villages: try store.villages(), growingAreas: areas,
      certificates: Dictionary(uniqueKeysWithValues: certificates.map { ($0.id, $0) }))
    kept.withLock { $0 = Kept(places: places) }
    return places
  }

  /// The drawing with this name, made by `draw` when there is none of this revision yet.
  func drawing(_ name: String, in places: Places, _ draw: () throws -> String) throws -> MustacheTemplate {
    if let drawing = kept.withLock({ $0?.places.revision == places.revision ? $0?.drawings[name] : nil }) {
      return drawing
    }
    let drawing = try literalTemplate(draw())
    kept.withLock {
      guard let count = $0?.drawings.count, count < SiteLimits.mostDrawings,
        $0?.places.revision == places.revision
      else { return }
      $0?.drawings[name] = drawing
    }
    return drawing
  }
}

extension PlaceMemory.Places {
  /// `Xã Bắc Hà, Lào Cai`; empty before a commune is known.
  func placeName(_ choice: LanguageChoice) -> String { placeInText(choice).capitalisedFirst }

  /// The same within a sentence.
  func placeInText(_ choice: LanguageChoice) -> String {
    commune.map {
      choice.text("placeInText", ["commune": communeInFull(choice), "province": $0.provinceName])
    } ?? ""
  }

  /// `xã Bắc Hà`, `phường Sa Pa`; empty before a commune is known.
  func communeInFull(_ choice: LanguageChoice) -> String {
    commune.map { CommuneName($0.name).inFull(choice.language) } ?? ""
  }
}
