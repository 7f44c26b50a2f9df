import Geospatial
import GrowingAreas

/// Raw points of a walk as they lie in `survey_feature.walk`: column by column, without loss, about ten bytes
/// a point.
///
/// Version, number of points, then the columns longitude, latitude, time, hdop, sigma, satellites (from version 2 on), whether
/// the receiver had a fix as bits, and the line of the file as differences. Whole numbers are zigzag varints (Protocol Buffers'
/// encoding).
enum WalkBlob {
  /// 1 knew no satellites.
  private static let version: UInt8 = 2

  /// Steps of the grid a column's numbers usually lie on: 1e-9 degrees, milliseconds, thousandths.
  private static let degreeSteps = 1e9
  private static let otherSteps = 1e3

  static func bytes(of walk: [WalkedPoint]) -> [UInt8] {
    var writer = BlobWriter()
    writer.bytes.append(version)
    writer.append(Int64(walk.count))
    writer.append(numbers: walk.map(\.position.longitude), steps: degreeSteps)
    writer.append(numbers: walk.map(\.position.latitude), steps: degreeSteps)
    writer.append(numbers: walk.map(\.time), steps: otherSteps)
    writer.append(numbers: walk.map(\.hdop), steps: otherSteps)
    writer.append(numbers: walk.map { $0.sigma?.value }, steps: otherSteps)
    writer.append(numbers: walk.map { $0.satellites.map(Double.init) }, steps: 1)
    writer.append(bits: walk.map(\.hasFix))
    writer.append(differences: walk.map { Int64($0.line) })
    return writer.bytes
  }

  /// - Returns: nil when the bytes are not a walk.
  static func walk(in bytes: some Sequence<UInt8>) -> [WalkedPoint]? {
    var reader = BlobReader(Array(bytes))
    guard let version = reader.byte(), (1...Self.version).contains(version), let number = reader.integer(),
      let count = Int(exactly: number),
      count >= 0,
      // A point takes at least a byte in each of longitude, latitude and line.
      count <= reader.remaining / 3 || count == 0,
      let longitudes = reader.numbers(count, steps: degreeSteps),
      let latitudes = reader.numbers(count, steps: degreeSteps),
      let times = reader.numbers(count, steps: otherSteps),
      let hdops = reader.numbers(count, steps: otherSteps),
      let sigmas = reader.numbers(count, steps: otherSteps),
      let satellites = version == 1 ? Array(repeating: nil, count: count) : reader.numbers(count, steps: 1),
      let fixes = reader.bits(count),
      let lines = reader.differences(count), reader.remaining == 0
    else { return nil }
    var walk: [WalkedPoint] = []
    walk.reserveCapacity(count)
    for index in 0..<count {
      guard let longitude = longitudes[index], let latitude = latitudes[index] else { return nil }
      walk.append(
        WalkedPoint(
          position: LonLat(longitude: longitude, latitude: latitude), time: times[index], hdop: hdops[index],
          sigma: sigmas[index].map(Metres.init), hasFix: fixes[index],
          satellites: satellites[index].flatMap { UInt8(exactly: $0) },
          line: Int32(truncatingIfNeeded: lines[index])))
    }
    return walk
  }
}
