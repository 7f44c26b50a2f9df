import GRDB

extension RegistryChanging {
  /// Keeps a setting of the commune; nil takes it back, so that the program's own default holds again.
  public func setSetting(_ key: String, to value: String?) throws {
    try transaction.execute("DELETE FROM setting WHERE key = ?", [key])
    if let value { try transaction.execute("INSERT INTO setting (key, value) VALUES (?, ?)", [key, value]) }
    try transaction.record(.settingSet, key, JSONObject([("value", .optional(value))]))
  }
}
