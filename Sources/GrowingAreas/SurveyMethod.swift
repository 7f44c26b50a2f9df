/// How the corners of a parcel were measured; it decides what is known about the error of the area.
public enum SurveyMethod: String, Sendable, Codable, CaseIterable {
  /// Walked with a phone or GPS receiver (*đi bộ GPS*).
  case walk
  /// Corners averaged one by one (*góc thửa trung bình*).
  case averagedCorners = "averaged-corners"
  /// Real-time kinematic positioning.
  case rtk
  /// Drawn on imagery (*khoanh trên ảnh*).
  case imagery
  /// Taken from the cadastral map (*trích bản đồ địa chính*).
  case cadastral
}
