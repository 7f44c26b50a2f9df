/// One code that was read on a print or a photograph.
public struct ReadCode: Sendable, Hashable {
  public var text: String
  /// From 1.
  public var page: Int

  public init(text: String, page: Int) {
    self.text = text
    self.page = page
  }
}

/// A serial that was read more often than it was printed.
public struct DoubledCode: Sendable, Hashable {
  public var serial: String
  public var times: Int
}

/// What is wrong with codes that were read, against those that should be there.
public struct LabelScan: Sendable, Hashable {
  /// Codes read, each place once.
  public var read = 0
  /// Serials that should be there and were not read, in the order of the run.
  public var missing: [String] = []
  /// Serials read more often than they were printed, with how often.
  public var doubled: [DoubledCode] = []
  /// Codes of other runs or lots.
  public var foreign: [ReadCode] = []
  /// Codes with a serial of the run that lead elsewhere than was printed.
  public var wrong: [ReadCode] = []

  public var isGood: Bool { missing.isEmpty && doubled.isEmpty && foreign.isEmpty && wrong.isEmpty }

  /// - Parameters:
  ///   - codes: as read, each place once.
  ///   - links: what each serial of the run leads to, in the order printed.
  ///   - copies: labels of each serial.
  public init(_ codes: [ReadCode], against links: [(serial: String, link: String)], copies: Int) {
    read = codes.count
    let bySerial = Dictionary(links.map { ($0.serial, $0.link) }) { first, _ in first }
    let byLink = Dictionary(links.map { ($0.link, $0.serial) }) { first, _ in first }
    var times: [String: Int] = [:]
    for code in codes {
      if let serial = byLink[code.text] {
        times[serial, default: 0] += 1
      } else if let serial = Self.serial(in: code.text), bySerial[serial] != nil {
        wrong.append(code)
        // It stands in the place of the right one, which would be told as missing otherwise.
        times[serial, default: 0] += 1
      } else {
        foreign.append(code)
      }
    }
    for (serial, _) in links {
      let count = times.removeValue(forKey: serial) ?? 0
      if count == 0 { missing.append(serial) }
      if count > copies { doubled.append(DoubledCode(serial: serial, times: count)) }
    }
  }

  /// The serial of a link of any form, nil where there is none.
  public static func serial(in text: String) -> String? {
    let path = text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    for (name, value) in zip(path, path.dropFirst()).reversed() where name == "21" || name == "q" {
      return value
    }
    return nil
  }
}
