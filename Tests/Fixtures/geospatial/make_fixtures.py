"""Second sources for the tests of Geospatial: geodesic areas and distances, well-known binary.

    python3 -m venv v && v/bin/pip install geographiclib==2.1 pyproj shapely
    v/bin/python make_fixtures.py

writes areas.tsv, distances.tsv and wkb.tsv beside this file. Areas and distances come from GeographicLib in Python, a
port of its own that shares no code with PROJ; pyproj must agree or nothing is written. Well-known binary is shapely's.
"""

import math
import os
import random

import pyproj
import shapely
from geographiclib.geodesic import Geodesic
from shapely import MultiPolygon, Polygon

HERE = os.path.dirname(os.path.abspath(__file__))
EARTH = Geodesic.WGS84
PYPROJ = pyproj.Geod(ellps="WGS84")
PLACES = {"bac-ha": (104.2890, 22.5370), "equator": (0.0, 0.0), "north": (25.0, 68.0), "south": (-70.0, -33.0)}


def at(center, azimuth, distance):
    end = EARTH.Direct(center[1], center[0], azimuth, distance)
    return (round(end["lon2"], 10), round(end["lat2"], 10))


def square(center, side, turn=0):
    return [at(center, turn + 45 - 90 * corner, side / math.sqrt(2)) for corner in range(4)]


def wobbly(center, radius, seed, count=200):
    numbers = random.Random(seed)
    return [at(center, -360 * i / count, radius * numbers.uniform(0.7, 1)) for i in range(count)]


def ring_area(ring):
    polygon = EARTH.Polygon()
    for longitude, latitude in ring:
        polygon.AddPoint(latitude, longitude)
    area = abs(polygon.Compute(False, True)[2])
    other = abs(PYPROJ.polygon_area_perimeter(*zip(*ring))[0])
    assert abs(area - other) <= 1e-9 * area, (area, other)
    return area


def text(rings):
    return "|".join(";".join(f"{x!r} {y!r}" for x, y in ring) for ring in rings)


cases = []
for place, center in PLACES.items():
    for side in (100, 316, 1000, 10000):
        cases.append((f"square {side} m {place}", [square(center, side, turn=17)]))
cases.append(("square clockwise", [square(PLACES["bac-ha"], 1000)[::-1]]))
for seed, radius in enumerate((200, 1000, 5000)):
    cases.append((f"200 vertices, {radius} m", [wobbly(PLACES["bac-ha"], radius, seed)]))
outer = wobbly(PLACES["bac-ha"], 800, 7)
hole = square(PLACES["bac-ha"], 300)
cases += [
    ("hole, opposite directions", [outer, hole[::-1]]),
    ("hole, same direction", [outer, hole]),
    ("hole, both clockwise", [outer[::-1], hole[::-1]]),
]
with open(os.path.join(HERE, "areas.tsv"), "w") as file:
    file.write("# make_fixtures.py: name, square metres, rings (not closed; the first is the outer one) as longitude latitude\n")
    for name, rings in cases:
        area = ring_area(rings[0]) - sum(ring_area(ring) for ring in rings[1:])
        file.write(f"{name}\t{area!r}\t{text(rings)}\n")

with open(os.path.join(HERE, "distances.tsv"), "w") as file:
    file.write("# make_fixtures.py: longitude, latitude, bearing in degrees, metres, longitude and latitude of the end\n")
    for center in PLACES.values():
        for azimuth, distance in ((0, 1), (33, 100), (90, 5000), (211, 40000), (359, 1e6)):
            end = EARTH.Direct(center[1], center[0], azimuth, distance)
            file.write("\t".join(map(repr, (*center, azimuth, distance, end["lon2"], end["lat2"]))) + "\n")

a = Polygon([(104, 22), (105, 22), (105, 23), (104, 22)])
b = Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(1, 1), (2, 1), (2, 2), (1, 1)]])
with open(os.path.join(HERE, "wkb.tsv"), "w") as file:
    file.write("# make_fixtures.py, shapely: what it is, well-known binary in hexadecimal, the rings it holds\n")
    for name, shape in (("polygon", a), ("polygon with hole", b), ("multipolygon", MultiPolygon([a, b]))):
        for order, letter in ((1, "little"), (0, "big")):
            for dimension in (2, 3):
                solid = shape if dimension == 2 else shapely.force_3d(shape, 7)
                for flavor in ("iso", "extended"):
                    data = shapely.to_wkb(solid, hex=True, output_dimension=dimension, byte_order=order, flavor=flavor)
                    parts = getattr(shape, "geoms", [shape])
                    rings = "/".join(text([p.exterior.coords, *(h.coords for h in p.interiors)]) for p in parts)
                    file.write(f"{name}, {letter} endian, {dimension} dimensions, {flavor}\t{data}\t{rings}\n")
