"""What a mail-out is, and the manifest of what was made for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from govkit import __version__
from govkit.data.inputs import Inputs
from govkit.dates.reply import reply_by
from govkit.issuing.manifest import build_record
from govkit.model import Partnership
from govkit.model.letter import Letter
from govkit.model.retention import Retention
from govkit.model.unsettled import is_unsettled
from govkit.outcome.checked import Checked
from govkit.posting.ledger import Ledger
from govkit.posting.run import HowMade
from govkit.posting.typesetter import LetterToSend
from govkit.write.tree import write_tree

MANIFEST: Final = "manifest.json"
_BUFFER: Final = 1 << 20


def mail_out(
    list_of: Path, suppression: Path | None, letter: LetterToSend, sent: Letter, how: HowMade
) -> dict[str, str]:
    """What makes letters what they are: a run that goes on with them has to have the same."""
    return {
        "list": _digest(list_of),
        "suppression list": _digest(suppression) if suppression else "none",
        "letter": words_of(letter),
        "posting day": str(sent.posted or sent.given),
        "choice of --specimen": str(letter.specimen),
        "form": how.form,
        "number of letters to a file": str(how.most),
        "version of govkit or WeasyPrint": f"{__version__}, {metadata.version('weasyprint')}",
    }


def words_of(letter: LetterToSend) -> str:
    """The version of a letter's words: the SHA-256 of its trees."""
    digest = sha256()
    for sender, document in sorted(letter.by_sender.items()):
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
        "words": facts["letter"],
        "list": facts["list"],
        "posted": facts["posting day"],
        "form": facts["form"],
        "made": totals.letters,
        "laid_out_in_full": totals.in_full,
        "pages": totals.pages,
        "no_letter": dict(counts),
    }
    record["personal_data"] = {
        "files": [*(each["file"] for each in record["outputs"]), *lists],
        **_kept(partnership, name),
    }
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _kept(partnership: Partnership, name: str) -> dict[str, Any]:
    """How long the partnership keeps what it holds of answers, and so of letters, as its file says it; and its day where that can be told."""
    letter = partnership.letters[name]
    item = letter.replies
    kept: Retention | Any = letter.replies_kept if item is None else None
    if item is not None and not is_unsettled(item):
        kept = partnership.data_items[item].retention
    if kept is None or is_unsettled(kept):
        return {"keep_for": None}
    by = reply_by(letter, partnership.partnership.nation)
    return {
        "keep_for": str(kept.keep_for),
        "counted_from": str(kept.counted_from),
        "not_before": str(by) if by and not is_unsettled(by) else None,
    }


def _digest(file: Path) -> str:
    digest = sha256()
    with file.open("rb") as opened:
        while part := opened.read(_BUFFER):
            digest.update(part)
    return digest.hexdigest()
