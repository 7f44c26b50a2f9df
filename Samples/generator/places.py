"""The made-up land: three villages with their terraces, village outlines and an outline of the commune."""
import json
import math
from dataclasses import dataclass, field

from .chance import Chance
from .ground import degrees_of
from .terraces import Hill, layout, ring_area

DRAWN = "Ranh giới vẽ cho bản mẫu, không phải ranh giới hành chính. Drawn for the demonstration, not official."


@dataclass
class Parcel:
    ring: list  # metres from the origin, every metre, counter-clockwise
    crop: str
    place_number: int

    @property
    def area(self):
        return ring_area(self.ring)


@dataclass
class Village:
    code: str
    name: str
    centre: tuple
    crop: str
    hectares: tuple  # a size for each parcel
    outline_reach: float  # metres from the summit
    hill: Hill = None
    parcels: list = field(default_factory=list)


def villages():
    result = [
        Village("BAN-PHO-1", "Bản Phố 1", (-640, 330), "man-tam-hoa",
                (0.06, 0.08, 0.09, 0.11, 0.12, 0.14, 0.16, 0.17, 0.19, 0.22, 0.24, 0.27, 0.30, 0.33, 0.38, 0.45,
                 0.52, 0.66, 0.85, 1.10), 440),
        Village("NA-HOI-TAY", "Na Hối Tày", (170, -610), "man-tam-hoa",
                (0.05, 0.08, 0.10, 0.12, 0.15, 0.18, 0.21, 0.25, 0.28, 0.31, 0.36, 0.42, 0.48, 0.55, 0.63, 0.72,
                 0.95, 1.60), 420),
        Village("THAI-GIANG-PHO-2", "Thải Giàng Phố 2", (800, 520), "che-shan",
                (0.07, 0.09, 0.10, 0.13, 0.14, 0.16, 0.20, 0.23, 0.26, 0.29, 0.34, 0.37, 0.44, 0.50, 0.58, 0.70,
                 0.80, 0.98, 1.35, 1.90, 2.40, 2.95), 500),
    ]
    for village in result:
        chance = Chance(f"terraces of {village.code}")
        village.hill = Hill(village.centre, chance)
        rings = layout(village.hill, [10_000 * size for size in village.hectares], chance)
        village.parcels = [Parcel(ring, village.crop, number) for number, ring in enumerate(rings, 1)]
    return result


def commune_ring():
    """About sixty points around the three villages, in metres."""
    points = []
    for k in range(60):
        turn = 2 * math.pi * k / 60
        reach = 1 + 0.07 * math.sin(3 * turn + 0.6) + 0.04 * math.sin(5 * turn + 2.1) + 0.02 * math.sin(11 * turn)
        points.append((300 + 5600 * reach * math.cos(turn), -400 + 4300 * reach * math.sin(turn)))
    return points


def closed_degrees(ring):
    """Positions of a GeoJSON ring, the first repeated at the end."""
    positions = [[round(value, 7) for value in degrees_of(point)] for point in ring]
    return positions + positions[:1]


def feature(properties, rings):
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": "Polygon", "coordinates": rings}}


def collection(features, **more):
    """GeoJSON text with one feature on each line."""
    head = "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},\n" for key, value in more.items())
    lines = ",\n".join(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in features)
    return f'{{"type": "FeatureCollection",\n{head}"features": [\n{lines}\n]}}\n'


def files(all_villages):
    outlines = [
        feature({"code": village.code, "name": village.name, "official": False, "note": DRAWN},
                [closed_degrees(village.hill.outline(village.outline_reach, 44))])
        for village in all_villages
    ]
    commune = feature({"code": "02839", "name": "Bắc Hà", "official": False, "note": DRAWN},
                      [closed_degrees(commune_ring())])
    return {
        "villages.geojson": collection(outlines, note=DRAWN),
        "commune-outline.geojson": collection([commune], note=DRAWN),
    }
