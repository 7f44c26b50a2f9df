"""GPX."""

import math
import random

from .making import SOUTH, WEST, endless, fill, hostile


def gpx(pieces, head="", tail=""):
    return fill('<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">' + head, pieces, tail + "</gpx>")


def trkpt(x, y, more=""):
    return f'<trkpt lat="{y:.6f}" lon="{x:.6f}">{more}</trkpt>' if more else f'<trkpt lat="{y:.6f}" lon="{x:.6f}"/>'


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
    """A walk that comes back to its start, so that no gap ends its work early."""
    def point(number):
        x, y = place(number)
        stamp = f"<time>2026-01-{1 + number // 86400:02}T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}Z</time>"
        return trkpt(x, y, stamp if timed else "")

    return gpx(endless(point), "<trk><trkseg>", trkpt(*place(0)) + "</trkseg></trk>")


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
