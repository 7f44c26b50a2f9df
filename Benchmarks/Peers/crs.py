"""Points between WGS 84 and VN-2000 (EPSG:9208) with pyproj: crs.py forward|back COUNT"""
import sys

import numpy
import pyproj

back, count = sys.argv[1] == "back", int(sys.argv[2])
transformer = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:9208", always_xy=True)
direction = "INVERSE" if back else "FORWARD"
chance = numpy.random.default_rng(1)
low, high = ((402000, 2445000), (547000, 2521000)) if back else ((103.8, 22.1), (105.2, 22.8))
for _ in range(count // 10_000):
    x, y = chance.uniform(low[0], high[0], 10_000), chance.uniform(low[1], high[1], 10_000)
    transformer.transform(x, y, direction=direction)
print(*transformer.transform(*((452490.0172, 2493527.2183) if back else (104.29, 22.54)), direction=direction))
