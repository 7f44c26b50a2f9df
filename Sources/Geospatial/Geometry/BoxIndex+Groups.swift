extension BoxIndex {
  /// Indices of the boxes in groups that hang together: within a group each box meets another one, between groups
  /// none do. Indices ascend in each group, groups by their first.
  var groups: [[Int]] {
    var members: [Int: [Int]] = [:]
    var forest = Forest()
    forEachBox { index, box in
      forEach(meeting: box) { forest.join(index, $0) }
    }
    forEachBox { index, _ in members[forest.root(of: index), default: []].append(index) }
    return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}

/// Which indices belong together: disjoint sets with path halving (Tarjan, van Leeuwen 1984).
private struct Forest {
  private var parents: [Int: Int] = [:]

  mutating func root(of index: Int) -> Int {
    var index = index
    while let parent = parents[index] {
      guard let grandparent = parents[parent] else { return parent }
      parents[index] = grandparent
      index = grandparent
    }
    return index
  }

  /// The smaller root stays one, so that the outcome does not depend on the order of joining.
  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(of: a), root(of: b))
    if first != second { parents[max(first, second)] = min(first, second) }
  }
}
