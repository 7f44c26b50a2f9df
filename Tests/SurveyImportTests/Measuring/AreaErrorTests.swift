import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct AreaErrorTests {
  /// 266 points around 1 ha, 1 m/s.
  private func corners(sigma: Double = 3, count: Int = 266) -> [MeasuredCorner] {
    (0..<count).map { index in
      let distance = Double(index) * 400 / Double(count)
      let place = SimulatedField.square.place(at: distance)
      return MeasuredCorner(east: place.x, north: place.y, sigma: sigma, time: distance)
    }
  }

  private func doubleSum(_ corners: [MeasuredCorner], _ correlation: (Double) -> Double) -> Double {
    let count = corners.count
    let steps = (0..<count).map { index -> SIMD2<Double> in
      let (before, after) = (corners[(index + count - 1) % count], corners[(index + 1) % count])
      return SIMD2(after.east - before.east, after.north - before.north)
    }
    var sum = 0.0
    for i in 0..<count {
      for j in 0..<count {
        sum +=
          correlation(abs(corners[i].time - corners[j].time)) * corners[i].sigma * corners[j].sigma
          * steps[i].dot(steps[j])
      }
    }
    return sum.squareRoot() / 2
  }

  @Test(arguments: [1.0, 10, 30, 60, 300, 100_000])
  func `one pass gives the double sum over all pairs of corners`(time: Double) {
    var random = SeededRandom(seed: 7)
    var clock = 0.0
    let uneven = corners(count: 97).map { corner in
      clock += Double.random(in: 0...9, using: &random)
      var corner = corner
      corner.sigma = Double.random(in: 1...9, using: &random)
      corner.time = clock
      return corner
    }
    let expected = doubleSum(uneven) { exp(-$0 / time) }
    let error = areaStandardError(of: uneven, correlation: .exponential(time: time)).value
    #expect(abs(error / expected - 1) < 1e-9)
  }

  @Test func `corners averaged separately follow the formula for independent errors`() {
    let expected = doubleSum(corners(count: 4)) { $0 == 0 ? 1 : 0 }
    let error = areaStandardError(of: corners(count: 4), correlation: .none).value
    #expect(abs(error / expected - 1) < 1e-12)
    // 4 corners, σ 3 m, 1 ha: 4.2 % (mapping.md states 4 %).
    #expect(abs(error - 424.26) < 0.01)
  }

  @Test(arguments: zip([10.0, 30, 60, 300], [0.026, 0.038, 0.044, 0.037]))
  func `the formula meets the figures simulated elsewhere within 0.3 points`(time: Double, share: Double) {
    let error = areaStandardError(of: corners(), correlation: .exponential(time: time)).value
    #expect(abs(error / 10_000 - share) < 0.003)
  }

  @Test(arguments: [10.0, 60])
  func `simulated walks scatter as the formula says within 8 percent of it`(time: Double) {
    let truth = corners()
    var random = SeededRandom(seed: 42)
    let decay = exp(-(truth[1].time - truth[0].time) / time)
    let walks = 600
    var squares = 0.0
    for _ in 0..<walks {
      var error = 3 * SIMD2(random.normal(), random.normal())
      let noisy = truth.enumerated().map { index, corner -> SIMD2<Double> in
        if index > 0 {
          error =
            decay * error
            + 3 * (1 - decay * decay).squareRoot() * SIMD2(random.normal(), random.normal())
        }
        return SIMD2(corner.east, corner.north) + error
      }
      let deviation = SimulatedField(corners: noisy).area - 10_000
      squares += deviation * deviation
    }
    let simulated = (squares / Double(walks)).squareRoot()
    let error = areaStandardError(of: truth, correlation: .exponential(time: time)).value
    #expect(abs(error / simulated - 1) < 0.08)
  }

  @Test func `fewer than three corners have no area and no error`() {
    #expect(areaStandardError(of: Array(corners().prefix(2)), correlation: .none) == .zero)
  }

  private func quality(_ method: SurveyMethod?) -> SurveyQuality {
    SurveyQuality(rules: SurveyRules(), method: method)
  }

  private func placed(_ walk: [WalkedPoint]) -> [PlacedPoint] {
    PlacedPoint.placed(walk, on: SimulatedField.square.plane)
  }

  @Test func `without quality figures the error is unknown until a method is given`() {
    let walk = placed(SimulatedField.square.walk(to: 398, hdop: nil))
    #expect(quality(nil).areaStandardError(ofWalk: walk) == nil)
    #expect(quality(nil).areaStandardError(ofDrawn: SimulatedField.square.outline) == nil)
    let byMethod = quality(.walk).areaStandardError(ofWalk: walk)
    #expect(byMethod != nil)
    let byRTK = quality(.rtk).areaStandardError(ofWalk: walk)
    #expect((byRTK?.value ?? .infinity) < (byMethod?.value ?? 0) / 50)
  }

  @Test func `hdop 1 counts as 3 m per axis and the stated accuracy comes before it`() {
    let walk = SimulatedField.square.walk(to: 398, hdop: 1)
    let byHDOP = quality(nil).areaStandardError(ofWalk: placed(walk))?.value ?? 0
    #expect(abs(byHDOP / 10_000 - 0.044) < 0.003)
    let stated = walk.map { point in
      var point = point
      point.sigma = Metres(1)
      return point
    }
    let bySigma = quality(nil).areaStandardError(ofWalk: placed(stated))?.value ?? 0
    #expect(abs(byHDOP / bySigma - 3) < 1e-9)
  }

  @Test func `a walk without clock is taken to go at one metre a second`() {
    let timed = placed(SimulatedField.square.walk(to: 398))
    let untimed = placed(SimulatedField.square.walk(to: 398, timed: false))
    let a = quality(nil).areaStandardError(ofWalk: timed)?.value ?? 0
    let b = quality(nil).areaStandardError(ofWalk: untimed)?.value ?? 0
    #expect(abs(a / b - 1) < 1e-6)
  }
}
