"""Seeds for the fuzzed readers, from the surveys in Samples/: python3 make_seeds.py FOLDER

One folder for each reader. What is not text is made here, with GDAL where it is installed; nothing of it is kept.
"""

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Samples")
FORMATS = {".gpx": "gpx", ".kml": "kml", ".geojson": "geojson", ".csv": "csv"}
# Long files make slow rounds: these show every construct in a few lines.
SMALL = {
    "gpx": '<gpx><trk><name>A</name><trkseg><trkpt lat="22.53" lon="104.29"><time>2026-01-01T00:00:00Z</time><hdop>1</hdop>'
    '<fix>3d</fix></trkpt><trkpt lat="22.53" lon="104.291"/><trkpt lat="22.531" lon="104.291"/></trkseg></trk>'
    '<rte><rtept lat="22.53" lon="104.29"/></rte><wpt lat="22.53" lon="104.29"/></gpx>',
    "kml": "<kml><Placemark><name>A</name><ExtendedData><Data name='a'><value>b</value></Data></ExtendedData><MultiGeometry>"
    "<Polygon><outerBoundaryIs><LinearRing><coordinates>104.29,22.53 104.291,22.53 104.291,22.531</coordinates></LinearRing>"
    "</outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>104.2905,22.5301 104.2909,22.5301 104.2909,22.5305"
    "</coordinates></LinearRing></innerBoundaryIs></Polygon></MultiGeometry></Placemark><Placemark><Track>"
    "<when>2026-01-01T00:00:00Z</when><coord>104.29 22.53 900</coord></Track></Placemark></kml>",
    "geojson": '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9208"}},"features":[{"type":"Feature",'
    '"properties":{"ten":"A","dt":"450 m2"},"geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon",'
    '"coordinates":[[[[452386,2493195],[452486,2493195],[452486,2493295],[452386,2493195]]]]},{"type":"MultiLineString",'
    '"coordinates":[[[452386,2493195],[452486,2493195]]]}]}}]}',
    "csv": 'Thửa;Điểm;X (m);Y (m);Diện tích (ha)\nA;1;2.493.195,35;452.386,1;1,2\nA;2;"2 493 295";452386;\n;3;2493295;452486;\n',
    "nmea": "$GPRMC,120000,A,2231.80,N,10417.40,E,0,0,010126,,,A*50\n$GPGGA,120001,2231.81,N,10417.41,E,1,8,1.0,900,M,,M,,*46\n",
}
TABLES = {
    "wkt.csv": "wkt,ten\n\"SRID=9208;POLYGON((452386 2493195,452486 2493195,452486 2493295,452386 2493195))\",A\n",
    "row.csv": "lô,X1,Y1,X2,Y2,X3,Y3\nA,2493195,452386,2493295,452386,2493295,452486\n",
    "degrees.csv": "tên,vĩ độ,kinh độ\nA,22°31'20\"\"N,104°17'20,4\n",
}


def write(folder, name, data):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


def read(path):
    with open(path, "rb") as file:
        return file.read()


def main(target):
    for name in sorted(os.listdir(SAMPLES)) + [os.path.join("broken", n) for n in sorted(os.listdir(os.path.join(SAMPLES, "broken")))]:
        kind = FORMATS.get(os.path.splitext(name)[1])
        path = os.path.join(SAMPLES, name)
        if kind and os.path.getsize(path) < 30_000:
            write(os.path.join(target, kind), name.replace("/", "-"), read(path))
    for kind, text in SMALL.items():
        write(os.path.join(target, kind), "small", text)
    for name, text in TABLES.items():
        write(os.path.join(target, "csv"), name, text)
    with tempfile.TemporaryDirectory() as work:
        archive = os.path.join(work, "a.zip")
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("a.gpx", SMALL["gpx"])
            file.writestr("b/c.kml", SMALL["kml"])
            file.writestr("d.csv", SMALL["csv"])
        write(os.path.join(target, "zip"), "small", read(archive))
        if not shutil.which("ogr2ogr"):
            return
        square = '{"type":"Feature","properties":{"ten":"A"},"geometry":{"type":"Polygon","coordinates":[[[104.29,22.53],[104.291,22.53],[104.291,22.531],[104.29,22.53]]]}}'
        write(work, "a.geojson", square)
        source = os.path.join(work, "a.geojson")
        for driver, name in (("ESRI Shapefile", "a.shp"), ("GPKG", "a.gpkg"), ("XLSX", "a.xlsx")):
            made = subprocess.run(["ogr2ogr", "-f", driver, os.path.join(work, name), source if driver != "XLSX" else os.path.join(SAMPLES, "bang-toa-do.csv")],
                                  stderr=subprocess.DEVNULL)
            if made.returncode:
                print(f"GDAL made no {name}", file=sys.stderr)
        if os.path.exists(os.path.join(work, "a.shp")):
            parts = [read(os.path.join(work, "a." + suffix)) for suffix in ("shp", "dbf", "prj")]
            write(os.path.join(target, "shapefile"), "small", b"".join(struct.pack("<I", len(p)) + p for p in parts))
        for name, kind in (("a.gpkg", "gpkg"), ("a.xlsx", "xlsx")):
            if os.path.exists(os.path.join(work, name)):
                write(os.path.join(target, kind), "small", read(os.path.join(work, name)))


main(sys.argv[1])
