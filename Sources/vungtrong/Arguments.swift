public import ArgumentParser
public import Geospatial
public import GrowingAreas
public import Traceability
public import UseCases

// How values of the field are read from the command line.

extension ConsentKind: ExpressibleByArgument {}
extension BusinessStep: ExpressibleByArgument {}
extension LinkForm: ExpressibleByArgument {}
extension GrowingAreaCodeStatus: ExpressibleByArgument {}
extension MapFormat: ExpressibleByArgument {}
extension PlanListFormat: ExpressibleByArgument {}

extension ProductKind: ExpressibleByArgument {}
extension CertificateKind: ExpressibleByArgument {}
extension FacilityKind: ExpressibleByArgument {}
extension OutsideLinkKind: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Quarter: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ReportingWeek: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ReportingMonth: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CutOff: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension BoundingBox: ExpressibleByArgument {
  /// `west,south,east,north` in degrees.
  public init?(argument: String) {
    let numbers = argument.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite), numbers[0] <= numbers[2],
      numbers[1] <= numbers[3]
    else { return nil }
    self.init(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
  }
}

/// A lot as people name it: `09521234543213/MTH-260612`.
struct LotName: ExpressibleByArgument {
  let gtin: String
  let code: String

  init?(argument: String) {
    guard let slash = argument.firstIndex(of: "/") else { return nil }
    gtin = String(argument[..<slash])
    code = String(argument[argument.index(after: slash)...])
  }

  /// - Throws: `Refusal` wrongCheckDigit, invalidIdentifier.
  func identifiers() throws -> (gtin: GTIN, lot: LotCode) { (try GTIN(gtin), try LotCode(code)) }
}

/// Kilograms from one parcel: `P-00017=320.5`.
struct SourceArgument: ExpressibleByArgument {
  let source: LotSource

  init?(argument: String) {
    let parts = argument.split(separator: "=")
    guard parts.count == 2, let kilograms = Double(parts[1]) else { return nil }
    source = LotSource(parcelCode: String(parts[0]), mass: Kilograms(kilograms))
  }
}

/// An official code of a growing area: `VN-domestic:VN-10-02839-01-26:VN`.
struct OfficialCodeArgument: ExpressibleByArgument {
  let code: GrowingAreaCode

  init?(argument: String) {
    let parts = argument.split(separator: ":").map(String.init)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    code = GrowingAreaCode(
      scheme: parts[0], value: parts[1], market: parts.count == 3 ? parts[2] : "VN", status: .active)
  }
}
