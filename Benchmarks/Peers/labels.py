"""Label sheets of 24 on A4 with reportlab and segno: labels.py LINKS OUT.pdf"""
import sys

import segno
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

pdfmetrics.registerFont(TTFont("text", "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf"))
paper = canvas.Canvas(sys.argv[2], pagesize=A4)
lines = ("Mận Tam Hoa Bắc Hà", "Hợp tác xã Mận Bắc Hà", "Lô MTH-260612, 1 kg", "Quét để xem nguồn gốc")
for index, link in enumerate(open(sys.argv[1], encoding="utf-8")):
    place = index % 24
    if index and place == 0:
        paper.showPage()
    left, bottom = (place % 3) * 70 * mm, A4[1] - (place // 3 + 1) * 37 * mm
    matrix = segno.make_qr(link.strip(), error="m", boost_error=False).matrix
    module = 28 * mm / (len(matrix) + 8)
    path = paper.beginPath()
    for row, cells in enumerate(matrix):
        column = 0
        while column < len(cells):
            start = column
            while column < len(cells) and cells[column]:
                column += 1
            if column > start:
                path.rect(left + 2 * mm + (start + 4) * module, bottom + 4.5 * mm + (len(matrix) + 3 - row) * module,
                          (column - start) * module, module)
            else:
                column += 1
    paper.drawPath(path, stroke=0, fill=1)
    for number, text in enumerate(lines):
        paper.setFont("text", 8 if number == 0 else 6.5)
        paper.drawString(left + 32 * mm, bottom + 28 * mm - number * 5 * mm, text)
paper.save()
