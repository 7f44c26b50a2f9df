"""Survey files of up to 10 MB that are made to cost as much as they can.

    python3 hostile_files.py            lists their names
    python3 hostile_files.py NAME FILE  writes one; the same bytes every time

Some are refused, some are surveys; what is wanted of all is an answer within ten seconds.
"""

import io
import json
import math
import os
import random
import sqlite3
import struct
import sys
import zipfile

LIMIT = 10_000_000
WEST, SOUTH = 104.29, 22.53
FILES = {}


def hostile(make):
    FILES[make.__name__.replace("_", "-")] = make
    return make


def fill(head, pieces, tail):
    """Head, as many of the pieces as fit, tail."""
    tail = tail.encode()
    parts = [head.encode()]
    size = len(parts[0]) + len(tail)
    for piece in pieces:
        piece = piece.encode()
        if size + len(piece) > LIMIT:
            break
        parts.append(piece)
        size += len(piece)
    return b"".join(parts + [tail])


def endless(make):
    number = 0
    while True:
        yield make(number)
        number += 1


def gpx(pieces, head="", tail=""):
    return fill('<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">' + head, pieces, tail + "</gpx>")


def trkpt(x, y, more=""):
    return f'<trkpt lat="{y:.6f}" lon="{x:.6f}">{more}</trkpt>' if more else f'<trkpt lat="{y:.6f}" lon="{x:.6f}"/>'


# --- GPX


@hostile
def gpx_deep():
    return fill('<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">', endless(lambda n: "<a>"), "")


@hostile
def gpx_attribute_floods():
    flood = " ".join(f'a{n}=""' for n in range(70_000))
    return gpx(endless(lambda n: f"<trk {flood}/>"))


@hostile
def gpx_endless_attribute():
    return f'<gpx version="{"1" * 9_900_000}"/>'.encode()


@hostile
def gpx_entity_flood():
    return gpx(endless(lambda n: "&lt;"), "<trk><name>", "</name></trk>")


@hostile
def gpx_comments():
    return gpx(endless(lambda n: "<!---->"))


@hostile
def gpx_one_point_tracks():
    return gpx(endless(lambda n: f'<rte><rtept lat="22.5" lon="104.{n % 1000:03}"/></rte>'))


@hostile
def gpx_empty_tracks():
    return gpx(endless(lambda n: "<trk/>"))


@hostile
def gpx_segments_of_one_point():
    return gpx(
        endless(lambda n: f"<trkseg>{trkpt(WEST + n % 300 * 1e-5, SOUTH + n // 300 * 1e-5)}</trkseg>"), "<trk>", "</trk>")


def walk(place, timed=True):
    def point(number):
        x, y = place(number)
        stamp = f"<time>2026-01-{1 + number // 86400:02}T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}Z</time>"
        return trkpt(x, y, stamp if timed else "")

    return gpx(endless(point), "<trk><trkseg>", "</trkseg></trk>")


@hostile
def gpx_walk_around():
    return walk(lambda n: (WEST + 0.001 * math.cos(n / 1e5 * 6), SOUTH + 0.001 * math.sin(n / 1e5 * 6)), False)


@hostile
def gpx_walk_spiral():
    return walk(lambda n: (WEST + n * 4e-9 * math.cos(n / 30), SOUTH + n * 4e-9 * math.sin(n / 30)))


@hostile
def gpx_walk_back_and_forth():
    return walk(lambda n: (WEST + abs(n % 200 - 100) * 1e-5, SOUTH + n * 1e-9), False)


@hostile
def gpx_walk_back_and_forth_long():
    return walk(lambda n: (WEST + abs(n % 100_000 - 50_000) * 1e-6, SOUTH + n * 1e-9), False)


@hostile
def gpx_walk_noise():
    noise = random.Random(1)
    return walk(lambda n: (WEST + noise.uniform(0, 0.002), SOUTH + noise.uniform(0, 0.002)), False)


@hostile
def gpx_walk_timed_noise():
    noise = random.Random(2)
    return walk(lambda n: (WEST + noise.gauss(0, 2e-5), SOUTH + noise.gauss(0, 2e-5)))


@hostile
def gpx_walk_leaps():
    return walk(lambda n: (WEST + n % 2 * 0.05, SOUTH + n * 1e-8))


