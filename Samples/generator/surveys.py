"""The sample surveys in every format, and who grows on which of their features."""
import csv
import datetime
import io
import json
from xml.sax.saxutils import escape

from . import people
from .chance import Chance
from .ground import degrees_of, vn2000_tm3
from .outlines import drawn
from .places import closed_degrees, feature
from .walks import Habits, degrees, walk

MADE_UP = "Dữ liệu mẫu, không có thật. Made up for demonstration."
CROPS = {"man-tam-hoa": "mận tam hoa", "che-shan": "chè shan"}

NOTES = ("cây 12 năm, cạnh suối", "giáp đường liên thôn", "trồng xen ngô", "chưa có sổ đỏ", "bờ ruộng sạt một đoạn",
         "gần nhà ông trưởng thôn", "đi lúc trời mưa", "")


def corner_tolerance(parcel):
    """Metres by which corners may cut a bend: small on small parcels, so that the area stays within two in a hundred."""
    return 0.018 * parcel.area ** 0.5


def typed_name(grower, number, chance):
    """A parcel's name as somebody types it on a phone."""
    name, last = people.typed(grower.name, chance), grower.name.split()[-1]
    return chance.pick((f"Thửa {number} {name}", f"thua {number} - {last}", f"{name} {number}", f"Nương {last} {number}",
                        f"nương nhà {last}", f"Thửa số {number}"))


def files(villages, growers):
    ban_pho, na_hoi, thai_giang_pho = villages
    everything = (
        ("walks-ban-pho.gpx", walks_with_receiver, ban_pho, ban_pho.parcels),
        ("walks-na-hoi.gpx", walks_with_phone, na_hoi, na_hoi.parcels[12:]),
        ("na-hoi.geojson", drawn_geojson, na_hoi, na_hoi.parcels[:12]),
        ("thai-giang-pho.kml", drawn_kml, thai_giang_pho, thai_giang_pho.parcels[10:]),
        ("bang-toa-do.csv", table, thai_giang_pho, thai_giang_pho.parcels[3:10]),
        ("bang-toa-do-excel.csv", excel_table, thai_giang_pho, thai_giang_pho.parcels[:3]),
    )
    result, owners = {}, ["file,feature,grower"]
    for name, writer, village, parcels in everything:
        owned = [(parcel, people.of_parcel(growers, village, parcel)) for parcel in parcels]
        result[name] = writer(village, owned, Chance(name))
        owners += [f"{name},{index},{grower.code}" for index, (_, grower) in enumerate(owned, 1)]
    result["parcel-growers.csv"] = "\n".join(owners) + "\n"
    return result


# Walks: GPX 1.1


def gpx(tracks, creator, waypoints=""):
    head = ('<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<gpx version="1.1" creator="{creator}" xmlns="http://www.topografix.com/GPX/1/1">\n'
            f"<metadata><desc>{MADE_UP}</desc></metadata>\n")
    return head + waypoints + "".join(tracks) + "</gpx>\n"


