"""Second sources for the tests of Geospatial: geodesic areas and distances, well-known binary.

    python3 -m venv v && v/bin/pip install geographiclib==2.1 pyproj shapely
    v/bin/python make_fixtures.py

writes areas.tsv, plane-areas.tsv, distances.tsv and wkb.tsv beside this file. Areas and distances come from GeographicLib
in Python, a port of its own that shares no code with PROJ; pyproj must agree or nothing is written. Plane areas come from
the series and the seven parameters below, worked out here. Well-known binary is shapely's.
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


def moved_to_vn2000(longitude, latitude):
    """From WGS 84 to VN-2000, degrees: Decision 05/2007/QD-BTNMT the other way round (EPSG:6960, coordinate frame)."""
    a, e2 = 6378137.0, (2 - 1 / 298.257223563) / 298.257223563
    phi, lam = math.radians(latitude), math.radians(longitude)
    n = a / math.sqrt(1 - e2 * math.sin(phi) ** 2)
    there = (n * math.cos(phi) * math.cos(lam), n * math.cos(phi) * math.sin(lam), n * (1 - e2) * math.sin(phi))
    shift = (-191.90441429, -39.30318279, -111.45032835)
    rx, ry, rz = (math.radians(s / 3600) for s in (-0.00928836, 0.01975479, -0.00427372))
    x, y, z = ((c - d) / 1.000000252906278 for c, d in zip(there, shift))
    # The inverse of a matrix of such small turns is its transpose, to 1e-14.
    x, y, z = x - rz * y + ry * z, rz * x + y - rx * z, -ry * x + rx * y + z
    p, phi = math.hypot(x, y), math.atan2(z, math.hypot(x, y) * (1 - e2))
    for _ in range(10):
        n = a / math.sqrt(1 - e2 * math.sin(phi) ** 2)
        phi = math.atan2(z + e2 * n * math.sin(phi), p)
    return math.degrees(math.atan2(y, x)), math.degrees(phi)


def on_tm3(longitude, latitude, meridian):
    """Easting and northing of a 3 degree zone of VN-2000 (L. Krueger 1912, series in n to the sixth power)."""
    f = 1 / 298.257223563
    n = f / (2 - f)
    radius = 6378137.0 / (1 + n) * (1 + n**2 / 4 + n**4 / 64 + n**6 / 256)
    alpha = (
        n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16 + 41 * n**4 / 180 - 127 * n**5 / 288 + 7891 * n**6 / 37800,
        13 * n**2 / 48 - 3 * n**3 / 5 + 557 * n**4 / 1440 + 281 * n**5 / 630 - 1983433 * n**6 / 1935360,
        61 * n**3 / 240 - 103 * n**4 / 140 + 15061 * n**5 / 26880 + 167603 * n**6 / 181440,
        49561 * n**4 / 161280 - 179 * n**5 / 168 + 6601661 * n**6 / 7257600,
        34729 * n**5 / 80640 - 3418889 * n**6 / 1995840,
        212378941 * n**6 / 319334400,
    )
    phi, lam = math.radians(latitude), math.radians(longitude - meridian)
    e = math.sqrt(f * (2 - f))
    t = math.sinh(math.atanh(math.sin(phi)) - e * math.atanh(e * math.sin(phi)))
    xi, eta = math.atan2(t, math.cos(lam)), math.asinh(math.sin(lam) / math.hypot(t, math.cos(lam)))
    north = xi + sum(c * math.sin(2 * j * xi) * math.cosh(2 * j * eta) for j, c in enumerate(alpha, 1))
    east = eta + sum(c * math.cos(2 * j * xi) * math.sinh(2 * j * eta) for j, c in enumerate(alpha, 1))
    return 500000 + 0.9999 * radius * east, 0.9999 * radius * north


def plane_area(ring, meridian):
    corners = [on_tm3(*moved_to_vn2000(*point), meridian) for point in ring]
    (x0, y0), total = corners[0], 0
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        total += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    return abs(total) / 2


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

# mapping.md, d2: where the golden point of Bac Ha lies in zone 104-45.
easting, northing = on_tm3(*moved_to_vn2000(104.2890, 22.5370), 104.75)
assert abs(easting - 452386.1345) < 0.001 and abs(northing - 2493195.3496) < 0.001, (easting, northing)
with open(os.path.join(HERE, "plane-areas.tsv"), "w") as file:
    file.write("# make_fixtures.py: name in areas.tsv, square metres on the plane of VN-2000 / TM-3 zone 104-45 (EPSG:9208)\n")
    for name, rings in cases:
        if abs(rings[0][0][0] - 104.289) < 0.1:
            area = plane_area(rings[0], 104.75) - sum(plane_area(ring, 104.75) for ring in rings[1:])
            file.write(f"{name}\t{area!r}\n")

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
