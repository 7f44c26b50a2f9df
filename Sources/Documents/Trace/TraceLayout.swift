import GrowingAreas
import Printing
import Traceability

/// Where the boxes of a trace stand: a column for each step of making, ends beside their lot.
struct TraceLayout {
  /// What went to one receiver, or came from one supplier or harvest, of one lot.
  struct End: Hashable {
    var lot: LotID
    var kind: TraceEventKind
    var partner: String?
    var unit: QuantityUnit
    var amount = 0.0
    var parcels = 0
    var first: CalendarDate
    var last: CalendarDate
  }

  enum Content {
    case lot(TracedLot)
    case end(End)
  }

  struct Box {
    var frame: Rectangle
    var content: Content
  }

  struct Link {
    var from: Point
    var to: Point
    /// What went over; nil at an end, which says so itself.
    var amount: Quantity?
  }

  private(set) var boxes: [Box] = []
  private(set) var links: [Link] = []
  /// Lots and ends that are not drawn.
  private(set) var left = 0
  private(set) var width: Millimetres = 0
  private(set) var height: Millimetres = 0

  private static let box = (width: 56.0, height: 19.0)
  private static let gap = (x: 30.0, y: 5.0)
  private static let margin = 6.0

  init(_ trace: LotTrace, most: Int) {
    let lots = Array(trace.lots.prefix(most))
    let ends = Self.ends(of: trace, among: Set(lots.map(\.lot)))
    let drawnEnds = Array(ends.prefix(max(0, most - lots.count)))
    left = trace.lots.count - lots.count + ends.count - drawnEnds.count
    let isForward = trace.direction == .forward
    var levels = Self.levels(of: trace)
    let deepest = (levels.values.max() ?? 0) + (drawnEnds.isEmpty ? 0 : 1)
    for (lot, level) in levels where !isForward { levels[lot] = deepest - level }
    var filled: [Int: Int] = [:]
    var frames: [LotID: Rectangle] = [:]
    func place(_ column: Int) -> Rectangle {
      let row = filled[column, default: 0]
      filled[column] = row + 1
      return Rectangle(
        x: Self.margin + Double(column) * (Self.box.width + Self.gap.x),
        y: Self.margin + Double(row) * (Self.box.height + Self.gap.y), width: Self.box.width,
        height: Self.box.height)
    }
    for lot in lots {
      let frame = place(levels[lot.lot] ?? 0)
      frames[lot.lot] = frame
      boxes.append(Box(frame: frame, content: .lot(lot)))
    }
    for end in drawnEnds {
      guard let lot = frames[end.lot], let level = levels[end.lot] else { continue }
      let frame = place(isForward ? level + 1 : level - 1)
      boxes.append(Box(frame: frame, content: .end(end)))
      links.append(isForward ? Self.link(lot, frame) : Self.link(frame, lot))
    }
    for entry in trace.events {
      for taken in entry.event.inputs {
        for given in entry.event.outputs {
          guard let from = frames[taken.lot], let to = frames[given.lot] else { continue }
          links.append(Self.link(from, to, entry.event.outputs.count == 1 ? taken.quantity : given.quantity))
        }
      }
    }
    width = (boxes.map(\.frame.maxX).max() ?? 0) + Self.margin
    height = (boxes.map(\.frame.maxY).max() ?? 0) + Self.margin
  }

  /// How many steps of making a lot lies from the root.
  private static func levels(of trace: LotTrace) -> [LotID: Int] {
    var levels = [trace.root: 0]
    let events = trace.direction == .forward ? trace.events : trace.events.reversed()
    for entry in events {
      let (near, far) =
        trace.direction == .forward
        ? (entry.event.inputs, entry.event.outputs) : (entry.event.outputs, entry.event.inputs)
      guard let level = near.compactMap({ levels[$0.lot] }).max() else { continue }
      for portion in far { levels[portion.lot] = max(levels[portion.lot] ?? 0, level + 1) }
    }
    return levels
  }

  private static func ends(of trace: LotTrace, among lots: Set<LotID>) -> [End] {
    var ends: [End] = []
    var places: [String: Int] = [:]
    for entry in trace.ends {
      let event = entry.event
      for portion in trace.direction == .forward ? event.inputs : event.outputs
      where lots.contains(portion.lot) {
        let key = "\(portion.lot) \(event.kind.rawValue) \(event.partner?.name ?? "")"
        let index = places[key] ?? ends.count
        if places[key] == nil {
          places[key] = index
          ends.append(
            End(
              lot: portion.lot, kind: event.kind, partner: event.partner?.name, unit: portion.quantity.unit,
              first: event.time.day, last: event.time.day))
        }
        ends[index].amount += portion.quantity.amount
        ends[index].last = max(ends[index].last, event.time.day)
        ends[index].parcels += Set(event.sources.flatMap(\.parcelCodes)).count
      }
    }
    return ends
  }

  private static func link(_ from: Rectangle, _ to: Rectangle, _ amount: Quantity? = nil) -> Link {
    Link(
      from: Point(x: from.maxX, y: from.centre.y), to: Point(x: to.x, y: to.centre.y), amount: amount)
  }
}
