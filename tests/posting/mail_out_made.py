"""A mail-out as its ledger tells of it, without the letters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from govkit.data.templates import templates
from govkit.posting.ledger import MadeBatch, MadeLetter, ledger_of
from govkit.posting.letter_of import letter_of, on_day
from govkit.posting.posted import mail_out
from govkit.posting.run import HowMade
from govkit.sets.render_set import render_set
from tests.changes import partnership_with
from tests.conftest import EXAMPLE
from tests.recipients.lists_of_people import listed

ROWS = tuple({"reference": f"A-{at}", "name": f"Ann {at} Example", "household": f"H{at}"} for at in (1, 2, 3))


def made(
    folder: Path,
    *references: str,
    letter: str = "opt-out",
    posted: date | None = None,
    facts: Mapping[str, str] | None = None,
) -> Path:
    """The folder, with a list of three, and a ledger of letters to these references in `out`; with these facts, if they are given."""
    partnership = on_day(partnership_with(), letter, posted)
    recipients, out = listed(folder, *ROWS), folder / "out"
    (out / "ledger.sqlite").unlink(missing_ok=True)
    out.mkdir(exist_ok=True)
    words = letter_of(
        render_set(partnership, templates(EXAMPLE), each_sender=True), partnership, letter, specimen=False
    )
    with ledger_of(out, new=True) as ledger:
        ledger.agree(facts or mail_out(recipients, None, words, partnership, letter, HowMade("print", 10, 1)))
        letters = tuple(MadeLetter(each, "letters-0001.pdf", None) for each in references)
        ledger.add(MadeBatch(1, letters, 0, 4 * len(letters), ()))
        ledger.note({"finished": "yes"})
    return folder
