/// A length on paper in millimetres.
public typealias Millimetres = Double

/// A length of typography: 1 point is 1/72 inch.
public typealias Points = Double

let pointsPerMillimetre = 72 / 25.4

/// A place on a page, measured from its top left corner, x to the right and y down.
public struct Point: Sendable, Hashable {
  public var x: Millimetres
  public var y: Millimetres

  public init(x: Millimetres, y: Millimetres) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle on a page.
public struct Rectangle: Sendable, Hashable {
  public var x: Millimetres
  public var y: Millimetres
  public var width: Millimetres
  public var height: Millimetres

  public init(x: Millimetres, y: Millimetres, width: Millimetres, height: Millimetres) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var origin: Point { Point(x: x, y: y) }
  public var maxX: Millimetres { x + width }
  public var maxY: Millimetres { y + height }
  public var centre: Point { Point(x: x + width / 2, y: y + height / 2) }

  /// The rectangle with each side moved inwards; never smaller than nothing.
  public func inset(by margin: Millimetres) -> Rectangle {
    Rectangle(
      x: x + margin, y: y + margin, width: max(0, width - 2 * margin), height: max(0, height - 2 * margin))
  }

  /// Whether no part of the other rectangle lies outside, within a micrometre.
  public func contains(_ other: Rectangle) -> Bool {
    let slack = 0.001
    return other.x >= x - slack && other.y >= y - slack && other.maxX <= maxX + slack
      && other.maxY <= maxY + slack
  }
}
