/// A length or distance in metres.
public struct Metres: Sendable, Hashable, Comparable, Codable {
  public var value: Double
  public init(_ value: Double) { self.value = value }
  public init(from decoder: any Decoder) throws { value = try Double(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
  public static func < (a: Metres, b: Metres) -> Bool { a.value < b.value }
}

/// An area in square metres; 10 000 are one hectare.
public struct SquareMetres: Sendable, Hashable, Comparable, Codable {
  public var value: Double
  public init(_ value: Double) { self.value = value }
  public init(from decoder: any Decoder) throws { value = try Double(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
  public var hectares: Double { value / 10_000 }
  public static let zero = SquareMetres(0)
  public static func < (a: SquareMetres, b: SquareMetres) -> Bool { a.value < b.value }
  public static func + (a: SquareMetres, b: SquareMetres) -> SquareMetres { SquareMetres(a.value + b.value) }
  public static func += (a: inout SquareMetres, b: SquareMetres) { a = a + b }
}

/// A mass in kilograms; 100 are one *tạ*.
public struct Kilograms: Sendable, Hashable, Comparable, Codable {
  public var value: Double
  public init(_ value: Double) { self.value = value }
  public init(from decoder: any Decoder) throws { value = try Double(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
  public static let zero = Kilograms(0)
  public static func < (a: Kilograms, b: Kilograms) -> Bool { a.value < b.value }
  public static func + (a: Kilograms, b: Kilograms) -> Kilograms { Kilograms(a.value + b.value) }
}
