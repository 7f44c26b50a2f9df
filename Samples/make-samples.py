#!/usr/bin/env python3
"""Writes every file of Samples/ again, always the same bytes. Called by `./run samples`; Python's standard library only.

With --check it writes nothing and names the files that differ from what it would write.

Nothing in Samples/ is real: the land, the people, the outlines and the cooperative are made up for demonstration.
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from generator import broken, cooperative, people, places, surveys  # noqa: E402

FOLDER = Path(__file__).resolve().parent


def main():
    villages = places.villages()
    growers = people.growers(villages)
    files = {}
    files.update(places.files(villages))
    files.update(surveys.files(villages, growers))
    files.update(people.files(growers))
    files.update(cooperative.files(villages))
    files.update(broken.files(villages))
    data = {name: each if isinstance(each, bytes) else each.encode("utf-8") for name, each in files.items()}
    if "--check" in sys.argv:
        wrong = [name for name in sorted(data) if not same(FOLDER / name, data[name])]
        if wrong:
            raise SystemExit(f"Samples: {', '.join(wrong)} are not what make-samples.py writes. Call ./run samples.")
        return
    for name, content in data.items():
        (FOLDER / name).parent.mkdir(exist_ok=True)
        (FOLDER / name).write_bytes(content)
    size, parcels = sum(map(len, data.values())), sum(len(village.parcels) for village in villages)
    print(f"Samples: {len(data)} files, {size / 1000:.0f} kB, {parcels} parcels.")


def same(path, content):
    return path.is_file() and path.read_bytes() == content


if __name__ == "__main__":
    main()
