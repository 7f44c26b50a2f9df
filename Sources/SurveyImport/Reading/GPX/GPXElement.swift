import FileFormats

/// The elements of GPX that a survey needs, the frequent ones first.
enum GPXElement: String, CaseIterable, Sendable {
  case trkpt, time, hdop, fix, sat
  // What loggers call the radius of their position in metres; no standard names it.
  case accuracy
  case accuracyHorizontal = "accuracy_horizontal"
  case horizontalAccuracy = "horizontal_accuracy"
  case acc, hacc
  case rtept, wpt, trkseg, trk, rte, name, desc, cmt, gpx

  static let vocabulary = XMLVocabulary<GPXElement>()

  var isPoint: Bool { self == .trkpt || self == .rtept || self == .wpt }
}
