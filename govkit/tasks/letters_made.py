"""Asks the ledger of a mail-out, and erases what holds personal data once it need not be kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from govkit.errors import OutputRefused
from govkit.issuing.links import refuse_links, refuse_to_leave
from govkit.issuing.lock import LOCK, alone_in
from govkit.issuing.private_files import remove_staged
from govkit.posting.answered import lists_noted
from govkit.posting.ledger import ERASED, FINISHED, LEDGER, LEFT_AT, Ledger, MadeLetter, Totals, ledger_of
from govkit.posting.no_letter import LEFT_OUT
from govkit.posting.posted import MANIFEST, POSTED
from govkit.posting.single_files import LOOSE
from govkit.posting.store import PlaceUnreached, clear
from govkit.posting.whole_file import remove_begun, stands, whole_file
from govkit.recipients.faulty_rows import FAULTY
from govkit.recipients.list_record import RECORD

_OF_A_BATCH: Final = re.compile(r"letters-\d{4,}(?:--[\w-]+)?\.(?:pdf|csv|tar|zip|txt)")


@dataclass(frozen=True, slots=True)
class MailOutStatus:
    """What the ledger knows: what the mail-out is, how many letters there are, whether all are made, and which files are not as they were made."""

    facts: dict[str, str]
    totals: Totals
    finished: bool
    erased_on: str
    changed: tuple[str, ...]


def status(folder: Path) -> MailOutStatus:
    """How a mail-out stands. Raises OutputRefused where none was made here."""
    with ledger_of(folder) as ledger:
        facts, totals = _facts(ledger), ledger.totals()
        erased = facts.get(ERASED, "")
        changed = () if erased else tuple(each.name for each in ledger.files() if not stands(folder, each))
        return MailOutStatus(facts, totals, facts.get(FINISHED) == "yes", erased, changed)


def letter_to(folder: Path, reference: str) -> tuple[MadeLetter | None, dict[str, str]]:
    """Which letter a reference got, and what the mail-out was."""
    with ledger_of(folder) as ledger:
        return ledger.letter(reference), _facts(ledger)


def _letters_in(folder: Path) -> Iterator[str]:
    """The files of letters in the folder, those too that a killed run had not written down: none stood there before the mail-out."""
    yield from (each.name for each in folder.iterdir() if _OF_A_BATCH.fullmatch(each.name))
    yield from (each.relative_to(folder).as_posix() for each in (folder / LOOSE).glob("*.*"))


def _facts(ledger: Ledger) -> dict[str, str]:
    """What a mail-out is. Raises OutputRefused where it was stopped before it was one."""
    facts = ledger.facts()
    if POSTED not in facts:
        raise OutputRefused(f"{ledger.folder}: no letters were made here yet. Run `govkit letters make`.")
    return facts


def erase(folder: Path, today: date) -> tuple[str, ...]:
    """Deletes all files of a mail-out that hold personal data, and its references; the counts stay. Gives the names of the files."""
    refuse_to_leave(folder)
    if not folder.is_dir():
        raise OutputRefused(
            f"{folder}: no letters were made here. Name the folder that `govkit letters make` wrote to."
        )
    with alone_in(folder), ledger_of(folder) as ledger:
        names = [*sorted({*(each.name for each in ledger.files()), *_letters_in(folder)}), FAULTY, LEFT_OUT]
        refuse_links(folder / name for name in (*names, MANIFEST))
        ledger.note({ERASED: today.isoformat()})
        remove_begun(folder)
        begun = remove_staged(folder)
        found = tuple(name for name in names if (folder / name).is_file())
        for name in found:
            (folder / name).unlink()
        with suppress(OSError):
            (folder / LOOSE).rmdir()
        _forget_in_manifest(folder / MANIFEST, today)
        ledger.erase()
        _clear_store(ledger.facts().get(LEFT_AT, ""))
        return (*found, *begun)


def _clear_store(url: str) -> None:
    """Deletes what a run that was killed may have left in a store. Raises OutputRefused where the store can't be reached."""
    try:
        if url:
            clear(url)
    except PlaceUnreached:
        raise OutputRefused(
            f"{url}: a run that was killed may have left names and letters here, and it can't be reached. Delete this folder there. "
            "All else was deleted."
        ) from None


def others_in(folder: Path) -> tuple[str, ...]:
    """What stands in the folder of a mail-out that it did not make, or that no longer belongs to it."""
    return tuple(sorted(each.name for each in folder.iterdir() if each.name not in {LEDGER, MANIFEST, LOCK}))


def lists_left(folder: Path) -> dict[Path, tuple[str, ...]]:
    """The lists of replies to these letters that are still there, by folder: they are erased with no letter."""
    with ledger_of(folder) as ledger:
        noted = lists_noted(ledger)
    left = {each: tuple(name for name in _recorded(each / RECORD) if (each / name).is_file()) for each in noted}
    return {each: names for each, names in left.items() if names}


def _recorded(record: Path) -> tuple[str, ...]:
    """The files that a record of lists names, and itself."""
    if not record.is_file():
        return ()
    with suppress(ValueError, KeyError, TypeError):
        return (*json.loads(record.read_text("utf-8"))["personal_data"]["files"], record.name)
    return (record.name,)


def _forget_in_manifest(manifest: Path, today: date) -> None:
    """Leaves the counts in it, and the names of no files: some of them are references."""
    if not manifest.is_file():
        return
    record = json.loads(manifest.read_text("utf-8"))
    record["outputs"], record["personal_data"] = [], {"files": [], ERASED: today.isoformat()}
    with whole_file(manifest) as out:
        out.write((json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode("utf-8"))
