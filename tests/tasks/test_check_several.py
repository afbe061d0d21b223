"""Several partnerships in one run: the same findings as one by one, each once, and none hidden by another."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.errors import PartnershipUnreadable
from govkit.tasks import check_several as module
from govkit.tasks.check import check
from govkit.tasks.check_several import check_several, processes
from tests.conftest import EXAMPLE, PARTNERSHIPS, TODAY

NAMES = ("flawed", "flawed_law", "flawed_yaml", "smallest", "one_way")


@pytest.mark.whole
@pytest.mark.parametrize("count", [2, pytest.param(1, marks=pytest.mark.slow)])
def test_findings_are_those_of_each_alone(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "processes", lambda: count)
    inputs = [Inputs(PARTNERSHIPS / f"{name}.yaml", TODAY) for name in NAMES]
    found = check_several(inputs)
    alone = [check(each) for each in inputs]
    assert found.findings == tuple(finding for each in alone for finding in each.findings)
    assert found.waived == tuple(each for one in alone for each in one.waived)
    concerned = sum(bool(each.findings) for each in alone)
    assert found.checked == f"5 files, {concerned} of them with findings"
    assert 0 < concerned < len(inputs)


@pytest.mark.parametrize("count", [1, 2])
def test_a_file_that_can_not_be_read_hides_no_other(count: int, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "processes", lambda: count)
    gone = [Inputs(example.parent / f"{name}.yaml", TODAY) for name in "ab"]
    found = check_several([gone[0], Inputs(PARTNERSHIPS / "flawed_yaml.yaml", TODAY), gone[1]])
    assert len(found.findings) > 1
    assert [sentence.partition(":")[0] for sentence in found.unchecked] == [str(each.partnership) for each in gone]
    with pytest.raises(PartnershipUnreadable):
        check_several(gone[:1])


@pytest.mark.slow
def test_what_is_wrong_with_a_house_is_told_once(house: Path, example: Path) -> None:
    (house / "isa/clauses/nobody_includes_it.html.j2").write_text("<p>x</p>\n", "utf-8")
    (example.parent / "second.yaml").write_bytes(EXAMPLE.read_bytes())
    found = check_several([Inputs(example, TODAY), Inputs(example.parent / "second.yaml", TODAY)])
    assert len(found.findings) == 1
    assert found.findings[0].location.file.endswith("nobody_includes_it.html.j2")


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "no file"), (1, "f0.yaml"), (3, "f0.yaml, f1.yaml and f2.yaml"), (50, "50 files, 50 of them with findings")],
)
def test_few_files_are_named_and_many_are_counted(
    count: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(count):
        Path(f"f{number}.yaml").write_text("partnership: {}\n", "utf-8")
    assert check_several([Inputs(Path(f"f{number}.yaml"), TODAY) for number in range(count)]).checked == said


def test_every_processor_that_this_run_may_use_is_used() -> None:
    assert processes() >= 1
