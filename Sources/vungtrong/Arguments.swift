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

extension LotState: ExpressibleByArgument {}
extension YieldBoundModel: ExpressibleByArgument {}

extension EventTime: ExpressibleByArgument {
  /// A day, or a day with the time of day in Viet Nam: `2026-06-12T06:30`.
  public init?(argument: String) { self.init(argument) }
}

extension Quantity: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

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

  /// - Throws: `Refusal` wrongCheckDigit, invalidIdentifier.
  func id() throws -> LotID { LotID(try GTIN(gtin), try LotCode(code)) }
}

/// Kilograms weighed together: `P-00017=320.5`, `P-00017+P-00018=500`, `H-0001=320.5`.
struct WeighedArgument: ExpressibleByArgument {
  let names: [String]
  let mass: Kilograms

  init?(argument: String) {
    let parts = argument.split(separator: "=")
    guard parts.count == 2, let kilograms = Double(parts[1]) else { return nil }
    names = parts[0].split(separator: "+").map(String.init)
    mass = Kilograms(kilograms)
    guard !names.isEmpty else { return nil }
  }
}

/// Goods of a lot: `09521234543213/MTH-260612=20.5kg`, or all of it without an amount.
struct GoodsArgument: ExpressibleByArgument {
  let lot: LotName
  let quantity: Quantity?

  init?(argument: String) {
    var name = argument[...]
    var amount: Quantity?
    if let mark = argument.lastIndex(of: "="),
      let read = Quantity(String(argument[argument.index(after: mark)...]))
    {
      name = argument[..<mark]
      amount = read
    }
    guard let lot = LotName(argument: String(name)) else { return nil }
    self.lot = lot
    quantity = amount
  }

  func goods() throws -> GoodsTaken { .lot(try lot.id(), quantity) }
}

/// Goods that come to be: `09521234543220=10.4kg`, `09521234543220/CHE-1=10.4kg`.
struct MadeArgument: ExpressibleByArgument {
  let gtin: String
  let code: String?
  let quantity: Quantity

  init?(argument: String) {
    guard let mark = argument.lastIndex(of: "="),
      let quantity = Quantity(String(argument[argument.index(after: mark)...]))
    else { return nil }
    let name = argument[..<mark]
    self.quantity = quantity
    if let slash = name.firstIndex(of: "/") {
      gtin = String(name[..<slash])
      code = String(name[name.index(after: slash)...])
    } else {
      gtin = String(name)
      code = nil
    }
  }

  /// - Throws: `Refusal` wrongCheckDigit, invalidIdentifier.
  func goods(alcohol: Double? = nil) throws -> GoodsMade {
    GoodsMade(
      gtin: try GTIN(gtin), code: try code.map { try LotCode($0) }, quantity: quantity, alcohol: alcohol)
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
