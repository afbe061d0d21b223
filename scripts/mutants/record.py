"""Records which tests reach which lines, in a copy of the project, and keeps it for as long as nothing changes.

Where only tests changed, only the files of tests that changed are run anew.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TypedDict

from scripts.mutants import probe
from scripts.mutants.mutant import counting, lines_of
from scripts.mutants.reach import Recording
from scripts.mutants.settings import LANES, PACKAGE, SUITE
from scripts.mutants.tree import copied, digests, environment, is_test

_SHORTENED = 16
_AT_ONCE = 20
_OPTIONS = (
    "--quiet",
    f"--numprocesses={LANES}",
    "--dist=loadfile",
    "-p",
    "no:cacheprovider",
    "-p",
    "scripts.mutants.recorder",
)


class OfFile(TypedDict):
    """What is kept of a file of tests: each test's seconds, and for each set of them (one bit a test) the numbers of lines."""

    stamp: str
    seconds: dict[str, float]
    reached: dict[str, list[int]]


def recorded(top: Path, kept: Path, within: Sequence[str] = ("tests/",)) -> Recording:
    """Which tests reach which lines of the project as it is; `kept` is a folder for what need not be run again.

    Only the tests in these folders and files count. What is run is kept bit by bit, so that a run that is cut short goes on where it was.
    """
    stamps = {name: stamp for name, stamp in _stamps(top).items() if name.startswith(tuple(within))}
    file = kept / "reached.json"
    known: dict[str, OfFile] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    lines = _lines(top)
    new = [name for name in stamps if name not in known or known[name]["stamp"] != stamps[name]]
    for at in range(0, len(new), _AT_ONCE):
        known |= _run(top, kept, {name: stamps[name] for name in new[at : at + _AT_ONCE]}, lines)
        file.with_suffix(".new").write_text(json.dumps(known), "utf-8")
        file.with_suffix(".new").replace(file)
    return _joined((known[name] for name in stamps), lines)


def _stamps(top: Path) -> dict[str, str]:
    """What a recording of each file of tests depends on, in short: all code, and the tests that it has of other files."""
    read = digests(top)
    common = sorted(digest + name for name, digest in read.items() if not (is_test(name) or _is_mark(name)))
    tests = {
        name: set(_tests_imported(top, name)) for name in read if is_test(name) and not name.startswith("tests/verify/")
    }
    stamps = {}
    for name in tests:
        needed, open_ = {name}, [name]
        while open_:
            new = tests.get(open_.pop(), set()) - needed
            needed |= new
            open_.extend(new)
        told = [*common, *sorted(read[each] for each in needed if each in read)]
        stamps[name] = sha256("".join(told).encode()).hexdigest()[:_SHORTENED]
    return stamps


def _is_mark(name: str) -> bool:
    """Whether a file only makes a folder of tests a package."""
    return name.startswith("tests/") and name.endswith("/__init__.py")


def _tests_imported(top: Path, name: str) -> Iterator[str]:
    for node in ast.walk(ast.parse((top / name).read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("tests."):
            yield f"{node.module.replace('.', '/')}.py"


def _lines(top: Path) -> list[str]:
    """A name for each line of the package on which a statement begins; its place in the list is its number."""
    files = sorted((top / PACKAGE).rglob("*.py"))
    return [f"{file.relative_to(top)}:{line}" for file in files for line in sorted(lines_of(file.read_text("utf-8")))]


def _run(top: Path, kept: Path, stamps: Mapping[str, str], lines: list[str]) -> dict[str, OfFile]:
    tree = copied(top, kept / "recorded")
    numbers: dict[str, dict[int, int]] = defaultdict(dict)
    for number, name in enumerate(lines):
        file, _, line = name.rpartition(":")
        numbers[file][int(line)] = number
    for file, of_file in numbers.items():
        (tree / file).write_text(counting((tree / file).read_text("utf-8"), of_file), "utf-8")
    records = tree / ".records"
    records.mkdir()
    command = [sys.executable, "-m", "pytest", *_OPTIONS, *SUITE, *stamps]
    variables = environment(tree, **{probe.RECORDS: str(records)})
    log = kept / "recorded.log"
    with log.open("wb") as said:
        ended = subprocess.run(command, cwd=tree, env=variables, stdout=said, stderr=said, check=False)  # noqa: S603
    if ended.returncode not in {0, 1}:
        raise RuntimeError(f"The tests could not be recorded: {log} says why.")
    return _read(sorted(records.iterdir()), stamps)


def _read(records: Iterable[Path], stamps: Mapping[str, str]) -> dict[str, OfFile]:
    seconds: dict[str, float] = {}
    own: dict[str, set[int]] = defaultdict(set)
    leans: dict[str, set[str]] = defaultdict(set)
    for record in records:
        told = json.loads(record.read_text("utf-8"))
        seconds |= {test: time for test, time in told.get("seconds", {}).items() if test not in told["failed"]}
        for name, (numbers, others) in told["reached"].items():
            own[name].update(numbers)
            leans[name].update(others)
    found = {}
    for file, stamp in stamps.items():
        tests = {test: round(time, 4) for test, time in seconds.items() if test.partition("::")[0] == file}
        found[file] = OfFile(stamp=stamp, seconds=tests, reached=_grouped(tests, own, leans))
    return found


def _grouped(tests: Iterable[str], own: Mapping[str, set[int]], leans: Mapping[str, set[str]]) -> dict[str, list[int]]:
    bits: dict[int, int] = defaultdict(int)
    for at, test in enumerate(tests):
        for number in {number for name in _all_of(f"test {test}", leans) for number in own.get(name, ())}:
            bits[number] |= 1 << at
    groups: dict[str, list[int]] = defaultdict(list)
    for number, mask in sorted(bits.items()):
        groups[f"{mask:x}"].append(number)
    return groups


def _all_of(name: str, leans: Mapping[str, set[str]]) -> set[str]:
    """A test, and all that it leans on: fixtures, what its file ran on being imported, what was cached."""
    found, open_ = {name}, [name]
    while open_:
        new = leans.get(open_.pop(), set()) - found
        found |= new
        open_.extend(new)
    return found


def _joined(files: Iterable[OfFile], lines: list[str]) -> Recording:
    seconds: dict[str, float] = {}
    reached: dict[str, set[str]] = defaultdict(set)
    for told in files:
        tests = list(told["seconds"])
        seconds |= told["seconds"]
        for mask, numbers in told["reached"].items():
            bits = int(mask, 16)
            group = {test for at, test in enumerate(tests) if bits >> at & 1}
            for number in numbers:
                reached[lines[number]] |= group
    return Recording(seconds, {line: frozenset(tests) for line, tests in reached.items()})
