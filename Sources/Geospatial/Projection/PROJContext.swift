import CPROJ

/// One context of PROJ, without network, and the last error line it logged.
///
/// A failed creation leaves only code 4096 behind: the reason reaches the log. Not `Sendable`: a context and
/// what was made in it are for one thread at a time.
final class PROJContext {
  let handle: OpaquePointer
  private var lastWords: String?

  init() {
    // NULL only when memory is out, where nothing sensible can follow.
    guard let handle = proj_context_create() else { fatalError("proj_context_create: out of memory") }
    self.handle = handle
    proj_context_set_enable_network(handle, 0)
    proj_log_level(handle, PJ_LOG_ERROR)
    // The receiver lives as long as the context: `deinit` ends the context first.
    proj_log_func(handle, Unmanaged.passUnretained(self).toOpaque()) { receiver, _, words in
      guard let receiver, let words else { return }
      Unmanaged<PROJContext>.fromOpaque(receiver).takeUnretainedValue().lastWords = String(cString: words)
    }
  }

  deinit { proj_context_destroy(handle) }

  /// What PROJ said last; the words are then forgotten.
  func takeWords() -> String {
    defer { lastWords = nil }
    return lastWords ?? "PROJ gave no reason"
  }

  /// Takes ownership of what a PROJ function made; nil when it failed.
  func adopt(_ pointer: OpaquePointer?) -> PROJObject? {
    pointer.map { PROJObject(adopting: $0, in: self) }
  }
}

/// Owns one object of PROJ (a reference system or an operation) and keeps its context alive.
struct PROJObject: ~Copyable {
  let context: PROJContext
  /// Valid while this value lives; never kept elsewhere.
  let pointer: OpaquePointer

  init(adopting pointer: OpaquePointer, in context: PROJContext) {
    self.pointer = pointer
    self.context = context
  }

  deinit { proj_destroy(pointer) }

  /// Name in the EPSG register, or the names of all steps.
  var name: String { proj_get_name(pointer).map { String(cString: $0) } ?? "" }

  /// `EPSG:6960`; nil for what has no code of its own.
  var code: String? {
    guard let authority = proj_get_id_auth_name(pointer, 0), let code = proj_get_id_code(pointer, 0) else {
      return nil
    }
    return "\(String(cString: authority)):\(String(cString: code))"
  }
}
