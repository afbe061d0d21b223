"""Which of the files of a build are in which language."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from govkit.document.names import document_name, printed_of
from govkit.errors import OutputRefused
from govkit.issuing.issued import IsReplaced
from govkit.model import Partnership
from govkit.model.facts import suggest
from govkit.questions.languages import ENGLISH, languages_of


def refuse_unknown(wanted: Iterable[str], partnership: Partnership) -> None:
    """Raises OutputRefused for a language that the partnership does not name."""
    known = (ENGLISH, *languages_of(partnership))
    for code in wanted:
        if code not in known:
            raise OutputRefused(
                f"This partnership has no documents in “{code}”. {suggest(code, known)} `records.languages` names others."
            )


def replaced_in(
    wanted: Collection[str], is_replaced: IsReplaced, english: Iterable[str], partnership: Partnership
) -> IsReplaced:
    """Which earlier files give way where documents are made in some languages alone: those in these. `english` are the names of documents."""
    if not wanted:
        return is_replaced
    names = {document_name(name, code): code for name in english for code in languages_of(partnership)}
    return lambda file: is_replaced(file) and names.get(printed_of(file), ENGLISH) in wanted
