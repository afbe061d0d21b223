"""The oldest Python that govkit promises is the one of Debian 12, and nothing uses what a later 3.11 brought."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from govkit.tasks import doctor
from tests.rows import over_rows

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
OLDEST = "3.11.2"
PLACES = ("govkit/**/*.py", "tests/**/*.py", "benchmarks/*.py", "scripts/*")

# What mypy can't see, since it knows 3.11 as one: the documentation's “changed in version 3.11.3” and later. `make bare` runs the rest.
LATER_NAMES = {
    "data_filter": "3.11.4",
    "tar_filter": "3.11.4",
    "fully_trusted_filter": "3.11.4",
    "extraction_filter": "3.11.4",
    "GetReparseDeferralEnabled": "3.11.9",
    "SetReparseDeferralEnabled": "3.11.9",
    "verify_generated_headers": "3.11.10",
    "ALLOW_MISSING": "3.11.13",
    "LinkFallbackError": "3.11.13",
}
LATER_ARGUMENTS = {
    ("extract", "filter"): "3.11.4",
    ("extractall", "filter"): "3.11.4",
    ("unpack_archive", "filter"): "3.11.4",
    ("getaddresses", "strict"): "3.11.10",
    ("parseaddr", "strict"): "3.11.10",
}
WORDS = {*LATER_NAMES, *(name for name, _argument in LATER_ARGUMENTS)}


def later_uses(source: str) -> Iterator[str]:
    """What source code uses that the oldest Python does not have, with its line."""
    for node in ast.walk(ast.parse(source)) if any(word in source for word in WORDS) else ():
        match node:
            case ast.Attribute(attr=name) | ast.Name(id=name) | ast.alias(name=name) if name in LATER_NAMES:
                yield f"line {node.lineno}: {name} came with {LATER_NAMES[name]}"
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), keywords=given):
                for argument in given:
                    if came := LATER_ARGUMENTS.get((name, argument.arg or "")):
                        yield f"line {node.lineno}: {name}({argument.arg}=) came with {came}"


def sources() -> Iterator[Path]:
    """Every Python file of the project, scripts without an ending among them."""
    for file in (file for place in PLACES for file in sorted(ROOT.glob(place)) if file.is_file()):
        if file.suffix == ".py" or file.read_bytes().startswith(b"#!/usr/bin/env python3"):
            yield file


@over_rows(
    ("source", "found"),
    [
        ("archive.extractall(folder, filter='data')", "line 1: extractall(filter=) came with 3.11.4"),
        ("\nunpack_archive(file, filter='tar')", "line 2: unpack_archive(filter=) came with 3.11.4"),
        ("archive.extraction_filter = tarfile.data_filter", "line 1: extraction_filter came with 3.11.4"),
        ("from os.path import ALLOW_MISSING", "line 1: ALLOW_MISSING came with 3.11.13"),
    ],
)
def test_what_came_later_is_found(source: str, found: str) -> None:
    assert found in list(later_uses(source))


def test_a_filter_of_our_own_is_none() -> None:
    assert not list(later_uses("archive.extractall(folder)\nquery.select(filter='data')"))


def test_nothing_uses_what_came_later() -> None:
    uses = [f"{file.relative_to(ROOT)}, {use}" for file in sources() for use in later_uses(file.read_text("utf-8"))]
    assert not uses


def test_everything_that_asks_for_a_python_asks_for_the_same() -> None:
    asked = ", ".join(OLDEST.split("."))
    assert PROJECT["requires-python"] == f">={OLDEST}"
    assert f"sys.version_info < ({asked})" in (ROOT / "scripts" / "set-up").read_text("utf-8")
    assert ".".join(map(str, doctor._OLDEST_PYTHON)) == OLDEST
    assert re.search(rf"Python {re.escape(OLDEST)} or later", (ROOT / "README.md").read_text("utf-8"))
