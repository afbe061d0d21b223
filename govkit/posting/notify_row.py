"""Letters as GOV.UK Notify makes them from a table: a row for each recipient, and the words of the template that it goes with."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from govkit.document import Document
from govkit.posting.typesetter import LetterToSend, NoLetterFor
from govkit.recipients.recipient import Addressee
from govkit.write.notify_words import FIELD, NotifyWords, notify_words

ADDRESS_COLUMNS: Final = tuple(f"address line {at}" for at in range(1, 8))
_SECOND: Final = "cy"  # the one language that a letter of Notify can have before the English
_OWN: Final = ("name", "salutation", "reference")


class NotifyTemplate(NamedTuple):
    """The words of a template of Notify, and the columns of its table beside the address. `english` are those of pages behind the Welsh ones."""

    words: NotifyWords
    columns: tuple[str, ...]
    english: NotifyWords | None = None


class NotifyRow(NamedTuple):
    """What Notify has to know of one recipient: who sends the letter, the template, and the cells of the row."""

    sender: str
    template: NotifyTemplate
    cells: tuple[str, ...]


@dataclass(eq=False)
class NotifySetter:
    """Gives the row of one recipient after another, and remembers the template of each sender."""

    letter: LetterToSend
    _templates: dict[str, NotifyTemplate] = field(default_factory=dict)

    def set(self, to: Addressee) -> NotifyRow:
        """The row of somebody. Raises NoLetterFor."""
        sender, document = self.letter.to(to)
        if to.large_print:
            raise NoLetterFor("GOV.UK Notify has no large print. Print this letter yourselves.")
        if sender not in self._templates:
            self._templates[sender] = _template(self.letter, document, to)
        template = self._templates[sender]
        address = (to.name, *to.address)
        own = {"name": to.name, "salutation": to.salutation, "reference": to.reference}
        empty = ("",) * (len(ADDRESS_COLUMNS) - len(address))
        return NotifyRow(sender, template, (*address, *empty, *(own[column] for column in template.columns)))


def filled(template: NotifyTemplate, row: dict[str, str]) -> NotifyWords:
    """The words as Notify fills them from a row."""
    return NotifyWords(*(FIELD.sub(lambda found: row[found[0].strip("()")], words) for words in template.words))


def row_of(reference: str, table: Path) -> dict[str, str]:
    """The row of a reference in a table, or nothing where it has none."""
    with table.open(encoding="utf-8-sig", newline="") as opened:
        return next((row for row in csv.DictReader(opened) if row["reference"] == reference), {})


def _template(letter: LetterToSend, document: Document, like: Addressee) -> NotifyTemplate:
    if FIELD.search(" ".join(notify_words(document))):
        raise NoLetterFor("The letter has words in double brackets, which GOV.UK Notify would take for a field.")
    words, english = notify_words(letter.whole(_fields(like))), None
    if document.other_language:
        if document.other_language != _SECOND:
            raise NoLetterFor("GOV.UK Notify has no pages in this language. Print this letter yourselves.")
        english = notify_words(letter.whole(_fields(like)._replace(language="en")))
    named = {found.strip("()") for part in (*words, *(english or ())) for found in FIELD.findall(part)}
    columns = tuple(column for column in _OWN if column in named or column == "reference")
    return NotifyTemplate(words, columns, english)


def _fields(like: Addressee) -> Addressee:
    """Somebody whose name, salutation and reference are fields, and who gets the same words."""
    name, salutation, reference = (f"(({column}))" for column in _OWN)
    return like._replace(name=name, salutation=salutation, reference=reference)
