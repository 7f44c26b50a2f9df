import Foundation
import TestSupport
import Testing

/// What leaves the program: files, standard output and the rights on the registry.
@Suite struct `Output` {
  @Test func `a file that stands is replaced only when forced, and through a link at its own place`() throws {
    let work = try Workplace(prepared: false)
    let target = try work.folder.write("old", to: "target.geojson")
    let link = work.folder.file("link.geojson")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(try work.run("map", "export", "-o", link).status == 73)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "old")
    try work.good("map", "export", "-o", link, "--force")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8).contains("FeatureCollection"))
  }

  @Test func `what is no file is never replaced`() throws {
    let work = try Workplace(prepared: false)
    let pipe = work.folder.file("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    for place in [pipe, work.folder.path] {
      let outcome = try work.run("map", "export", "-o", place, "--force")
      #expect(outcome.status == 73, "\(outcome.errors)")
    }
    var status = stat()
    #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `a place that cannot be written is named as it was given`() throws {
    let work = try Workplace(prepared: false)
    for arguments in [["map", "export", "-o"], ["registry", "backup"]] {
      let outcome = try work.run(arguments + [work.folder.file("absent/file.gpkg")])
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("absent/file.gpkg:") && !outcome.errors.contains(".part-"))
    }
  }

  @Test func `results that do not arrive are no success`() throws {
    let outcome = try Program.run(
      URL(filePath: "/bin/sh"), ["-c", "'\(Program.binary.path)' label sheets > /dev/full"])
    #expect(outcome.status == 74)
  }

  @Test func `a registry and its backup are closed to other users`() throws {
    let work = try Workplace(prepared: false)
    let backup = work.folder.file("backup.gpkg")
    try work.good("registry", "backup", backup)
    for path in [work.registry + "/registry.gpkg", backup] {
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(try #require(rights) & 0o007 == 0, "\(path)")
    }
  }

  @Test(arguments: [
    ("report completion --quarter 2026-Q3 -o report.xyz", 64),
    ("label print --lot 09521234543213/L1 -o labels.pdf --base nowhere", 64),
    ("code issue --lot 09521234543213/L1 --serials 0", 64),
    ("parcel list --village NO-SUCH", 66),
    ("map export -o map.geojson --village NO-SUCH", 66),
  ])
  func `a wrong option is a fault of usage, an unknown record a missing input`(line: String, status: Int32)
    throws
  {
    let outcome = try Workplace(prepared: false).run(line.split(separator: " ").map(String.init))
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `a lot names each parcel once and a product needs a photo that is one`() throws {
    let work = try `The whole job through the command line`.workplace()
    let twice = try work.run(
      "lot", "harvest", "--product", "09521234543213", "--date", "2026-06-13", "--from", "P-00001=1",
      "P-00001=2")
    #expect(twice.status == 65 && twice.errors.contains("P-00001"), "\(twice.errors)")
    let photo = try work.run("product", "set", "09521234543213", "--photo", Program.sample("plan.csv"))
    #expect(photo.status == 65 && photo.errors.contains("JPEG"), "\(photo.errors)")
  }
}
