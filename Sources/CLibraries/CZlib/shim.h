#pragma once
#include <zlib.h>

/* deflateInit2 is a macro, which Swift cannot call. 15 + 16: the largest window, in the wrapper of gzip (RFC 1952). */
static inline int gzip_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
