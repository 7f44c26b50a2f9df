import Foundation

/// What libFuzzer, whose `main` this program has, calls with each run of bytes; `VUNGTRONG_FUZZ` names the reader.
///
/// Started with a file as its argument it reads that once, which shows what a finding was about.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader.read(UnsafeBufferPointer(start: bytes, count: count))
  return 0
}

private let reader: FuzzedReader = {
  let name = ProcessInfo.processInfo.environment["VUNGTRONG_FUZZ"] ?? ""
  guard let reader = FuzzedReader(rawValue: name) else {
    let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: ", ")
    FileHandle.standardError.write(Data("VUNGTRONG_FUZZ is one of: \(names)\n".utf8))
    exit(64)
  }
  return reader
}()
