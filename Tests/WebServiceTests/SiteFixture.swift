import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Publication
import Synchronization
import TestSupport
import WebService

/// The public site on a real store in a temporary folder, which goes with it.
final class SiteFixture: Sendable {
  static let base = "https://vungtrong.example"

  /// The sample, for tests that change nothing.
  static let sample: SiteFixture = {
    atexit { try? FileManager.default.removeItem(atPath: SiteFixture.sample.folder) }
    return certain { try SiteFixture() }
  }()

  let folder: String
  let store: SQLitePublicStore
  let remarks: RemarkStore
  let log = LogLines()
  let site: any ApplicationProtocol

  init(_ changes: [PublicChange] = SampleContent.everything) throws {
    folder = NSTemporaryDirectory() + "site-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLitePublicStore.create(in: folder)
    try store.apply(changes, upTo: 1)
    remarks = try RemarkStore(in: folder)
    site = try publicSite(
      store: store, configuration: Self.configuration, remarks: remarks, logger: log.logger())
  }

  deinit {
    try? store.close()
    try? remarks.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  static let configuration = PublicSiteConfiguration(
    port: 0, publicBase: base, today: { SampleContent.today })

  /// Answers to requests that a browser in Vietnam would send, through the router alone.
  func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:], body: String? = nil
  ) async throws -> Answer {
    try await site.test(.router) { client in
      try await client.execute(
        uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
      ) { Answer($0) }
    }
  }
}

/// What came back.
struct Answer: Sendable {
  let status: Int
  let headers: HTTPFields
  let bytes: [UInt8]

  init(_ response: TestResponse) {
    status = response.status.code
    headers = response.headers
    bytes = Array(response.body.readableBytesView)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var language: String? { text.firstMatch(of: /<html lang="(..)">/).map { String($0.1) } }
  var type: String? { headers[.contentType]?.split(separator: ";").first.map(String.init) }

  /// Every address the page names in an attribute that a browser or a visitor may follow.
  var addresses: [String] {
    text.matches(of: /(?:src|href|action|data|poster|srcset)="([^"]*)"/).map { String($0.1) }
  }

  /// Bytes of the answer on the line: head, a line for the status, and body.
  var size: Int {
    headers.reduce(24) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 } + bytes.count
  }
}

/// Lines a logger wrote.
final class LogLines: Sendable {
  private let kept = Mutex<[String]>([])
  var lines: [String] { kept.withLock { $0 } }

  func logger() -> Logger {
    jsonLineLogger(label: "test") { line in
      self.kept.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
    }
  }
}
