/// A way to divide weighed kilograms among the places they may have grown in, none bearing more than it can.
///
/// The greatest flow from weighings to places (Ford and Fulkerson 1956; shortest paths as Edmonds and Karp 1972), in whole
/// grams, so that it is exact. Weighings that name the same places are one, and places that the same weighings name are
/// one: a season of daily weighings of one growing area is a graph of two nodes. When a weighing finds no room, the
/// places it reaches, directly or by pushing others aside, are full: by Hall's condition those weighings together are more
/// than those places can bear, and these are the two figures that are told.
struct HarvestAssignment {
  /// The weighings that share too little room, together with it, in grams.
  struct Excess: Hashable {
    var weighed: Int
    var bound: Int
  }

  private struct Cell {
    var members: Set<SeasonOfParcel>
    var bound: Int
    var taken = 0
  }

  private var cells: [Cell] = []
  /// Of each group of weighings: what was weighed, the cells it may lie in, and what lies where.
  private var groups: [(weighed: Int, cells: [Int], lying: [Int: Int])] = []
  private let capacities: [SeasonOfParcel: Int]

  /// - Parameters:
  ///   - earlier: what was weighed before, with its places; may be too much already.
  ///   - capacities: of every place named here or later, in grams.
  init(_ earlier: [(places: Set<SeasonOfParcel>, grams: Int)], capacities: [SeasonOfParcel: Int]) {
    self.capacities = capacities
    var sums: [Set<SeasonOfParcel>: Int] = [:]
    for (places, grams) in earlier { sums[places, default: 0] += grams }
    for (places, grams) in sums { _ = add(grams, to: places) }
  }

  /// Adds a weighing.
  /// - Returns: nil when there is room for it; else what is too much. It counts all the same.
  mutating func add(_ grams: Int, to places: Set<SeasonOfParcel>) -> Excess? {
    let group = groups.count
    groups.append((grams, split(for: places), [:]))
    var rest = grams
    while rest > 0 {
      let search = search(from: group)
      guard let end = search.end else {
        return Excess(
          weighed: search.groups.reduce(0) { $0 + groups[$1].weighed },
          bound: search.cells.reduce(0) { $0 + cells[$1].bound })
      }
      rest -= push(rest, to: end, along: search)
    }
    return nil
  }

  /// The cells that make up the places; those that only partly belong to them are cut in two.
  private mutating func split(for places: Set<SeasonOfParcel>) -> [Int] {
    var found: [Int] = []
    var rest = places
    for index in cells.indices {
      let common = cells[index].members.intersection(places)
      guard !common.isEmpty else { continue }
      rest.subtract(common)
      if common.count < cells[index].members.count { cut(index, to: common) }
      found.append(index)
    }
    if !rest.isEmpty {
      cells.append(Cell(members: rest, bound: bound(of: rest)))
      found.append(cells.count - 1)
    }
    return found
  }

  /// Leaves `common` in the cell, and makes another of the rest; what lay in it fills the first, then the second.
  private mutating func cut(_ index: Int, to common: Set<SeasonOfParcel>) {
    let rest = cells[index].members.subtracting(common)
    let new = cells.count
    cells[index].members = common
    cells[index].bound = bound(of: common)
    cells.append(Cell(members: rest, bound: bound(of: rest)))
    var over = cells[index].taken - cells[index].bound
    for group in groups.indices where groups[group].cells.contains(index) {
      groups[group].cells.append(new)
      guard over > 0, let lying = groups[group].lying[index] else { continue }
      let moved = min(over, lying)
      groups[group].lying[index] = lying - moved
      groups[group].lying[new, default: 0] += moved
      cells[index].taken -= moved
      cells[new].taken += moved
      over -= moved
    }
  }

  private func bound(of places: Set<SeasonOfParcel>) -> Int {
    places.reduce(0) { $0 + (capacities[$1] ?? 0) }
  }

  // MARK: - Paths

  private struct Search {
    /// A cell with room; nil when none is reached.
    var end: Int?
    var groups: Set<Int>
    /// Every cell reached, and the group it was reached from.
    var cells: Set<Int> = []
    var cameFrom: [Int: Int] = [:]
    /// Every other group reached, and the cell it gives way in.
    var givesWayIn: [Int: Int] = [:]
  }

  /// Looks for room, nearest first: in the group's own cells, then where others could go that lie in them.
  private func search(from start: Int) -> Search {
    var search = Search(groups: [start])
    var waiting = [start]
    while !waiting.isEmpty {
      var next: [Int] = []
      for group in waiting {
        for cell in groups[group].cells where search.cells.insert(cell).inserted {
          search.cameFrom[cell] = group
          if cells[cell].taken < cells[cell].bound {
            search.end = cell
            return search
          }
          for other in groups.indices where (groups[other].lying[cell] ?? 0) > 0 {
            guard search.groups.insert(other).inserted else { continue }
            search.givesWayIn[other] = cell
            next.append(other)
          }
        }
      }
      waiting = next
    }
    return search
  }

  /// Puts as much as the path lets through, at most `grams`.
  private mutating func push(_ grams: Int, to end: Int, along search: Search) -> Int {
    var steps: [(group: Int, to: Int, from: Int?)] = []
    var cell = end
    while true {
      let group = search.cameFrom[cell]!
      let from = search.givesWayIn[group]
      steps.append((group, cell, from))
      guard let from else { break }
      cell = from
    }
    var amount = min(grams, cells[end].bound - cells[end].taken)
    for step in steps { if let from = step.from { amount = min(amount, groups[step.group].lying[from]!) } }
    for step in steps {
      groups[step.group].lying[step.to, default: 0] += amount
      if let from = step.from { groups[step.group].lying[from]! -= amount }
    }
    cells[end].taken += amount
    return amount
  }
}
