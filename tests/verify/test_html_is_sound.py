"""Every page that `build` makes, in every language, is HTML without a fault, and keeps nobody out: the Nu checker and axe-core find nothing.

`scripts/html-validator` brings the Nu checker, and `make verify` runs that. Without it, or without Java, it is not asked, and `make verify` says so.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from playwright.sync_api import Page

from govkit.data.inputs import Inputs
from govkit.document import Document
from govkit.tasks.check import check
from govkit.write import WRITERS
from tests.arabic import arabic_partnership
from tests.conftest import EXAMPLE, ROOT, TODAY
from tests.tasks.test_build import NAMES
from tests.verify.test_readability_report_in_browser import violations
from tests.welsh import welsh_partnership

JAR = ROOT / "build/vnu/package/build/dist/vnu.jar"
WELSH = tuple(sorted(f"{folder.parents[1].name}--cy" for folder in ROOT.glob("templates/*/clauses/cy")))
ARABIC = ("consent_letter--ar",)
EVERY = (*NAMES, *WELSH, *ARABIC)
needs_nu = pytest.mark.skipif(
    not JAR.is_file() or shutil.which("java") is None,
    reason="The Nu checker is not here: install Java (default-jdk-headless) and npm, and run scripts/html-validator.",
)


def _documents() -> Sequence[Document]:
    english = check(Inputs(EXAMPLE, TODAY)).documents
    made = (welsh_partnership, arabic_partnership)
    others = [check(Inputs(make(Path(mkdtemp())), TODAY), draft=True).translated for make in made]
    return [each.document for each in (*english, *(one for found in others for one in found))]


@cache
def pages() -> Mapping[str, Path]:
    """The page of each document by its name, and what stands in a council's own page, in one that has nothing else."""
    folder, found = Path(mkdtemp()), dict[str, Path]()
    for each in _documents():
        fragment = WRITERS.of("fragment").write(each).content.decode("utf-8")
        around = f'<!DOCTYPE html>\n<html lang="en"><head><title>Council</title></head><body><main>{fragment}</main></body></html>'
        for name, text in (
            (each.name, WRITERS.of("html").write(each).content),
            (f"{each.name}--fragment", around.encode("utf-8")),
        ):
            found[name] = folder / f"{name}.html"
            found[name].write_bytes(text)
    return found


def found_by_nu(files: Sequence[Path]) -> list[str]:
    """What the Nu checker says of these files."""
    command: list[str | Path] = ["java", "-jar", JAR, "--errors-only", "--format", "json", *files]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return [f"{Path(each['url']).name}: {each['message']}" for each in json.loads(run.stderr)["messages"]]


@needs_nu
def test_the_nu_checker_finds_nothing() -> None:
    assert {*EVERY, *(f"{name}--fragment" for name in EVERY)} <= pages().keys()
    assert found_by_nu([*pages().values()]) == []


@needs_nu
def test_the_nu_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "bad.html"
    file.write_text("<!DOCTYPE html><html lang='cy'><title>x</title><ul><p>y</p></ul></html>", "utf-8")
    assert any("not allowed as child" in each for each in found_by_nu([file]))


def test_axe_finds_nothing_that_keeps_people_out(page: Page) -> None:
    found = dict[str, list[str]]()
    for name, file in pages().items():
        page.goto(file.as_uri())
        styled = not name.endswith(
            "--fragment"
        )  # how far lines of a fragment stand apart is for the page around it to say
        found[name] = [each for each in violations(page) if styled or not each.startswith("target-size")]
    assert {name: those for name, those in found.items() if those} == {}
