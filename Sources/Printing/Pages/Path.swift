/// Lines and curves to fill or to stroke; filled by the even-odd rule, so that an inner ring is a hole.
public struct Path: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  private(set) var steps: [Step] = []

  /// A path without any step.
  public init() {}

  public init(_ rectangle: Rectangle) {
    self.init(rings: [
      [
        rectangle.origin, Point(x: rectangle.maxX, y: rectangle.y),
        Point(x: rectangle.maxX, y: rectangle.maxY), Point(x: rectangle.x, y: rectangle.maxY),
      ]
    ])
  }

  /// A rectangle with round corners of the radius, at most half of the shorter side.
  public init(_ rectangle: Rectangle, cornerRadius: Millimetres) {
    let r = min(cornerRadius, min(rectangle.width, rectangle.height) / 2)
    let k = r * (1 - Self.circleConstant)
    let (left, top, right, bottom) = (rectangle.x, rectangle.y, rectangle.maxX, rectangle.maxY)
    func corner(_ a: (Double, Double), _ b: (Double, Double), _ end: (Double, Double)) {
      curve(to: Point(x: end.0, y: end.1), Point(x: a.0, y: a.1), Point(x: b.0, y: b.1))
    }
    move(to: Point(x: left + r, y: top))
    line(to: Point(x: right - r, y: top))
    corner((right - k, top), (right, top + k), (right, top + r))
    line(to: Point(x: right, y: bottom - r))
    corner((right, bottom - k), (right - k, bottom), (right - r, bottom))
    line(to: Point(x: left + r, y: bottom))
    corner((left + k, bottom), (left, bottom - k), (left, bottom - r))
    line(to: Point(x: left, y: top + r))
    corner((left, top + k), (left + k, top), (left + r, top))
    close()
  }

  /// The ellipse that touches the sides of the rectangle.
  public init(ellipseIn rectangle: Rectangle) {
    let (c, rx, ry) = (rectangle.centre, rectangle.width / 2, rectangle.height / 2)
    let (kx, ky) = (rx * Self.circleConstant, ry * Self.circleConstant)
    func at(_ dx: Double, _ dy: Double) -> Point { Point(x: c.x + dx, y: c.y + dy) }
    move(to: at(rx, 0))
    curve(to: at(0, ry), at(rx, ky), at(kx, ry))
    curve(to: at(-rx, 0), at(-kx, ry), at(-rx, ky))
    curve(to: at(0, -ry), at(-rx, -ky), at(-kx, -ry))
    curve(to: at(rx, 0), at(kx, -ry), at(rx, -ky))
    close()
  }

  /// An open line through the points in their order.
  public init(line points: [Point]) {
    for (index, point) in points.enumerated() {
      if index == 0 { move(to: point) } else { line(to: point) }
    }
  }

  /// Closed rings; the last point of a ring may repeat the first.
  public init(rings: [[Point]]) {
    for ring in rings where !ring.isEmpty {
      for (index, point) in ring.enumerated() {
        if index == 0 { move(to: point) } else { line(to: point) }
      }
      close()
    }
  }

  public mutating func move(to point: Point) { steps.append(.move(point)) }
  public mutating func line(to point: Point) { steps.append(.line(point)) }

  /// A Bézier curve with the two control points in their order.
  public mutating func curve(to end: Point, _ first: Point, _ second: Point) {
    steps.append(.curve(first, second, end))
  }

  public mutating func close() { steps.append(.close) }

  /// Share of the radius at which control points of a quarter circle lie.
  private static let circleConstant = 0.5522847498
}
