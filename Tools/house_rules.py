#!/usr/bin/env python3
"""Holds the sources against the rules of the house: Tools/import-table.txt, Package.swift, templates, ./run, documents.

Usage: house_rules.py ROOT MANIFEST     MANIFEST is what `swift package dump-package` prints.
Prints one line for each fault, `file:line: what`, and ends with 1 when there is any.
"""
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

TABLE = "Tools/import-table.txt"
TESTS = "tests"
TEST_TOOLCHAIN = {
    "Testing", "Foundation", "FoundationEssentials", "FoundationXML", "FoundationNetworking", "Synchronization",
    "Dispatch", "Glibc", "Darwin",
}

# Each writes a value into a page without escaping it, or switches escaping off.
UNESCAPED = re.compile(r"\{\{\{|\{\{\s*&|\{\{\s*=|\{\{\s*%\s*CONTENT_TYPE", re.IGNORECASE)

# A path with a folder and an ending in backticks.
NAMED_FILE = re.compile(r"`([\w.+-]+(?:/[\w.+-]+)+\.(?:swift|md|txt|py))`")

IMPORT = re.compile(
    r"(?:^|;)[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*"
    r"(?:(?:public|package|internal|fileprivate|private)[ \t]+)?import[ \t]+"
    r"(?:(?:typealias|struct|class|enum|protocol|let|var|func)[ \t]+)?(\w+)",
    re.MULTILINE,
)

# Comments and string literals of Swift, longest opening first.
NOT_CODE = re.compile(
    r'(?P<hashes>#*)"""(?:\\.|.)*?"""(?P=hashes)|(?P<more>#+)".*?"(?P=more)|"(?:\\.|[^"\\\n])*"|//[^\n]*', re.DOTALL
)


@dataclass
class Row:
    floor: str
    target: str
    own: set
    outside: set
    toolchain: set


@dataclass
class Table:
    rows: dict = field(default_factory=dict)
    only: list = field(default_factory=list)

    def tested_by(self, target):
        """The target whose rules hold for `target`: itself, or the one that it tests."""
        row = self.rows[target]
        if row.floor != TESTS:
            return target
        return next(iter(sorted(row.own)), target)

    def granted(self, target):
        """Every module that files of `target` may import."""
        row = self.rows[target]
        modules = row.own | row.outside | row.toolchain
        if "Glibc" in modules:
            modules |= {"Darwin"}  # the same library on another system
        if row.floor == TESTS:
            modules |= TEST_TOOLCHAIN
            for tested in row.own:
                modules |= self.granted(tested)
            modules -= {name for name, other in self.rows.items() if other.floor == "0"}
        return modules


def read_table(path):
    table = Table()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        if line.startswith("only "):
            names, _, places = line[len("only "):].partition(" in ")
            table.only.append((names.split(), set(places.split())))
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != 5:
            raise SystemExit(f"{path}:{number}: a row has five cells, this one {len(cells)}")
        row = Row(cells[0], cells[1], *(set(cell.split()) for cell in cells[2:]))
        if row.target in table.rows:
            raise SystemExit(f"{path}:{number}: {row.target} has two rows")
        table.rows[row.target] = row
    return table


def without_block_comments(text):
    """Swift nests block comments, which no regular expression can count; newlines stay."""
    if "/*" not in text:
        return text
    kept, depth, index = [], 0, 0
    while index < len(text):
        pair = text[index:index + 2]
        if pair == "/*":
            depth, index = depth + 1, index + 2
        elif pair == "*/" and depth:
            depth, index = depth - 1, index + 2
        else:
            if not depth or text[index] == "\n":
                kept.append(text[index])
            index += 1
    return "".join(kept)


def imports_in(text):
    """(line, module) for every import of a Swift file, those in comments and texts left out."""
    code = without_block_comments(NOT_CODE.sub(lambda match: "\n" * match.group().count("\n"), text))
    return [(code.count("\n", 0, match.start(1)) + 1, match.group(1)) for match in IMPORT.finditer(code)]


def check_table(table):
    for row in table.rows.values():
        if row.floor == TESTS:
            continue
        floor = int(row.floor)
        for name in sorted(row.own | row.outside):
            other = table.rows.get(name)
            if other is None:
                if name in row.own:
                    yield f"{TABLE}: {row.target} names {name}, which has no row"
            elif other.floor == TESTS or int(other.floor) >= floor:
                yield f"{TABLE}: {row.target} on floor {floor} may not see {name} on floor {other.floor}"
            elif other.floor == "0" and floor != 1:
                yield f"{TABLE}: {row.target} on floor {floor} may not see the C module {name}"


def check_only(table, target, module):
    """Why the `only` lines forbid `module` in `target`, or None."""
    for names, places in table.only:
        if any(module == name or module.startswith(name) and name not in table.rows for name in names):
            if table.tested_by(target) not in places | {module}:
                return f"{module} belongs in {', '.join(sorted(places))} only"
    return None


