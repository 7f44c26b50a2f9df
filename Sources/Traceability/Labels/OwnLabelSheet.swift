/// A sheet of labels that somebody here described, since none that comes with the program is like it.
public struct OwnLabelSheet: Sendable, Hashable {
  public var name: String
  /// As a sheet's file says it: lines `key = value`.
  public var text: String
  /// Whose it is; nil for one of everybody.
  public var cooperativeSlug: String?

  public init(name: String, text: String, cooperativeSlug: String? = nil) {
    self.name = name
    self.text = text
    self.cooperativeSlug = cooperativeSlug
  }
}
