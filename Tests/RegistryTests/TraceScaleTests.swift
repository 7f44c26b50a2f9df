import GRDB
import GrowingAreas
import Testing
import Traceability

@testable import Registry

@Suite struct `A lot with 100,000 descendants` {
  @Test func `is traced both ways with amounts that add up`() throws {
    let sample = try SampleRegistry()
    let gtin = try GTIN("9521234500018")
    try sample.change { change in
      try change.addCooperative(Cooperative(slug: "htx", name: "HTX", address: "Bắc Hà"))
      try change.addProduct(
        Product(
          gtin: gtin, cooperativeSlug: "htx", nameVi: "Mận", nameEn: "Plum", cropCode: "man-tam-hoa",
          netContent: "1 kg"))
      // Lot 0 is split into lots 1 to 100, each of these into 1,000 of a kilogram.
      try change.database.execute(
        sql: """
          CREATE TEMP TABLE made AS WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 100100)
            SELECT i, iif(i = 0, NULL, iif(i <= 100, 0, (i - 101) / 1000 + 1)) AS parent,
              iif(i = 0, 100000000, iif(i <= 100, 1000000, 1000)) AS grams FROM n;
          INSERT INTO lot (fid, product, code, harvest_date, state, recorded_at, beginning, unit, began, balance)
            SELECT i + 1, 1, 'L' || i, '2026-06-12', 'open', '', 'harvest', 'kg', grams, 0 FROM made;
          INSERT INTO ledger_event (number, rank, kind, time, recorded_at, recorded_by)
            SELECT i + 1, i + 1, 'split', '2026-06-12', '', '' FROM made WHERE i <= 100;
          INSERT INTO ledger_portion (event, side, position, lot, thousandths, unit)
            SELECT i + 1, 'in', 1, i + 1, grams, 'kg' FROM made WHERE i <= 100;
          INSERT INTO ledger_portion (event, side, position, lot, thousandths, unit)
            SELECT parent + 1, 'out', row_number() OVER (PARTITION BY parent ORDER BY i), i + 1, grams, 'kg'
            FROM made WHERE i > 0;
          DROP TABLE made;
          """)
    }
    try sample.registry.read { reading in
      var queries = 0
      reading.database.trace { _ in queries += 1 }
      #expect(try reading.lots().count == 100_101)
      reading.database.trace()
      #expect(queries == 3, "all lots take as many queries as one")
      let root = LotID(gtin, try LotCode("L0"))
      let trace = try #require(try reading.trace(root, .forward))
      #expect(trace.lots.count == 100_101 && trace.events.count == 101)
      #expect(trace.lots.first?.lot == root)
      let leaves = trace.lots.filter { $0.quantity == Quantity("1") }
      #expect(leaves.count == 100_000)
      #expect(abs(leaves.reduce(0) { $0 + $1.amount } - 100_000) < 1e-3, "kilograms")
      #expect(try reading.descendants(of: root).count == 100_101)
      let leaf = LotID(gtin, try LotCode("L100100"))
      let back = try #require(try reading.trace(leaf, .back))
      #expect(back.lots.map(\.lot.code.text) == ["L100100", "L100", "L0"])
      #expect(back.lots.map { ($0.amount * 1e6).rounded() } == [1e6, 1e6, 1e6])
    }
  }
}
