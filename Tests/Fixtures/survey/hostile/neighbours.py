"""Maps whose outlines lie on, in and beside each other."""

import math
import random

from .geojson import collection, feature, polygon, ring, square
from .making import SOUTH, WEST, endless, fill, hostile


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
