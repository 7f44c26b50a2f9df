import GRDB
import GeoPackage
import Geospatial
import GrowingAreas

/// What can be done inside `RegistryStore.change`. Each method writes its audit entry and its outbox rows
/// itself.
///
/// Lives only inside the closure it is handed to.
public struct RegistryChanging {
  /// Queries that see what this change did so far.
  public let reading: RegistryReading
  let transaction: ChangeTransaction

  init(_ database: Database, _ author: ChangeAuthor) throws {
    let reading = RegistryReading(database)
    self.init(
      reading: reading,
      transaction: try ChangeTransaction(database, author, commune: reading.communeCode()))
  }

  private init(reading: RegistryReading, transaction: ChangeTransaction) {
    self.reading = reading
    self.transaction = transaction
  }

  /// The first change of all: makes the commune.
  static func founding(
    _ commune: Commune, in database: Database, by author: ChangeAuthor
  ) throws -> RegistryChanging {
    let transaction = try ChangeTransaction(database, author, commune: commune.code)
    guard commune.code.utf8.count == 5, commune.code.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw Refusal.invalid(commune.name, field: "code", value: commune.code, rule: "five digits")
    }
    try transaction.execute(
      """
      INSERT INTO commune (code, name, province_code, province_name, boundary_is_official, geom)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        commune.code, commune.name, commune.provinceCode, commune.provinceName, commune.boundaryIsOfficial,
        commune.boundary.map(geometryValue),
      ])
    transaction.noteFeature(in: RegistrySchema.communes, adding: commune.boundary?.boundingBox)
    try transaction.record(
      .registryMade, commune.code,
      JSONObject([("name", .text(commune.name)), ("province", .text(commune.provinceCode))]))
    try transaction.announce(.commune, commune.code)
    return RegistryChanging(reading: RegistryReading(database), transaction: transaction)
  }

  func finish() throws { try transaction.finish() }

  var database: Database { transaction.database }
}
