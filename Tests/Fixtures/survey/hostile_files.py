"""Survey files of up to 10 MB that are made to cost as much as they can.

    python3 hostile_files.py            lists their names
    python3 hostile_files.py NAME FILE  writes one; the same bytes every time

Some are refused, some are surveys; what is wanted of all is an answer within ten seconds.
"""

import sys

# Each makes its files known by `@hostile`.
from hostile import archives, drawings, geojson, gpx, kml, neighbours, nothing, receivers, tables  # noqa: F401
from hostile.making import FILES

if __name__ == "__main__":
    if len(sys.argv) == 1:
        print("\n".join(sorted(FILES)))
    else:
        data = FILES[sys.argv[1]]()
        assert len(data) <= 10 * 1024 * 1024, len(data)
        with open(sys.argv[2], "wb") as file:
            file.write(data)
