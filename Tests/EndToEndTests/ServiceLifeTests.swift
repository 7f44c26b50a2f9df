import Foundation
import TestSupport
import Testing

/// How the service stops, falls, counts, and holds out against clients that keep it waiting.
@Suite(.serialized) struct `The public service` {
  private static let gtin = "09521234543213"
  /// A client in Python, for what curl cannot do: half a request, and the rest of it later.
  private func talk(_ server: Server, _ script: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c", "import socket, sys, time\nport = int(sys.argv[1])\n" + script, String(server.port),
    ]
    process.standardOutput = Pipe()
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func said(_ process: Process) -> String {
    guard let pipe = process.standardOutput as? Pipe else { return "" }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `finishes what has begun when it is asked to stop, takes nothing new, and ends well`(signal: Int32)
    throws
  {
    let work = try `The whole job through the command line`.workplace()
    let server = try Server(work)
    let half = try talk(
      server,
      """
      client = socket.create_connection(("127.0.0.1", port))
      body = b"trang=%2Fhtx%2Fx&phieu=1&loai=other&noi-dung=xin+chao"
      client.sendall(b"POST /phan-anh HTTP/1.1\\r\\nHost: x\\r\\nContent-Type: application/x-www-form-urlencoded\\r\\n"
        + b"Content-Length: %d\\r\\n\\r\\n" % len(body) + body[:10])
      print("begun", flush=True)
      time.sleep(2)
      try:
          socket.create_connection(("127.0.0.1", port), 1).close()
          print("still open")
      except OSError:
          print("closed")
      client.sendall(body[10:])
      print(client.recv(4096).split(b"\\r\\n")[0].decode())
      """)
    usleep(1_000_000)
    kill(server.process.processIdentifier, signal)
    let told = said(half)
    #expect(told.hasPrefix("begun\nclosed\nHTTP/1.1 404"), "\(told)")
    server.process.waitUntilExit()
    #expect(server.process.terminationReason == .exit && server.process.terminationStatus == 0)
  }

  @Test func `loses no scan that is older than a second when it is killed, and counts on from there`() throws
  {
    let work = try `The whole job through the command line`.workplace()
    let serial = try work.ask("SELECT text FROM serial WHERE position = 1")
    let page = "/01/\(Self.gtin)/10/MTH-260612/21/\(serial)"
    func counted() throws -> Int {
      Int(try work.ask("SELECT ifnull(sum(count), 0) FROM scan", of: "scans.sqlite")) ?? -1
    }
    var server = try Server(work)
    for _ in 0..<20 { #expect(try server.get(page).status == 200) }
    // One round of writing ends within a second and its own length.
    usleep(2_500_000)
    for _ in 0..<3 { _ = try server.get(page) }
    kill(server.process.processIdentifier, SIGKILL)
    server.process.waitUntilExit()
    let before = try counted()
    #expect((20...23).contains(before), "\(before) of 23")
    #expect(try work.ask("PRAGMA integrity_check", of: "scans.sqlite") == "ok")
    server = try Server(work)
    for _ in 0..<10 { _ = try server.get(page) }
    // Stopped in order, not one is lost.
    server.process.terminate()
    server.process.waitUntilExit()
    #expect(try counted() == before + 10)
  }

  @Test func `tells Prometheus on this machine what was asked, by route, and nothing of who asked`() throws {
    let work = try `The whole job through the command line`.workplace()
    let port = try freePort()
    let server = try Server(work, "--metrics-address", "127.0.0.1:\(port)")
    _ = try server.get("/01/\(Self.gtin)?secret=Zwquery")
    _ = try server.get("/khong-co-trang-nay")
    let text = try server.text(try #require(server.metrics))
    #expect(
      text.contains("vungtrong_requests_total{method=\"GET\",route=\"/01/**\",status=\"200\"} 1"), "\(text)")
    #expect(text.contains("# TYPE vungtrong_request_seconds histogram"))
    for secret in [Self.gtin, "Zwquery", "khong-co", "127.0.0.1"] { #expect(!text.contains(secret)) }
    #expect(try server.get("/metrics").status == 404)
    let refused = try work.run("serve", "--address", "127.0.0.1:0", "--metrics-address", "0.0.0.0:\(port)")
    #expect(refused.status == 64)
  }

  /// More clients than may wait at once send a letter of a head now and then; each is cut, and pages of labels go on meanwhile.
  @Test(.enabled(if: LongTests.areWanted, "waits for half a minute"))
  func `goes on with scans while many clients keep it waiting, and cuts each of them`() throws {
    let work = try `The whole job through the command line`.workplace()
    let server = try Server(work)
    let slow = try talk(
      server,
      """
      clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(700)]
      for client in clients:
          try: client.sendall(b"GET /01/09521234543213 HTTP/1.1\\r\\nHost: x\\r\\nX-Slow: ")
          except OSError: pass
      began, cut = time.time(), 0
      while clients and time.time() - began < 60:
          time.sleep(0.5)
          for client in list(clients):
              try:
                  client.setblocking(False)
                  ended = client.recv(1) == b""
              except BlockingIOError: ended = False
              except OSError: ended = True
              if not ended:
                  try: client.setblocking(True); client.sendall(b"a")
                  except OSError: ended = True
              if ended: clients.remove(client); cut += 1
      print(cut, int(time.time() - began))
      """)
    var pages = 0
    while slow.isRunning {
      #expect(try server.get("/01/\(Self.gtin)").status == 200)
      pages += 1
      usleep(100_000)
    }
    let told = said(slow).split(separator: " ").compactMap {
      Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    #expect(told.first == 700, "\(told)")
    #expect((25...45).contains(told.last ?? 0), "cut after \(told) s, the limit is 30 s")
    #expect(pages > 50)
  }

  private func freePort() throws -> Int {
    let text = try Program.tool(
      "python3",
      ["-c", "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"]
    ).output
    return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}
