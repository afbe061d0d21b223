"""The record of lists that were made from replies: from what, when, how many people are on each, and how long they are kept."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from govkit import __version__
from govkit.errors import OutputRefused
from govkit.recipients.asked import LetterSent
from govkit.recipients.kept import KeptFor
from govkit.recipients.list_files import OnLists
from govkit.written.digest import digest_of

RECORD: Final = "replies.json"


def list_record(  # noqa: PLR0913 - each is a part of the record
    letter: LetterSent,
    made_on: date,
    given: Iterable[Path],
    counts: OnLists,
    *,
    lists: Sequence[str],
    kept: KeptFor,
    written_to: Mapping[str, str],
) -> bytes:
    """The record as JSON. It counts people, and says nothing of any."""
    record = {
        "govkit": __version__,
        "letter": letter.letter,
        "posted": str(letter.posted) if letter.posted else None,
        "reply_by": str(letter.reply_by) if letter.reply_by else None,
        "written_to": dict(written_to),
        "made_on": made_on.isoformat(),
        "inputs": [{"file": file.name, "sha256": digest_of(file)} for file in given],
        "flows": {
            flow: {"may_share": dict(on), "may_not_share": dict(counts.off[flow])} for flow, on in counts.on.items()
        },
        "ask_again": dict(counts.again),
        "personal_data": {"files": list(lists), **kept._asdict()},
    }
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def refuse_other_lists(folder: Path, letter: LetterSent, lists: Collection[str]) -> None:
    """Raises OutputRefused where the folder has lists that these would not replace: of another letter, or of a flow that it no longer covers."""
    record = folder / RECORD
    if not record.is_file():
        return
    try:
        before = json.loads(record.read_text("utf-8"))
        other, names = str(before["letter"]), [str(name) for name in before["personal_data"]["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        raise OutputRefused(
            f"{record} is there already, and is no such record. Nothing was written. Move it away, or use another --out."
        ) from None
    if other != letter.letter:
        raise OutputRefused(
            f"{folder} has the lists of the letter `{other}`. Nothing was written. Use another --out for each letter."
        )
    for name in names:
        if name not in lists and (folder / name).is_file():
            raise OutputRefused(
                f"{folder / name} is of an earlier run, and this one writes no such list. Nothing was written. Delete it, or use another --out."
            )
