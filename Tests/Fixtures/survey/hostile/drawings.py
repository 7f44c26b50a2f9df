"""Shapefiles, GeoPackages, and formats that an outside program reads."""

import io
import math
import os
import sqlite3
import struct
import tempfile

from .making import SOUTH, WEST, endless, fill, hostile


def shapefile(rings_of_shapes):
    body = io.BytesIO()
    for number, rings in enumerate(rings_of_shapes, 1):
        points = [p for one in rings for p in one]
        starts, start = [], 0
        for one in rings:
            starts.append(start)
            start += len(one)
        content = struct.pack("<i4d2i", 5, 0, 0, 0, 0, len(rings), len(points)) + struct.pack(f"<{len(starts)}i", *starts)
        content += b"".join(struct.pack("<2d", *p) for p in points)
        body.write(struct.pack(">2i", number, len(content) // 2) + content)
    data = body.getvalue()
    return struct.pack(">7i", 9994, 0, 0, 0, 0, 0, (100 + len(data)) // 2) + struct.pack("<2i8d", 1000, 5, *([0.0] * 8)) + data


def corners(x, y, side, clockwise=True):
    points = [(x, y), (x, y + side), (x + side, y + side), (x + side, y), (x, y)]
    return points if clockwise else points[::-1]


@hostile
def shp_rings_in_rings():
    return shapefile([[corners(WEST + n * 4e-7, SOUTH + n * 4e-7, 0.09 - n * 8e-7, n % 2 == 0) for n in range(99_000)]])


@hostile
def shp_holes():
    return shapefile([[corners(WEST - 0.01, SOUTH - 0.01, 0.1)] + [
        corners(WEST + n % 300 * 2e-5, SOUTH + n // 300 * 2e-5, 1e-5, False) for n in range(99_000)]])


@hostile
def shp_holes_in_overlapping_shells():
    return shapefile([[corners(WEST + n * 1e-7, SOUTH, 0.05) for n in range(49_000)]
                      + [corners(WEST + 0.02, SOUTH + 0.01 + n * 1e-7, 1e-3, False) for n in range(49_000)]])


@hostile
def shp_squares():
    return shapefile([[corners(WEST - 0.045 + n % 420 * 2.5e-4, SOUTH - 0.03 + n // 420 * 2.5e-4, 2e-4)] for n in range(70_000)])


@hostile
def shp_empty_shapes():
    return shapefile([[] for n in range(200_000)])


def geopackage(blobs):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.gpkg")
        database = sqlite3.connect(path)
        database.executescript("""
            PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
              organization_coordsys_id INTEGER, definition TEXT, description TEXT);
            CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT,
              last_change TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL, srs_id INTEGER);
            CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
              z INTEGER, m INTEGER);
            INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'WGS 84', '');
            INSERT INTO gpkg_contents VALUES ('a', 'features', 'a', '', '2026-01-01T00:00:00Z', 0, 0, 0, 0, 4326);
            INSERT INTO gpkg_geometry_columns VALUES ('a', 'g', 'POLYGON', 4326, 0, 0);
            CREATE TABLE a (fid INTEGER PRIMARY KEY, g BLOB, ten TEXT);
            """)
        database.executemany("INSERT INTO a (g, ten) VALUES (?, ?)", blobs)
        database.commit()
        database.close()
        with open(path, "rb") as file:
            return file.read()


def wkb(rings):
    data = struct.pack("<BII", 1, 3, len(rings))
    for one in rings:
        data += struct.pack("<I", len(one)) + b"".join(struct.pack("<2d", *p) for p in one)
    return b"GP\0\1" + struct.pack("<i", 4326) + data


@hostile
def gpkg_huge_blob():
    count = 550_000
    return geopackage([(wkb([[(WEST + 0.01 * math.cos(k / count * math.tau), SOUTH + 0.01 * math.sin(k / count * math.tau)) for k in range(count)]
                              + [(WEST + 0.01, SOUTH)]]), "a")])


@hostile
def gpkg_blob_of_nothing():
    return geopackage([(b"\0" * 9_000_000, "a")])


@hostile
def gpkg_squares():
    return geopackage([(wkb([corners(WEST + n % 300 * 3e-4, SOUTH + n // 300 * 3e-4, 2e-4)]), f"{n}") for n in range(70_000)])


@hostile
def gpkg_no_geometries():
    return geopackage([(None, "") for n in range(240_000)])


@hostile
def dxf_lines():
    head = "0\nSECTION\n2\nENTITIES\n"
    return fill(head, endless(lambda n: f"0\nLINE\n8\n0\n10\n{452_000 + n % 997}\n20\n{2_493_000 + n % 991}\n11\n452000\n21\n2493000\n"), "0\nENDSEC\n0\nEOF\n")


@hostile
def dxf_polylines():
    def square(n):
        x, y = 447_600 + n % 305 * 36, 2_488_600 + n // 305 * 36
        return "0\nLWPOLYLINE\n8\n0\n90\n4\n70\n1\n" + "".join(f"10\n{x + a}\n20\n{y + b}\n" for a, b in ((0, 0), (30, 0), (30, 30), (0, 30)))

    return fill("0\nSECTION\n2\nENTITIES\n", endless(square), "0\nENDSEC\n0\nEOF\n")


@hostile
def dxf_blocks_in_blocks():
    blocks = "".join(
        f"0\nBLOCK\n8\n0\n2\nB{n}\n10\n0\n20\n0\n" + f"0\nINSERT\n8\n0\n2\nB{n - 1}\n10\n1\n20\n1\n" * 10 + "0\nENDBLK\n" if n else
        "0\nBLOCK\n8\n0\n2\nB0\n10\n0\n20\n0\n0\nLINE\n8\n0\n10\n0\n20\n0\n11\n1\n21\n1\n0\nENDBLK\n" for n in range(30))
    return f"0\nSECTION\n2\nHEADER\n0\nENDSEC\n0\nSECTION\n2\nBLOCKS\n{blocks}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nINSERT\n8\n0\n2\nB29\n10\n0\n20\n0\n0\nENDSEC\n0\nEOF\n".encode()


@hostile
def gml_members():
    head = ('<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml/3.2">')

    def member(n):
        x, y = WEST + n % 300 * 3e-4, SOUTH + n // 300 * 3e-4
        places = " ".join(f"{b:.6f} {a:.6f}" for a, b in ((x, y), (x + 2e-4, y), (x + 2e-4, y + 2e-4), (x, y)))
        return (f'<gml:featureMember><ogr:a gml:id="a.{n}"><ogr:g><gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326" gml:id="g{n}"><gml:exterior>'
                f"<gml:LinearRing><gml:posList>{places}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></ogr:g></ogr:a></gml:featureMember>")

    return fill(head, endless(member), "</ogr:FeatureCollection>")
