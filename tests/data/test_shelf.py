"""Shipped data is read fast, and where it is damaged all the same, the run says where."""

from __future__ import annotations

import runpy
import shutil
from pathlib import Path

import pytest

from govkit.data import shipped
from tests.conftest import ROOT, Govkit


@pytest.fixture
def standards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of govkit/standards/ that takes its place, and can be damaged."""
    copied = Path(shutil.copytree(shipped.STANDARDS, tmp_path / "standards"))
    monkeypatch.setattr(shipped, "STANDARDS", copied)
    return copied


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nmae: A\nphone: 0303 123 1113\nwebsite: https://ico.org.uk\n", "1:1: `nmae` is not a key that the file can"),
        ("name: A\nphone: many\nwebsite: https://ico.org.uk\n", "2:8: `phone`: “many” is not a phone number."),
        ("name: [A\n", "1:7: The bracket that opens here is not closed"),
    ],
)
def test_a_damaged_file_is_told_by_the_run_that_reads_it(text: str, told: str, standards: Path, govkit: Govkit) -> None:
    (standards / "regulator.yaml").write_text(text, "utf-8")
    run = govkit("check")
    assert (run.status, run.out) == (2, "")
    assert f"{Path('standards', 'regulator.yaml')}:{told}" in run.err


@pytest.mark.whole
def test_the_script_ends_with_2_and_one_sentence(standards: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "data"))
    file = standards / "hedges.yaml"
    file.write_text(
        file.read_text("utf-8").replace("tells-people: [what-we-share", "tells-people: [what-we-shar"), "utf-8"
    )
    assert script["main"]() == 2
    assert (
        "hedges.yaml:6:18: No document that does this has a clause `what-we-shar`. Did you mean"
        in capsys.readouterr().err
    )


@pytest.mark.slow
def test_a_file_that_nothing_reads_is_refused_when_govkit_is_packed(
    standards: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (standards / "more.yaml").write_text("a: b\n", "utf-8")
    assert runpy.run_path(str(ROOT / "scripts" / "data"))["main"]() == 2
    assert "more.yaml: no model is named for this file." in capsys.readouterr().err
