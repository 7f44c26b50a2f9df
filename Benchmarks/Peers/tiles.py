"""Tiles of one zoom over the extent of COUNT fields, one after the other, after one that is not measured.
tiles.py COUNT ZOOM http URL REGISTRY | postgis SOCKET REGISTRY
GDAL counts in REGISTRY what must come.
Prints the median of a tile in milliseconds, seconds in all, the tiles, and of a sample of them the features that came and those
that must come."""
import math
import statistics
import sys
import time

import mapbox_vector_tile
import pyogrio

count, zoom, kind, place = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
side = math.ceil(math.sqrt(count))
width, height = side * 250 / (111320 * math.cos(math.radians(22.54))), side * 110 / 110750


def tile_of(longitude, latitude):
    tiles = 2**zoom
    row = (1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2 * tiles
    return int((longitude + 180) / 360 * tiles), int(row)


left, bottom = tile_of(104.29 - width / 2, 22.54 - height / 2)
right, top = tile_of(104.29 + width / 2, 22.54 + height / 2)
addresses = [(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)]

if kind == "http":
    import http.client
    import urllib.parse

    address = urllib.parse.urlparse(place)
    connection = http.client.HTTPConnection(address.netloc)

    def ask(column, row):
        connection.request("GET", f"/tiles/{zoom}/{column}/{row}.mvt")
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"HTTP {answer.status}")
        return body
else:
    import psycopg2

    cursor = psycopg2.connect(host=place, user="peer", dbname=f"fields_{count}").cursor()

    def ask(column, row):
        cursor.execute(
            "SELECT ST_AsMVT(t, 'parcels', 4096, 'geom') FROM (SELECT code, name, area_square_metres,"
            " ST_AsMVTGeom(mercator, ST_TileEnvelope(%s, %s, %s), 4096, 64, true) AS geom FROM parcel"
            " WHERE mercator && ST_TileEnvelope(%s, %s, %s)) t WHERE geom IS NOT NULL",
            (zoom, column, row, zoom, column, row))
        return bytes(cursor.fetchone()[0])


ask(*addresses[0])
times, bodies = [], []
for column, row in addresses:
    start = time.perf_counter()
    bodies.append(ask(column, row))
    times.append(time.perf_counter() - start)
# Decoding takes longer than cutting: of many tiles some fifty tell how many features there are.
sample = bodies[:: max(1, len(bodies) // 50)]
features = sum(
    len(layer["features"])
    for body in sample if body
    for name, layer in mapbox_vector_tile.decode(body).items() if name == "parcels")


def bounds(column, row):
    def longitude(x):
        return x / 2**zoom * 360 - 180

    def latitude(y):
        return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / 2**zoom))))

    return longitude(column), latitude(row + 1), longitude(column + 1), latitude(row)


expected = sum(
    len(pyogrio.read_dataframe(sys.argv[5], layer="parcel", columns=[], bbox=bounds(*address)))
    for address in addresses[:: max(1, len(bodies) // 50)])
print(statistics.median(times) * 1000, sum(times), len(addresses), features, expected)
