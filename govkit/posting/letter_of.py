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
from govkit.questions.languages import languages_of
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


def letter_of(
    rendered: Iterable[Rendered],
    partnership: Partnership,
    name: str,
    *,
    specimen: bool,
    translated: Iterable[Rendered] = (),
) -> LetterToSend:
    """The letter among the documents of the partnership, which are made for each sender, and among those in other languages.

    Raises OutputRefused where there is none.
    """
    by_sender = _by_sender(rendered, partnership, name)
    if not by_sender:
        raise OutputRefused(f"No template makes a document of `letters.{name}`.")
    others = list(translated)
    in_languages = {code: _by_sender(others, partnership, name, code) for code in languages_of(partnership)}
    return LetterToSend(by_sender, specimen, {code: letters for code, letters in in_languages.items() if letters})


def _by_sender(
    rendered: Iterable[Rendered], partnership: Partnership, name: str, code: str = ""
) -> dict[str, Document]:
    """The letter of each sender, by the sender’s id, in a language."""
    letter = partnership.letters[name]
    senders = senders_of(partnership, letter)
    of_kind = partnership.letters_of(LetterKind(letter.kind))
    found = [
        each.document for each in rendered if each.document.subject_path == f"letters.{name}" and each.kind.is_answered
    ]
    by_name = {document.name: document for document in found}
    several = name if len(of_kind) > 1 else ""
    kinds = {document.kind for document in found}
    return {
        sender: by_name[made]
        for sender in (senders if len(senders) > 1 else ("",))
        for kind in kinds
        if (made := document_name(kind, several, sender, code)) in by_name
    }
