"""Two product pictures, drawn: PNG files of 320 x 240 pixels in sixteen colours, the same bytes everywhere."""
import math
import struct
import zlib

WIDTH, HEIGHT = 320, 240


def png(pixels, palette):
    """`pixels` are rows of colour numbers. Stored without compression, which no two zlib versions do differently."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    raw = b"".join(b"\0" + bytes(row[x] << 4 | row[x + 1] for x in range(0, WIDTH, 2)) for row in pixels)
    stored = b"\x78\x01\x01" + struct.pack("<HH", len(raw), len(raw) ^ 0xFFFF) + raw + struct.pack(">I", zlib.adler32(raw))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 4, 3, 0, 0, 0)
    colours = b"".join(bytes.fromhex(colour) for colour in palette)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"PLTE", colours) + chunk(b"IDAT", stored)
            + chunk(b"IEND", b""))


def mixed(x, y, share):
    """Whether this pixel takes the second of two colours, so that two colours blend (ordered dither, 4 x 4)."""
    order = (0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5)
    return share * 16 > order[(y % 4) * 4 + x % 4] + 0.5


def ramp(colours, share, x, y):
    """One of `colours` for a share of 0...1 between the first and the last."""
    place = min(max(share, 0.0), 0.9999) * (len(colours) - 1)
    return colours[int(place) + mixed(x, y, place - int(place))]


def ball(pixels, cx, cy, radius, colours):
    """A round fruit with the light from the upper left."""
    for y in range(max(0, cy - radius), min(HEIGHT, cy + radius + 1)):
        for x in range(max(0, cx - radius), min(WIDTH, cx + radius + 1)):
            dx, dy = (x - cx) / radius, (y - cy) / radius
            if dx * dx + dy * dy <= 1:
                light = -0.5 * dx - 0.6 * dy + 0.62 * math.sqrt(max(0.0, 1 - dx * dx - dy * dy))
                pixels[y][x] = ramp(colours, 0.15 + 0.85 * max(0.0, light), x, y)


def leaf(pixels, cx, cy, length, width, turn, colours):
    """A pointed leaf with a midrib."""
    for y in range(HEIGHT):
        for x in range(WIDTH):
            along = ((x - cx) * math.cos(turn) + (y - cy) * math.sin(turn)) / length
            across = (-(x - cx) * math.sin(turn) + (y - cy) * math.cos(turn)) / width
            if abs(along) < 1 and abs(across) < (1 - along * along) * (1.1 - 0.3 * along):
                rib = abs(across) < 0.08
                pixels[y][x] = colours[0] if rib else ramp(colours, 0.55 - 0.45 * across, x, y)


def table(colours):
    return [[ramp(colours, 0.5 + 0.4 * math.sin(y / 9 + math.sin(x / 47)), x, y) for x in range(WIDTH)]
            for y in range(HEIGHT)]


PALETTE = ("b98a5a", "c99b6a", "d8ae7e", "3a0f1c", "5d1526", "86203a", "ad3a50", "d0737c", "f0b6b4",
           "1f4023", "2f5f2f", "4b8140", "74a659", "a7c982", "dfe8b8", "f6f1e4")


def plum():
    pixels = table((0, 1, 2))
    leaf(pixels, 92, 62, 62, 24, -0.5, (9, 10, 11, 12, 13))
    leaf(pixels, 236, 52, 58, 22, 0.55, (9, 10, 11, 12, 13))
    for cx, cy, radius in ((70, 120, 40), (152, 100, 44), (238, 118, 42), (112, 176, 46), (200, 180, 48), (284, 188, 36),
                           (34, 190, 34)):
        ball(pixels, cx, cy, radius, (3, 4, 5, 6, 7, 8))
    return png(pixels, PALETTE)


def tea():
    """A bud and two leaves on each side, as tea is plucked."""
    pixels = table((14, 15, 14))
    foot = (160, 226)
    for tip, width in (((34, 110), 30), ((286, 110), 30), ((92, 34), 26), ((228, 34), 26), ((160, 14), 15)):
        length = math.dist(foot, tip) / 2
        turn = math.atan2(tip[1] - foot[1], tip[0] - foot[0])
        leaf(pixels, (foot[0] + tip[0]) // 2, (foot[1] + tip[1]) // 2, length, width, turn, (9, 10, 11, 12, 13))
    return png(pixels, PALETTE)