def track(name, comment, description, fixes, start, hill, quality=True, breaks=()):
    """One <trk>; `breaks` are the numbers of points before which the receiver began a new segment."""
    lines = [f"<trk><name>{escape(name)}</name>"]
    lines += [f"<cmt>{escape(comment)}</cmt>"] if comment else []
    lines += [f"<desc>{escape(description)}</desc>"] if description else []
    lines.append("<trkseg>")
    for number, fix in enumerate(fixes):
        if number in breaks:
            lines.append("</trkseg><trkseg>")
        longitude, latitude = degrees(fix)
        time = (start + datetime.timedelta(seconds=fix.seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")
        figures = f"<fix>{fix.kind}</fix><sat>{fix.satellites}</sat><hdop>{fix.hdop}</hdop>" if quality else ""
        lines.append(f'<trkpt lat="{latitude:.7f}" lon="{longitude:.7f}"><ele>{hill.height(fix.position):.1f}</ele>'
                     f"<time>{time}</time>{figures}</trkpt>")
    lines.append("</trkseg></trk>")
    return "\n".join(lines) + "\n"


def walks_with_receiver(village, owned, chance):
    """A GPS receiver that writes its figures: one track for each parcel, walked over four mornings."""
    tracks, start = [], datetime.datetime(2026, 5, 4, 0, 20)
    for index, (parcel, grower) in enumerate(owned, 1):
        beyond = chance.pick((-5, -2, 4, 9, 14, 18))
        habits = Habits(chance.between(0.9, 1.3), 2 if parcel.area < 5000 else 3, chance.between(3, 5), beyond,
                        poor={4: 3, 9: 4, 15: 3, 18: 5}.get(index, 0), spikes={6: 1, 12: 2, 17: 1}.get(index, 0),
                        pause={8: 9, 14: 15}.get(index, 0))
        fixes = walk(parcel.ring, habits, chance)
        if index == 11:  # the receiver lost its position under the trees
            for fix in fixes[20:24]:
                fix.kind, fix.satellites, fix.hdop = "none", 2, 50.0
        breaks = {len(fixes) // 3} if index == 13 else set()
        comment = f"SĐT {grower.phone}" if index % 3 else ""
        tracks.append(track(typed_name(grower, index, chance), comment, chance.pick(NOTES), fixes, start,
                            village.hill, breaks=breaks))
        start += datetime.timedelta(seconds=fixes[-1].seconds + chance.whole(240, 900))
        if index % 5 == 0:
            start = datetime.datetime(2026, 5, 4 + index // 5, 0, chance.whole(10, 50))
    return gpx(tracks, "sample receiver")


def walks_with_phone(village, owned, chance):
    """Two telephones: one writes a point each second with its figures, the other writes none at all."""
    tracks, start = [], datetime.datetime(2026, 5, 12, 1, 5)
    for index, (parcel, grower) in enumerate(owned, 1):
        quality = index not in (2, 5)
        habits = Habits(chance.between(0.8, 1.2), 1 if index == 1 else 3, chance.between(3.5, 5), chance.pick((3, 8, 12)),
                        poor={3: 3}.get(index, 0), spikes={4: 1}.get(index, 0))
        fixes = walk(parcel.ring, habits, chance)
        name = f"Track {(start + datetime.timedelta(hours=7)):%Y-%m-%d %H:%M}" if index % 2 else typed_name(
            grower, index, chance)
        tracks.append(track(name, "", f"{grower.name}, {grower.phone}, thôn {village.name}, xã Na Hối, huyện Bắc Hà",
                            fixes, start, village.hill, quality))
        start += datetime.timedelta(seconds=fixes[-1].seconds + chance.whole(300, 1200))
    longitude, latitude = degrees_of(village.centre)
    house = f'<wpt lat="{latitude:.7f}" lon="{longitude:.7f}"><name>Nhà văn hóa thôn</name></wpt>\n'
    return gpx(tracks, "sample telephone", house)


# Outlines drawn on imagery: GeoJSON and KML


def drawn_geojson(village, owned, chance):
    features = []
    for index, (parcel, grower) in enumerate(owned, 1):
        ring = closed_degrees(drawn(parcel.ring, corner_tolerance(parcel), 0.4, chance))
        if index == 3:
            ring.reverse()  # clockwise, as many programs write it
        elif index == 5:
            ring.pop()  # not closed
        elif index == 7:
            ring[4], ring[5] = ring[5], ring[4]  # two corners in the wrong order: a small crossing
        elif index == 9:
            ring = [position + [812.0] for position in ring]  # with a height
        elif index == 10:
            ring[3:3] = [ring[3], ring[3]]  # a corner clicked three times
        place = "xã Na Hối, huyện Bắc Hà" if index in (2, 6) else f"thôn {village.name}"
        features.append(feature({"name": typed_name(grower, index, chance), "chu_ho": people.typed(grower.name, chance),
                                 "dien_thoai": grower.phone, "cay_trong": CROPS[parcel.crop], "dia_chi": place,
                                 "ghi_chu": chance.pick(NOTES)}, [ring]))
    lines = ",\n".join(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in features)
    return f'{{"type":"FeatureCollection","note":"{MADE_UP}","features":[\n{lines}\n]}}\n'


def drawn_kml(village, owned, chance):
    placemarks = []
    for index, (parcel, grower) in enumerate(owned, 1):
        ring = closed_degrees(drawn(parcel.ring, corner_tolerance(parcel), 0.5, chance))
        if index == 4:
            ring.pop()
        text = " ".join(f"{longitude:.7f},{latitude:.7f},0" for longitude, latitude in ring)
        polygon = (f"<Polygon><outerBoundaryIs><LinearRing><coordinates>\n{text}\n"
                   "</coordinates></LinearRing></outerBoundaryIs></Polygon>")
        if index == 6:
            polygon = f"<MultiGeometry>{polygon}</MultiGeometry>"
        fields = {"chu_ho": people.typed(grower.name, chance), "sdt": grower.phone, "cay_trong": CROPS[parcel.crop],
                  "dien_tich_m2": f"{parcel.area:.0f}", "ghi_chu": chance.pick(NOTES)}
        data = "".join(f'<Data name="{key}"><value>{escape(value)}</value></Data>' for key, value in fields.items())
        placemarks.append(f"<Placemark><name>{escape(typed_name(grower, index, chance))}</name>"
                          f"<description>{escape(f'{grower.name} - {grower.phone}')}</description>\n"
                          f"<ExtendedData>{data}</ExtendedData>\n{polygon}</Placemark>\n")
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n'
            f"<name>Chè {village.name}</name><description>{MADE_UP}</description>\n"
            f"<Folder><name>thửa chè</name>\n{''.join(placemarks)}</Folder>\n</Document></kml>\n")


# Corners measured one by one: tables in VN-2000 / TM-3 104-45 (EPSG:9208), X is the northing


def corners(parcel, chance):
    """(northing, easting) of each corner in metres."""
    for point in drawn(parcel.ring, corner_tolerance(parcel), 0.3, chance):
        easting, northing = vn2000_tm3(*degrees_of(point))
        yield northing, easting


def table(village, owned, chance):
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["STT", "Tờ bản đồ", "Số thửa", "Tên điểm", "X (m)", "Y (m)", "Chủ hộ", "SĐT", "Thôn", "Cây trồng",
                   "Diện tích (m²)", "Ghi chú"])
    count = 0
    for index, (parcel, grower) in enumerate(owned, 1):
        declared = parcel.area * (1.3 if index == 3 else chance.between(0.97, 1.03))
        note = chance.pick(NOTES)
        points, owner = list(corners(parcel, chance)), people.typed(grower.name, chance)
        if index in (2, 4):
            points.append(points[0])  # the table comes back to its first point
        for number, (northing, easting) in enumerate(points, 1):
            count += 1
            rows.writerow([count, 12, 40 + index, number if number <= len(set(points)) else 1, f"{northing:.3f}",
                           f"{easting:.3f}", owner, grower.phone, village.name, CROPS[parcel.crop],
                           f"{declared:.0f}", note if number == 1 else ""])
    return text.getvalue()


def excel_table(village, owned, chance):
    """As a Vietnamese Excel saves it: byte order mark, semicolons, decimal commas, CR LF."""
    lines = ["Thửa;Điểm;X(m);Y(m);Họ tên;Điện thoại;Thôn"]
    for index, (parcel, grower) in enumerate(owned, 1):
        for number, (northing, easting) in enumerate(corners(parcel, chance), 1):
            metres = f"{northing:.2f};{easting:.2f}".replace(".", ",")
            lines.append(f"{index};{number};{metres};{grower.name};{grower.phone};{village.name}")
    return "\ufeff" + "\r\n".join(lines) + "\r\n"
