/// Why the program did not do what was asked: a stable code, the subject, its values and the place.
///
/// Thrown on floors 2 to 5. `UseCases` turns it into words, one file maps the code to an exit code, one to HTTP.
public struct Refusal: Error, Sendable, Hashable {
  public var code: RefusalCode
  /// File name or id of what was refused, as the user knows it.
  public var subject: String
  /// Values named as in the text of the code, see `RefusalPhrases` in Wording.
  public var values: [String: StatedValue]
  public var place: SourcePlace

  public init(
    _ code: RefusalCode, _ subject: String, _ values: [String: StatedValue] = [:],
    at place: SourcePlace = SourcePlace()
  ) {
    self.code = code
    self.subject = subject
    self.values = values
    self.place = place
  }
}