def check_sources(root, table, manifest):
    declared = {target["name"]: dependencies_of(target) for target in manifest["targets"]}
    for row in table.rows.values():
        if row.floor == TESTS:  # tests see what the tested target declares
            declared[row.target] = set().union(*(declared.get(name, set()) for name in row.own | {row.target}))
    toolchain = TEST_TOOLCHAIN.union(*(row.toolchain for row in table.rows.values()))
    for folder in ("Sources", "Tests"):
        for path in sorted((root / folder).rglob("*.swift")):
            parts = path.relative_to(root).parts
            place = path.relative_to(root).as_posix()
            target = parts[1]
            if target == "Fixtures":
                continue
            if target not in table.rows:
                yield f"{place}:1: {target} has no row in {TABLE}"
                continue
            granted = table.granted(target)
            for line, module in imports_in(path.read_text(encoding="utf-8")):
                if module == target:
                    continue
                reason = check_only(table, target, module)
                if reason:
                    yield f"{place}:{line}: {reason}"
                elif module not in granted:
                    yield f"{place}:{line}: {target} may not import {module}"
                elif module not in toolchain and module not in declared.get(target, set()):
                    yield f"{place}:{line}: {target} imports {module}, but Package.swift does not say so"


def check_templates(root):
    for path in sorted((root / "Sources").rglob("*")):
        if not path.is_file():
            continue
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            match = UNESCAPED.search(line)
            if match:
                place = path.relative_to(root).as_posix()
                yield f"{place}:{number}: {match.group()} writes unescaped text into a page"


def dependencies_of(target):
    """Names of targets and products that Package.swift lets a target see."""
    return {next(iter(dependency.values()))[0] for dependency in target["dependencies"]}


def check_manifest(table, manifest):
    place = "Package.swift"
    targets = {target["name"]: target for target in manifest["targets"]}
    for name in sorted(table.rows.keys() - targets.keys()):
        yield f"{TABLE}: {name} is no target of {place}"
    for name, target in sorted(targets.items()):
        row = table.rows.get(name)
        if row is None:
            yield f"{place}: target {name} has no row in {TABLE}"
            continue
        for dependency in sorted(dependencies_of(target)):
            if check_only(table, name, dependency):
                yield f"{place}: {name}: {check_only(table, name, dependency)}"
            elif dependency not in table.granted(name):
                yield f"{place}: {name} may not depend on {dependency}"
        if target["type"] == "system":
            continue
        kinds = [setting["kind"] for setting in target["settings"]]
        if {"treatAllWarnings": {"_0": "error"}} not in kinds:
            yield f"{place}: {name} does not treat warnings as errors"
        if row.floor not in (TESTS, "0", "1") and not any("strictMemorySafety" in kind for kind in kinds):
            yield f"{place}: {name} stands above floor 1 without strict memory safety"
    for dependency in manifest["dependencies"]:
        for source in dependency.get("sourceControl", []):
            if "exact" not in source["requirement"]:
                yield f"{place}: {source['identity']} is not pinned with exact:"


def check_documents(root):
    """Files that the documents name must be there, under the root or under Sources/; NNN stands for any number."""
    documents = [root / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")]
    for folder in ("docs", "GeoData", "Samples"):
        documents += sorted((root / folder).rglob("*.md"))
    for document in documents:
        if not document.is_file():
            continue
        for number, line in enumerate(document.read_text(encoding="utf-8").splitlines(), 1):
            for name in NAMED_FILE.findall(line):
                if "NNN" in name or any((base / name).exists() for base in (root, root / "Sources", document.parent)):
                    continue
                yield f"{document.relative_to(root).as_posix()}:{number}: there is no {name}"


def check_packages(root, manifest):
    """Every Debian package that Package.swift names must be one that `./run` installs."""
    match = re.search(r"^build_packages=\(([^)]*)\)", (root / "run").read_text(encoding="utf-8"), re.MULTILINE)
    installed = set(match.group(1).split()) if match else set()
    for target in manifest["targets"]:
        for provider in target.get("providers") or []:
            for package in sorted(set(provider.get("apt", [[]])[0]) - installed):
                yield f"run: {target['name']} needs {package}, which is not in build_packages"


def faults(root, manifest):
    table = read_table(root / TABLE)
    return [
        *check_table(table),
        *check_manifest(table, manifest),
        *check_sources(root, table, manifest),
        *check_templates(root),
        *check_packages(root, manifest),
        *check_documents(root),
    ]


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    root, manifest = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    found = faults(root, manifest)
    for fault in found:
        print(fault, file=sys.stderr)
    if found:
        raise SystemExit(1)
    print("House rules hold: imports, Package.swift, templates, packages, documents.")


if __name__ == "__main__":
    main()
