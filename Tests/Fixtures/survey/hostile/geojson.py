"""GeoJSON whose features or shapes are many, deep, or wrong in themselves."""

import itertools
import math
import random

from .making import LIMIT, SOUTH, WEST, endless, fill, hostile


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
    """One shape of as many rings as fit and are not refused for their number."""
    def separated():
        for number, one in enumerate(itertools.islice(rings, 100_000)):
            yield one if number == 0 else "," + one

    return fill(f'{{"type":"{name}","coordinates":[', separated(), "]}")


@hostile
def json_deep():
    head = b'{"type":"Polygon","coordinates":'
    return head + b"[" * (LIMIT - len(head))


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
    count = 1_900
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
