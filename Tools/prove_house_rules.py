#!/usr/bin/env python3
"""Shows that every check of `./run lint` can fail: feeds each one a tree with one fault.

A check that says nothing about its fault, or anything about the sound tree, ends this with 1.
"""
import copy
import subprocess
import tempfile
from pathlib import Path

import house_rules

TABLE = """
3 | Harvest      | Fields         |        |
2 | Store        | Shapes         | GRDB   | Foundation
2 | Fields       | Shapes         |        |
1 | Shapes       |                | CShape | Glibc
0 | CShape       |                |        |
tests | StoreTests | Store        |        |
tests | ShapesTests | Shapes      |        |
only GRDB in Store
"""

WARNINGS = {"kind": {"treatAllWarnings": {"_0": "error"}}, "tool": "swift"}
SAFETY = {"kind": {"strictMemorySafety": {}}, "tool": "swift"}


def target(name, *dependencies, settings=(WARNINGS, SAFETY), kind="regular"):
    return {
        "name": name,
        "type": kind,
        "dependencies": [{"byName": [dependency, None]} for dependency in dependencies],
        "settings": list(settings),
    }


MANIFEST = {
    "targets": [
        {**target("CShape", settings=(), kind="system"), "providers": [{"apt": [["libshape-dev"]]}]},
        target("Shapes", "CShape", settings=(WARNINGS,)),
        target("Fields", "Shapes"),
        target("Store", "Shapes", "GRDB"),
        target("Harvest", "Fields"),
        target("StoreTests", "Store", "GRDB", settings=(WARNINGS,), kind="test"),
        target("ShapesTests", "Shapes", settings=(WARNINGS,), kind="test"),
    ],
    "dependencies": [{"sourceControl": [{"identity": "grdb.swift", "requirement": {"exact": ["7.10.0"]}}]}],
}

SOUND = {
    "README.md": "See `Shapes/Shape.swift` and `Sources/Store/Store.swift`.\n",
    "run": "build_packages=(\n  pkg-config libshape-dev\n)\n",
    "Tools/import-table.txt": TABLE,
    "Sources/Shapes/Shape.swift": "import CShape\nimport Glibc\n",
    "Sources/Fields/Field.swift": '// import GRDB\n/* import /* nested */ GRDB */\nlet s = """\nimport GRDB\n"""\n',
    "Sources/Store/Store.swift": "public import GRDB\nprivate import struct Shapes.Ring\n",
    "Sources/Harvest/page.mustache": "<p>{{name}}{{#lots}}{{code}}{{/lots}}</p>\n",
    "Tests/StoreTests/StoreTests.swift": "import GRDB\nimport Testing\n@testable import Store\nlet bad = \"{{{\"\n",
}

