import Foundation
import TestSupport
import Testing

/// The standard's schema; it is no part of the project.
private let schema = Program.checkout.deletingLastPathComponent()
  .appending(path: "shared/standards/epcis/EPCIS-JSON-Schema.json").path

/// A registry of all samples with every kind of entry in its ledger, told to others by the built binary.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: schema) && OutsideProgram.hasPython("jsonschema"),
    "python3-jsonschema and the schema of EPCIS 2.0 are needed"))
struct `EPCIS documents of a whole registry` {
  private static let plum = "09521234543213"
  private static let tea = "09521234543220"
  private static let maize = "09521234543244"

  /// The registry of the demonstration, worked on until nothing is missing.
  private func registry() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let demo = try Program.run(Program.binary, ["demo", folder.file("demo")])
    try #require(demo.status == 0, "\(demo.errors)")
    func good(_ line: String) throws {
      let words = line.split(separator: " ").map { $0.replacingOccurrences(of: "_", with: " ") }
      let outcome = try Program.run(Program.binary, words + ["--registry", folder.file("demo")])
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
    let (plum, tea) = (Self.plum, Self.tea)
    for line in [
      "facility add drying --name Lò_sấy --code LO-SAY --village THAI-GIANG-PHO-2 --gln 9521234560012",
      "facility add store --name Kho --code KHO --village BAN-PHO-1",
      "product add --cooperative man-tam-hoa-ban-pho --name Chè_khô --name-en Dried_tea --crop che-shan --net 100_g",
      "lot harvest --product \(tea) --date 2026-04-12 --area VT-CHE-01=50 --lot T1 --at LO-SAY",
      "lot receive \(tea)/T2=20kg --supplier Lùng_Phình --outside --date 2026-04-12",
      "lot merge \(tea)/T1 \(tea)/T2 --into T3 --date 2026-04-12",
      "lot process \(tea)/T3=60kg --into 00400000000015/K1=12.6kg --date 2026-04-13 --at LO-SAY --expected 0.21 "
        + "--lowest 0.18 --highest 0.25",
      "lot split 00400000000015/K1 --into 00400000000015/K2=6kg 00400000000015/K3=6kg --date 2026-04-14",
      "lot pack 00400000000015/K2=5kg --into 095212345000000018 --date 2026-04-15 --at KHO",
      "lot pack 00400000000015/K3=2kg --into THÙNG-1 --date 2026-04-15",
      "lot ship --box 095212345000000018 --to Siêu_thị_Sa_Pa --place phường_Sa_Pa --date 2026-04-16 --at KHO",
      "lot sell 00400000000015/K3=1kg --date 2026-04-16T09:30",
      "lot destroy 00400000000015/K3=0.5kg --why ẩm --date 2026-04-17",
      "lot harvest --product \(plum) --date 2026-05-02 --from P-00004=10 --lot S1 --hold --why mận_sớm",
      "lot release \(plum)/S1 --why đã_kiểm_tra --by Giàng_Seo_Páo --date 2026-06-13",
      "lot sell \(plum)/S1=4kg --date 2026-06-14", "lot sell \(plum)/S1=1kg --date 2026-06-14",
      "recall open \(tea)/T2 --why mẫu_không_đạt", "recall close \(tea)/T2 --why mẫu_lại_đạt",
      "recall open 00400000000015/K1 --why ẩm_mốc",
    ] { try good(line.replacingOccurrences(of: "THÙNG-1", with: "THUNG-1")) }
    let last = try Program.tool(
      "sqlite3",
      [
        folder.file("demo/registry.gpkg"),
        "SELECT number FROM ledger_event WHERE kind = 'sell' ORDER BY number",
      ]
    ).output.split(separator: "\n")
    try #require(last.count == 3)
    try good("lot correct \(last[1]) --why đọc_nhầm --quantity 3kg")
    try good("lot correct \(last[2]) --why ghi_hai_lần")
    return folder
  }

