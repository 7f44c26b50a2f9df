import Foundation
import GRDB
import GeoPackage
import Geospatial
import GrowingAreas
import Traceability

/// Writes changes into the tables inside one transaction, and keeps track of what became of the shapes.
struct PublicWriter {
  let database: Database

  /// What happened to the shapes of a table.
  private struct ShapeChange {
    var added: BoundingBox?
    var mayHaveShrunk = false
  }

  private var shapes: [FeatureTable: ShapeChange] = [:]

  init(_ database: Database) { self.database = database }

  mutating func write(_ change: PublicChange) throws {
    switch change {
    case .commune(let commune): try write(commune)
    case .village(let village): try write(village)
    case .growingArea(let area): try write(area)
    case .parcel(let parcel): try write(parcel)
    case .cooperative(let cooperative): try write(cooperative)
    case .product(let product, let photo): try write(product, photo)
    case .lot(let lot): try write(lot)
    case .certificate(let certificate): try write(certificate)
    case .facility(let facility): try write(facility)
    case .serials(let serials): try write(serials)
    case .box(let box): try write(box)
    case .removeBox(let sscc): try remove(sscc)
    case .removeProduct(let gtin): try remove(gtin)
    case .removeVillage(let code): try remove(code, from: PublicSchema.village)
    case .removeGrowingArea(let code):
      try write(certificates: [], of: PublicOwner.growingArea(code))
      try remove(code, from: PublicSchema.growingArea)
    case .removeParcel(let code): try remove(code, from: PublicSchema.parcel)
    }
  }

  /// Removes everything, before all is written anew.
  mutating func empty() throws {
    for table in PublicSchema.contentTables { try execute("DELETE FROM \(table)", []) }
    for table in PublicSchema.features { shapes[table, default: ShapeChange()].mayHaveShrunk = true }
  }

  /// Brings `gpkg_contents` in line and moves on to the sequence, which never goes back, and the next revision.
  func finish(upTo sequence: Int, isAnew: Bool = false) throws {
    let now = try database.now()
    for (table, change) in shapes {
      if change.mayHaveShrunk {
        try table.noteRemoval(in: database, at: now)
      } else {
        try table.noteChange(adding: change.added, in: database, at: now)
      }
    }
    try execute(
      "UPDATE publication SET sequence = \(isAnew ? "?" : "max(sequence, ?)"), revision = revision + 1",
      [sequence])
  }

  private mutating func write(_ commune: PublicCommune) throws {
    try write(
      PublicSchema.commune, key: commune.code, shape: commune.boundary,
      [
        ("name", commune.name), ("province_name", commune.provinceName),
        ("boundary_is_official", commune.boundaryIsOfficial),
      ])
  }

  private mutating func write(_ village: PublicVillage) throws {
    try write(
      PublicSchema.village, key: village.code, shape: village.outline,
      [
        ("name", village.name), ("name_key", vietnameseSortKey(village.name)),
        ("parcel_count", village.parcelCount), ("area_square_metres", village.area.value),
        ("planned_square_metres", village.planned?.value),
      ])
    try execute("DELETE FROM village_crop WHERE village = ?", [village.code])
    for (place, crop) in village.crops.enumerated() {
      try execute(
        "INSERT INTO village_crop VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          village.code, place, crop.nameVi, crop.nameEn, crop.parcelCount, crop.area.value,
          crop.planned?.value,
        ])
    }
  }

  private mutating func write(_ area: PublicGrowingArea) throws {
    try write(
      PublicSchema.growingArea, key: area.code, shape: area.outline,
      [
        ("name", area.name), ("name_key", vietnameseSortKey(area.name)), ("crop_name_vi", area.cropNameVi),
        ("crop_name_en", area.cropNameEn),
        ("parcel_count", area.parcelCount), ("area_square_metres", area.area?.value),
      ])
    try execute("DELETE FROM growing_area_code WHERE growing_area = ?", [area.code])
    for (place, code) in area.officialCodes.enumerated() {
      try execute(
        "INSERT INTO growing_area_code VALUES (?, ?, ?, ?, ?, ?)",
        [area.code, place, code.scheme, code.value, code.market, code.status.rawValue])
    }
    try execute("DELETE FROM growing_area_village WHERE growing_area = ?", [area.code])
    for village in Set(area.villageCodes) {
      try execute("INSERT INTO growing_area_village VALUES (?, ?)", [area.code, village])
    }
    try write(certificates: area.certificateIDs, of: PublicOwner.growingArea(area.code))
  }

  private mutating func write(_ parcel: PublicParcel) throws {
    try write(
      PublicSchema.parcel, key: parcel.code, shape: parcel.outline,
      [
        ("village", parcel.villageCode), ("crop_name_vi", parcel.cropNameVi),
        ("crop_name_en", parcel.cropNameEn), ("area_square_metres", parcel.area.value),
      ])
  }

  private func write(_ serials: [PublicSerial]) throws {
    for serial in serials {
      try execute(
        "INSERT OR REPLACE INTO serial VALUES (?, ?, ?, ?)",
        [Data(serial.hash), serial.gtin.digits, serial.lot.text, serial.state.rawValue])
    }
  }

  /// A row with a shape: UPDATE, then INSERT when there was none; REPLACE would leave the R-tree wrong.
  private mutating func write(
    _ table: FeatureTable, key: String, shape: MultiPolygon?,
    _ columns: [(name: String, value: (any DatabaseValueConvertible)?)]
  ) throws {
    let blob = shape.map { Data(geometryBlob(of: $0)) }
    let names = columns.map(\.name) + ["geom"]
    let values = columns.map(\.value) + [blob, key]
    try execute(
      "UPDATE \(table.name) SET \(names.map { $0 + " = ?" }.joined(separator: ", ")) WHERE code = ?", values)
    var change = shapes[table] ?? ShapeChange()
    if database.changesCount > 0 {
      change.mayHaveShrunk = true
    } else {
      let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
      try execute(
        "INSERT INTO \(table.name) (\(names.joined(separator: ", ")), code) VALUES (\(marks))", values)
      if let box = shape?.boundingBox { change.added = change.added?.union(box) ?? box }
    }
    shapes[table] = change
  }

  private mutating func remove(_ code: String, from table: FeatureTable) throws {
    try execute("DELETE FROM \(table.name) WHERE code = ?", [code])
    shapes[table, default: ShapeChange()].mayHaveShrunk = true
  }

  /// Names of tables and columns are ours; every value is an argument.
  func execute(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }
}
