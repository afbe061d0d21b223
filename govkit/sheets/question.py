"""A question to a partner: what it is about, what is asked, what can be chosen, and what stands now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from govkit.model import Partnership
from govkit.sheets.form import AnswerForm, HowMany
from govkit.sheets.labels import about, plainly, trail
from govkit.sheets.offered import OfferedChoice, offered
from govkit.sheets.place import AnswerPlace
from govkit.sheets.said import said
from govkit.wording.say import begin

_NAMED: Final = re.compile(r"`[^`]*`|\bor\b|\band\b")
_KINDS: Final = {
    "date": "A day, such as 4 January 2027.",
    "email": "An email address, such as team@council.example.",
    "uri": "A web address, starting with https://.",
}
_HOW: Final = {
    HowMany.SEVERAL: "Write each on a line of its own.",
    HowMany.PAIRS: "Write a line for each, with a colon: “name: words”.",
    HowMany.BY_HAND: "Answer in your own words. Whoever looks after the agreement writes it in.",
}


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """One question of a sheet. `key` finds its place again when the sheet comes back; `asked_by` is what was found there."""

    place: AnswerPlace
    path: str
    about: str
    title: str
    explained: str
    how: str
    choices: tuple[OfferedChoice, ...]
    stands: str
    asked_by: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """By what the sheet knows it."""
        return self.place.key

    @property
    def form(self) -> AnswerForm:
        """The form of the answer."""
        return self.place.form


def question(partnership: Partnership, place: AnswerPlace, path: str, asked_by: tuple[str, ...] = ()) -> SheetQuestion:
    """The question about a place. `path` is where its answer is written."""
    description = (place.field.description or "") if place.field else ""
    return SheetQuestion(
        place,
        path,
        about(partnership, place.route),
        title(partnership, place),
        "" if _names_choices_alone(description) else begin(plainly(description, partnership)),
        how(place.form),
        offered(partnership, place.form.fact, place.path),
        said(partnership, place.form, place.value) if place.field else "",
        asked_by,
    )


def _names_choices_alone(description: str) -> bool:
    """Whether a description says nothing beside the choices, which the question lists anyway."""
    return not _NAMED.sub("", description).strip(" .,")


def title(partnership: Partnership, place: AnswerPlace) -> str:
    """A question in a few words: “Complaints: phone”."""
    within = trail(partnership, (*place.route, ""), (*place.known_as, ""), ": ")
    return within or about(partnership, place.route)


def how(form: AnswerForm) -> str:
    """How an answer is written."""
    if form.how_many is HowMany.SEVERAL and (form.choices or form.section):
        return "Choose all that hold."
    if form.how_many is not HowMany.ONE or form.fact is None:
        return _HOW.get(form.how_many, "")
    schema = form.fact.schema
    if "minimum" in schema:
        return f"A whole number from {schema['minimum']} to {schema['maximum']:,}."
    if "examples" in schema:
        return f"Such as {schema['examples'][0]}."
    return _KINDS.get(str(schema.get("format", "")), "")
