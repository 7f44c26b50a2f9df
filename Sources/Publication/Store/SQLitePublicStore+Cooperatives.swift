import GRDB
import GrowingAreas
public import Traceability

extension SQLitePublicStore {
  public func cooperatives() throws -> [PublicCooperative] {
    try read { try Self.cooperatives(where: "TRUE ORDER BY slug", [], $0) }
  }

  public func cooperative(_ slug: String) throws -> PublicCooperative? {
    try read { try Self.cooperatives(where: "slug = ?", [slug], $0).first }
  }

  public func cooperative(host: HostName) throws -> PublicCooperative? {
    try read { try Self.cooperatives(where: "host = ? ORDER BY slug", [host.text], $0).first }
  }

  public func cooperative(_ gln: GLN) throws -> PublicCooperative? {
    try read { try Self.cooperatives(where: "gln = ? ORDER BY slug", [gln.digits], $0).first }
  }

  static func cooperatives(
    where condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [PublicCooperative] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT slug, name, address, phone, gln, story_vi, story_en, host, is_advertised FROM cooperative
          WHERE \(condition)
          """), arguments: arguments
    ).map { row in
      let owner = PublicOwner.cooperative(row[0])
      return PublicCooperative(
        slug: row[0], name: row[1], address: row[2], phone: row[3],
        gln: try (row[4] as String?).map { try GLN($0) }, storyVi: row[5], storyEn: row[6],
        host: try (row[7] as String?).map { try HostName($0) }, links: try links(of: owner, database),
        certificateIDs: try certificateIDs(of: owner, database), isAdvertised: row[8])
    }
  }

  public func facility(_ gln: GLN) throws -> PublicFacility? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT code, kind, name, village, cooperative, gln FROM facility WHERE gln = ? ORDER BY code"),
        arguments: [gln.digits]
      ).map { row in
        PublicFacility(
          code: row[0], kind: try Self.known(row[1], "facility"), name: row[2], villageCode: row[3],
          cooperativeSlug: row[4], gln: gln)
      }
    }
  }

  public func certificates(_ ids: [Int]) throws -> [PublicCertificate] {
    try read { database in
      try Set(ids).sorted().compactMap { id in
        try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT kind, number, issuer, holder, stars, valid_from, valid_until, ended_on FROM certificate WHERE id = ?
              """), arguments: [id]
        ).map { row in
          guard let from = CalendarDate(row[5] as String) else {
            throw Self.unreadable("certificate")
          }
          return PublicCertificate(
            id: id, kind: try Self.known(row[0], "certificate"), number: row[1], issuer: row[2],
            holder: row[3], stars: row[4],
            validity: CertificateValidity(
              from: from, until: (row[6] as String?).flatMap { CalendarDate($0) },
              endedOn: (row[7] as String?).flatMap { CalendarDate($0) }))
        }
      }
    }
  }

  static func links(of owner: String, _ database: Database) throws -> [OutsideLink] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT id, kind, title, address, product FROM link_of WHERE owner = ? ORDER BY id"),
      arguments: [owner]
    ).map { row in
      OutsideLink(
        id: row[0], kind: try known(row[1], "link"), title: row[2], address: try WebAddress(row[3]),
        product: try (row[4] as String?).map { try GTIN($0) })
    }
  }

  static func certificateIDs(of owner: String, _ database: Database) throws -> [Int] {
    try Int.fetchAll(
      database.cachedStatement(
        sql: "SELECT certificate FROM certificate_of WHERE owner = ? ORDER BY certificate"),
      arguments: [owner])
  }

  /// The case a stored text stands for.
  static func known<Value: RawRepresentable>(
    _ text: String, _ record: String
  ) throws(Refusal) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else { throw unreadable(record) }
    return value
  }

  static func unreadable(_ record: String) -> Refusal {
    Refusal(
      .registryDamaged, fileName, ["reason": .text("a record of kind \(record) cannot be read")])
  }
}
