"""Files that are broken on purpose, one fault each; `broken/README.md` says what each must lead to."""
import datetime
import json
import math

from .chance import Chance
from .ground import degrees_of, vn2000_tm3
from .outlines import drawn
from .places import closed_degrees, feature
from .surveys import MADE_UP, gpx, track
from .walks import Fix, Habits, walk

START = datetime.datetime(2026, 5, 20, 1, 0)

README = """# Broken on purpose

One fault in each file; everything in them is made up. The program says what is wrong and where, and changes nothing else.

| file | fault | what comes of it |
| --- | --- | --- |
| `truncated.gpx` | the transfer ended inside a point of the second track | refused, with the line |
| `latitude-102.geojson` | feature 2 lies at longitude 22.8, latitude 102.3 | feature 2 rejected, features 1 and 3 accepted |
| `text-in-coordinate.csv` | "không đo được" in column Y of line 7 | that parcel rejected with line and column, the others accepted |
| `empty.gpx` | no byte at all | refused |
| `doctype.gpx` | a DOCTYPE that defines an entity | refused, with the line |
| `bow-tie.geojson` | a polygon that crosses itself in the middle | repaired into two parts, with both areas |
| `figure-eight.gpx` | a walk that crosses itself in the middle | repaired, with both areas |
| `too-few-points.gpx` | a track of two points | rejected |
| `duplicate-outline.kml` | the same outline twice under two names | the second is a duplicate of the first |
| `swapped-columns.csv` | headings X and Y over each other's numbers | read the other way round, with a note |
| `wrong-zone-105-00.csv` | coordinates in VN-2000 / TM-3 105-00 (EPSG:5897) instead of 104-45 | more than one system fits: asks for `--crs` |
| `points-only.geojson` | points, no areas | rejected, nothing accepted |
"""


def polygons(rings_with_names):
    lines = ",\n".join(json.dumps(feature({"ten_thua": name}, [ring]), ensure_ascii=False, separators=(",", ":"))
                       for name, ring in rings_with_names)
    return f'{{"type":"FeatureCollection","note":"{MADE_UP}","features":[\n{lines}\n]}}\n'


def rectangle(centre, width, height):
    x, y = centre
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def table(rings, projected, heading=("X (m)", "Y (m)")):
    lines = [f"Số thửa,Điểm,{heading[0]},{heading[1]}"]
    for number, ring in enumerate(rings, 1):
        for corner, point in enumerate(ring, 1):
            easting, northing = projected(*degrees_of(point))
            lines.append(f"{number},{corner},{northing:.3f},{easting:.3f}")
    return lines


def figure_eight(centre, reach, chance):
    """A walk on a lemniscate: the two halves are walked in opposite directions."""
    ring = []
    for k in range(600):
        turn = 2 * math.pi * k / 600
        ring.append((centre[0] + reach * math.sin(turn), centre[1] + 0.8 * reach * math.sin(turn) * math.cos(turn)))
    fixes = [Fix(point, 2.0 * number, 1.0, 11) for number, point in enumerate(ring[::4])]
    for fix in fixes:
        fix.position = tuple(value + 0.3 * chance.normal() for value in fix.position)
    return fixes


def files(villages):
    """Broken files lie on ground of their own, south-west of the sample villages and inside the commune's outline."""
    chance = Chance("broken")
    hill = villages[0].hill
    place = lambda column, row: (-2600 + 260 * column, -2100 + 220 * row)  # noqa: E731
    fields = [rectangle(place(k, 0), 90 + 12 * k, 70) for k in range(4)]
    habits = Habits(1.1, 2, 3.5, 6)

    tracks = [track(f"Thửa {k}", "", "", walk(walked_ring(place(k, 1)), habits, chance), START, hill) for k in (1, 2)]
    whole = gpx(tracks, "sample receiver")
    cut = whole.index("<trkpt", len(whole) * 3 // 4) + 23

    swapped = [closed_degrees(field) for field in fields[:3]]
    swapped[1] = [[round(longitude - 81.5, 7), round(latitude + 79.8, 7)] for longitude, latitude in swapped[1]]

    text = table(fields, vn2000_tm3)
    cells = text[6].split(",")
    text[6] = ",".join(cells[:3] + ["không đo được"])

    bow_tie = rectangle(place(1, 2), 140, 120)
    bow_tie[2], bow_tie[3] = bow_tie[3], bow_tie[2]

    drawn_once = closed_degrees(drawn(villages[2].parcels[5].ring, 1.5, 0.2, chance))
    moved = [[round(longitude - 0.03, 7), round(latitude - 0.036, 7)] for longitude, latitude in drawn_once]
    outline = " ".join(f"{longitude:.7f},{latitude:.7f}" for longitude, latitude in moved)
    placemark = ("<Placemark><name>{}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>" + outline +
                 "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>\n")

    points = ",\n".join(json.dumps({"type": "Feature", "properties": {"ten": f"mốc {k}"}, "geometry": {
        "type": "Point", "coordinates": [round(v, 7) for v in degrees_of(place(k, 3))]}}, ensure_ascii=False,
        separators=(",", ":")) for k in range(3))

    return {f"broken/{name}": content for name, content in {
        "README.md": README,
        "truncated.gpx": whole[:cut],
        "latitude-102.geojson": polygons(zip(("Thửa 1", "Thửa 2", "Thửa 3"), swapped)),
        "text-in-coordinate.csv": "\n".join(text) + "\n",
        "empty.gpx": "",
        "doctype.gpx": '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE gpx [<!ENTITY field "Thửa 1">]>\n'
                       + tracks_only(gpx([tracks[0].replace("<name>Thửa 1</name>", "<name>&field;</name>")],
                                         "sample receiver")),
        "bow-tie.geojson": polygons([("Thửa chéo", closed_degrees(bow_tie))]),
        "figure-eight.gpx": gpx([track("Hai thửa một lượt đi", "", "", figure_eight(place(3, 2), 90, chance), START, hill)],
                                "sample receiver"),
        "too-few-points.gpx": gpx([track("Bấm nhầm", "", "", [Fix(place(4, 2), 0, 1.1, 9),
                                                            Fix((place(4, 2)[0] + 8, place(4, 2)[1]), 6, 1.0, 9)],
                                         START, hill)], "sample receiver"),
        "duplicate-outline.kml": '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">'
                                 f"<Document><name>{MADE_UP}</name>\n" + placemark.format("Thửa 7")
                                 + placemark.format("Thửa 7 (sửa)") + "</Document></kml>\n",
        "swapped-columns.csv": "\n".join(table(fields[:2], vn2000_tm3, ("Y (m)", "X (m)"))) + "\n",
        "wrong-zone-105-00.csv": "\n".join(table(fields[2:], lambda *at: vn2000_tm3(*at, 105.0))) + "\n",
        "points-only.geojson": f'{{"type":"FeatureCollection","features":[\n{points}\n]}}\n',
    }.items()}


def walked_ring(centre):
    """An oval of 90 m by 60 m with a point every metre or so."""
    return [(centre[0] + 45 * math.cos(2 * math.pi * k / 240), centre[1] + 30 * math.sin(2 * math.pi * k / 240))
            for k in range(240)]


def tracks_only(text):
    """A GPX text without its XML declaration."""
    return text.split("\n", 1)[1]
