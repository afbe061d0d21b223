"""An empty list of recipients, or file of replies, with its headings and an example."""

from __future__ import annotations

from datetime import date

from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.letter import SpokenTo
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.recipients.asked import LetterSent
from govkit.recipients.columns import COLUMNS, NAMES
from govkit.recipients.reading_replies import reply_columns, usual_answer
from govkit.recipients.reply import How
from govkit.write.spreadsheet.as_csv import write_csv


def recipients_template(partnership: Partnership, letter: str) -> bytes:
    """The headings of a list for a letter, and the row of an example, who is to be replaced."""
    row = {column.name: column.example for column in COLUMNS}
    surgeries = [name for name, each in parts(partnership.partners) if each.kind == PartnerKind.GP_PRACTICE]
    row["gp_surgery"] = surgeries[0] if surgeries else ""
    addressed_to = partnership.letters[letter].addressed_to
    if not is_unsettled(addressed_to) and addressed_to == SpokenTo.YOUNG_PEOPLE:
        row["adult_or_young_person"] = "young person"
    return write_csv(NAMES, [list(row.values())])


def replies_template(asked: LetterSent, today: date) -> bytes:
    """The headings of a file of replies to a letter, and the example's reply."""
    columns = reply_columns(asked)
    reference = next(column.example for column in COLUMNS if column.name == "reference")
    row = [reference, *[usual_answer(asked)] * (len(columns) - 3), today.isoformat(), How.POST.value]
    return write_csv(columns, [row])
