import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases

// Files that pages hand out: to be kept, never to be opened in the place of a page.
extension StaffVisit {
  /// A file to keep that is whole in memory.
  func file(_ bytes: [UInt8], type: String, name: String) -> Response {
    file(.init(byteBuffer: ByteBuffer(bytes: bytes)), type, name)
  }

  /// A file to keep of any size, which is read piece by piece.
  func file(_ file: PassingFile, type: String, name: String) -> Response {
    let body = ResponseBody(contentLength: file.size) { writer in
      while true {
        let bytes = try file.next()
        if bytes.isEmpty { break }
        try await writer.write(ByteBuffer(bytes: bytes))
      }
      try await writer.finish(nil)
    }
    return self.file(body, type, name)
  }

  /// A picture of a page.
  func picture(_ bytes: [UInt8], type: String) -> Response {
    Response(status: .ok, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private func file(_ body: ResponseBody, _ type: String, _ name: String) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: type, .contentDisposition: FileName.attachment(name)], body: body)
  }
}

/// The name of a file in `Content-Disposition` (RFC 6266), whatever people called it.
enum FileName {
  /// Letters, digits, dots and hyphens for old browsers; the whole name, percent-encoded, where it has more (RFC 8187).
  static func attachment(_ name: String) -> String {
    let plain = String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) })
    let shown = plain.allSatisfy({ $0 == "." }) ? "file" : plain
    let whole = plain == name ? "" : "; filename*=UTF-8''" + encoded(name)
    return "attachment; filename=\"\(shown)\"" + whole
  }

  /// `attr-char` of RFC 8187 as it is, every other byte as `%XX`.
  private static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return name.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber || "-._".contains(character))
        ? String(character) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}

extension Refusal {
  /// The same about a file under the name its sender gave it.
  func of(_ file: UploadedFile) -> Refusal { Refusal(code, file.name, values, at: place) }
}
