public import GrowingAreas
public import Registry

extension Office {
  /// Makes a growing area of one crop.
  /// - Throws: `Refusal` notAllowed; recordExists, unknownRecord for the crop or a parcel, wrongState for one off the map.
  public func createGrowingArea(
    code: String, name: String, crop: String, parcels: [String] = [], officialCodes: [GrowingAreaCode] = []
  ) throws -> GrowingArea {
    try checkRight(.keepMap)
    return try registry.change(by: author) { change in
      try Self.require(change.reading.crop(crop), crop, "crop")
      for parcel in parcels { _ = try Self.parcelOnMap(parcel, change.reading) }
      let area = GrowingArea(
        code: try required(code, field: "code"), name: try required(name, field: "name"), cropCode: crop,
        officialCodes: officialCodes, parcelCodes: parcels.sorted())
      try change.addGrowingArea(area)
      return area
    }
  }

  /// Puts parcels into a growing area.
  /// - Returns: the area with all its parcels.
  /// - Throws: `Refusal` notAllowed; unknownRecord; wrongState for a parcel off the map.
  public func assign(parcels: [String], toGrowingArea code: String) throws -> GrowingArea {
    try checkRight(.keepMap)
    return try registry.change(by: author) { change in
      try Self.require(change.reading.growingArea(code), code, "growing-area")
      for parcel in parcels { _ = try Self.parcelOnMap(parcel, change.reading) }
      try change.assign(parcels: parcels, toGrowingArea: code)
      return try change.reading.growingArea(code)!
    }
  }

  /// Gives a growing area an official code, or the one it has another market or status; codes in force are public
  /// when it returns.
  ///
  /// The code is free text: the official patterns changed and differ.
  /// - Throws: `Refusal` notAllowed; unknownRecord; recordExists when the scheme has given it to another area; invalidField.
  public func setOfficialCode(
    _ code: GrowingAreaCode, ofGrowingArea area: String, publisher: Publisher
  ) throws -> GrowingArea {
    try checkRight(.keepMap)
    let market = code.market.uppercased()
    guard market.utf8.count == 2, market.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
    else {
      throw Refusal(
        .invalidField, area,
        ["field": .text("market"), "value": .text(code.market), "rule": .text("two-letter-country")])
    }
    let checked = GrowingAreaCode(
      scheme: try required(code.scheme, field: "scheme"), value: try required(code.value, field: "code"),
      market: market, status: code.status)
    let changed = try registry.change(by: author) { change in
      try Self.require(change.reading.growingArea(area), area, "growing-area")
      try change.setOfficialCode(checked, ofGrowingArea: area)
      return try change.reading.growingArea(area)!
    }
    try publisher.publishPending()
    return changed
  }

  public func growingAreas() throws -> [GrowingArea] { try registry.read { try $0.growingAreas() } }

  /// Codes of parcels that match, in order.
  public func parcelCodes(village: String? = nil, crop: String? = nil) throws -> [String] {
    try parcels(village: village, crop: crop).map(\.code)
  }

  /// Parcels that are on the map, in the order of codes.
  /// - Throws: `Refusal` unknownRecord for the village or crop.
  public func parcels(village: String? = nil, crop: String? = nil) throws -> [Parcel] {
    try registry.read { reading in
      if let village { try Self.require(reading.village(village), village, "village") }
      if let crop { try Self.require(reading.crop(crop), crop, "crop") }
      var parcels: [Parcel] = []
      try reading.eachParcel(village: village, in: nil) { parcel in
        if crop == nil || parcel.cropCode == crop { parcels.append(parcel) }
      }
      return parcels
    }
  }

  /// Changes what parcels are called, who grows on them, what, or in which village; each parcel as it was stays in its history.
  /// - Parameters:
  ///   - intercrops: crops grown between the main one, in place of those before; nil leaves them.
  ///   - variety: an empty text takes it away; nil leaves it.
  /// - Returns: the parcels as they are now, in the order given.
  public func setParcels(
    _ codes: [String], name: String? = nil, grower: String? = nil, crop: String? = nil,
    intercrops: [String]? = nil, variety: String? = nil,
    village: String? = nil, why: String
  ) throws -> [Parcel] {
    try checkRight(.keepMap)
    let name = try name.map { try required($0, field: "name") }
    let variety = try variety.map { try optional($0, field: "variety") }
    return try registry.change(by: author) { change in
      if let grower { try Self.require(change.reading.grower(grower), grower, "grower") }
      for crop in (crop.map { [$0] } ?? []) + (intercrops ?? []) {
        try Self.require(change.reading.crop(crop), crop, "crop")
      }
      if let village { try Self.require(change.reading.village(village), village, "village") }
      return try codes.map { code in
        var parcel = try Self.parcelOnMap(code, change.reading)
        parcel.name = name ?? parcel.name
        parcel.growerCode = grower ?? parcel.growerCode
        parcel.cropCode = crop ?? parcel.cropCode
        parcel.intercrops = Set(intercrops ?? parcel.intercrops).filter { $0 != parcel.cropCode }.sorted()
        if let variety { parcel.variety = variety.isEmpty ? nil : variety }
        parcel.villageCode = village ?? parcel.villageCode
        parcel.version += 1
        try change.updateParcel(parcel, fingerprint: nil, why: why)
        return parcel
      }
    }
  }

  /// - Throws: `Refusal` unknownRecord; wrongState for a parcel whose survey was taken back.
  static func parcelOnMap(_ code: String, _ reading: RegistryReading) throws -> Parcel {
    guard let parcel = try reading.parcel(code) else {
      throw Refusal(.unknownRecord, code, ["kind": .text("parcel")])
    }
    guard parcel.state != .retired else {
      throw Refusal(
        .wrongState, code,
        ["state": .text(parcel.state.rawValue), "wanted": .text(ParcelState.accepted.rawValue)])
    }
    return parcel
  }

  /// - Throws: `Refusal` unknownRecord.
  public func parcel(_ code: String) throws -> Parcel {
    guard let parcel = try registry.read({ try $0.parcel(code) }) else {
      throw Refusal(.unknownRecord, code, ["kind": .text("parcel")])
    }
    return parcel
  }

  /// The parcel version by version, oldest first.
  public func parcelHistory(_ code: String) throws -> [ParcelVersion] {
    try registry.read { reading in
      try Self.require(reading.parcel(code), code, "parcel")
      return try reading.parcelHistory(code)
    }
  }
}
