import Foundation
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import UseCases
@testable import WebService

/// Files that are made to harm, sent through the forms.
@Suite(.serialized) struct `Attacks by upload` {
  /// Archives that unfold to much more than they are: zeros, text that packs less well, and an archive in archives.
  private static let bombs = """
    import io, sys, zipfile
    kind, path = sys.argv[1], sys.argv[2]
    def packed(name, parts):
        bytes = io.BytesIO()
        with zipfile.ZipFile(bytes, "w", zipfile.ZIP_DEFLATED) as archive:
            with archive.open(name, "w", force_zip64=True) as entry:
                for part in parts: entry.write(part)
        return bytes.getvalue()
    if kind == "zeros": data = packed("doc.kml", (b"\\0" * (1 << 20) for _ in range(1024)))
    if kind == "text":
        import random
        random.seed(7)
        piece = ("<Placemark><name>%d</name></Placemark>" * 64)
        data = packed("doc.kml", ((piece % tuple(random.randrange(10**6) for _ in range(64))).encode() * 8 for _ in range(16000)))
    if kind == "nested":
        data = packed("doc.kml", [b"<kml/>"])
        for _ in range(6): data = packed("more.kmz", [data])
    if kind == "paths":
        bytes = io.BytesIO()
        with zipfile.ZipFile(bytes, "w") as archive:
            for name in ["../../../tmp/vungtrong-escaped.kml", "/tmp/vungtrong-escaped.kml", "a/../../b.kml"]:
                archive.writestr(name, "<kml/>")
        data = bytes.getvalue()
    if kind == "sheet":
        bytes = io.BytesIO()
        with zipfile.ZipFile(bytes, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as entry:
                for _ in range(1024): entry.write(b" " * (1 << 20))
        data = bytes.getvalue()
    open(path, "wb").write(data)
    """

  private static func bomb(_ kind: String, _ fixture: StaffFixture) throws -> [UInt8] {
    let script = try fixture.folder.write(bombs, to: "bomb.py")
    _ = try OutsideProgram.run(OutsideProgram.python, [script, kind, fixture.folder.file(kind)])
    return try fixture.folder.bytes(kind)
  }

  @Test(arguments: ["zeros", "text", "nested", "paths"])
  func `archives that unfold to much more than they are, or out of their folder, are turned away`(
    kind: String
  ) async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .centre)
    let bytes = try Self.bomb(kind, fixture)
    #expect(bytes.count < 8_000_000)
    for (path, name) in [
      ("/staff/surveys", "bom.kmz"), ("/staff/surveys", "bom.zip"),
      ("/staff/settings/villages/outlines", "bom.kmz"),
    ] {
      let answer = try await fixture.sendFiles([(name, bytes)], as: session, to: path)
      #expect(answer.status == 422, "\(path) \(name): \(answer.status)")
      #expect(answer.text.contains(name) && !answer.text.contains("vungtrong-upload"))
    }
    #expect(try fixture.office.surveys().isEmpty && fixture.office.villages().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "/tmp/vungtrong-escaped.kml"))
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.file("sent"))
    #expect(left.isEmpty, "\(left)")
  }

  @Test func `a workbook that unfolds is turned away by the plan and by the diary`() async throws {
    let fixture = try await `Goods on the staff site`.fixture()
    let bytes = try Self.bomb("sheet", fixture)
    let centre = try await fixture.session(of: .centre)
    let own = try await fixture.session(of: .ownCooperative)
    for (path, session) in [("/staff/plan", centre), ("/staff/goods/mua-xuan/diary/table", own)] {
      let answer = try await fixture.sendFiles([("bom.xlsx", bytes)], as: session, to: path)
      #expect(answer.status == 422, "\(path): \(answer.status)")
    }
  }

  /// Through a real connection: 300 MB that nobody announced, and the same announced.
  @Test func `a stream longer than the limit is cut off, and leaves nothing on the disk`() async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .centre)
    let port = try OpenServer.freePort()
    let base = "http://127.0.0.1:\(port)"
    let (started, start) = AsyncStream<Int>.makeStream()
    let sent = fixture.folder.file("sent")
    let site = try staffSite(
      fixture.entrance,
      configuration: StaffSiteConfiguration(port: port, origin: base, temporaryFolder: sent + "/"),
      logger: fixture.log.logger(), onRunning: { start.yield($0) })
    let serving = Task {
      defer { start.finish() }
      try await site.runService(gracefulShutdownSignals: [])
    }
    let head = [
      "--ranh", "Content-Disposition: form-data; name=\"token\"", "", session.derived(for: "form"), "--ranh",
      "Content-Disposition: form-data; name=\"files\"; filename=\"dai.gpx\"", "", "",
    ].joined(separator: "\r\n")
    let script = try fixture.folder.write(
      """
      import http.client, os, sys
      port, cookie, head, base, announced = int(sys.argv[1]), sys.argv[2], open(sys.argv[3], "rb").read(), sys.argv[4], sys.argv[5] == "1"
      connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
      connection.putrequest("POST", "/staff/surveys")
      for name, value in [("Cookie", "vungtrong-session=" + cookie), ("Origin", base), ("Content-Type", "multipart/form-data; boundary=ranh")]:
          connection.putheader(name, value)
      length = 300_000_000
      if announced: connection.putheader("Content-Length", str(len(head) + length))
      else: connection.putheader("Transfer-Encoding", "chunked")
      connection.endheaders()
      def send(data): connection.send(data if announced else b"%x\\r\\n" % len(data) + data + b"\\r\\n")
      sent = 0
      try:
          send(head)
          while sent < length:
              send(b"a" * 1_000_000); sent += 1_000_000
          if not announced: connection.send(b"0\\r\\n\\r\\n")
      except (BrokenPipeError, ConnectionResetError): pass
      try: print(connection.getresponse().status, sent)
      except (ConnectionResetError, http.client.RemoteDisconnected): print("cut", sent)
      """, to: "send.py")
    let headFile = try fixture.folder.write(head, to: "head")
    var told: [String] = []
    for await _ in started {
      defer { start.finish() }
      told = try await OpenServer.onOwnThread {
        try ["0", "1"].map { announced in
          try OutsideProgram.run(
            OutsideProgram.python, [script, String(port), session.text, headFile, base, announced])
        }
      }
    }
    serving.cancel()
    _ = await serving.result
    for line in told { #expect(line.hasPrefix("413") || line.hasPrefix("cut"), "\(line)") }
    #expect(told.count == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: sent)
    #expect(left.isEmpty, "\(left)")
    #expect(try fixture.office.surveys().isEmpty)
  }
}
