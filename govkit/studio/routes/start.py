"""The questions of a new partnership, one on a page, and the file that fits the answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from starlette.datastructures import FormData, ImmutableMultiDict
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.errors import StartRefused
from govkit.starting.answers import Answers
from govkit.starting.interview import Flags
from govkit.starting.places import id_of
from govkit.starting.shape_file import stand_ins
from govkit.studio.asking import NOBODY, ROWS, AskedOnPages, NextQuestion, asked
from govkit.studio.desk import OPEN
from govkit.studio.forms.answered import text
from govkit.studio.forms.option import in_words
from govkit.studio.page import page, see, takes_form
from govkit.studio.studio import Studio, studio_of
from govkit.tasks.start import PARTNERSHIP, start

FOLDER = "folder"
AGAIN = "again"
_QUESTION: Final = re.compile(r"(?P<turn>\d{1,3})\.[^.]+")


def question(request: Request) -> Response:
    """The next question, or all answers to look at before the file is written. What was answered stands in the address, so one can go back."""
    studio = studio_of(request)
    given = _said(request.query_params)
    again = request.query_params.get(AGAIN, "")
    said = {name: values for name, values in given.items() if not again or not _is_of(name, again)}
    kept = [(name, value) for name, values in said.items() for value in values]
    try:
        answers = asked(said)
    except NextQuestion as missing:
        mine = [
            (name, value) for name, value in kept if name != missing.name and not name.startswith(f"{missing.name}.")
        ]
        typed = {name: values[0] for name, values in given.items() if _is_of(name, missing.name)}
        return page(
            "question.html.j2",
            asked=missing,
            kept=mine,
            typed=typed,
            rows=ROWS,
            nobody=NOBODY,
            titles=in_words,
            back=_back(mine),
        )
    return page(
        "started.html.j2",
        answers=answers,
        partners=list(_partners(answers)),
        kept=kept,
        asks_folder=_is_taken(studio),
        back=_back(kept),
    )


def _is_of(name: str, question: str) -> bool:
    """Whether an answer is one to that question, which may have several."""
    return name == question or name.startswith(f"{question}.")


def _back(kept: Sequence[tuple[str, str]]) -> str:
    """The page of the question before, with what was answered there; the first page, before the first question."""
    asked_before = [found for name, _ in kept if (found := _QUESTION.match(name))]
    if not asked_before:
        return "/"
    last = max(asked_before, key=lambda each: int(each["turn"]))
    return f"/start?{urlencode([*kept, (AGAIN, last[0])])}"


def _partners(answers: Answers) -> Iterator[str]:
    """Every partner that the file will have: those that were named, and the made-up ones that were kept."""
    own = stand_ins(answers.shape_name)
    for place in answers.places:
        if place in answers.partners:
            yield from (each.name for each in answers.partners[place])
        elif own.get(place):
            yield f"{own[place]} (made up, until you change it)"


def begin(request: Request, sent: FormData) -> Response:
    """Writes the file, and opens it."""
    studio = studio_of(request)
    written = start(_folder(studio, text(sent, FOLDER)), Flags(), AskedOnPages(_said(sent)))
    address = next(each.address for each in studio.partnerships() if each.file == written[0])
    return see(f"{OPEN}/{address}/")


def _folder(studio: Studio, called: str) -> Path:
    """The folder of the new partnership: the one that is open or, where that has one already, a new one in it."""
    if studio.only:
        raise StartRefused("One file is open. Start the studio in a folder to begin another partnership.")
    if not _is_taken(studio):
        return studio.folder
    if not any(letter.isalnum() for letter in called):
        raise StartRefused("Give the partnership’s folder a name. Go back, and write one.")
    return studio.folder / id_of(called, ())


def _is_taken(studio: Studio) -> bool:
    return (studio.folder / PARTNERSHIP).exists()


def _said(given: ImmutableMultiDict[str, object]) -> Mapping[str, list[str]]:
    said: dict[str, list[str]] = {}
    for name, value in given.multi_items():
        if isinstance(value, str) and name not in (FOLDER, AGAIN):
            said.setdefault(name, []).append(value)
    return said


TOP_ROUTES = [Route("/start", question), Route("/start", takes_form(begin), methods=["POST"])]
