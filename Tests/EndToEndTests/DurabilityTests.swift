import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `What was acknowledged stays` {
  static let rounds = LongTests.areWanted ? 200 : 20

  @Test func `an import killed at any moment leaves all of its file or nothing`() throws {
    let work = try Workplace()
    let sample = Program.sample("walks-ban-pho.gpx")
    // The moment of the kill is drawn from as long as an import takes; where it came too late, the next comes earlier.
    let clock = ContinuousClock()
    var window = try clock.measure { _ = try work.run("survey", "import", sample, "--accept") }
    let parcels = try work.ask("SELECT count(*) FROM parcel WHERE state <> 'retired'")
    #expect(Int(parcels)! > 10)
    var killed = 0
    for round in 1...(5 * Self.rounds) where killed < Self.rounds {
      let accepted = try work.ask("SELECT id FROM survey WHERE state = 'accepted'")
      if !accepted.isEmpty { try work.good("survey", "undo", accepted, "--why", "round \(round)") }
      let process = Process()
      process.executableURL = Program.binary
      process.arguments = ["survey", "import", sample, "--accept", "--registry", work.registry]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let moment = window * Double.random(in: 0...1)
      usleep(UInt32(moment / .microseconds(1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 } else { window = window * 0.8 }
      let live = try work.ask("SELECT count(*) FROM parcel WHERE state <> 'retired'")
      #expect(live == "0" || live == parcels, "round \(round): \(live) of \(parcels) parcels")
      let open = try work.ask(
        """
        SELECT count(*) FROM survey_feature f JOIN survey s ON s.number = f.survey
        WHERE s.state NOT IN ('accepted', 'undone')
        """)
      #expect(open == "0", "round \(round)")
    }
    #expect(killed == Self.rounds)
    try work.good("registry", "check")
    try work.good("audit", "verify")
  }

  @Test func `two imports and a harvest at once beside a server lose nothing`() async throws {
    let work = try `The whole job through the command line`.workplace()
    let server = try Server(work)
    let before = Int(try work.ask("SELECT count(*) FROM survey"))!
    // Two small surveys of their own, far from the samples, so that nothing is a duplicate.
    let files = try (0..<2).map { number in
      let west = 104.25 + Double(number) * 0.01
      let ring = [(0.0, 0.0), (0.001, 0.0), (0.001, 0.001), (0.0, 0.001), (0.0, 0.0)]
        .map { "[\(west + $0.0),\(22.5 + $0.1)]" }.joined(separator: ",")
      return try work.folder.write(
        #"{"type":"Feature","properties":{"name":"T"},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#,
        to: "field-\(number).geojson")
    }
    let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
      for file in files {
        group.addTask { try work.run("survey", "import", file, "--accept", "--crop", "man-tam-hoa") }
      }
      group.addTask {
        try work.run(
          "lot", "harvest", "--product", "09521234543213", "--date", "2026-06-13", "--lot", "MTH-260613",
          "--from",
          "P-00004=12")
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for outcome in outcomes { #expect([0, 75].contains(outcome.status), "\(outcome.errors)") }
    #expect(outcomes.contains { $0.status == 0 })
    let done = outcomes.count { $0.status == 0 }
    let surveys = Int(try work.ask("SELECT count(*) FROM survey"))! - before
    let lots = Int(try work.ask("SELECT count(*) FROM lot WHERE code = 'MTH-260613'"))!
    #expect(surveys + lots == done)
    try work.good("audit", "verify")
    try work.good("registry", "check")
    // The server carries the lot over by itself within a second.
    if lots == 1 {
      var status = 0
      for _ in 0..<40 where status != 200 {
        usleep(100_000)
        status = try server.get("/01/09521234543213/10/MTH-260613").status
      }
      #expect(status == 200)
    }
  }

  @Test func `erasing a grower keeps the audit trail whole and the name nowhere`() throws {
    let work = try Workplace()
    let added = try work.good(
      "grower", "add", "--name", "Canary Person", "--phone", "0900111222", "--notes", "Canary note")
    let code = try #require(added.firstMatch(of: #/H-[0-9]+/#)).output
    try work.good("grower", "consent", String(code), "--to", "parcel-outline", "--evidence", "Canary form")
    try work.good("grower", "erase", String(code), "--why", "asked for it")
    try work.good("audit", "verify")
    #expect(!(try work.dump().contains("Canary")))
    try work.good("registry", "check")
  }
}
