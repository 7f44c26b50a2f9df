import CGEOS

/// One GEOS context and the last words it said.
///
/// GEOS wants one context per thread; making and ending one costs 0.1 µs, so every call makes its own. Not
/// `Sendable`: the compiler keeps a session inside the thread that made it.
final class GEOSSession {
  let handle: GEOSContextHandle_t
  private var lastWords: String?

  init() {
    // NULL only when memory is out, where nothing sensible can follow.
    guard let handle = GEOS_init_r() else { fatalError("GEOS_init_r: out of memory") }
    self.handle = handle
    // The receiver lives as long as the context: `deinit` ends the context first.
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { words, receiver in
        guard let words, let receiver else { return }
        Unmanaged<GEOSSession>.fromOpaque(receiver).takeUnretainedValue().lastWords = String(cString: words)
      },
      Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  /// The failure of a step with what GEOS said about it; the words are then forgotten.
  func failure(_ step: GeometryFailure.Step) -> GeometryFailure {
    defer { lastWords = nil }
    return GeometryFailure(step, lastWords ?? "GEOS gave no reason")
  }

  /// Takes ownership of what a GEOS function made.
  func adopt(_ step: GeometryFailure.Step, _ pointer: OpaquePointer?) throws(GeometryFailure) -> GEOSShape {
    guard let pointer else { throw failure(step) }
    return GEOSShape(adopting: pointer, in: self)
  }

  /// The answer of a predicate: GEOS says 0, 1, or 2 for an error.
  func truth(_ step: GeometryFailure.Step, _ answer: CChar) throws(GeometryFailure) -> Bool {
    switch answer {
    case 0: return false
    case 1: return true
    default: throw failure(step)
    }
  }
}
