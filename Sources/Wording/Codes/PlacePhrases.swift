/// How a place in a survey file is named in front of a message.
public enum PlacePhrases {
  public static let feature = Phrase(vi: "đối tượng {number}", en: "feature {number}")
  public static let vertex = Phrase(vi: "điểm {number}", en: "vertex {number}")
}
