import Foundation
import Glibc
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases

/// A file that a browser sent, in a folder of its own that goes with the request.
struct UploadedFile: Sendable {
  /// As the person named it, without folders. It never becomes a path.
  let name: String
  let path: String
}

/// The files and fields of one form, written to the disk as they come in.
final class StaffUpload {
  private(set) var form = SentForm()
  private(set) var files: [UploadedFile] = []
  private let folder: String
  private let person: StaffPerson
  private var part: MultipartParser.Part?
  private var field: [UInt8] = []
  private var file: Int32 = -1
  private var total = 0
  private var fields = 0

  /// - Throws: `Problem` fault when there is no room for temporary files.
  init(of person: StaffPerson, in place: String) throws {
    self.person = person
    folder = place + "vungtrong-upload-" + SecretToken().text
    guard unsafe mkdir(folder, 0o700) == 0 else { throw Problem.fault }
  }

  /// Takes the files off the disk again, whatever became of them.
  func remove() {
    closeFile()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Reads the whole form. The session's token stands before the first file, so that nothing of another site reaches the disk.
  /// - Throws: `Problem` foreignForm, badForm, formTooLarge.
  func receive(_ request: Request) async throws {
    guard var parser = request.headers[.contentType].flatMap(MultipartParser.init(contentType:)) else {
      throw Problem.badForm
    }
    let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard announced <= StaffLimits.largestUpload else { throw Problem.formTooLarge }
    for try await piece in request.body {
      total += piece.readableBytes
      guard total <= StaffLimits.largestUpload else { throw Problem.formTooLarge }
      try parser.take(piece.readableBytesView) { try take($0) }
    }
    guard parser.isWhole else { throw Problem.badForm }
    try checkToken()
  }

  private func take(_ event: MultipartParser.Event) throws {
    switch event {
    case .part(let head):
      part = head
      field = []
      fields += 1
      guard fields <= SiteLimits.mostFields else { throw Problem.badForm }
      if head.fileName != nil { try openFile() }
    case .bytes(let bytes):
      guard let part else { return }
      if part.fileName == nil {
        guard field.count + bytes.count <= StaffLimits.largestForm else { throw Problem.formTooLarge }
        field += bytes
      } else {
        try write(bytes)
      }
    case .partEnded:
      guard let part else { return }
      if part.fileName == nil {
        form.add(part.name, String(decoding: field, as: UTF8.self))
      } else {
        try endFile(named: part.fileName ?? "")
      }
      self.part = nil
    }
  }

  private func checkToken() throws {
    guard person.isOwn(formToken: form["token"]) else { throw Problem.foreignForm }
  }

  private var nextPath: String { folder + "/\(files.count)" }

  private func openFile() throws {
    try checkToken()
    guard files.count < StaffLimits.mostFiles else { throw Problem.formTooLarge }
    file = unsafe Glibc.open(nextPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Problem.fault }
  }

  private func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw Problem.noRoom }
      written += count
    }
  }

  /// A browser sends an empty nameless file where none was chosen.
  private func endFile(named name: String) throws {
    closeFile()
    let shown = Self.shownName(name)
    if shown.isEmpty {
      try? FileManager.default.removeItem(atPath: nextPath)
    } else {
      files.append(UploadedFile(name: shown, path: nextPath))
    }
  }

  private func closeFile() {
    if file >= 0 { close(file) }
    file = -1
  }

  /// The last part of what the browser calls the file, without what could steer a terminal; at most 120 characters.
  static func shownName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let plain = String.UnicodeScalarView(
      last.unicodeScalars.filter {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      })
    let text = String(String(plain).trimmingCharacters(in: .whitespaces).prefix(120))
    return text.allSatisfy({ $0 == "." }) ? "" : text
  }
}

extension Problem {
  static let noRoom = Problem(HTTPResponse.Status(code: 507), title: "noRoom", text: "noRoomText")
}
