/* Points between WGS 84 and VN-2000 zone 104.75 (EPSG:9208) with libproj alone: crs forward|back COUNT
   Made and transformed in pieces of 10,000; prints where the golden point of Bắc Hà comes out. */
#include <proj.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PIECE 10000

static uint64_t state = 1;
static double uniform(double low, double high) {
  state += 0x9e3779b97f4a7c15u;
  uint64_t mixed = state;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
  mixed ^= mixed >> 31;
  return low + (high - low) * (mixed >> 11) * 0x1p-53;
}

int main(int count, char **words) {
  if (count != 3) return 64;
  int back = strcmp(words[1], "back") == 0;
  long points = atol(words[2]);
  PJ_CONTEXT *context = proj_context_create();
  PJ *plain = proj_create_crs_to_crs(context, "EPSG:4326", "EPSG:9208", 0);
  PJ *operation = plain ? proj_normalize_for_visualization(context, plain) : 0;
  if (!operation) return 70;
  PJ_DIRECTION direction = back ? PJ_INV : PJ_FWD;
  static double x[PIECE], y[PIECE];
  for (long done = 0; done < points; done += PIECE) {
    for (int i = 0; i < PIECE; i++) {
      x[i] = back ? uniform(402000, 547000) : uniform(103.8, 105.2);
      y[i] = back ? uniform(2445000, 2521000) : uniform(22.1, 22.8);
    }
    proj_trans_generic(operation, direction, x, sizeof *x, PIECE, y, sizeof *y, PIECE, 0, 0, 0, 0, 0, 0);
  }
  PJ_COORD golden = back ? proj_coord(452490.0172, 2493527.2183, 0, 0) : proj_coord(104.29, 22.54, 0, 0);
  golden = proj_trans(operation, direction, golden);
  printf("%.9f %.9f\n", golden.xy.x, golden.xy.y);
  return 0;
}
