"""The questions of a new partnership, one on a page, and the file that fits the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

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


def question(request: Request) -> Response:
    """The next question, or all answers to look at before the file is written. What was answered stands in the address, so one can go back."""
    studio = studio_of(request)
    said = _said(request.query_params)
    kept = [(name, value) for name, values in said.items() for value in values]
    try:
        answers = asked(said)
    except NextQuestion as missing:
        mine = [
            (name, value) for name, value in kept if name != missing.name and not name.startswith(f"{missing.name}.")
        ]
        typed = {name: value for name, value in kept if name.startswith(f"{missing.name}.")}
        return page(
            "question.html.j2", asked=missing, kept=mine, typed=typed, rows=ROWS, nobody=NOBODY, titles=in_words
        )
    return page(
        "started.html.j2", answers=answers, partners=list(_partners(answers)), kept=kept, asks_folder=_is_taken(studio)
    )


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
        if isinstance(value, str) and name != FOLDER:
            said.setdefault(name, []).append(value)
    return said


TOP_ROUTES = [Route("/start", question), Route("/start", takes_form(begin), methods=["POST"])]