  @Test func `are valid by the standard's schema, with partners and without, and others can take them in`()
    throws
  {
    let folder = try registry()
    let kinds = try Program.tool(
      "sqlite3",
      [folder.file("demo/registry.gpkg"), "SELECT count(DISTINCT kind), count(*) FROM ledger_event"])
    #expect(kinds.output.hasPrefix("14|"), "not every kind of entry is there: \(kinds.output)")
    var counts: [Int] = []
    for (name, options) in [("all", []), ("partners", ["--partners"]), ("shipping", ["--step", "shipping"])] {
      let outcome = try Program.run(
        Program.binary,
        [
          "epcis", "export", "--base", "https://t.bacha.vn", "-o", folder.file("\(name).jsonld"), "--json",
          "--registry", folder.file("demo"),
        ] + options)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let told = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      counts.append(told?["events"] as? Int ?? 0)
    }
    let script = """
      import json, jsonschema, pathlib, sys
      validator = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))
      for path in sorted(pathlib.Path(sys.argv[2]).glob("*.jsonld")):
          document = json.load(open(path))
          for error in validator.iter_errors(document):
              print(path.name, error.json_path, error.message[:300])
          print(path.name, len(document["epcisBody"]["eventList"]))
      """
    let output = try OutsideProgram.run(OutsideProgram.python, ["-c", script, schema, folder.path])
    #expect(output == "all.jsonld \(counts[0])\npartners.jsonld \(counts[1])\nshipping.jsonld \(counts[2])\n")
    // A correction is no event of its own; a box each is one.
    let entries = try #require(Int(kinds.output.trimmingCharacters(in: .whitespacesAndNewlines).dropFirst(3)))
    #expect(counts[0] == entries - 2 && counts[1] == counts[0] && counts[2] == 1)
    try checkContent(of: folder.file("all.jsonld"), without: "Sa%20Pa")

    let other = try Workplace(prepared: false)
    let captured = try #require(
      try other.json("epcis", "capture", folder.file("partners.jsonld")).first as? [String: Any])
    #expect(captured["outcome"] as? String == "captured" && captured["new"] as? Int == counts[1])
    // Partners are part of what an event says, so the hashes differ; read twice, nothing is new.
    #expect(try other.json("epcis", "capture", folder.file("shipping.jsonld")).count == 1)
    let again = try #require(
      try other.json("epcis", "capture", folder.file("partners.jsonld")).first as? [String: Any])
    #expect(again["outcome"] as? String == "knownBefore")
  }

  private func checkContent(of path: String, without secret: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains(secret), "who got goods is told only when asked for")
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let events = try #require((document?["epcisBody"] as? [String: Any])?["eventList"] as? [[String: Any]])
    func place(_ event: [String: Any], _ name: String) -> String? {
      (event[name] as? [String: Any])?["id"] as? String
    }
    func told(_ kind: String) -> [[String: Any]] { events.filter { $0["vungtrong:kind"] as? String == kind } }
    // Where the facility is known, it is where the event happened; goods that were shipped are there no more.
    let harvest = try #require(told("harvest").first { $0["readPoint"] != nil })
    #expect(place(harvest, "readPoint") == "https://id.gs1.org/414/9521234560012")
    #expect(place(harvest, "bizLocation") == "https://id.gs1.org/414/9521234560012")
    let shipment = try #require(told("ship").first)
    #expect(place(shipment, "readPoint") == "urn:x-vungtrong:facility:02839:KHO")
    #expect(place(shipment, "bizLocation") == nil)
    // Without one it is the cooperative that answers for the goods.
    #expect(
      place(try #require(told("split").first), "bizLocation")?.hasSuffix("/htx/man-tam-hoa-ban-pho") == true)
    #expect(
      told("recall").allSatisfy { event in
        (event["persistentDisposition"] as? [String: [String]])?["set"] == ["recalled"]
          && event["disposition"] as? String == "recalled"
      })
    #expect(told("recall").count == 2 && told("recall-closed").count == 1)
    let unset = (told("recall-closed").first?["persistentDisposition"] as? [String: [String]])?["unset"]
    #expect(unset == ["recalled"])
    // Of two entries taken back one has another in its place.
    let declared = events.compactMap { $0["errorDeclaration"] as? [String: Any] }
    #expect(declared.map { ($0["correctiveEventIDs"] as? [String] ?? []).count }.sorted() == [0, 1])
    #expect(events.allSatisfy { $0["eventTimeZoneOffset"] as? String == "+07:00" })
    for event in events where event["ilmd"] != nil {
      #expect(event["type"] as? String == "TransformationEvent" || event["action"] as? String == "ADD")
    }
  }
}
