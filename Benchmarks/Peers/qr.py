"""QR symbols of all links in a file with segno: qr.py matrix|svg|png LINKS FIRST"""
import io
import sys

import segno

kind = sys.argv[1]
for index, link in enumerate(open(sys.argv[2], encoding="utf-8")):
    symbol = segno.make_qr(link.strip(), error="m", boost_error=False)
    out = io.BytesIO()
    if kind != "matrix":
        symbol.save(out, kind=kind, border=4, scale=8)
    if index == 0:
        open(sys.argv[3], "wb").write(out.getvalue())
