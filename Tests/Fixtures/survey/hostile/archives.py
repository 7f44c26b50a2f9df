"""Archives, and workbooks, which are archives."""

import io
import math
import random
import zipfile

from .gpx import gpx, gpx_walk_around, gpx_walk_leaps, gpx_walk_spiral, trkpt
from .making import SOUTH, WEST, hostile


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
def zip_of_many_drawings():
    """Each is one more start of an outside program."""
    lines = "".join(f"0\nLINE\n8\n0\n10\n{452_000 + n}\n20\n2493000\n11\n452000\n21\n2493000\n" for n in range(3))
    drawing = f"0\nSECTION\n2\nENTITIES\n{lines}0\nENDSEC\n0\nEOF\n"
    return packed((f"{n}.dxf", drawing) for n in range(9_900))


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
