import Geospatial
import Testing

@testable import GrowingAreas

@Suite struct CropsShownTests {
  /// One parcel of 100 m² for each letter, which stands for its grower; `-` for nobody.
  private func members(_ growersByCrop: [String?: String]) -> [CropMember] {
    growersByCrop.flatMap { crop, growers in
      growers.map {
        CropMember(crop: crop, growerCode: $0 == "-" ? nil : String($0), area: SquareMetres(100))
      }
    }
  }

  @Test(arguments: [
    (["plum": "abcd", "tea": "efg"], ["plum", "tea"]),
    // Two growers of tea would be known from the total, so the smaller of the others goes with them.
    (["plum": "abcd", "pear": "efg", "tea": "hi"], ["plum"]),
    // Together the growers of the rest are enough.
    (["plum": "abcd", "tea": "hi", "maize": "j"], ["plum"]),
    (["plum": "abcd", "tea": "ab"], []),
    // A grower with many parcels is one grower.
    (["plum": "aaaaaaab"], []),
    (["plum": "a--"], []),
    (["plum": "abc"], ["plum"]),
  ])
  func `no crop tells of fewer than three growers, not by what is missing from the total either`(
    growers: [String: String], shown: [String]
  ) {
    #expect(cropsShown(of: members(growers.reduce(into: [:]) { $0[$1.key] = $1.value })).map(\.crop) == shown)
  }

  @Test func `land is summed, the largest crop first, and parcels without a crop are shown nowhere`() {
    let shown = cropsShown(of: members(["plum": "abc", "tea": "abcdd", nil: "efg"]))
    #expect(
      shown == [
        CropLand(crop: "tea", parcels: 5, area: SquareMetres(500)),
        CropLand(crop: "plum", parcels: 3, area: SquareMetres(300)),
      ])
  }
}
