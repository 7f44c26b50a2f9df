/* QR symbols of all links in a file with libqrencode alone: qr matrix|svg|png LINKS FIRST */
#include <png.h>
#include <qrencode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char out[1 << 20];
static size_t used;

static void append(png_structp png, png_bytep bytes, png_size_t count) {
  (void)png;
  memcpy(out + used, bytes, count);
  used += count;
}
static void flush(png_structp png) { (void)png; }

static void draw_svg(const QRcode *code) {
  int side = code->width + 8;
  used = sprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"",
                 side, side);
  for (int y = 0; y < code->width; y++)
    for (int x = 0; x < code->width;) {
      int start = x;
      while (x < code->width && (code->data[y * code->width + x] & 1)) x++;
      if (x > start) used += sprintf(out + used, "M%d %dh%dv1h-%dz", start + 4, y + 4, x - start, x - start);
      else x++;
    }
  used += sprintf(out + used, "\"/></svg>\n");
}

static void draw_png(const QRcode *code) {
  int side = (code->width + 8) * 8;
  static unsigned char row[1024];
  used = 0;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, 0, 0, 0);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, 0, append, flush);
  png_set_IHDR(png, info, side, side, 1, PNG_COLOR_TYPE_GRAY, 0, 0, 0);
  png_write_info(png, info);
  for (int y = 0; y < side; y++) {
    memset(row, 0xff, (side + 7) / 8);
    int line = y / 8 - 4;
    if (line >= 0 && line < code->width)
      for (int x = 0; x < code->width; x++)
        if (code->data[line * code->width + x] & 1) row[x + 4] = 0;
    png_write_row(png, row);
  }
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
}

int main(int count, char **words) {
  if (count != 4) return 64;
  FILE *links = fopen(words[2], "r");
  if (!links) return 66;
  char line[512];
  int first = 1;
  unsigned sum = 0;
  while (fgets(line, sizeof line, links)) {
    line[strcspn(line, "\n")] = 0;
    QRcode *code = QRcode_encodeString(line, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    if (!code) return 65;
    if (words[1][0] == 's') draw_svg(code);
    else if (words[1][0] == 'p') draw_png(code);
    else { out[0] = code->data[0] & 1; used = 1; }
    sum += code->data[code->width * code->width / 2] & 1;
    QRcode_free(code);
    if (first) {
      FILE *file = fopen(words[3], "wb");
      if (!file) return 73;
      fwrite(out, 1, used, file);
      fclose(file);
      first = 0;
    }
  }
  fprintf(stderr, "%u\n", sum);
  return 0;
}
