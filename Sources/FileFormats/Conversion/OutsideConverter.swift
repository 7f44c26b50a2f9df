import Foundation
import Synchronization

/// The formats that GDAL's `ogr2ogr` reads for us, by the names of its drivers.
public enum ConvertedFormat: String, Sendable, Hashable, CaseIterable {
  case dxf = "DXF"
  case dgn = "DGN"
  case mapinfo = "MapInfo File"
  case gml = "GML"
  case flatgeobuf = "FlatGeobuf"

  /// What the program goes by beside the content: the suffix of a file that has none of its own.
  var suffix: String {
    switch self {
    case .dxf: "dxf"
    case .dgn: "dgn"
    case .mapinfo: "mif"
    case .gml: "gml"
    case .flatgeobuf: "fgb"
    }
  }
}

/// Why the outside converter gave nothing.
public enum ConversionFailure: Error, Sendable, Hashable {
  /// `ogr2ogr` is not installed: Debian's package `gdal-bin` has it.
  case notInstalled
  case tookTooLong
  /// What the program said last, at most a line.
  case failed(String)
  case file(FormatFailure)
}

/// Turns a file of another format into a GeoPackage with `ogr2ogr`, as a child process of its own.
///
/// It sees a copy in a folder that goes afterwards, and has the driver of the format alone: all others, which might read the
/// network, follow references or run scripts, are switched off. Where the system allows it, it has no network at all. Its time, memory and output
/// are bounded.
public struct OutsideConverter: Sendable, Hashable {
  /// Seconds of processor time for all that one survey has converted, for each 10 MB of it begun. The slowest 10 MB we know, a drawing of lines,
  /// take 2.4 s on one core; what is left of ten seconds is for reading the outcome.
  public var secondsPerPart = 5
  public static let partBytes = 10 << 20
  /// Bytes of memory, and of the file it writes.
  public var memory = 1 << 30
  public var output = 1 << 30
  /// Where programs are looked for.
  public var searchPath = "/usr/local/bin:/usr/bin:/bin"

  public init() {}

  /// What all conversions of a survey of so many bytes may take together.
  public func seconds(forBytes bytes: Int) -> Double {
    Double((max(1, bytes) + Self.partBytes - 1) / Self.partBytes * secondsPerPart)
  }

  /// The GeoPackage made from the file, in the folder.
  /// - Parameter seconds: of processor time, a started one counting as a whole.
  public func convert(
    _ path: String, from format: ConvertedFormat, in folder: PrivateFolder, seconds: Double,
    limits: FormatLimits = FormatLimits()
  ) throws(ConversionFailure) -> String {
    guard let program = program("ogr2ogr") else { throw .notInstalled }
    guard seconds > 0 else { throw .tookTooLong }
    let input: String
    do throws(FormatFailure) {
      input = try copies(of: path, format, in: folder, limits)
    } catch {
      throw .file(error)
    }
    let result = folder.path + "/converted.gpkg"
    // Curves become lines; heights and measures are not needed.
    var arguments = ["-f", "GPKG", result, input, "-dim", "XY", "-nlt", "CONVERT_TO_LINEAR"]
    if format == .gml { arguments += ["-oo", "DOWNLOAD_SCHEMA=NO"] }
    let drivers = try otherDrivers(program, than: format)
    try run([program] + arguments, in: folder.path, seconds: seconds, without: drivers)
    guard FileManager.default.fileExists(atPath: result) else { throw .failed("it wrote nothing") }
    return result
  }

  /// Suffixes of the files that belong to a table of MapInfo.
  public static let mapInfoSiblings: Set<String> = ["mid", "dat", "map", "id", "ind"]

  /// The file and those that belong to it, under a plain name.
  private func copies(
    of path: String, _ format: ConvertedFormat, in folder: PrivateFolder, _ limits: FormatLimits
  ) throws(FormatFailure) -> String {
    let own = URL(fileURLWithPath: path).pathExtension.lowercased()
    let suffix = format == .mapinfo && ["tab", "mif"].contains(own) ? own : format.suffix
    let copy = try folder.copy(path, as: "survey.\(suffix)", limits: limits)
    guard format == .mapinfo else { return copy }
    for sibling in ShapefileFiles.siblings(of: path)
    where Self.mapInfoSiblings.contains(sibling.suffix) {
      _ = try folder.copy(sibling.path, as: "survey.\(sibling.suffix)", limits: limits)
    }
    return copy
  }

  /// The names of all drivers that the program has, but for the one that reads and the one that writes.
  private func otherDrivers(
    _ program: String, than format: ConvertedFormat
  ) throws(ConversionFailure) -> [String] {
    let names = try Self.drivers.withLock { (known) throws(ConversionFailure) -> [String] in
      if let names = known[program] { return names }
      let names = try Self.drivers(of: program)
      known[program] = names
      return names
    }
    guard names.contains(format.rawValue), names.contains("GPKG") else {
      throw .failed("it has no driver for \(format.rawValue)")
    }
    return names.filter { $0 != format.rawValue && $0 != "GPKG" }
  }

  /// By the path of the program: an archive may hold hundreds of drawings.
  private static let drivers = Mutex<[String: [String]]>([:])

  private static func drivers(of program: String) throws(ConversionFailure) -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--formats"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw .failed("\(error)") }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // `  MapInfo File -vector- (rw+v): MapInfo File`
    return text.split(separator: "\n").compactMap { line in
      line.firstRange(of: " -").map { line[..<$0.lowerBound].trimmingCharacters(in: .whitespaces) }
    }
  }

  private func run(
    _ command: [String], in folder: String, seconds: Double, without drivers: [String]
  ) throws(ConversionFailure) {
    do throws(ProcessFailure) {
      // The switches are GDAL's.
      try process(seconds: seconds).run(
        command, in: folder,
        environment: [
          "GDAL_DRIVER_PATH": "disable", "GML_SKIP_RESOLVE_ELEMS": "ALL", "GML_DOWNLOAD_SCHEMA": "NO",
          "GDAL_SKIP": drivers.joined(separator: ","), "http_proxy": "http://127.0.0.1:9",
          "https_proxy": "http://127.0.0.1:9",
        ])
    } catch {
      switch error {
      case .tookTooLong: throw .tookTooLong
      case .failed(let words): throw .failed(words)
      }
    }
  }

  private func process(seconds: Double) -> BoundedProcess {
    var process = BoundedProcess(seconds: Int(seconds.rounded(.up)))
    (process.memory, process.output, process.searchPath) = (memory, output, searchPath)
    return process
  }

  private func program(_ name: String) -> String? { process(seconds: 1).program(name) }
}
