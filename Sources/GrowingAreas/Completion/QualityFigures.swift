public import Geospatial

/// How often something was found in surveys.
public struct FindingCount: Sendable, Hashable {
  public var code: FindingCode
  public var count: Int

  public init(code: FindingCode, count: Int) {
    self.code = code
    self.count = count
  }
}

/// How good the data on the map is.
public struct QualityFigures: Sendable, Hashable {
  /// Mean over parcels of standard error by area of the outline; nil when no parcel's error is known.
  public var meanRelativeError: Double?
  public var parcelsOfUnknownError: Int
  /// Parcels that cover land of a parcel with a lower code, and that land.
  public var overlappingParcels: Int
  public var overlappingArea: SquareMetres
  /// The most frequent first.
  public var findings: [FindingCount]

  public init(mapped: [MappedParcel], findings: [FindingCount]) {
    let errors = mapped.compactMap { parcel -> Double? in
      guard let error = parcel.areaStandardError, parcel.outlineArea.value > 0 else { return nil }
      return error.value / parcel.outlineArea.value
    }
    meanRelativeError = errors.isEmpty ? nil : errors.reduce(0, +) / Double(errors.count)
    parcelsOfUnknownError = mapped.count - errors.count
    // Less than a square metre is a shared border.
    let overlapping = mapped.filter { $0.outlineArea.value - $0.area.value >= 1 }
    overlappingParcels = overlapping.count
    overlappingArea = overlapping.reduce(.zero) { $0 + SquareMetres($1.outlineArea.value - $1.area.value) }
    self.findings = findings
  }
}
