"""Made-up growers. Many share a name, as people of one village do; telephone numbers begin with 0900 000."""
import unicodedata
from dataclasses import dataclass

from .chance import Chance

NAMES = (
    "Vàng Văn Sơn", "Vàng Văn Sơn", "Lù Thị Mai", "Lù Thị Mai", "Lù Thị Mai", "Giàng A Páo", "Giàng A Páo",
    "Tráng Thị Xuân", "Nông Văn Bình", "Hoàng Thị Lan", "Hoàng Thị Lan", "Sùng A Dế", "Lâm Văn Thành",
    "Vàng Thị Say", "Sùng Thị Chở", "Ly Seo Chứ", "Thào A Lử", "Tải Văn Hòa", "Lèng Thị Nga", "Cư Seo Pao",
)


@dataclass
class Grower:
    code: str
    name: str
    phone: str
    village: str
    notes: str


def growers(villages):
    """Fourteen growers for each village."""
    result = []
    for village in villages:
        chance = Chance(f"growers of {village.code}")
        for _ in range(14):
            number = len(result) + 1
            notes = chance.pick(("", "", "", "gọi buổi tối", "nhà cạnh nhà văn hóa thôn", "con trai nghe máy"))
            result.append(Grower(f"H-{number:04}", chance.pick(NAMES), f"0900 000 {number:03}", village.code, notes))
    return result


def of_parcel(all_growers, village, parcel):
    """Whose parcel it is: the first fourteen have one each, the others belong to some of the same people."""
    own = [grower for grower in all_growers if grower.village == village.code]
    return own[(parcel.place_number - 1) * 3 % len(own)]


def typed(name, chance):
    """A name as somebody types it: mostly right, sometimes in capitals or without marks."""
    way = chance.between(0, 1)
    if way < 0.12:
        return name.upper()
    if way < 0.24:
        plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
        return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    return name


def files(all_growers):
    lines = ["code,name,phone,village,notes"]
    lines += [f"{g.code},{g.name},{g.phone},{g.village},{g.notes}" for g in all_growers]
    return {"growers.csv": "\n".join(lines) + "\n"}