@hostile
def gpx_walk_laps():
    return walk(lambda n: (WEST + 0.0005 * math.cos(n / 100), SOUTH + 0.0005 * math.sin(n / 100)))


@hostile
def gpx_walk_zigzag():
    return walk(lambda n: (WEST + n % 2 * 0.0003, SOUTH + n * 2e-8), False)


@hostile
def gpx_small_squares():
    def square(n):
        x, y = WEST + n % 200 * 4e-4, SOUTH + n // 200 * 4e-4
        return "<trk><trkseg>" + "".join(trkpt(x + a * 3e-4, y + b * 3e-4) for a, b in
                                         ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))) + "</trkseg></trk>"

    return gpx(endless(square))


@hostile
def gpx_long_names():
    return gpx(endless(lambda n: f"<trk><name>{'ế' * 20_000}</name><desc>{'&amp;' * 10_000}</desc></trk>"))


# --- KML


def kml(pieces, head="", tail=""):
    return fill('<kml xmlns="http://www.opengis.net/kml/2.2"><Document>' + head, pieces, tail + "</Document></kml>")


def kml_ring(x, y, side):
    return "<LinearRing><coordinates>" + " ".join(
        f"{x + a * side:.6f},{y + b * side:.6f}" for a, b in ((0, 0), (1, 0), (0, 1))) + "</coordinates></LinearRing>"


def kml_polygon(x, y, side):
    return f"<Polygon><outerBoundaryIs>{kml_ring(x, y, side)}</outerBoundaryIs></Polygon>"


