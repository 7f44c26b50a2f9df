import FoundationEssentials
import GrowingAreas

/// Files that come with the program: `GeoData`, `Samples`, fonts lists.
///
/// Looked for in `$VUNGTRONG_SHARE`, then `<binary>/../share/vungtrong`, then the checkout the binary was built in.
public enum SharedFiles {
  /// The path of a file or folder that comes with the program.
  /// - Throws: `Refusal` fileMissing with the path looked for.
  public static func path(_ name: String) throws -> String {
    for folder in folders() {
      let path = folder + "/" + name
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    throw Refusal(.fileMissing, name)
  }

  private static func folders() -> [String] {
    var folders: [String] = []
    if let named = ProcessInfo.processInfo.environment["VUNGTRONG_SHARE"] { folders.append(named) }
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    folders.append(folder.deletingLastPathComponent().path + "/share/vungtrong")
    // A checkout: the binary lies some folders below Package.swift.
    for _ in 0..<6 {
      if FileManager.default.fileExists(atPath: folder.path + "/Package.swift") {
        folders.append(folder.path)
        break
      }
      folder.deleteLastPathComponent()
    }
    return folders
  }
}
