import FileFormats
import Geospatial
import GrowingAreas

/// Reads the log of a receiver (NMEA 0183): all of it is one walk.
///
/// Positions come from GGA, which tells their quality, and from RMC only where the log has no GGA; dates come from RMC.
/// Damaged sentences are left out and counted.
/// - Throws: `Refusal`, `FormatFailure`, or what the receiver of the features threw.
func readNMEA(at path: String, output: FeatureOutput) throws {
  var lines = try LineReader(path: path, limits: output.limits.format)
  var log = NMEALog(index: output.nextIndex, limits: output.limits)
  while try lines.next() { log.take(lines.bytes, line: lines.line) }
  if let feature = log.feature() { try output.emit(feature) }
}

/// What a log has told so far.
private struct NMEALog {
  private let index: Int
  private let pointLimit: Int
  private var notes: FeatureNotes
  private var fixes = NMEATrack()
  /// What RMC says, of use only without any GGA.
  private var positions = NMEATrack()
  private var sentences = 0
  private var damaged = 0

  init(index: Int, limits: SurveyLimits) {
    self.index = index
    pointLimit = limits.pointsPerFeature
    notes = FeatureNotes(limits: limits)
  }

  mutating func take(_ bytes: ArraySlice<UInt8>, line: Int) {
    switch NMEASentence.read(bytes) {
    case .other: break
    case .damaged:
      sentences += 1
      damaged += 1
    case .sentence(let sentence):
      sentences += 1
      if sentence.type.elementsEqual("GGA".utf8) {
        takeFix(sentence, line)
      } else if sentence.type.elementsEqual("RMC".utf8) {
        takePosition(sentence, line)
      }
    }
  }

  private mutating func takeFix(_ sentence: NMEASentence, _ line: Int) {
    let quality = sentence.decimal(5) ?? 0
    // Without a fix the fields of the position are empty, or hold the last one.
    guard var point = point(sentence, latitude: 1, isFixed: quality > 0, line) else { return }
    point.satellites = satelliteCount(sentence.decimal(6))
    point.hdop = sentence.decimal(7)
    point.hasFix = quality > 0
    fixes.append(point, timeOfDay: sentence.timeOfDay(0), limit: pointLimit)
  }

  private mutating func takePosition(_ sentence: NMEASentence, _ line: Int) {
    if let day = sentence.day(8) {
      fixes.day(day)
      positions.day(day)
    }
    let isValid = sentence.field(1).first == UInt8(ascii: "A")
    guard var point = point(sentence, latitude: 2, isFixed: isValid, line) else { return }
    point.hasFix = isValid
    positions.append(point, timeOfDay: sentence.timeOfDay(0), limit: pointLimit)
  }

  private mutating func point(
    _ sentence: NMEASentence, latitude: Int, isFixed: Bool, _ line: Int
  ) -> WalkedPoint? {
    let (north, east) = (sentence.degrees(latitude), sentence.degrees(latitude + 2))
    let place = SourcePlace(line: line, feature: index)
    guard let north, let east else {
      if isFixed {
        let written = String(
          decoding: sentence.field(latitude) + [0x20] + sentence.field(latitude + 2), as: UTF8.self)
        notes.findText(written, in: "latitude", at: place)
      }
      return nil
    }
    return notes.position(longitude: east, latitude: north, at: place)
      .map { WalkedPoint(position: $0, line: Int32(clamping: line)) }
  }

  /// nil where the log holds no position at all.
  func feature() -> ReadFeature? {
    let track = fixes.count > 0 ? fixes : positions
    guard sentences > 0 else { return nil }
    var notes = notes
    var geometry = track.count > 0 ? ReadGeometry.walk(track.points) : .empty
    if track.count > pointLimit {
      geometry = .empty
      notes.findTooManyPoints(track.count, limit: pointLimit, at: SourcePlace(feature: index))
    }
    if damaged > 0 {
      notes.find(
        ImportFinding(
          .damagedSentencesDropped, ["count": .count(damaged), "of": .count(sentences)],
          at: SourcePlace(feature: index)))
    }
    return ReadFeature(index: index, geometry: geometry, line: 1, findings: notes.findings)
  }
}

/// Points whose day may be told later than their time of day.
private struct NMEATrack {
  private(set) var points: [WalkedPoint] = []
  /// Points there were, those beyond the cap included.
  private(set) var count = 0
  private var midnight: Double?
  private var lastTimeOfDay = 0.0

  mutating func append(_ point: WalkedPoint, timeOfDay: Double?, limit: Int) {
    count += 1
    guard points.count < limit else { return }
    var point = point
    if let timeOfDay {
      // A log that runs over midnight tells the new day only with the next RMC.
      if let day = midnight, timeOfDay + 43_200 < lastTimeOfDay { midnight = day + 86_400 }
      lastTimeOfDay = timeOfDay
      // Until a day is known times count from the first midnight: differences are all that cleaning needs.
      point.time = (midnight ?? 0) + timeOfDay
    }
    points.append(point)
  }

  mutating func day(_ day: Double) {
    if midnight == nil {
      for index in points.indices { points[index].time? += day }
    }
    midnight = day
  }
}
