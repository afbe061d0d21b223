"""The letters of a list are made part by part; what was made before is not made again, however the run before ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.posting.form import FORMS
from govkit.posting.hands import ThisProcess
from govkit.posting.ledger import ledger_of
from govkit.posting.processes import Processes
from govkit.posting.run import HowMade, hands_of
from govkit.recipients.suppression import Suppression
from tests.posting.parts_made import list_with, made_of
from tests.posting.people import NO_SIGN, somebody
from tests.rows import sampled

PEOPLE = [somebody(reference=f"REF-{at}", name=f"Ada {at} {'Zoë' * (at % 3)}") for at in range(2, 9)]
PEOPLE[3] = somebody(reference="REF-5", name=NO_SIGN[0])


def files(folder: Path) -> dict[str, bytes]:
    """All but the ledger, whose pages SQLite lays as it likes."""
    found = (file for file in folder.rglob("*") if file.is_file() and file.suffix != ".sqlite")
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def test_one_process_does_the_work_itself_and_several_share_it() -> None:
    with hands_of(HowMade("print", 3, 1), Path()) as hands:
        assert isinstance(hands, ThisProcess)
    with hands_of(HowMade("print", 3, 2), Path()) as hands:
        assert isinstance(hands, Processes)


@pytest.mark.whole
@pytest.mark.parametrize("form", sampled(FORMS.names, 1))
def test_a_run_that_was_stopped_goes_on_to_the_same_bytes(form: str, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    file = list_with(tmp_path, PEOPLE)
    assert [each.recipients for each in made_of(file, whole, form)] == [3, 3, 1]
    for count in (0, 1, 2):
        with pytest.raises(KeyboardInterrupt):
            made_of(file, parts, form, stopped_after=count)
    assert [each.made is None for each in made_of(file, parts, form)] == [True, True, False]
    assert files(whole) == files(parts)
    with ledger_of(parts) as ledger:
        unmade = [each.reference for each in ledger.unmade()]
        assert unmade == ([] if form.startswith(("docx", "notify")) else ["REF-5"])
        assert ledger.totals().letters == len(PEOPLE) - len(unmade)


@pytest.mark.whole
def test_what_is_made_is_not_made_again_unless_it_is_gone_or_changed(tmp_path: Path) -> None:
    file, out = list_with(tmp_path, PEOPLE), tmp_path / "out"
    made_of(file, out)
    before = {file: file.stat().st_mtime_ns for file in out.glob("*.pdf")}
    content = files(out)
    (out / "letters-0002.pdf").unlink()
    (out / "letters-0003.csv").write_bytes(b"changed")
    made_of(file, out)
    assert files(out) == content
    unchanged = out / "letters-0001.pdf"
    assert unchanged.stat().st_mtime_ns == before[unchanged]


@pytest.mark.whole
def test_a_part_of_which_nobody_gets_a_letter_has_no_file(tmp_path: Path) -> None:
    file, out = list_with(tmp_path, PEOPLE), tmp_path / "out"
    suppressed = Suppression({f"ref-{at}": at for at in (2, 3, 4)})
    first, *_others = made_of(file, out, suppression=suppressed)
    assert (first.recipients, [each.reference for each in first.left_out]) == (0, ["REF-2", "REF-3", "REF-4"])
    assert sorted(each.name for each in out.glob("letters-*.pdf")) == ["letters-0002.pdf", "letters-0003.pdf"]


@pytest.mark.slow
def test_several_processes_make_the_same_letters(tmp_path: Path) -> None:
    file, one, two = list_with(tmp_path, PEOPLE), tmp_path / "one", tmp_path / "two"
    told = [made_of(file, one), made_of(file, two, hands=Processes(2))]
    assert files(one) == files(two)
    assert [sorted(each.number for each in made) for made in told] == [[1, 2, 3], [1, 2, 3]]


@pytest.mark.whole
def test_letters_for_other_people_stop_the_run_instead_of_leaving_somebody_out(tmp_path: Path) -> None:
    file, out = list_with(tmp_path, PEOPLE), tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        made_of(file, out, stopped_after=1)
    before = files(out)
    with pytest.raises(OutputRefused, match="for other people"):
        made_of(file, out, suppression=Suppression({"ref-3": 2}))
    assert files(out) == before
