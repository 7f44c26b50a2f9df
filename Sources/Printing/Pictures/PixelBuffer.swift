import CGdkPixbuf
// Both modules use glib; the compiler counts its types to this one.
import CPangoCairo

/// Owns one gdk-pixbuf; each step gives a new one, and the old one is released.
struct PixelBuffer: ~Copyable {
  private let pixbuf: OpaquePointer

  /// - Parameter loader: `jpeg` or `png`; no other decoder of the library is ever reached.
  init(decoding bytes: [UInt8], as loader: String) throws(PrintingFailure) {
    var error: UnsafeMutablePointer<GError>?
    guard let decoder = gdk_pixbuf_loader_new_with_type(loader, &error) else {
      throw Self.damaged(error)
    }
    defer { g_object_unref(UnsafeMutableRawPointer(decoder)) }
    let isWritten = gdk_pixbuf_loader_write(decoder, bytes, gsize(bytes.count), &error) != 0
    guard isWritten else {
      // A loader must be closed in any case; the first error is the one that counts.
      gdk_pixbuf_loader_close(decoder, nil)
      throw Self.damaged(error)
    }
    guard gdk_pixbuf_loader_close(decoder, &error) != 0,
      let decoded = gdk_pixbuf_loader_get_pixbuf(decoder)
    else { throw Self.damaged(error) }
    g_object_ref(UnsafeMutableRawPointer(decoded))
    pixbuf = decoded
  }

  /// - Parameter rgba: row by row without padding.
  init(rgba: [UInt8], width: Int, height: Int) {
    let bytes = g_bytes_new(rgba, gsize(rgba.count))
    defer { g_bytes_unref(bytes) }
    pixbuf = gdk_pixbuf_new_from_bytes(
      bytes, GDK_COLORSPACE_RGB, 1, 8, Int32(width), Int32(height), Int32(width * 4))
  }

  private init(owning pixbuf: OpaquePointer) { self.pixbuf = pixbuf }

  deinit { g_object_unref(UnsafeMutableRawPointer(pixbuf)) }

  var width: Int { Int(gdk_pixbuf_get_width(pixbuf)) }
  var height: Int { Int(gdk_pixbuf_get_height(pixbuf)) }

  /// Turned as the EXIF orientation says.
  consuming func upright() -> PixelBuffer {
    PixelBuffer(owning: gdk_pixbuf_apply_embedded_orientation(pixbuf))
  }

  /// No side longer than the limit; never enlarged.
  consuming func reduced(toSide limit: Int) -> PixelBuffer {
    let scale = Double(limit) / Double(max(width, height))
    guard scale < 1 else { return self }
    func scaled(_ side: Int) -> Int32 { Int32(max(1, (Double(side) * scale).rounded())) }
    return PixelBuffer(
      owning: gdk_pixbuf_scale_simple(pixbuf, scaled(width), scaled(height), GDK_INTERP_BILINEAR))
  }

  consuming func withAlpha() -> PixelBuffer {
    PixelBuffer(owning: gdk_pixbuf_add_alpha(pixbuf, 0, 0, 0, 0))
  }

  /// Clear parts become white, for formats without alpha.
  consuming func onWhite() -> PixelBuffer {
    let (w, h) = (Int32(width), Int32(height))
    let paper = gdk_pixbuf_new(GDK_COLORSPACE_RGB, 0, 8, w, h)!
    gdk_pixbuf_fill(paper, 0xFFFF_FFFF)
    gdk_pixbuf_composite(
      pixbuf, paper, 0, 0, w, h, 0, 0, 1, 1, GDK_INTERP_NEAREST, 255)
    return PixelBuffer(owning: paper)
  }

  /// The pixels row by row without padding, as many bytes each as the buffer has channels.
  func rows() -> [UInt8] {
    let channels = Int(gdk_pixbuf_get_n_channels(pixbuf))
    let stride = Int(gdk_pixbuf_get_rowstride(pixbuf))
    guard let start = gdk_pixbuf_read_pixels(pixbuf) else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(width * height * channels)
    for y in 0..<height {
      result.append(contentsOf: UnsafeBufferPointer(start: start + y * stride, count: width * channels))
    }
    return result
  }

  /// A JPEG file with nothing but the picture in it.
  func jpeg(quality: Int) throws(PrintingFailure) -> [UInt8] {
    var buffer: UnsafeMutablePointer<gchar>?
    var count: gsize = 0
    var error: UnsafeMutablePointer<GError>?
    // Two lists of C strings, each ended by NULL.
    let isSaved = "quality".withCString { key in
      String(quality).withCString { value in
        var keys: [UnsafeMutablePointer<gchar>?] = [UnsafeMutablePointer(mutating: key), nil]
        var values: [UnsafeMutablePointer<gchar>?] = [UnsafeMutablePointer(mutating: value), nil]
        return gdk_pixbuf_save_to_bufferv(pixbuf, &buffer, &count, "jpeg", &keys, &values, &error) != 0
      }
    }
    guard isSaved, let buffer else { throw Self.damaged(error) }
    defer { g_free(buffer) }
    return UnsafeRawBufferPointer(start: buffer, count: Int(count)).map { $0 }
  }

  /// Takes the library's words and frees its error.
  private static func damaged(_ error: UnsafeMutablePointer<GError>?) -> PrintingFailure {
    guard let error else { return .pictureDamaged(reason: "no picture in the file") }
    defer { g_error_free(error) }
    return .pictureDamaged(reason: String(cString: error.pointee.message))
  }
}
