"""Reads the codes of rasterised labels with zbar and zxing-cpp, as they are and after what happens to prints and photographs.

Usage: read_labels.py JOBS     JOBS is a file of JSON: [{"page": PGM, "dotsPerInch": n, "frames": [[left, top, right, bottom], ...], "every": n}, ...]
Frames are pixels of the page, one label each; every n-th of them is read after each kind of damage, all are read as they are.
Prints one JSON list for each page: [{"reader", "damage", "label", "texts"}, ...]; texts is what the reader found on the label.
"""
import ctypes
import json
import math
import sys

import numpy
import zxingcpp

DAMAGES = ["none", "rotated", "blurred", "pale"]
# No Micro QR, of which no label has any.
QR = zxingcpp.BarcodeFormat.QRCodeModel2


class Zbar:
    """libzbar without a package between."""

    def __init__(self):
        library = ctypes.CDLL("libzbar.so.0")
        pointer, unsigned = ctypes.c_void_p, ctypes.c_uint
        for name, result, arguments in [
            ("zbar_image_scanner_create", pointer, []), ("zbar_image_create", pointer, []),
            ("zbar_image_scanner_set_config", ctypes.c_int, [pointer, ctypes.c_int, ctypes.c_int, ctypes.c_int]),
            ("zbar_image_set_format", None, [pointer, ctypes.c_ulong]),
            ("zbar_image_set_size", None, [pointer, unsigned, unsigned]),
            ("zbar_image_set_data", None, [pointer, pointer, ctypes.c_ulong, pointer]),
            ("zbar_scan_image", ctypes.c_int, [pointer, pointer]),
            ("zbar_image_first_symbol", pointer, [pointer]), ("zbar_symbol_next", pointer, [pointer]),
            ("zbar_symbol_get_data", ctypes.c_char_p, [pointer]), ("zbar_image_destroy", None, [pointer]),
        ]:
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
        self.library = library
        self.scanner = library.zbar_image_scanner_create()
        # No kind but QR (64), which is enabled (0).
        library.zbar_image_scanner_set_config(self.scanner, 0, 0, 0)
        library.zbar_image_scanner_set_config(self.scanner, 64, 0, 1)

    def read(self, pixels):
        pixels = numpy.ascontiguousarray(pixels)
        height, width = pixels.shape
        image = self.library.zbar_image_create()
        self.library.zbar_image_set_format(image, int.from_bytes(b"Y800", "little"))
        self.library.zbar_image_set_size(image, width, height)
        self.library.zbar_image_set_data(image, pixels.ctypes.data, pixels.size, None)
        self.library.zbar_scan_image(self.scanner, image)
        texts = []
        symbol = self.library.zbar_image_first_symbol(image)
        while symbol:
            texts.append(self.library.zbar_symbol_get_data(symbol).decode())
            symbol = self.library.zbar_symbol_next(symbol)
        self.library.zbar_image_destroy(image)
        return texts


def resampled(pixels, rows, columns):
    """The grey values between pixels, white outside."""
    height, width = pixels.shape
    padded = numpy.pad(pixels.astype(numpy.float32), 1, constant_values=255)
    rows = numpy.clip(rows + 1, 0, height + 0.999)
    columns = numpy.clip(columns + 1, 0, width + 0.999)
    top, left = rows.astype(numpy.int32), columns.astype(numpy.int32)
    down, right = rows - top, columns - left
    upper = padded[top, left] * (1 - right) + padded[top, left + 1] * right
    lower = padded[top + 1, left] * (1 - right) + padded[top + 1, left + 1] * right
    return (upper * (1 - down) + lower * down).round().astype(numpy.uint8)


def rotated(pixels, degrees):
    height, width = pixels.shape
    rows, columns = numpy.mgrid[0:height, 0:width].astype(numpy.float32)
    y, x = rows - (height - 1) / 2, columns - (width - 1) / 2
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return resampled(pixels, y * cosine - x * sine + (height - 1) / 2, y * sine + x * cosine + (width - 1) / 2)


def blurred(pixels, sigma):
    reach = math.ceil(3 * sigma)
    kernel = numpy.exp(-((numpy.arange(-reach, reach + 1) / sigma) ** 2) / 2)
    kernel /= kernel.sum()
    padded = numpy.pad(pixels.astype(numpy.float32), reach, mode="edge")
    height, width = pixels.shape
    across = sum(weight * padded[:, k:k + width] for k, weight in enumerate(kernel))
    down = sum(weight * across[k:k + height] for k, weight in enumerate(kernel))
    return down.round().astype(numpy.uint8)


def damaged(pixels, damage, dots_per_inch):
    if damage == "rotated":
        return rotated(pixels, 2)
    if damage == "blurred":
        # The same blur on paper at every resolution: a spread of 0.1 mm.
        return blurred(pixels, 0.1 / 25.4 * dots_per_inch)
    if damage == "pale":
        # Grey toner on grey paper: a third of the contrast.
        return (110 + pixels.astype(numpy.float32) / 3).round().astype(numpy.uint8)
    return pixels


def page_of(path):
    content = open(path, "rb").read()
    kind, size, depth, pixels = content.split(b"\n", 3)
    assert kind == b"P5" and depth == b"255", path
    width, height = map(int, size.split())
    return numpy.frombuffer(pixels, numpy.uint8).reshape(height, width)


def main():
    zbar = Zbar()
    for job in json.load(open(sys.argv[1])):
        page = page_of(job["page"])
        found = []
        for label, (left, top, right, bottom) in enumerate(job["frames"]):
            crop = page[top:bottom, left:right]
            for damage in DAMAGES if label % job["every"] == 0 else DAMAGES[:1]:
                picture = numpy.ascontiguousarray(damaged(crop, damage, job["dotsPerInch"]))
                texts = zbar.read(picture)
                found.append({"reader": "zbar", "damage": damage, "label": label, "texts": texts})
                # Of other kinds it once saw one in a turned symbol, as four digits.
                texts = [code.text for code in zxingcpp.read_barcodes(picture, formats=QR)]
                found.append({"reader": "zxing-cpp", "damage": damage, "label": label, "texts": texts})
        print(json.dumps(found))


if __name__ == "__main__":
    main()
