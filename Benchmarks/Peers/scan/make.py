"""A table with one row for each path: make.py PATHS DATABASE"""
import sqlite3
import sys

database = sqlite3.connect(sys.argv[2])
database.execute("PRAGMA journal_mode = wal")
database.execute("CREATE TABLE page (path TEXT PRIMARY KEY, product TEXT, unit TEXT, area TEXT, harvested TEXT, note TEXT)")
database.executemany("INSERT INTO page VALUES (?, ?, ?, ?, ?, ?)", (
    (line.strip(), "Mận Tam Hoa Bắc Hà", "Hợp tác xã Mận Bắc Hà", "Vùng trồng mận Na Hối", "12/06/2026",
     "Hái tay vào buổi sáng, chọn quả chín đều, đóng gói trong ngày tại thôn.")
    for line in open(sys.argv[1], encoding="utf-8")))
database.commit()
