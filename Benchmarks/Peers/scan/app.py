import os
import re
import sqlite3

from flask import Flask, abort
from markupsafe import escape

app = Flask(__name__)
page = re.split(r"@(\d)@", open(os.environ["SCAN_FOLDER"] + "/page.html", encoding="utf-8").read())
database = None


@app.get("/<path:rest>")
def scan(rest):
    global database
    if database is None:
        database = sqlite3.connect(f"file:{os.environ['SCAN_DATABASE']}?mode=ro", uri=True, check_same_thread=False)
    row = database.execute("SELECT * FROM page WHERE path = ?", ("/" + rest,)).fetchone()
    if row is None:
        abort(404)
    return "".join(str(escape(row[int(part)])) if index % 2 else part for index, part in enumerate(page))
