import GRDB

extension RegistrySchema {
  /// Dates what products and cooperatives say, as far as pages must tell it, so that reports know how complete pages were on
  /// a day. What was said before is taken from the audit trail, which has told every change since the first.
  static func datePages(_ database: Database) throws {
    for statements in [pageVersions, productsBefore, cooperativesBefore] {
      try database.execute(sql: statements)
    }
  }

  /// The latest row of a record holds.
  private static let pageVersions = """
    CREATE TABLE product_version (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      product INTEGER NOT NULL REFERENCES product (fid),
      changed_at TEXT NOT NULL,
      name_vi TEXT NOT NULL,
      has_photo INTEGER NOT NULL CHECK (has_photo IN (0, 1)),
      brand TEXT NOT NULL,
      kind TEXT NOT NULL,
      has_shelf_life INTEGER NOT NULL CHECK (has_shelf_life IN (0, 1)),
      -- One to a line.
      standards TEXT NOT NULL
    );
    CREATE INDEX product_version_by_product ON product_version (product, sequence);
    CREATE TABLE cooperative_version (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      cooperative INTEGER NOT NULL REFERENCES cooperative (fid),
      changed_at TEXT NOT NULL,
      name TEXT NOT NULL,
      address TEXT NOT NULL
    );
    CREATE INDEX cooperative_version_by_cooperative ON cooperative_version (cooperative, sequence);
    """

  /// The trail names a product by the number it had; an own number may have become a GTIN. Where the trail does not end in
  /// what the record says now, that is known to hold since the last entry, and no earlier.
  private static let productsBefore = """
    CREATE TEMP TABLE told AS
      WITH number (product, gtin) AS (
        SELECT fid, gtin FROM product WHERE gtin IS NOT NULL UNION
        SELECT p.fid, json_extract(m.payload, '$.before') FROM product p
          JOIN audit a ON a.action = 'product.number' AND a.subject = p.gtin
          JOIN audit_payload m ON m.sequence = a.sequence)
      SELECT n.product, a.sequence, a.time, a.action = 'product.photo' AS is_photo, m.payload
      FROM audit a JOIN number n ON n.gtin = a.subject JOIN audit_payload m ON m.sequence = a.sequence
      WHERE a.action IN ('product.added', 'product.changed', 'product.photo');
    INSERT INTO product_version (product, changed_at, name_vi, has_photo, brand, kind, has_shelf_life, standards)
      SELECT product, time, ifnull(json_extract(said, '$.nameVi'), ''),
        EXISTS (SELECT 1 FROM told t WHERE t.product = s.product AND t.is_photo AND t.sequence <= s.sequence),
        ifnull(json_extract(said, '$.brand'), ''), ifnull(json_extract(said, '$.kind'), 'fresh'),
        ifnull(json_extract(said, '$.shelfLifeDays'), json_extract(said, '$.bestBefore')) IS NOT NULL,
        replace(ifnull(json_extract(said, '$.standards'), ''), '; ', char(10))
      FROM (SELECT *, (SELECT payload FROM told t WHERE t.product = o.product AND NOT t.is_photo
        AND t.sequence <= o.sequence ORDER BY t.sequence DESC LIMIT 1) AS said FROM told o) s
      WHERE said IS NOT NULL ORDER BY sequence;
    DROP TABLE told;
    INSERT INTO product_version (product, changed_at, name_vi, has_photo, brand, kind, has_shelf_life, standards)
      SELECT n.* FROM (SELECT p.fid, (SELECT ifnull(max(time), '') FROM audit), p.name_vi,
          EXISTS (SELECT 1 FROM product_photo f WHERE f.product = p.fid) AS has_photo, p.brand, p.kind,
          p.shelf_life_days IS NOT NULL OR p.best_before IS NOT NULL AS has_shelf_life, p.standards FROM product p) n
      LEFT JOIN product_version v ON v.sequence = (SELECT max(sequence) FROM product_version WHERE product = n.fid)
      WHERE (v.name_vi, v.has_photo, v.brand, v.kind, v.has_shelf_life, v.standards)
        IS NOT (n.name_vi, n.has_photo, n.brand, n.kind, n.has_shelf_life, n.standards);
    """

  private static let cooperativesBefore = """
    INSERT INTO cooperative_version (cooperative, changed_at, name, address)
      SELECT c.fid, a.time, ifnull(json_extract(m.payload, '$.name'), ''), ifnull(json_extract(m.payload, '$.address'), '')
      FROM audit a JOIN cooperative c ON c.slug = a.subject JOIN audit_payload m ON m.sequence = a.sequence
      WHERE a.action IN ('cooperative.added', 'cooperative.changed') ORDER BY a.sequence;
    INSERT INTO cooperative_version (cooperative, changed_at, name, address)
      SELECT c.fid, (SELECT ifnull(max(time), '') FROM audit), c.name, c.address FROM cooperative c
      LEFT JOIN cooperative_version v
        ON v.sequence = (SELECT max(sequence) FROM cooperative_version WHERE cooperative = c.fid)
      WHERE (v.name, v.address) IS NOT (c.name, c.address);
    """
}
