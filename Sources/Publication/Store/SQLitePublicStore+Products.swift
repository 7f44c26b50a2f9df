import GRDB
import GeoPackage
import GrowingAreas
public import Traceability

extension SQLitePublicStore {
  public func product(_ gtin: GTIN) throws -> PublicProduct? {
    try read { try Self.products(where: "gtin = ?", [gtin.digits], $0).first }
  }

  public func product(named slug: String, of cooperative: String) throws -> PublicProduct? {
    try read { try Self.products(where: "cooperative = ? AND slug = ?", [cooperative, slug], $0).first }
  }

  public func products(of cooperative: String) throws -> [PublicProduct] {
    try read { try Self.products(where: "cooperative = ? ORDER BY gtin", [cooperative], $0) }
  }

  public func products(grownIn village: String) throws -> [PublicProduct] {
    try read {
      try Self.products(
        where: "gtin IN (SELECT gtin FROM lot_village WHERE village = ?) ORDER BY gtin", [village], $0)
    }
  }

  public func photo(of gtin: GTIN) throws -> ProductPhoto? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT media_type, content, width, height FROM product_photo WHERE gtin = ?"),
        arguments: [gtin.digits]
      ).map { row in
        ProductPhoto(mediaType: row[0], bytes: row.bytes(1), width: row[2], height: row[3])
      }
    }
  }

  private static func products(
    where condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [PublicProduct] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT gtin, cooperative, name_vi, name_en, crop_name_vi, crop_name_en, net_content,
            EXISTS (SELECT 1 FROM product_photo WHERE product_photo.gtin = product.gtin), slug, shelf_life_days, kind,
            ingredients, use_and_storage, warnings, alcohol_percent, millilitres, licence, brand, standards, is_advertised
          FROM product WHERE \(condition)
          """), arguments: arguments
    ).map { row in
      let gtin = try GTIN(row[0])
      let owner = PublicOwner.product(gtin)
      return PublicProduct(
        gtin: gtin, slug: row[8], cooperativeSlug: row[1], nameVi: row[2], nameEn: row[3], cropNameVi: row[4],
        cropNameEn: row[5], netContent: row[6], hasPhoto: row[7], shelfLifeDays: row[9],
        content: MandatoryContent(
          kind: try known(row[10], "product"), ingredients: row[11], useAndStorage: row[12],
          warnings: row[13],
          alcoholPercent: row[14], millilitres: row[15], licence: row[16]),
        brand: row[17], standards: (row[18] as String).split(separator: "\n").map(String.init),
        links: try links(of: owner, database), certificateIDs: try certificateIDs(of: owner, database),
        isAdvertised: row[19])
    }
  }
}
