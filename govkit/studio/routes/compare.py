"""Any file scored, and compared with a document of the partnership."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.document import Genre
from govkit.errors import GovkitError
from govkit.outcome.remarks import Read
from govkit.readability.measures import measures
from govkit.readability.score import score
from govkit.readability.sentence import Score
from govkit.studio.desk import Desk, desk_of
from govkit.studio.forms.answered import text
from govkit.studio.page import page, takes_form
from govkit.tasks.read_files import read_files

MOST_READ: Final = 10_000_000  # bytes
_SHOWN: Final = 30  # findings; a long document has hundreds
_MEASURES: Final = (
    ("reading_load", "Reading load (less is easier)"),
    ("mean_sentence_length", "Words in a sentence"),
    ("rare_words_percent", "Rare words in 100"),
    ("hard_words_percent", "Hard words in 100"),
    ("passive_or_parted_percent", "Passive or parted sentences in 100"),
    ("flesch_kincaid_grade", "Grade"),
    ("longest_sentence", "Words of the longest sentence"),
)


def ask(request: Request) -> Response:
    """Asks for a file, and which document it is to be compared with."""
    return _page(desk_of(request))


def compare(request: Request, sent: FormData) -> Response:
    """Scores the file, beside the document."""
    desk, given = desk_of(request), sent.get("file")
    if not isinstance(given, UploadFile) or not given.filename:
        return _page(desk, wrong="Choose a file to score.")
    if (given.size or 0) > MOST_READ:
        return _page(desk, wrong="This file is too large to be a letter. Save its text alone, and try that.")
    genre = text(sent, "genre")
    try:
        read = _read(desk, given, Genre(genre) if genre in list(Genre) else Genre.LETTER)
    except GovkitError as error:
        return _page(desk, wrong=str(error))
    return _page(desk, _Scored(read, _name(given), text(sent, "ours"), genre))


def _read(desk: Desk, given: UploadFile, genre: Genre) -> Read:
    """The file as it reads. It is opened by a program of its own, which can do little and takes little."""
    with TemporaryDirectory(prefix="govkit-read-") as folder:
        file = Path(folder, f"file{PurePosixPath(_name(given)).suffix.lower()[:10]}")
        file.write_bytes(given.file.read())
        try:
            return read_files([file], genre, desk.templates.house)
        except GovkitError as error:
            raise type(error)(*(str(each).replace(str(file), _name(given)) for each in error.args)) from error


def _name(given: UploadFile) -> str:
    """The name of a file without any folder, and without signs that no name has."""
    named = "".join(sign for sign in (given.filename or "").replace("\\", "/") if sign.isprintable())
    return PurePosixPath(named).name


class _Scored(NamedTuple):
    """A file that was scored: what was read, its name, and with what it is compared, as what."""

    read: Read
    name: str
    ours: str
    genre: str


def _page(desk: Desk, scored: _Scored | None = None, *, wrong: str = "") -> Response:
    documents = {each.document.name: each.document for each in desk.checked.documents}
    ours = scored.ours if scored and scored.ours in documents else ""
    read = scored.read if scored else None
    findings = read.findings if read else ()
    return page(
        "compare.html.j2",
        status=400 if wrong else 200,
        desk=desk,
        documents=list(documents),
        genres=list(Genre),
        ours=ours,
        genre=scored.genre if scored else "",
        name=scored.name if scored else "",
        rows=_rows(read.documents[0].scored.whole, score(documents[ours]).whole if ours else None) if read else (),
        asides=read.documents[0].asides if read else (),
        findings=findings[:_SHOWN],
        more=max(0, len(findings) - _SHOWN),
        wrong=wrong,
    )


def _rows(theirs: Score, ours: Score | None) -> list[tuple[str, str, str]]:
    """Each measure of the file, and of our document if there is one."""
    one, other = measures(theirs), measures(ours) if ours else {}
    shown = [(title, _shown(one.get(key)), _shown(other.get(key))) for key, title in _MEASURES]
    return [("Words", str(theirs.words), str(ours.words) if ours else "–"), *shown]


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


ROUTES = [Route("/compare", ask), Route("/compare", takes_form(compare), methods=["POST"])]
