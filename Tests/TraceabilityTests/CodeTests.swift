import Foundation
import GrowingAreas
import Testing
import Traceability

struct CodeTests {
  static let all82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"

  @Test func `a lot code may hold exactly the 82 characters`() throws {
    #expect(Self.all82.count == 82)
    for byte in UInt8.min...UInt8.max {
      let character = Character(Unicode.Scalar(byte))
      #expect(((try? LotCode(String(character))) != nil) == Self.all82.contains(character))
    }
  }

  @Test(arguments: [
    ("", 1, "empty"), ("lô1", 2, "character-set-82"), ("LOT 1", 4, "character-set-82"),
    ("A#1", 2, "character-set-82"), ("A\r\n", 2, "character-set-82"),
    ("123456789012345678901", 21, "longer-than-20"),
  ])
  func `a wrong lot code is refused with position and rule`(text: String, position: Int, rule: String) throws
  {
    let refusal = try #require(#expect(throws: Refusal.self) { try LotCode(text) })
    #expect(refusal.code == .invalidIdentifier)
    #expect(refusal.subject == "(10) BATCH/LOT")
    #expect(refusal.values["value"] == .text(text))
    #expect(refusal.values["position"] == .count(position))
    #expect(refusal.values["rule"] == .text(rule))
    #expect(throws: Refusal.self) { try SerialCode(text) }
  }

  @Test func `20 characters are the most`() throws {
    #expect(try LotCode("12345678901234567890").text.count == 20)
  }

  @Test func `nothing in the serial alphabet looks like anything else, and it gives 60 bits`() throws {
    let alphabet = SerialCode.alphabet
    #expect(Set(alphabet).count == alphabet.count)
    for pair in ["0O", "0Q", "OQ", "0D", "1I", "1L", "IL", "2Z", "5S", "8B", "6G", "UV"] {
      #expect(pair.filter { alphabet.contains($0) }.count <= 1)
    }
    #expect(Double(SerialCode.issuedLength) * log2(Double(alphabet.count)) >= 60)
    #expect(try SerialCode(String(alphabet.prefix(20))).text.count == 20)
  }

  /// Chi-square over 25 characters at each of 13 places: 24 degrees of freedom, 60 is passed once in 15,000
  /// fair draws.
  @Test func `every character is drawn as often as any other at every place`() {
    var random = FixedRandom(seed: 11)
    let count = 20_000
    var seen = Array(repeating: [Character: Int](), count: SerialCode.issuedLength)
    for _ in 0..<count {
      for (place, character) in SerialCode.random(using: &random).text.enumerated() {
        seen[place][character, default: 0] += 1
      }
    }
    let expected = Double(count) / Double(SerialCode.alphabet.count)
    for place in seen {
      let chiSquare = SerialCode.alphabet.reduce(0.0) { sum, character in
        let difference = Double(place[character] ?? 0) - expected
        return sum + difference * difference / expected
      }
      #expect(chiSquare < 60)
    }
  }

  @Test func `serials differ, also between generators of the system`() {
    var random = SystemRandomNumberGenerator()
    let serials = Set((0..<10_000).map { _ in SerialCode.random(using: &random) })
    #expect(serials.count == 10_000)
  }

  @Test func `what a person types from a label is understood`() throws {
    let serial = try SerialCode("2345U89ACDEFH")
    #expect(serial.grouped == "2345-U89A-CDEFH")
    #expect(SerialCode(typed: " 2345-v89a cdefh\n") == serial)
    #expect(SerialCode(typed: "Z34SU89ACDEFH") == serial)
    #expect(SerialCode(typed: "2345U89ACDEF") == nil)
    #expect(SerialCode(typed: "2345U89ACDEF0") == nil)
    #expect(try SerialCode("short").grouped == "short")
  }
}

/// Random numbers that are the same in every run.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
