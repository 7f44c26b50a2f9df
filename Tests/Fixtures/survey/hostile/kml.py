"""KML."""

import math

from .making import SOUTH, WEST, endless, fill, hostile


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
