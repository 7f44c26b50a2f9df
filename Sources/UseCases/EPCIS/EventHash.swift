import Crypto
import Traceability

extension EPCISEvent {
  /// The name that follows from what the event says: `ni:///sha-256;…?ver=CBV2.0`.
  /// - Source: CBV 2.0, 8.9.2.
  func hashName(namespaces: [String: String]? = nil) -> String {
    let text = namespaces.map { hashText(namespaces: $0) } ?? hashText()
    return "ni:///sha-256;\(SHA256.hash(data: Array(text.utf8)).hexadecimal)?ver=CBV2.0"
  }
}
