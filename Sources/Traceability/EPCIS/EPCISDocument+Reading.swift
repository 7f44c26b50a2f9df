public import GrowingAreas

extension EPCISDocument {
  /// The events of a document, or of the answer to a query, and what its prefixes stand for.
  /// - Parameter subject: the file as the user knows it.
  /// - Throws: `invalidField` with field, value and rule.
  public static func events(
    in document: JSONValue, subject: String
  ) throws(Refusal) -> (events: [JSONValue], namespaces: [String: String]) {
    func wrong(_ field: String, _ value: String, _ rule: String) -> Refusal {
      Refusal(.invalidField, subject, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
    }
    guard case .object = document else { throw wrong("document", "", "not-an-object") }
    let kind = document["type"]?.text ?? ""
    guard kind == "EPCISDocument" || kind == "EPCISQueryDocument" else {
      throw wrong("type", kind, "epcis-document")
    }
    let version = document["schemaVersion"]?.text ?? ""
    guard version == schemaVersion || version.hasPrefix(schemaVersion + ".") else {
      throw wrong("schemaVersion", version, "epcis-version")
    }
    let body = document["epcisBody"]
    let list = body?["eventList"] ?? body?["queryResults"]?["resultsBody"]?["eventList"]
    guard case .array(let events)? = list else { throw wrong("eventList", "", "not-a-list") }
    return (events, namespaces(document["@context"]))
  }

  private static func namespaces(_ context: JSONValue?) -> [String: String] {
    guard case .array(let entries)? = context else { return [:] }
    var namespaces: [String: String] = [:]
    for case .object(let members) in entries {
      for member in members { namespaces[member.name] = member.value.text }
    }
    return namespaces
  }
}

extension JSONValue {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