@hostile
def kml_multigeometry_of_polygons():
    return kml(
        endless(lambda n: kml_polygon(WEST + n % 300 * 2e-5, SOUTH + n // 300 * 2e-5, 1e-5)),
        "<Placemark><MultiGeometry>", "</MultiGeometry></Placemark>")


@hostile
def kml_multigeometry_of_lines():
    return kml(
        endless(lambda n: f"<LineString><coordinates>{WEST + n % 300 * 1e-5:.5f},{SOUTH:.5f} {WEST:.5f},{SOUTH + n * 1e-7:.7f}"
                          "</coordinates></LineString>"),
        "<Placemark><MultiGeometry>", "</MultiGeometry></Placemark>")


@hostile
def kml_rings_in_rings():
    def ring(n):
        size = 0.01 * (1 - n / 500)
        corners = " ".join(
            f"{WEST + size * math.cos(k / 350 * math.tau):.6f},{SOUTH + size * math.sin(k / 350 * math.tau):.6f}" for k in range(350))
        return f"<LinearRing><coordinates>{corners}</coordinates></LinearRing>"

    return kml((ring(n) for n in range(490)), "<Placemark><MultiGeometry>", "</MultiGeometry></Placemark>")


@hostile
def kml_holes():
    return kml(
        endless(lambda n: f"<innerBoundaryIs>{kml_ring(WEST + n % 300 * 2e-5, SOUTH + n // 300 * 2e-5, 1e-5)}</innerBoundaryIs>"),
        f"<Placemark><Polygon><outerBoundaryIs>{kml_ring(WEST - 0.01, SOUTH - 0.01, 0.1)}</outerBoundaryIs>", "</Polygon></Placemark>")


@hostile
def kml_empty_placemarks():
    return kml(endless(lambda n: "<Placemark/>"))


@hostile
def kml_many_keys():
    return kml(endless(lambda n: f'<Data name="{n}"><value>x</value></Data>'), "<Placemark><ExtendedData>", "</ExtendedData></Placemark>")


@hostile
def kml_times_without_places():
    return kml(endless(lambda n: "<when>2026-01-01T00:00:00Z</when>"), "<Placemark><Track>", "</Track></Placemark>")


@hostile
def kml_coordinates_without_commas():
    return kml(endless(lambda n: "104 22\n"), "<Placemark><LineString><coordinates>", "</coordinates></LineString></Placemark>")


@hostile
def kml_decomposed_names():
    return kml(endless(lambda n: f"<Placemark><name>{'ê̂́' * 200}</name></Placemark>"))


# --- GeoJSON


def collection(pieces):
    def separated():
        for number, piece in enumerate(pieces):
            yield piece if number == 0 else "," + piece

    return fill('{"type":"FeatureCollection","features":[', separated(), "]}")


def position(x, y):
    return f"[{round(x, 6)},{round(y, 6)}]"


def polygon(rings):
    return '{"type":"Polygon","coordinates":[' + ",".join(rings) + "]}"


def ring(points):
    points = list(points)
    return "[" + ",".join(position(*p) for p in points + points[:1]) + "]"


def square(x, y, side):
    return ring(((x, y), (x + side, y), (x + side, y + side), (x, y + side)))


def feature(geometry, properties="{}"):
    return f'{{"type":"Feature","properties":{properties},"geometry":{geometry}}}'


def shape(name, rings):
    """One shape of as many rings as fit."""
    def separated():
        for number, one in enumerate(rings):
            yield one if number == 0 else "," + one

    return fill(f'{{"type":"{name}","coordinates":[', separated(), "]}")


@hostile
def json_deep():
    return b"[" * LIMIT


@hostile
def json_deep_properties():
    nested = '{"a":' * 85 + "1" + "}" * 85
    return collection(endless(lambda n: feature("null", nested)))


@hostile
def json_endless_number():
    return b'{"type":"Point","coordinates":[' + b"1" * 9_000_000 + b",2]}"


@hostile
def json_endless_text():
    return b'{"type":"Feature","properties":{"a":"' + b"a" * 9_000_000 + b'"}}'


@hostile
def json_beyond_all_numbers():
    return fill('{"type":"LineString","coordinates":[[1,2]', endless(lambda n: ",[1e400,-1e400]"), "]}")


@hostile
def json_strings_for_numbers():
    return fill('{"type":"LineString","coordinates":[[1,2]', endless(lambda n: ',["a","b"]'), "]}")


@hostile
def json_nothing_but_keys():
    return fill('{"type":"Feature","geometry":null,"properties":{"a":1', endless(lambda n: f',"{n}":1'), "}}")


@hostile
def json_features_of_other_keys():
    return collection(endless(lambda n: feature("null", f'{{"k{n}":"x"}}')))


@hostile
def json_null_features():
    return collection(endless(lambda n: '{"type":"Feature"}'))


@hostile
def json_star():
    count = 99_999
    return shape("Polygon", [ring((WEST + 0.01 * math.cos(k * (count // 2) * math.tau / count),
                                   SOUTH + 0.01 * math.sin(k * (count // 2) * math.tau / count)) for k in range(count))])


@hostile
def json_comb_of_bow_ties():
    """Crosses itself just as often as is repaired."""
    count = 19_000
    return shape("Polygon", [ring([(WEST + k * 1e-6, SOUTH + (k % 2) * 1e-4) for k in range(count)]
                                  + [(WEST + k * 1e-6, SOUTH + 1e-4 - (k % 2) * 1e-4) for k in reversed(range(count))])])


@hostile
def json_bow_ties():
    def tie(n):
        x, y = WEST + n % 200 * 4e-4, SOUTH + n // 200 * 4e-4
        return feature(polygon([ring(((x, y), (x + 3e-4, y + 3e-4), (x + 3e-4, y), (x, y + 3e-4)))]))

    return collection(endless(tie))


@hostile
def json_circle():
    count = 420_000
    return shape("Polygon", [ring((WEST + 0.01 * math.cos(k / count * math.tau), SOUTH + 0.01 * math.sin(k / count * math.tau))
                                  for k in range(count))])


@hostile
def json_sawtooth():
    count = 400_000
    return shape("Polygon", [ring([(WEST + k * 1e-7, SOUTH + k % 2 * 0.01) for k in range(count)] + [(WEST, SOUTH + 0.02)])])


def holes(place, side=1e-5):
    yield square(WEST - 0.01, SOUTH - 0.01, 0.1)
    number = 0
    while True:
        x, y = place(number)
        yield ring(((x, y), (x, y + side), (x + side, y)))
        number += 1


@hostile
def json_holes():
    return shape("Polygon", holes(lambda n: (WEST + n % 300 * 2e-5, SOUTH + n // 300 * 2e-5)))


@hostile
def json_holes_all_alike():
    return shape("Polygon", holes(lambda n: (WEST, SOUTH)))


@hostile
def json_holes_over_each_other():
    noise = random.Random(3)
    return shape("Polygon", holes(lambda n: (WEST + noise.uniform(0, 0.05), SOUTH + noise.uniform(0, 0.05)), 1e-3))


@hostile
def json_holes_outside():
    return shape("Polygon", holes(lambda n: (WEST + 0.2 + n % 300 * 2e-5, SOUTH + n // 300 * 2e-5)))


@hostile
def json_holes_in_a_row():
    return shape("Polygon", holes(lambda n: (WEST + n * 1e-7, SOUTH), 1e-2))


@hostile
def json_holes_in_holes():
    return shape("Polygon", (square(WEST + n * 2e-7, SOUTH + n * 2e-7, 0.05 - n * 4e-7) for n in range(100_000)))


def polygons(place, side):
    number = 0
    while True:
        x, y = place(number)
        yield "[" + square(x, y, side) + "]"
        number += 1


@hostile
def json_polygons_all_alike():
    return shape("MultiPolygon", polygons(lambda n: (WEST, SOUTH), 1e-3))


@hostile
def json_polygons_over_each_other():
    noise = random.Random(4)
    return shape("MultiPolygon", polygons(lambda n: (WEST + noise.uniform(0, 0.01), SOUTH + noise.uniform(0, 0.01)), 1e-3))


@hostile
def json_polygons_side_by_side():
    return shape("MultiPolygon", polygons(lambda n: (WEST + n % 300 * 1e-5, SOUTH + n // 300 * 1e-5), 1e-5))


@hostile
def json_grid_of_strips():
    def strips():
        for k in range(70):
            x, y = WEST + k * 1e-4, SOUTH + k * 1e-4
            yield "[" + ring(((x, SOUTH), (x + 5e-5, SOUTH), (x + 5e-5, SOUTH + 0.007), (x, SOUTH + 0.007))) + "]"
            yield "[" + ring(((WEST, y), (WEST + 0.007, y), (WEST + 0.007, y + 5e-5), (WEST, y + 5e-5))) + "]"

    return shape("MultiPolygon", strips())


@hostile
def json_surveys_of_one_place():
    noise = random.Random(5)
    return collection(endless(lambda n: feature(polygon([
        square(WEST + noise.uniform(0, 5e-4), SOUTH + noise.uniform(0, 5e-4), noise.uniform(5e-4, 1e-3))]))))


@hostile
def json_surveys_of_one_field():
    noise = random.Random(6)
    return collection(endless(lambda n: feature(polygon([
        square(WEST + noise.uniform(0, 1e-5), SOUTH + noise.uniform(0, 1e-5), 1e-3)]))))


@hostile
def json_one_field_over_all():
    def field(n):
        if n % 2:
            return feature(polygon([square(WEST + n * 1e-7, SOUTH, 0.05)]))
        return feature(polygon([square(WEST + n // 2 % 200 * 2e-4, SOUTH + n // 400 * 2e-4, 1.5e-4)]))

    return collection(endless(field))


@hostile
def json_slivers_in_a_stack():
    return collection(endless(lambda n: feature(polygon([ring(((WEST, SOUTH + n * 1e-6), (WEST + 0.01, SOUTH + n * 1e-6), (WEST + 0.01, SOUTH + n * 1e-6 + 8e-7)))]))))


@hostile
def json_angles_in_angles():
    """Boxes that all meet, land that never does."""
    def angle(n):
        a = n * 2e-6
        return feature(polygon([ring(((WEST + a, SOUTH + a), (WEST + 0.05, SOUTH + a), (WEST + 0.05, SOUTH + a + 1e-6),
                                      (WEST + a + 1e-6, SOUTH + a + 1e-6), (WEST + a + 1e-6, SOUTH + 0.05), (WEST + a, SOUTH + 0.05)))]))

    return collection(angle(n) for n in range(24_000))


@hostile
def json_combs_across_each_other():
    def comb(turn, n):
        teeth = [(k * 1e-6, 0.01 if k % 2 else 0.0001 + n * 1e-6) for k in range(2000)]
        corners = [(0, 0)] + teeth + [(2000e-6, 0)]
        return feature(polygon([ring((WEST + (b if turn else a), SOUTH + (a if turn else b)) for a, b in corners)]))

    return collection(comb(n % 2, n) for n in range(100))


@hostile
def json_fields_side_by_side():
    return collection(endless(lambda n: feature(polygon([square(WEST + n % 300 * 3e-4, SOUTH + n // 300 * 3e-4, 3e-4)]))))


@hostile
def json_fields_of_many_corners():
    """Neighbours that share a side of a thousand corners."""
    def field(n):
        x = WEST + n * 1e-4
        down = [(x + 3e-5 * math.sin(k), SOUTH + k * 1e-6) for k in range(1000)]
        return feature(polygon([ring(down + [(a + 1e-4, b) for a, b in reversed(down)])]))

    return collection(endless(field))


@hostile
def json_system_at_the_end():
    def separated():
        for n in range(60_000):
            yield ("," if n else "") + feature(polygon([square(452_000 + n % 200 * 40, 2_493_000 + n // 200 * 40, 35)]))

    return fill('{"type":"FeatureCollection","features":[', separated(), '],"crs":{"type":"name","properties":{"name":"EPSG:9208"}}}')


# --- Tables


@hostile
def csv_wide():
    head = "Thửa," + ",".join(f"X{n},Y{n}" for n in range(1, 490)) + "\n"
    return fill(head, endless(lambda n: f"{n}" + "," * 978 + "\n"), "")


@hostile
def csv_wide_with_corners():
    head = "Thửa," + ",".join(f"X{n},Y{n}" for n in range(1, 490)) + "\n"
    return fill(head, endless(lambda n: f"{n}," + ",".join(
        f"{2_493_000 + 20 * math.sin(k / 78):.0f},{452_000 + n + 20 * math.cos(k / 78):.0f}" for k in range(489)) + "\n"), "")


@hostile
def csv_other_columns():
    return fill("X,Y," + ",".join(f"c{n}" for n in range(990)) + "\n", endless(lambda n: "2493000,452000" + ",a" * 990 + "\n"), "")


@hostile
def csv_long_line():
    return b"X,Y\n" + b"1" * 9_900_000


@hostile
def csv_corners_of_one_parcel():
    return fill("X,Y\n", endless(lambda n: f"{2_493_000 + n % 997},{452_000 + n % 991}\n"), "")


@hostile
def csv_triangles():
    return fill("Thửa,X,Y\n", endless(lambda n: "".join(
        f"{n},{2_485_000 + n // 800 * 20 + a},{444_000 + n % 800 * 20 + b}\n" for a, b in ((0, 0), (15, 0), (0, 15)))), "")


@hostile
def csv_a_parcel_for_each_corner():
    return fill("Thửa,X,Y\n", endless(lambda n: f"{n},2493000,452000\n"), "")


@hostile
def csv_parcels_taken_up_again():
    return fill("Thửa,X,Y\n", endless(lambda n: f"{n % 2},2493000,452000\n"), "")


@hostile
def csv_no_numbers():
    return fill("Thửa,X,Y\n", endless(lambda n: f"A,x,1e400\n"), "")


@hostile
def csv_degrees():
    return fill("Thửa,Vĩ độ,Kinh độ\n", endless(lambda n: f"{n // 50},22°31'{n % 60}\"\"N,104°17'{n * 7 % 60}\"\"E\n"), "")


@hostile
def csv_quotes():
    return fill('Tên,X,Y\n"', endless(lambda n: '""\n'), '",2493000,452000\n')


@hostile
def csv_old_letters():
    line = "Nguyễn Văn Tứ, thôn Bản Phố, trồng mận tam hoa".encode("utf-8")
    tcvn3 = {"ễ": 0xD4, "ă": 0xA8, "ứ": 0xF8, "ô": 0xAB, "ả": 0xB6, "ố": 0xE8, "ậ": 0xCB, "ồ": 0xE5}
    text = "".join(chr(tcvn3.get(c, ord(c))) for c in line.decode())
    row = (";".join(["1", "2493000", "452000", text.replace(",", " ")]) + "\n").encode("latin-1")
    head = b"Thua;X;Y;Chu ho\n"
    return head + row * ((LIMIT - len(head)) // len(row))


@hostile
def csv_text_of_points():
    return fill("id;wkt\n", endless(lambda n: f"{n};POINT(1 2)\n"), "")


@hostile
def csv_text_of_polygons():
    def row(n):
        x, y = WEST + n % 400 * 2.5e-4, SOUTH - 0.05 + n // 400 * 2.5e-4
        corners = ",".join(f"{a:.7g} {b:.7g}" for a, b in ((x, y), (x + 2e-4, y), (x + 2e-4, y + 2e-4), (x, y)))
        return f"{n};SRID=4326;POLYGON(({corners}))\n".replace("SRID=4326;", "")

    return fill("id\twkt\n", endless(lambda n: row(n).replace(";", "\t")), "")


@hostile
def csv_text_of_large_shapes():
    corners = ",".join(f"{WEST + 0.01 * math.cos(k / 3000):.5f} {SOUTH + 0.01 * math.sin(k / 3000):.5f}" for k in range(18_000))
    return fill("id;wkt\n", endless(lambda n: f"{n};POLYGON(({corners}))\n"), "")


@hostile
def csv_text_nested():
    return fill("id;wkt\n", endless(lambda n: f"{n};MULTIPOLYGON({'(' * 400_000}\n"), "")


# --- Receivers


def sentence(body):
    check = 0
    for letter in body.encode():
        check ^= letter
    return f"${body}*{check:02X}\n"


@hostile
def nmea_walk():
    return fill("", endless(lambda n: sentence(
        f"GPGGA,{n // 3600 % 24:02}{n // 60 % 60:02}{n % 60:02},2231.{8000 + n % 800:04},N,10417.{4000 + n // 800 * 7 % 900:04},E,1,8,1.0,900,M,,M,,")), "")


@hostile
def nmea_nothing_but_dates():
    return fill("", endless(lambda n: sentence(f"GPRMC,120000,A,2231.8,N,10417.4,E,0,0,{1 + n % 28:02}0126,,,A")), "")


@hostile
def nmea_late_date():
    walk = endless(lambda n: sentence("GPGGA,120000,2231.8,N,10417.4,E,1,8,1.0,900,M,,M,,") if n % 2 else sentence("GPRMC,120000,V,,,,,,,010126,,,N"))
    return fill("", walk, "")


@hostile
def nmea_damaged():
    return fill(sentence("GPGGA,120000,2231.8,N,10417.4,E,1,8,1.0,900,M,,M,,"), endless(lambda n: "$GPGGA,1*00\n"), "")


@hostile
def nmea_commas():
    return fill(sentence("GPGGA,120000,2231.8,N,10417.4,E,1,8,1.0,900,M,,M,,"), endless(lambda n: sentence("GPGGA" + "," * 200_000)), "")


# --- Archives and workbooks


def packed(entries, level=9):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


@hostile
def zip_bomb():
    zeros = b"<gpx>" + b"\0" * 100_000_000
    return packed((f"{n}.gpx", zeros) for n in range(9))


@hostile
def zip_of_blanks():
    """Each a little less packed than what is refused."""
    noise = random.Random(7)
    part = b"".join(b" " * 3000 + noise.randbytes(8).hex().encode() + b"\n" for _ in range(20_000))
    return packed((f"{n}.csv", b"X,Y\n" + part) for n in range(17))


@hostile
def zip_of_many():
    return packed((f"{n}.gpx", b"<gpx/>") for n in range(70_000))


@hostile
def zip_of_many_surveys():
    text = gpx([f"<trk><trkseg>{trkpt(WEST, SOUTH)}</trkseg></trk>"])
    return packed((f"{n}.gpx", text) for n in range(9_900))


@hostile
def zip_in_zip():
    data = packed([("a.gpx", b"<gpx/>")])
    for _ in range(500):
        data = packed([("a.zip", data)], level=1)
    return data


@hostile
def zip_of_a_large_walk():
    return packed([("a.gpx", gpx_walk_around()), ("b.gpx", gpx_walk_spiral()), ("c.gpx", gpx_walk_leaps())])


def workbook(sheet, shared=None):
    parts = [
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
         'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
         'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
         'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>'
         '<Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'),
        ("xl/worksheets/sheet1.xml", sheet),
    ]
    if shared:
        parts.append(("xl/sharedStrings.xml", shared))
    return packed(parts, level=6)


def sheet(rows):
    return ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            + "<row><c t=\"inlineStr\"><is><t>Thửa</t></is></c><c t=\"inlineStr\"><is><t>X</t></is></c><c t=\"inlineStr\"><is><t>Y</t></is></c></row>"
            + "".join(rows) + "</sheetData></worksheet>")


@hostile
def xlsx_million_cells():
    return workbook(sheet(
        f"<row><c><v>{n // 50}</v></c><c><v>{2_493_000 + n // 50 % 90 * 40 + 15 * math.sin(n / 8):.2f}</v></c>"
        f"<c><v>{450_000 + n // 4500 * 40 + 15 * math.cos(n / 8):.2f}</v></c></row>" for n in range(340_000)))


@hostile
def xlsx_far_cells():
    return workbook(sheet(f'<row r="{n * 3 + 2}"><c r="XFD{n * 3 + 2}"><v>1</v></c></row>' for n in range(300_000)))


@hostile
def xlsx_shared_texts():
    noise = random.Random(8)
    shared = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + "".join(
        f"<si><t>{noise.randbytes(8).hex()}</t></si>" for _ in range(600_000)) + "</sst>"
    return workbook(sheet([f'<row><c t="s"><v>{n}</v></c><c t="s"><v>{n}</v></c><c t="s"><v>{n}</v></c></row>' for n in range(100)]), shared)


# --- Shapefiles (in an archive, as they are sent) and GeoPackages


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
    return shapefile([[corners(WEST + n % 400 * 2.5e-4, SOUTH - 0.05 + n // 400 * 2.5e-4, 2e-4)] for n in range(70_000)])


@hostile
def shp_empty_shapes():
    return shapefile([[] for n in range(200_000)])


def geopackage(blobs, declare="EPSG"):
    path = f"/tmp/hostile-{os.getpid()}.gpkg"
    try:
        database = sqlite3.connect(path)
        database.executescript("""
            PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
              organization_coordsys_id INTEGER, definition TEXT, description TEXT);
            CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT,
              last_change TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL, srs_id INTEGER);
            CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
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
    finally:
        if os.path.exists(path):
            os.remove(path)


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


# --- Formats of other programs


@hostile
def dxf_lines():
    head = "0\nSECTION\n2\nENTITIES\n"
    return fill(head, endless(lambda n: f"0\nLINE\n8\n0\n10\n{452_000 + n % 997}\n20\n{2_493_000 + n % 991}\n11\n452000\n21\n2493000\n"), "0\nENDSEC\n0\nEOF\n")


@hostile
def dxf_polylines():
    def square(n):
        x, y = 444_000 + n % 500 * 40, 2_485_000 + n // 500 * 40
        return "0\nLWPOLYLINE\n8\n0\n90\n4\n70\n1\n" + "".join(f"10\n{x + a}\n20\n{y + b}\n" for a, b in ((0, 0), (30, 0), (30, 30), (0, 30)))

    return fill("0\nSECTION\n2\nENTITIES\n", endless(square), "0\nENDSEC\n0\nEOF\n")


@hostile
def dxf_blocks_in_blocks():
    blocks = "".join(
        f"0\nBLOCK\n8\n0\n2\nB{n}\n10\n0\n20\n0\n" + f"0\nINSERT\n8\n0\n2\nB{n - 1}\n10\n1\n20\n1\n" * 10 + "0\nENDBLK\n" if n else
        "0\nBLOCK\n8\n0\n2\nB0\n10\n0\n20\n0\n0\nLINE\n8\n0\n10\n0\n20\n0\n11\n1\n21\n1\n0\nENDBLK\n" for n in range(30))
    return f"0\nSECTION\n2\nBLOCKS\n{blocks}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nINSERT\n8\n0\n2\nB29\n10\n0\n20\n0\n0\nENDSEC\n0\nEOF\n".encode()


@hostile
def gml_members():
    head = ('<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml/3.2">')

    def member(n):
        x, y = WEST + n % 300 * 3e-4, SOUTH + n // 300 * 3e-4
        places = " ".join(f"{b:.6f} {a:.6f}" for a, b in ((x, y), (x + 2e-4, y), (x + 2e-4, y + 2e-4), (x, y)))
        return (f'<gml:featureMember><ogr:a gml:id="a.{n}"><ogr:g><gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326" gml:id="g{n}"><gml:exterior>'
                f"<gml:LinearRing><gml:posList>{places}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></ogr:g></ogr:a></gml:featureMember>")

    return fill(head, endless(member), "</ogr:FeatureCollection>")


# --- Nothing at all


@hostile
def noise_bytes():
    return random.Random(9).randbytes(LIMIT)


@hostile
def blanks():
    return b" " * LIMIT


@hostile
def line_ends():
    return b"\n" * LIMIT


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print("\n".join(FILES))
    else:
        data = FILES[sys.argv[1]]()
        assert len(data) <= 10 * 1024 * 1024, len(data)
        with open(sys.argv[2], "wb") as file:
            file.write(data)
