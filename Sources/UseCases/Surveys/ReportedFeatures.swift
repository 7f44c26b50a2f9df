public import Geospatial
public import GrowingAreas

/// What a report says of all features of a survey.
///
/// Of a long survey it lies in a file without a name, so that a report takes the same memory whatever was found.
public struct ReportedFeatures: Sendable {
  /// Bytes that are kept in memory before they go to the file.
  private static let mostBytes = 1 << 18

  /// The number of features.
  public private(set) var count = 0
  /// Numbers of the features that wait until somebody says yes to them, in the order of the file.
  public private(set) var waitingForYes: [Int] = []
  /// The sum of the good outlines; a duplicate adds no land.
  public private(set) var area = SquareMetres.zero
  private var counts: [SurveyedFeatureState: Int] = [:]
  private let survey: String
  private var file: ScratchFile?
  /// Where the pieces of the file begin and end.
  private var pieces: [Range<Int>] = []
  /// Records that are in no file yet.
  private var latest = RecordWriter()

  /// - Parameter survey: the file in hand, as refusals name it.
  init(of survey: String) { self.survey = survey }

  /// The number of features in this state.
  public func count(_ state: SurveyedFeatureState) -> Int { counts[state] ?? 0 }

  /// Hands over each feature in the order of the file.
  /// - Throws: `Refusal` storageFailed when the file cannot be read, and what `body` throws.
  public func each(_ body: (ReportedFeature) throws -> Void) throws {
    if let file { for piece in pieces { try Self.each(in: file.read(piece), body) } }
    try Self.each(in: latest.bytes, body)
  }

  /// To be called in the order of the file. Of several copies only one may be added to: they share the file.
  /// - Throws: `Refusal` storageFailed: the disk is full.
  mutating func add(_ feature: ReportedFeature) throws {
    count += 1
    counts[feature.state, default: 0] += 1
    if feature.isWaitingForYes { waitingForYes.append(feature.index) }
    if feature.state == .accepted || feature.state == .repaired { area += feature.outline?.area ?? .zero }
    feature.write(to: &latest)
    guard latest.bytes.count >= Self.mostBytes else { return }
    let file = try file ?? ScratchFile(for: survey)
    self.file = file
    try file.write(latest.bytes)
    let end = pieces.last?.upperBound ?? 0
    pieces.append(end..<end + latest.bytes.count)
    latest = RecordWriter()
  }

  private static func each(in bytes: [UInt8], _ body: (ReportedFeature) throws -> Void) throws {
    var record = RecordReader(bytes)
    while !record.isAtEnd { try body(ReportedFeature(from: &record)) }
  }
}
