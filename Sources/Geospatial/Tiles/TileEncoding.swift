/// The tile as its protocol buffer, layers without features left out.
/// - Source: Mapbox Vector Tile Specification 2.1, 4; the encoding of protocol buffers, wire types 0, 1 and 2.
public func encodedTile(_ layers: [TileLayer]) -> [UInt8] {
  var tile = ProtocolBuffer()
  for var layer in layers {
    layer.finish()
    guard !layer.features.isEmpty else { continue }
    tile.append(field: 3, layer.encoded.bytes)
  }
  return tile.bytes
}

extension TileLayer {
  fileprivate var encoded: ProtocolBuffer {
    var names: [String: Int] = [:]
    var values: [TileValue: Int] = [:]
    var written = ProtocolBuffer()
    written.append(field: 15, number: 2)
    written.append(field: 1, Array(name.utf8))
    var dictionary = ProtocolBuffer()
    for feature in features {
      var tags = ProtocolBuffer()
      for (name, value) in feature.values {
        let nameNumber = names[name] ?? names.count
        if names.updateValue(nameNumber, forKey: name) == nil {
          dictionary.append(field: 3, Array(name.utf8))
        }
        tags.append(nameNumber)
        let valueNumber = values[value] ?? values.count
        if values.updateValue(valueNumber, forKey: value) == nil {
          dictionary.append(field: 4, value.encoded.bytes)
        }
        tags.append(valueNumber)
      }
      var shape = ProtocolBuffer()
      shape.append(field: 2, tags.bytes)
      shape.append(field: 3, number: 3)
      shape.append(field: 4, commands(of: feature.rings).bytes)
      written.append(field: 2, shape.bytes)
    }
    written.bytes += dictionary.bytes
    written.append(field: 5, number: TileAddress.extent)
    return written
  }

  /// Each ring: one MoveTo, a LineTo for the others, ClosePath; every step from the point before.
  private func commands(of rings: [TileRing]) -> ProtocolBuffer {
    var commands = ProtocolBuffer()
    var (x, y) = (0, 0)
    func step(_ point: TileRing.Point) {
      commands.append(signed: point.x - x)
      commands.append(signed: point.y - y)
      (x, y) = (point.x, point.y)
    }
    for ring in rings {
      guard let first = ring.points.first else { continue }
      commands.append(1 | 1 << 3)
      step(first)
      commands.append(2 | (ring.points.count - 1) << 3)
      for point in ring.points.dropFirst() { step(point) }
      commands.append(7 | 1 << 3)
    }
    return commands
  }
}

extension TileValue {
  fileprivate var encoded: ProtocolBuffer {
    var buffer = ProtocolBuffer()
    switch self {
    case .text(let text): buffer.append(field: 1, Array(text.utf8))
    case .number(let number): buffer.append(field: 3, number)
    case .truth(let truth): buffer.append(field: 7, number: truth ? 1 : 0)
    }
    return buffer
  }
}

/// Bytes of a protocol buffer as they are written.
private struct ProtocolBuffer {
  var bytes: [UInt8] = []

  /// Never below zero.
  mutating func append(_ number: Int) { bytes.append(variableLength: UInt64(number)) }

  mutating func append(signed number: Int) { bytes.append(variableLengthSigned: Int64(number)) }

  mutating func append(field: Int, number: Int) {
    append(field << 3)
    append(number)
  }

  mutating func append(field: Int, _ number: Double) {
    append(field << 3 | 1)
    bytes.append(bitsOf: number)
  }

  mutating func append(field: Int, _ content: [UInt8]) {
    append(field << 3 | 2)
    append(content.count)
    bytes += content
  }
}
