import Synchronization
import Testing

@testable import SurveyImport

@Suite("Work ahead of its use")
struct WorkAheadTests {
  private struct Broken: Error {}

  @Test func `batches come in their order, then nothing, however often one asks`() throws {
    let ahead = WorkAhead<Int>("test") { put in for number in 0..<1000 { try put(number) } }
    var numbers: [Int] = []
    while let number = try ahead.next() { numbers.append(number) }
    #expect(numbers == Array(0..<1000))
    #expect(try ahead.next() == nil)
    ahead.leave()
  }

  @Test func `what ends the work is told after the batches that were whole`() throws {
    let ahead = WorkAhead<Int>("test") { put in
      try put(1)
      try put(2)
      throw Broken()
    }
    #expect(try ahead.next() == 1)
    #expect(try ahead.next() == 2)
    for _ in 0..<2 { #expect(throws: Broken.self) { try ahead.next() } }
    ahead.leave()
  }

  @Test func `work that would never end is left, with two batches waiting at most`() throws {
    let made = Mutex(0)
    let ahead = WorkAhead<Int>("test") { put in
      while true {
        let number = made.withLock { made in
          made += 1
          return made
        }
        try put(number)
      }
    }
    for number in 1...5 { #expect(try ahead.next() == number) }
    ahead.leave()
    // Five were used, two wait, and one is in the hands of whoever was told to stop.
    #expect(made.withLock { $0 } <= 8)
  }
}
