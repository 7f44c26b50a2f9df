import Glibc

/// The words of the system for an error number.
func systemMessage(_ code: Int32) -> String {
  unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
}

func fileExists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

/// The path as SQLite takes it in a URI.
/// - Source: sqlite.org/uri.html.
func percentEncoded(_ path: String) -> String {
  String(path.unicodeScalars.map { ["%": "%25", "?": "%3f", "#": "%23"][String($0)] ?? String($0) }.joined())
}

/// Bytes of the file; 0 when it is absent.
func fileSize(_ path: String) -> Int {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// Puts a finished file in its place, so that it is there whole or not at all, also after a power cut.
func publishFile(_ temporary: String, as path: String) throws(StoreFailure) {
  try synchronise(temporary)
  guard unsafe rename(temporary, path) == 0 else { throw StoreFailure(path, .failed(systemMessage(errno))) }
  try synchronise(folder(of: path))
}

func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Makes the empty file that SQLite fills, closed to all but owner and group: a registry holds people's data.
/// What SQLite keeps beside it gets the same rights.
func makePrivateFile(_ path: String) throws(StoreFailure) {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
  guard descriptor >= 0 else { throw StoreFailure(path, .failed(systemMessage(errno))) }
  _ = close(descriptor)
}

/// Removes a database file and what SQLite keeps beside it.
func removeDatabase(_ path: String) {
  for suffix in ["", "-wal", "-shm", "-journal"] { _ = unsafe unlink(path + suffix) }
}

/// Waits until file or folder lies on the disk itself.
private func synchronise(_ path: String) throws(StoreFailure) {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw StoreFailure(path, .failed(systemMessage(errno))) }
  defer { _ = close(descriptor) }
  guard fsync(descriptor) == 0 else { throw StoreFailure(path, .failed(systemMessage(errno))) }
}
