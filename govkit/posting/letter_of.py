"""The letter that a mail-out sends: for each partner that sends it, dated as it is posted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from govkit.document import Document
from govkit.document.names import document_name
from govkit.errors import OutputRefused
from govkit.model import Partnership
from govkit.model.letter import LetterKind
from govkit.model.senders import senders_of
from govkit.posting.typesetter import LetterToSend
from govkit.rules.rendered import Rendered


def on_day(partnership: Partnership, name: str, posted: date | None) -> Partnership:
    """The partnership with a letter that is posted on this day, from which people's time to reply counts. Raises OutputRefused."""
    letter = partnership.letters[name]
    if posted is None or posted == letter.posted:
        return partnership
    if letter.posted is None:
        raise OutputRefused(
            f"`letters.{name}` is handed to each person, so it has no day of posting. Leave --posted out."
        )
    letters = {**partnership.letters, name: letter.model_copy(update={"posted": posted})}
    return partnership.model_copy(update={"letters": letters})


def letter_of(rendered: Iterable[Rendered], partnership: Partnership, name: str, *, specimen: bool) -> LetterToSend:
    """The letter among the documents of the partnership, which are made for each sender. Raises OutputRefused where there is none."""
    letter = partnership.letters[name]
    senders = senders_of(partnership, letter)
    of_kind = partnership.letters_of(LetterKind(letter.kind))
    found = [
        each.document for each in rendered if each.document.subject_path == f"letters.{name}" and each.kind.is_answered
    ]
    by_name = {document.name: document for document in found}
    several = name if len(of_kind) > 1 else ""
    kinds = {document.kind for document in found}
    by_sender: dict[str, Document] = {
        sender: by_name[made]
        for sender in (senders if len(senders) > 1 else ("",))
        for kind in kinds
        if (made := document_name(kind, several, sender)) in by_name
    }
    if not by_sender:
        raise OutputRefused(f"No template makes a document of `letters.{name}`.")
    return LetterToSend(by_sender, specimen)
