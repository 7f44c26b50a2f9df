import Geospatial
import Testing

@Suite("Numbers as bytes")
struct BinaryNumbersTests {
  /// The examples of the protocol buffers' encoding guide: base 128 varints, and ZigZag.
  @Test(
    arguments: [(UInt64(0), [0]), (1, [1]), (150, [0x96, 0x01]), (300, [0xac, 0x02])] as [(UInt64, [UInt8])])
  func `numbers of variable length are those of protocol buffers`(number: UInt64, bytes: [UInt8]) {
    var written: [UInt8] = []
    written.append(variableLength: number)
    #expect(written == bytes)
  }

  @Test(
    arguments: [
      (0, 0), (-1, 1), (1, 2), (-2, 3), (0x7fff_ffff, 0xffff_fffe), (-0x8000_0000, 0xffff_ffff),
      (.max, .max - 1), (.min, .max),
    ] as [(Int64, UInt64)])
  func `a sign is the lowest bit`(number: Int64, unsigned: UInt64) {
    var (signed, plain): ([UInt8], [UInt8]) = ([], [])
    signed.append(variableLengthSigned: number)
    plain.append(variableLength: unsigned)
    #expect(signed == plain)
    var reader = BinaryReader(signed)
    #expect(reader.signed() == number && reader.remaining == 0)
  }

  @Test(arguments: [0, -0.0, 1, -104.29, .pi, .infinity, .leastNonzeroMagnitude])
  func `a double comes back bit for bit`(number: Double) {
    var written: [UInt8] = []
    written.append(bitsOf: number)
    var reader = BinaryReader(written)
    #expect(reader.double()?.bitPattern == number.bitPattern)
    #expect(reader.double() == nil)
  }

  @Test func `the bytes of one are those of IEEE 754, the lowest first`() {
    var written: [UInt8] = []
    written.append(bitsOf: 1)
    #expect(written == [0, 0, 0, 0, 0, 0, 0xf0, 0x3f])
  }

  /// The last would have more than 64 bits.
  @Test(arguments: [[], [0x80], [0xff, 0xff], [UInt8](repeating: 0xff, count: 11)] as [[UInt8]])
  func `what ends inside a number is no number, and nothing of it is read`(bytes: [UInt8]) {
    var reader = BinaryReader(bytes)
    #expect(reader.signed() == nil && reader.remaining == bytes.count)
    #expect(reader.slice(bytes.count + 1) == nil && reader.slice(-1) == nil)
    #expect(reader.slice(bytes.count).map(Array.init) == bytes)
  }
}
