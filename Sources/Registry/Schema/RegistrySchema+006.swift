import GRDB

extension RegistrySchema {
  /// Gives every product a name for its address, which it keeps when its number changes; until now its number was one.
  static func nameProducts(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE product ADD COLUMN slug TEXT NOT NULL DEFAULT '';
        UPDATE product SET slug = ifnull(gtin, 'p' || fid);
        CREATE UNIQUE INDEX product_by_slug ON product (cooperative, slug);
        INSERT INTO outbox (kind, key) SELECT 'product', gtin FROM product WHERE gtin IS NOT NULL;
        """)
  }
}
