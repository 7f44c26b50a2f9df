/// The name of a village with the word for its kind: it is a *thôn* unless its name says something else.
public struct VillageName: Sendable, Hashable {
  private let name: String

  /// - Parameter name: `Na Áng A`, `Tổ dân phố Nậm Sắt`.
  public init(_ name: String) { self.name = name }

  /// Words that begin a full name. *Bản* is none of them: in Bắc Hà it begins the names of many a *thôn*, such as Bản Phố.
  private static let kinds = ["thôn", "tổ", "khu", "xóm", "làng", "ấp", "buôn"]

  /// `Thôn Na Áng A`, `Tổ dân phố Nậm Sắt`; in English `Na Áng A village`.
  public func inFull(_ language: Language) -> String {
    let lower = name.lowercased()
    if Self.kinds.contains(where: { lower.hasPrefix($0 + " ") }) { return name }
    return language == .vi ? "Thôn \(name)" : "\(name) village"
  }
}
