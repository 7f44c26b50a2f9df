"""Tables of coordinates as text."""

import math

from .making import LIMIT, SOUTH, WEST, endless, fill, hostile


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
        f"{n},{2_488_600 + n // 560 * 20 + a},{447_600 + n % 560 * 20 + b}\n" for a, b in ((0, 0), (15, 0), (0, 15)))), "")


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
    return fill("Thửa,Vĩ độ,Kinh độ\n", endless(lambda n: f'{n // 50},"22°31\'{n % 60}""N","104°17\'{n * 7 % 60}""E"\n'), "")


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
        x, y = WEST - 0.045 + n % 420 * 2.5e-4, SOUTH - 0.03 + n // 420 * 2.5e-4
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
