"""The letters of a list are made batch by batch; what was made before is not made again, however the run before ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.posting.form import FORMS
from govkit.posting.ledger import ledger_of
from govkit.posting.run import HowMade, batches, make_all
from govkit.recipients.recipient import Addressee
from tests.posting.people import NO_SIGN, letter, somebody

PEOPLE = [somebody(row=at, reference=f"REF-{at}", name=f"Ada {'Zoë' * (at % 3)}") for at in range(2, 9)]
PEOPLE[3] = somebody(row=5, reference="REF-5", name=NO_SIGN[0])


def run(folder: Path, people: Iterator[Addressee] | list[Addressee], form: str = "print", workers: int = 1) -> int:
    done: list[int] = []
    with ledger_of(folder, new=True) as ledger:
        make_all(people, letter(), HowMade(form, 3, workers), ledger, done.append)
    return sum(done)


def files(folder: Path) -> dict[str, bytes]:
    """All but the ledger, whose pages SQLite lays as it likes."""
    found = (file for file in folder.rglob("*") if file.is_file() and file.suffix != ".sqlite")
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def killed_after(count: int) -> Iterator[Addressee]:
    yield from PEOPLE[:count]
    raise KeyboardInterrupt


def test_batches_follow_the_list() -> None:
    assert [[each.row for each in batch.recipients] for batch in batches(PEOPLE, 3)] == [[2, 3, 4], [5, 6, 7], [8]]
    assert [batch.number for batch in batches(PEOPLE, 3)] == [1, 2, 3]
    assert list(batches([], 3)) == []


@pytest.mark.parametrize("form", FORMS.names)
def test_a_run_that_was_stopped_goes_on_to_the_same_bytes(form: str, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    whole.mkdir()
    parts.mkdir()
    assert run(whole, PEOPLE, form) == len(PEOPLE)
    for count in (0, 4, 6):
        with pytest.raises(KeyboardInterrupt):
            run(parts, killed_after(count), form)
    assert run(parts, PEOPLE, form) == len(PEOPLE)
    assert files(whole) == files(parts)
    with ledger_of(parts) as ledger:
        unmade = [each.reference for each in ledger.unmade()]
        assert unmade == ([] if form.startswith(("docx", "notify")) else ["REF-5"])
        assert ledger.totals().letters == len(PEOPLE) - len(unmade)


def test_what_is_made_is_not_made_again_unless_it_is_gone_or_changed(tmp_path: Path) -> None:
    run(tmp_path, PEOPLE)
    before = {file: file.stat().st_mtime_ns for file in tmp_path.glob("*.pdf")}
    content = files(tmp_path)
    (tmp_path / "letters-0002.pdf").unlink()
    (tmp_path / "letters-0003.csv").write_bytes(b"changed")
    run(tmp_path, PEOPLE)
    assert files(tmp_path) == content
    unchanged = tmp_path / "letters-0001.pdf"
    assert unchanged.stat().st_mtime_ns == before[unchanged]


@pytest.mark.slow
def test_several_processes_make_the_same_letters(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    assert run(one, PEOPLE) == run(two, PEOPLE, workers=2) == len(PEOPLE)
    assert files(one) == files(two)


@pytest.mark.parametrize("people", [PEOPLE[1:], [PEOPLE[0], *PEOPLE[2:]], PEOPLE[::-1]])
def test_a_batch_of_other_people_stops_the_run_instead_of_leaving_somebody_out(
    people: list[Addressee], tmp_path: Path
) -> None:
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, killed_after(4))
    before = files(tmp_path)
    with pytest.raises(OutputRefused, match="for other people"):
        run(tmp_path, people)
    assert files(tmp_path) == before
