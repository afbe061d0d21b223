"""Lays some letters of a mail-out out again in full, and compares them with what was made."""

from __future__ import annotations

from secrets import SystemRandom

from govkit.errors import GovkitError
from govkit.posting.form import FORMS
from govkit.posting.ledger import Ledger
from govkit.posting.typesetter import LetterToSend
from govkit.recipients.recipient import Addressee


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

    def compare(self, letter: LetterToSend, ledger: Ledger, form: str) -> int:
        """How many letters were compared. Raises LetterDiffers, which names the first by its reference."""
        how, compared = FORMS.of(form), 0
        for each in self._chosen:
            made = ledger.letter(each.reference)
            if made is None:
                continue
            found = how.unlike(made, ledger.folder, letter, each)
            if found:
                raise LetterDiffers(
                    f"The letter {each.reference} differs from what it is when it is laid out in full: {', '.join(found)}. Do not post "
                    "these letters. Tell the makers of govkit, and which versions `govkit doctor` names."
                )
            compared += 1
        return compared
