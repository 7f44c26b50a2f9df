"""Forty windows of one per cent of the extent, one after the other.
windows.py COUNT http URL REGISTRY | postgis SOCKET REGISTRY | pyogrio REGISTRY
GDAL counts in REGISTRY what must come.
Prints the median in milliseconds, the features that came in all, and those that must come."""
import json
import math
import random
import statistics
import sys
import time

count, kind, place = int(sys.argv[1]), sys.argv[2], sys.argv[3]
side = math.ceil(math.sqrt(count))
width, height = side * 250 / (111320 * math.cos(math.radians(22.54))), side * 110 / 110750
chance = random.Random(7)
boxes = []
for _ in range(40):
    west = 104.29 - width / 2 + chance.random() * width * 0.9
    south = 22.54 - height / 2 + chance.random() * height * 0.9
    boxes.append((west, south, west + width / 10, south + height / 10))

if kind == "http":
    import http.client
    import urllib.parse

    address = urllib.parse.urlparse(place)
    connection = http.client.HTTPConnection(address.netloc)

    def ask(box):
        connection.request("GET", address.path + "?bbox=" + ",".join(f"{value:.7f}" for value in box))
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"HTTP {answer.status}")
        return body
elif kind == "postgis":
    import psycopg2

    cursor = psycopg2.connect(host=place, user="peer", dbname=f"fields_{count}").cursor()

    def ask(box):
        cursor.execute(
            "SELECT json_build_object('type', 'FeatureCollection', 'features', json_agg(f)) FROM (SELECT"
            " ST_AsGeoJSON(t.*, 'geom', 7)::json f FROM (SELECT code, name, area_square_metres, geom FROM parcel"
            " WHERE geom && ST_MakeEnvelope(%s, %s, %s, %s, 4326)) t) q", box)
        return json.dumps(cursor.fetchone()[0]).encode()
else:
    import pyogrio

    def ask(box):
        columns = ["code", "name", "area_square_metres"]
        return pyogrio.read_dataframe(place, layer="parcel", columns=columns, bbox=box).to_json().encode()

times, features = [], 0
for box in boxes:
    start = time.perf_counter()
    body = ask(box)
    times.append((time.perf_counter() - start) * 1000)
    features += len(json.loads(body)["features"] or [])
expected = features
if kind != "pyogrio":
    import pyogrio

    expected = sum(len(pyogrio.read_dataframe(sys.argv[4], layer="parcel", columns=[], bbox=box)) for box in boxes)
print(statistics.median(times), features, expected)
