import GRDB

extension RegistryReading {
  /// The commune's own settings whose key begins with the text, by key.
  public func settings(startingWith prefix: String) throws -> [String: String] {
    let rows = try rows(
      "SELECT key, value FROM setting WHERE substr(key, 1, ?) = ?", [prefix.unicodeScalars.count, prefix])
    var settings: [String: String] = [:]
    while let row = try rows.next() { settings[row[0]] = row[1] }
    return settings
  }
}
