import Geospatial

/// The beginning and end of an EPCIS document; its events stand between, parted by commas.
public enum EPCISDocument {
  public static let standardContext = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
  /// The only version this program writes and reads.
  public static let schemaVersion = "2.0"

  public static func head(created: ZonedMoment) -> [UInt8] {
    var text = Array(#"{"@context":["#.utf8)
    appendJSONString(standardContext, to: &text)
    text += [UInt8(ascii: ",")]
    var prefixes = JSONMembers()
    prefixes.member(EPCISExtension.prefix, EPCISExtension.namespace)
    text += prefixes.object
    text += Array(#"],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"#.utf8)
    appendJSONString(created.description, to: &text)
    text += Array(#","epcisBody":{"eventList":["#.utf8)
    return text
  }

  public static let tail = Array("]}}\n".utf8)
}
