"""What a mail-out is, and the manifest of what was made for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Final

from govkit import __version__
from govkit.data.inputs import Inputs
from govkit.dates.reply import reply_by
from govkit.issuing.manifest import build_record
from govkit.model import Partnership
from govkit.outcome.checked import Checked
from govkit.posting.ledger import Ledger
from govkit.posting.run import HowMade
from govkit.posting.typesetter import LetterToSend
from govkit.recipients.asked import LetterUnusable, asked
from govkit.recipients.kept import kept_for
from govkit.write.tree import write_tree
from govkit.written.digest import digest_of

MANIFEST: Final = "manifest.json"
# What the ledger calls the facts of a mail-out.
PARTNERSHIP: Final = "partnership"
LETTER: Final = "letter’s id"
LIST: Final = "list"
SUPPRESSION: Final = "suppression list"
NO_SUPPRESSION: Final = "none"
WORDS: Final = "letter"
POSTED: Final = "posting day"
REPLY_BY: Final = "day to reply by"
ASKS: Final = "question"
SPECIMEN: Final = "choice of --specimen"
FORM: Final = "form"
NO_COUNTS_FOR: Final = "choice of whom a no counts for"


def mail_out(  # noqa: PLR0913, PLR0917 - each makes letters what they are
    list_of: Path, suppression: Path | None, letter: LetterToSend, partnership: Partnership, name: str, how: HowMade
) -> dict[str, str]:
    """What makes letters what they are: a run that goes on with them, and replies to them, have to have the same."""
    sent = partnership.letters[name]
    return {
        LIST: digest_of(list_of),
        SUPPRESSION: digest_of(suppression) if suppression else NO_SUPPRESSION,
        WORDS: words_of(letter),
        POSTED: str(sent.posted or sent.given),
        PARTNERSHIP: str(partnership.partnership.name),
        LETTER: name,
        REPLY_BY: str(_reply_by(partnership, name) or ""),
        ASKS: _asks(partnership, name),
        SPECIMEN: str(letter.specimen),
        NO_COUNTS_FOR: str(sent.no_counts_for or ""),
        FORM: how.form,
        "number of letters to a file": str(how.most),
        "version of govkit or WeasyPrint": f"{__version__}, {metadata.version('weasyprint')}",
    }


def words_of(letter: LetterToSend) -> str:
    """The version of a letter's words: the SHA-256 of its trees."""
    digest = sha256()
    for sender, document in sorted(letter.every_document(), key=lambda each: each[0]):
        digest.update(sender.encode("utf-8") + write_tree(document))
    return digest.hexdigest()


def manifest_of(  # noqa: PLR0913, PLR0917 - each is a part of the record
    inputs: Inputs,
    checked: Checked,
    partnership: Partnership,
    name: str,
    ledger: Ledger,
    counts: Mapping[str, int],
    lists: Iterable[str],
) -> bytes:
    """The record of a mail-out as JSON: what it was made from, what was made, and until when what holds personal data is kept."""
    record = build_record(inputs, checked, {}, draft=False)
    totals, facts = ledger.totals(), ledger.facts()
    record["outputs"] = [{"file": each.name, "sha256": each.digest} for each in ledger.files()]
    record["letters"] = {
        "letter": name,
        "words": facts[WORDS],
        "list": facts[LIST],
        "posted": facts[POSTED],
        "form": facts[FORM],
        "made": totals.letters,
        "laid_out_in_full": totals.in_full,
        "pages": totals.pages,
        "no_letter": dict(counts),
    }
    record["personal_data"] = {
        "files": [*(each["file"] for each in record["outputs"]), *lists],
        **kept_for(partnership, name, _posted(partnership, name), _reply_by(partnership, name))._asdict(),
    }
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _asks(partnership: Partnership, name: str) -> str:
    """What the letter asks, or nothing where replies to it can't be weighed yet."""
    try:
        return asked(partnership, name).asks
    except LetterUnusable:
        return ""


def _posted(partnership: Partnership, name: str) -> date | None:
    day = partnership.letters[name].posted
    return day if isinstance(day, date) else None


def _reply_by(partnership: Partnership, name: str) -> date | None:
    day = reply_by(partnership.letters[name], partnership.partnership.nation)
    return day if isinstance(day, date) else None
