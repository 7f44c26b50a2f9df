import Foundation
import Geospatial

/// Overlaps over a whole map, against shapely from the same file; and the two maps that make such work quadratic.
enum CheckCases {
  static let all = [overlaps, stack, cover]

  private static let overlaps = BenchmarkCase(
    name: "check-overlaps", unit: "field", sizes: [1_000, 10_000, 100_000], smokeSize: 1_000,
    targets: [Target(figure: .wall, peer: "shapely STRtree", atMost: 0.4)]
  ) { size, workspace in
    let registry = try Registry.prepared(size, workspace)
    let absence = workspace.absence(ofPython: "geopandas", "pyogrio", "shapely")
    let peerWords = [workspace.python, workspace.peer("overlaps.py"), registry + "/registry.gpkg"]
    let truth = absence == nil ? Double(try ChildProcess.text(peerWords).filter(\.isNumber)) : nil
    let ours = Contender(name: "vungtrong") { folder in
      let (sample, findings) = try check(registry, folder, workspace)
      // Pairs at the very limit of what is named fall on either side: areas are geodesic here, plane there.
      if let truth { try WrongOutput.unless("pairs", Double(findings.pairs), is: truth, within: 0.01) }
      return sample
    }
    let peer = Contender(name: "shapely STRtree", absence: absence) { _ in
      try ChildProcess.measure(peerWords)
    }
    // From tables that are loaded, projected and indexed: neither a file is read nor a parcel judged.
    let database = try PostGIS(size, workspace)
    let join = Contender(name: "PostGIS, join alone", absence: database.absence) { folder in
      let output = folder + "/pairs"
      let sample = try database.measure(
        """
        SELECT count(*) FROM (SELECT ST_Area(ST_Intersection(a.plane, b.plane)) AS shared,
          least(ST_Area(a.plane), ST_Area(b.plane)) AS smaller
          FROM parcel a JOIN parcel b ON a.code < b.code AND ST_Intersects(a.plane, b.plane)) pair
        WHERE shared >= 0.1 * smaller OR shared >= 10
        """, output: output)
      let pairs = try String(contentsOfFile: output, encoding: .utf8).filter(\.isNumber)
      if let truth { try WrongOutput.unless("pairs", Double(pairs) ?? 0, is: truth, within: 0.01) }
      return sample
    }
    return [ours, peer, join]
  }

  /// One field surveyed again and again: each survey lies on all others.
  private static let stack = BenchmarkCase(
    name: "check-stack", unit: "survey", sizes: [100, 400, 1_600], smokeSize: 100, targets: []
  ) { size, workspace in
    let file = try workspace.input("stack-\(size).geojson") { place in
      let text = try TextFile(place)
      var collection = FieldCollection(text)
      var largest: Field?
      var generator = FieldGenerator(count: 200)
      generator.each { _, field in
        let known = largest.map { geodesicArea(of: $0.outline) } ?? .zero
        if geodesicArea(of: field.outline) > known { largest = field }
      }
      var random = RandomNumbers(seed: 11)
      // In steps of the grid.
      var shifts: Set<SIMD2<Double>> = []
      for index in 0..<size {
        // A third of a metre apart: all of them the same land by the rule of nine tenths, no two of them equal.
        var shift: SIMD2<Double>
        repeat {
          shift = SIMD2((random.normal() * 30).rounded(), (random.normal() * 30).rounded())
        } while !shifts.insert(shift).inserted
        collection.add(
          "VT-\(index)",
          (largest?.walk ?? []).map {
            LonLat(longitude: $0.longitude + shift.x * 1e-7, latitude: $0.latitude + shift.y * 1e-7)
          })
      }
      collection.end()
      try text.close()
    }
    let registry = try Registry.prepared("registry-stack-\(size)", from: file, choosing: 1...size, workspace)
    return [
      Contender(name: "vungtrong") { folder in
        let (sample, findings) = try check(registry, folder, workspace)
        try WrongOutput.unless("repeated surveys", Double(findings.repeated), is: Double(size - 1))
        return sample
      }
    ]
  }

  /// The map of fields with one more outline over all of them.
  private static let cover = BenchmarkCase(
    name: "check-cover", unit: "field", sizes: [1_000, 10_000], smokeSize: 1_000, targets: []
  ) { size, workspace in
    let file = try workspace.input("cover-\(size).geojson") { place in
      let text = try TextFile(place)
      var collection = FieldCollection(text)
      var generator = FieldGenerator(count: size)
      generator.each { _, field in collection.add(field.name, field.walk) }
      let (west, south, east, north) = generator.extent
      collection.add(
        "VT-ALL",
        [(west, south), (east, south), (east, north), (west, north)].map {
          LonLat(longitude: $0.0, latitude: $0.1)
        })
      collection.end()
      try text.close()
    }
    let covered = try Registry.prepared("registry-cover-\(size)", from: file, workspace)
    let plain = try Registry.prepared(size, workspace)
    return [
      Contender(name: "vungtrong") { folder in
        let (sample, findings) = try check(covered, folder, workspace)
        guard findings.pairs > 0 else { throw WrongOutput("the outline over all of them is not named") }
        return sample
      },
      Contender(name: "vungtrong, without the outline over all") { folder in
        try check(plain, folder, workspace).sample
      },
    ]
  }

  private struct Findings {
    /// Pairs of parcels that share land.
    var pairs = 0
    /// Parcels that are the same land as an earlier one.
    var repeated = 0
  }

  private static func check(
    _ registry: String, _ folder: String, _ workspace: Workspace
  ) throws -> (sample: Sample, findings: Findings) {
    let output = folder + "/findings.jsonl"
    let sample = try ChildProcess.measure(
      [workspace.program, "parcel", "check", "--json", "--registry", registry], output: output)
    let codes = try String(contentsOfFile: output, encoding: .utf8).components(separatedBy: "\"code\":\"")
    var findings = Findings()
    for rest in codes.dropFirst() {
      if rest.hasPrefix("near-duplicate") { findings.repeated += 1 }
      if rest.hasPrefix("near-duplicate") || rest.hasPrefix("overlaps-") { findings.pairs += 1 }
    }
    return (sample, findings)
  }
}
