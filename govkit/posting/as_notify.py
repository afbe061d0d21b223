"""Letters for GOV.UK Notify: the table of recipients that it takes, and the words to paste into its template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.notify_row import ADDRESS_COLUMNS, NotifyRow, NotifySetter, NotifyTemplate, filled, row_of
from govkit.posting.single_files import Counting, batch_file
from govkit.posting.typesetter import LetterToSend
from govkit.posting.whole_file import PlacedFile, told_of, whole_file
from govkit.recipients.recipient import Addressee
from govkit.write.notify_words import NEW_PAGE, NotifyWords, notify_words
from govkit.write.spreadsheet.as_csv import write_csv

FOR: Final = "GOV.UK Notify: its table of recipients, and the words to paste into its template"
_TO_DO: Final = f"""\
How to use this in GOV.UK Notify
1. {{language}} Paste each part below into the box that it is for.
2. Upload the table of the same name. Each of its columns is a field of the template.
3. Notify prints the address, and the day on which you send it. Send it on the day of posting: people's time to reply counts from there.
4. Look at the preview. Notify prints on both sides. The slip has to begin on a page with an odd number: if it does not, write
   {NEW_PAGE} once more on a line of its own, with an empty line before and after it, where {NEW_PAGE} stands now.
"""
_ENGLISH: Final = "Make a letter template in English; there is no Welsh text here."
_BOTH: Final = (
    "Make a letter template, and change its language to Welsh followed by English: the Welsh pages come first."
)
_BOXES: Final = ("Subject", "Sender address", "Content")

setter = NotifySetter


def make(number: int, letters: Iterator[tuple[str, NotifyRow]], folder: Path) -> MadeBatch:
    """A table and the words of its template, for each sender."""
    counted = Counting()
    tables: dict[str, tuple[NotifyTemplate, list[tuple[str, ...]]]] = {}
    for reference, row in letters:
        tables.setdefault(row.sender, (row.template, []))[1].append(row.cells)
        place = batch_file(number, "csv", folder, row.sender)
        counted.count(MadeLetter(reference, place.name, None), 0, in_full=False)
    files = [
        file
        for sender, (template, rows) in tables.items()
        for file in _placed(batch_file(number, "csv", folder, sender), template, rows)
    ]
    return MadeBatch(number, tuple(counted.letters), 0, 0, tuple(files))


def unlike(made: MadeLetter, folder: Path, letter: LetterToSend, to: Addressee) -> tuple[str, ...]:
    """In what a letter that Notify would make of its row differs from the letter to its recipient alone."""
    row, whole = row_of(made.reference, folder / made.file), notify_words(letter.whole(to))
    address = tuple(said for column in ADDRESS_COLUMNS if (said := row.get(column)))
    template = NotifySetter(letter).set(to).template
    says = row and filled(template, row) == whole
    pasted = (folder / made.file).with_suffix(".txt").read_text("utf-8") == _pasted(template)
    found = {"the address": address == (to.name, *to.address), "the words": says, "the template": pasted}
    return tuple(what for what, same in found.items() if not same)


def _placed(table: Path, template: NotifyTemplate, rows: list[tuple[str, ...]]) -> Iterator[PlacedFile]:
    """The table in its place, and beside it the words."""
    words = table.with_suffix(".txt")
    with whole_file(table) as out:
        out.write(write_csv((*ADDRESS_COLUMNS, *template.columns), rows))
    with whole_file(words) as out:
        out.write(_pasted(template).encode("utf-8"))
    yield from (told_of(place, table.parent) for place in (table, words))


def _pasted(template: NotifyTemplate) -> str:
    if template.english is None:
        return "\n".join((_TO_DO.format(language=_ENGLISH), *_boxes(_BOXES, template.words)))
    welsh = _boxes(("Welsh subject", "Sender address", "Welsh content"), template.words)
    subject, _address, content = _boxes(("English subject", "", "English content"), template.english)
    return "\n".join((_TO_DO.format(language=_BOTH), *welsh, subject, content))


def _boxes(names: Sequence[str], words: NotifyWords) -> Iterator[str]:
    """Each of the words under the name of the box that it is for."""
    return (f"===== {box} =====\n\n{said.strip()}\n" for box, said in zip(names, words, strict=True))