# (what is wrong, {file: text}, change of the manifest or None, part of the complaint)
BAD = [
    ("an import no row grants", {"Sources/Fields/Field.swift": "import Foundation\n"}, None, "may not import Foundation"),
    ("a skipped floor", {"Sources/Harvest/A.swift": "import Shapes\n"}, None, "A.swift:1: Harvest may not import Shapes"),
    ("a testable import", {"Sources/Harvest/A.swift": "\n@testable import Store\n"}, None, "A.swift:2: Harvest may not"),
    ("a public import", {"Sources/Harvest/A.swift": "public import Store\n"}, None, "may not import Store"),
    ("an exported import", {"Sources/Harvest/A.swift": "@_exported import Store\n"}, None, "may not import Store"),
    ("an import of one type", {"Sources/Harvest/A.swift": "import struct Store.Row\n"}, None, "may not import Store"),
    ("a second import on a line", {"Sources/Harvest/A.swift": "import Fields; import Store\n"}, None, "import Store"),
    ("GRDB outside the stores", {"Sources/Harvest/A.swift": "import GRDB\n"}, None, "GRDB belongs in Store only"),
    ("GRDB in foreign tests", {"Tests/ShapesTests/A.swift": "import GRDB\n"}, None, "GRDB belongs in Store only"),
    ("GRDB granted by a row", {"Tools/import-table.txt": TABLE.replace("| Fields         |        |",
        "| Fields         | GRDB   |"), "Sources/Harvest/A.swift": "import GRDB\n"}, None, "GRDB belongs in Store only"),
    ("a C module above floor 1", {"Sources/Fields/Field.swift": "import CShape\n"}, None, "may not import CShape"),
    ("a C module in tests", {"Tests/ShapesTests/A.swift": "import CShape\n"}, None, "may not import CShape"),
    ("a C module granted above floor 1", {"Tools/import-table.txt": TABLE.replace(
        "| Fields       | Shapes         |        |", "| Fields       | Shapes         | CShape |")}, None,
        "may not see the C module CShape"),
    ("an upward row", {"Tools/import-table.txt": TABLE.replace("| Shapes         |        |\n1",
        "| Shapes Harvest |        |\n1")}, None, "floor 2 may not see Harvest on floor 3"),
    ("a row for nothing known", {"Tools/import-table.txt": TABLE.replace("| Shapes         |        |\n1",
        "| Shapes Barn    |        |\n1")}, None, "names Barn, which has no row"),
    ("an unknown folder", {"Sources/Barn/A.swift": ""}, None, "Barn has no row"),
    ("an undeclared import", {"Sources/Harvest/A.swift": "import Fields\n"},
        lambda m: m["targets"][4]["dependencies"].clear(), "Package.swift does not say so"),
    ("three braces in a template", {"Sources/Harvest/page.mustache": "\n<p>{{{name}}}</p>\n"}, None, "page.mustache:2: {{{"),
    ("three braces in a source", {"Sources/Harvest/A.swift": 'let t = "{{{name}}}"\n'}, None, "A.swift:1: {{{"),
    ("an unescaped name", {"Sources/Harvest/page.mustache": "{{& name}}\n"}, None, "unescaped"),
    ("other delimiters", {"Sources/Harvest/page.mustache": "{{=<% %>=}}\n"}, None, "unescaped"),
    ("escaping switched off", {"Sources/Harvest/page.mustache": "{{% CONTENT_TYPE:TEXT}}\n"}, None, "unescaped"),
    ("a forbidden dependency", {}, lambda m: m["targets"][4]["dependencies"].append({"byName": ["Shapes", None]}),
        "Harvest may not depend on Shapes"),
    ("a forbidden product", {}, lambda m: m["targets"][4]["dependencies"].append({"product": ["GRDB", "x", None]}),
        "Package.swift: Harvest: GRDB belongs in Store only"),
    ("a target without a row", {}, lambda m: m["targets"].append(target("Barn")), "target Barn has no row"),
    ("a row without a target", {}, lambda m: m["targets"].pop(4), "Harvest is no target"),
    ("warnings let through", {}, lambda m: m["targets"][2]["settings"].remove(WARNINGS), "warnings as errors"),
    ("unsafe memory above floor 1", {}, lambda m: m["targets"][2]["settings"].remove(SAFETY), "memory safety"),
    ("a document that names no file", {"README.md": "\nSee `Shapes/Ring.swift`.\n"}, None, "README.md:2: there is no"),
    ("a Debian package not installed", {"run": "build_packages=(pkg-config)\n"}, None, "CShape needs libshape-dev"),
    ("a package not pinned", {}, lambda m: m["dependencies"][0]["sourceControl"][0].update(
        requirement={"range": [{"lowerBound": "7.0.0"}]}), "not pinned"),
]


def complaints(files, change=None):
    manifest = copy.deepcopy(MANIFEST)
    if change:
        change(manifest)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**SOUND, **files}.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return house_rules.faults(Path(folder), manifest)


def formatting_complaints(text):
    """What swift-format says of a source with the project's own configuration."""
    configuration = Path(__file__).resolve().parent.parent / ".swift-format"
    command = ["swift", "format", "lint", "--strict", "--configuration", str(configuration), "-"]
    result = subprocess.run(command, input=text, text=True, capture_output=True, check=False)
    return result.returncode, result.stderr


def main():
    silent = []
    if complaints({}):
        raise SystemExit(f"The sound tree is complained about: {complaints({})}")
    for wrong, files, change, words in BAD:
        found = complaints(files, change)
        if not any(words in line for line in found):
            silent.append(f"{wrong}: expected “{words}”, found {found}")
    if formatting_complaints("let one = 1\n")[0] != 0:
        silent.append("swift-format complains about a sound line")
    if formatting_complaints("let  one = 1 ;\n")[0] == 0:
        silent.append("swift-format says nothing about bad spacing")
    if silent:
        raise SystemExit("Checks that cannot fail:\n  " + "\n  ".join(silent))
    print(f"Each check was seen to fail: {len(BAD)} bad trees and one badly formatted source were found out.")


if __name__ == "__main__":
    main()
