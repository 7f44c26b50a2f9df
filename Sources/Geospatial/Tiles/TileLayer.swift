/// What a feature of a tile says about itself.
public enum TileValue: Sendable, Hashable {
  case text(String)
  case number(Double)
  case truth(Bool)
}

/// One layer of a vector tile: areas with their values.
///
/// Areas too small to be drawn are gathered: a square stands for several of them, at the place of one and as large as all
/// together, so that the area of a layer stays true however far away one looks.
public struct TileLayer {
  public typealias Values = [(name: String, value: TileValue)]

  /// Twice the area, in units, from which on a shape is drawn as it is: a square of sixteen units, about one pixel.
  private static let leastDoubleArea = 2 * 16 * 16

  public let name: String
  let address: TileAddress
  private(set) var features: [TileFeature] = []
  private var gathered: [String: Gathered] = [:]

  /// In units of the world before rounding.
  private typealias Corner = (x: Double, y: Double)

  private struct Gathered {
    var doubleArea = 0.0
    var values: Values
    var place: TileRing.Point
  }

  public init(_ name: String, of address: TileAddress) {
    self.name = name
    self.address = address
  }

  /// Draws the part of the shape that lies in the tile.
  /// - Parameters:
  ///   - group: shapes of one group may be gathered.
  ///   - groupValues: what a gathered square says.
  public mutating func add(_ shape: MultiPolygon, _ values: Values, group: String, groupValues: Values) {
    var rings: [TileRing] = []
    for polygon in shape.polygons {
      let corners = polygon.rings.map { $0.points.map(address.units) }
      let shell = TileRing(rounding: corners[0])
      let area = Self.doubleArea(of: corners)
      guard area >= Double(Self.leastDoubleArea), abs(shell.doubleArea) >= Self.leastDoubleArea else {
        gather(corners[0], area, group, groupValues)
        continue
      }
      let cut = shell.turned(clockwise: true).cut(to: address)
      guard cut.points.count > 2, cut.doubleArea > 0 else { continue }
      rings.append(cut)
      for hole in corners.dropFirst() {
        let hole = TileRing(rounding: hole).turned(clockwise: false).cut(to: address)
        if hole.points.count > 2, hole.doubleArea < 0 { rings.append(hole) }
      }
    }
    if !rings.isEmpty { features.append(TileFeature(rings: rings, values: values)) }
  }

  /// Draws what is gathered and not yet drawn; call it once, after the last shape.
  mutating func finish() {
    for (group, rest) in gathered.sorted(by: { $0.key < $1.key }) where rest.doubleArea >= 1 {
      drawSquare(group, rest)
    }
  }

  /// Only what lies in the tile itself counts, so that neighbours do not both draw it.
  private mutating func gather(_ shell: [Corner], _ whole: Double, _ group: String, _ values: Values) {
    let (left, top) = address.origin
    let corners = shell.map { (x: $0.x - Double(left), y: $0.y - Double(top)) }
    guard let (low, high) = Self.box(corners) else { return }
    // A shape of less than a pixel that crosses an edge is shared out by the part of its box.
    let side = Double(TileAddress.extent)
    func share(_ low: Double, _ high: Double) -> Double {
      let inside = min(high, side) - max(low, 0)
      return high > low ? max(0, inside / (high - low)) : (0..<side).contains(low) ? 1 : 0
    }
    let area = whole * share(low.x, high.x) * share(low.y, high.y)
    guard area > 0 else { return }
    let place = TileRing.Point(
      x: Int(min(max((low.x + high.x) / 2, 0), side)), y: Int(min(max((low.y + high.y) / 2, 0), side)))
    var sum = gathered[group] ?? Gathered(values: values, place: place)
    sum.doubleArea += area
    sum.place = place
    gathered[group] = sum
    if sum.doubleArea >= Double(Self.leastDoubleArea) { drawSquare(group, sum) }
  }

  /// Draws a rectangle of whole units that is closest to the area; what is over stays gathered.
  private mutating func drawSquare(_ group: String, _ sum: Gathered) {
    let area = sum.doubleArea / 2
    let width = max(1, Int(area.squareRoot()))
    let height = Int((area / Double(width)).rounded())
    guard height > 0 else { return }
    let x = min(max(sum.place.x - width / 2, 0), TileAddress.extent - width)
    let y = min(max(sum.place.y - height / 2, 0), TileAddress.extent - height)
    features.append(
      TileFeature(
        rings: [
          TileRing(
            points: [(x, y), (x + width, y), (x + width, y + height), (x, y + height)].map(
              TileRing.Point.init))
        ], values: sum.values))
    gathered[group]?.doubleArea -= Double(2 * width * height)
  }

  /// Before rounding, holes taken out.
  /// - Parameter rings: the shell first.
  private static func doubleArea(of rings: [[Corner]]) -> Double {
    rings.enumerated().reduce(0) { sum, ring in
      guard let origin = ring.element.first else { return sum }
      let area = zip(ring.element, ring.element.dropFirst()).reduce(0.0) {
        $0 + ($1.0.x - origin.x) * ($1.1.y - origin.y) - ($1.1.x - origin.x) * ($1.0.y - origin.y)
      }
      return ring.offset == 0 ? abs(area) : sum - abs(area)
    }
  }

  private static func box(_ corners: [Corner]) -> (low: Corner, high: Corner)? {
    guard var low = corners.first else { return nil }
    var high = low
    for corner in corners {
      low = (min(low.x, corner.x), min(low.y, corner.y))
      high = (max(high.x, corner.x), max(high.y, corner.y))
    }
    return (low, high)
  }
}

/// An area in units of a tile: outer rings clockwise on the screen, each followed by its holes.
struct TileFeature {
  let rings: [TileRing]
  let values: TileLayer.Values
}
