"""Lays some letters of a mail-out out again in full, and compares them with what was made."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path
from secrets import SystemRandom

from govkit.errors import GovkitError
from govkit.posting.compare import differences
from govkit.posting.forms import FORMS, Form
from govkit.posting.ledger import Ledger, MadeLetter
from govkit.posting.typesetter import LetterToSend
from govkit.recipients.recipient import Addressee
from govkit.write.pdf.pdf import laid_out, printed


class LetterDiffers(GovkitError):
    """A letter that was set is not what the renderer makes of it."""


class Sample:
    """Some of the recipients, by lot, each with the same chance."""

    def __init__(self, count: int) -> None:
        self._count, self._seen = count, 0
        self._chance = SystemRandom()
        self._chosen: list[Addressee] = []

    def offered(self, recipient: Addressee) -> Addressee:
        """The recipient, who may be among the chosen from now on."""
        self._seen += 1
        if len(self._chosen) < self._count:
            self._chosen.append(recipient)
        elif self._count and (at := self._chance.randrange(self._seen)) < self._count:
            self._chosen[at] = recipient
        return recipient

    def compare(self, letter: LetterToSend, ledger: Ledger, form: Form) -> int:
        """How many letters were compared. Raises LetterDiffers, which names the first by its reference."""
        compared = 0
        for each in self._chosen:
            made = ledger.letter(each.reference)
            if made is None:
                continue
            document, style = letter.whole(each)
            full = printed(laid_out(document, style), document)
            tagged = form not in FORMS or FORMS[form].tagged
            found = differences(_content(made, form, ledger.folder), full, made.pages, tagged=tagged)
            if found:
                raise LetterDiffers(
                    f"The letter {each.reference} differs from what it is when it is laid out in full: {', '.join(found)}. Do not post "
                    "these letters. Tell the makers of govkit, and which versions `govkit doctor` names."
                )
            compared += 1
        return compared


def _content(made: MadeLetter, form: Form, folder: Path) -> bytes | Path:
    """A letter's own file, or the print file that it is in."""
    place, name = folder / made.file, f"{made.reference}.pdf"
    match form:
        case Form.TAR:
            with tarfile.open(place) as shard:
                member = shard.extractfile(name)
                return member.read() if member else b""
        case Form.ZIP:
            with zipfile.ZipFile(place) as shard:
                return shard.read(name)
        case _:
            return place
