"""`govkit sheets import`: shows what came back, and writes what is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govkit.load import load_partnership
from govkit.sheets.place import places
from tests.conftest import Govkit, check_by
from tests.sheets.filled import in_xlsx

VERSION, REFERENCE = "partnership.version", "partnership.reference"
Fill = Callable[..., Path]


@pytest.fixture
def fill(govkit: Govkit, example: Path, monkeypatch: pytest.MonkeyPatch) -> Fill:
    """Fills in the sheet of the lead, which has two facts to settle."""

    def check(inputs: Any, **_options: Any) -> Any:
        return check_by("still-to-be-agreed", inputs)

    monkeypatch.setattr("govkit.tasks.sheets.check", check)
    lines = example.read_text("utf-8").splitlines(keepends=True)
    for at, line in enumerate(lines):
        if line.startswith(("  version: ", "  reference: ")) and at < 20:
            lines[at] = f"{line.partition(':')[0]}: to be agreed\n"
    example.write_text("".join(lines), "utf-8")

    def filled(answers: dict[str, str], name: str = "back.xlsx") -> Path:
        assert govkit("sheets", "make", "--format", "xlsx").status == 0
        partnership = load_partnership(example).partnership
        assert partnership is not None
        by_key = {places(partnership)[path].key: words for path, words in answers.items()}
        file = example.parent / name
        sheet = (example.parent / "out/sheets/sheet--northmoor-council.xlsx").read_bytes()
        file.write_bytes(in_xlsx(sheet, by_key))
        return file

    return filled


@pytest.mark.whole
def test_it_shows_what_came_back_and_writes_nothing(govkit: Govkit, example: Path, fill: Fill) -> None:
    file = fill({VERSION: "1.0"})
    before = example.read_bytes()
    run = govkit("sheets", "import", str(file))
    assert run.status == 0
    assert "Partnership, Version  (partnership.version)\n    stands now: Still to be agreed\n" in run.out
    assert "    Northmoor Council (back.xlsx): 1.0\n        ready to be taken\n" in run.out
    assert "1 answer: ready to be taken." in run.err
    assert example.read_bytes() == before


@pytest.mark.whole
def test_it_writes_what_is_named_and_ends_with_1_while_something_is_left(
    govkit: Govkit, example: Path, fill: Fill
) -> None:
    file = fill({VERSION: "1.0", REFERENCE: "NFT TBC"})
    run = govkit("sheets", "import", str(file), "--take", VERSION)
    assert run.status == 1
    assert run.out == "partnership.version: 1.0 (Northmoor Council)\n"
    assert "1 answer left that can’t be taken without you." in run.err
    assert '  version: "1.0"\n' in example.read_text("utf-8") or "  version: 1.0\n" in example.read_text("utf-8")


@pytest.mark.whole
def test_it_writes_all_that_is_ready(govkit: Govkit, example: Path, fill: Fill) -> None:
    run = govkit("sheets", "import", str(fill({VERSION: "1.0", REFERENCE: "NFT-7"})), "--take-all")
    assert (run.status, len(run.out.splitlines())) == (0, 2)
    assert "  reference: NFT-7\n" in example.read_text("utf-8")


@pytest.mark.whole
def test_sheets_without_answers_are_told(govkit: Govkit, fill: Fill) -> None:
    run = govkit("sheets", "import", str(fill({})))
    assert (run.status, run.out, run.err) == (0, "", "There are no answers on these sheets.\n")


@pytest.mark.whole
def test_one_that_can_not_be_read_is_told_beside_the_others(govkit: Govkit, example: Path, fill: Fill) -> None:
    other = example.parent / "other.docx"
    other.write_bytes(b"no package")
    run = govkit("sheets", "import", str(fill({VERSION: "1.0"})), str(other))
    assert run.status == 1
    assert "other.docx: this is no Word file that can be opened." in run.err
    assert "ready to be taken" in run.out


def test_where_none_can_be_read_the_run_can_not_go_on(govkit: Govkit, fill: Fill, example: Path) -> None:
    fill({})
    run = govkit("sheets", "import", str(example))
    assert (run.status, run.out) == (2, "")
    assert "no sheet comes back in this kind of file" in run.err
