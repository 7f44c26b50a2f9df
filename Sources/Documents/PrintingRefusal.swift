public import GrowingAreas
public import Printing

extension Refusal {
  /// What the printing floor could not do, as the floors above say it.
  /// - Parameter subject: the file or record the user asked for.
  public init(_ failure: PrintingFailure, _ subject: String) {
    switch failure {
    case .textTooLongForSymbol(let bytes, _):
      self.init(.invalidField, subject, Self.field("link", "\(bytes) B", "at most 2331 bytes"))
    case .textNotEncodable:
      self.init(.invalidField, subject, Self.field("link", "", "text without NUL"))
    case .outputFailed(let path, let reason):
      self.init(.outputFailed, path, ["reason": .text(reason)])
    case .drawingFailed(let reason):
      self.init(.internalFault, subject, ["reason": .text(reason)])
    case .fontMissing(_, let package), .fontIncomplete(_, let package, _):
      self.init(.missingSoftware, subject, ["package": .text(package)])
    case .pictureFormatUnknown:
      self.init(.formatUnknown, subject, ["found": .text("neither JPEG nor PNG")])
    case .pictureTooLarge(let width, let height, let bytes):
      self.init(
        .invalidField, subject,
        Self.field("picture", "\(width) x \(height), \(bytes) B", "at most 64 million pixels and 20 MB"))
    case .pictureDamaged(let reason):
      self.init(.fileUnreadable, subject, ["reason": .text(reason)])
    case .pictureNotReducible(let bytes, let limit):
      self.init(.fileTooLarge, subject, ["size": .count(bytes), "limit": .count(limit)])
    }
  }

  private static func field(_ name: String, _ value: String, _ rule: String) -> [String: StatedValue] {
    ["field": .text(name), "value": .text(value), "rule": .text(rule)]
  }
}
