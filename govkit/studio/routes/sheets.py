"""A sheet for each partner: to send out, and to drop in when it comes back; its answers are taken one by one."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.errors import SheetRefused
from govkit.sheets.answers import AnswerStanding, SheetAnswers
from govkit.sheets.returned import RETURNED
from govkit.sheets.taking import TakenAnswer, all_ready, changes, named_one, taken_in_words
from govkit.sheets.writers import WRITERS
from govkit.studio.desk import Desk, desk_of
from govkit.studio.forms.answered import text
from govkit.studio.page import PageLink, page, see, takes_form
from govkit.studio.returned_sheets import SentFile, refuse_large
from govkit.studio.saving import save, tried
from govkit.studio.studio import PageUnknown
from govkit.tasks.sheets import AskedPartners

PLACE = PageLink("Sheets", "sheets", 45)


def sheets(request: Request) -> Response:
    """The partners with their sheets, and what has come back."""
    return _page(desk_of(request), taken=request.query_params.get("taken", ""))


def sheet_file(request: Request) -> Response:
    """The sheet of one partner as a file to send."""
    desk, form = desk_of(request), request.path_params["form"]
    found, partner = _asking(desk), request.path_params["partner"]
    if partner not in found.asked or form not in WRITERS.names:
        raise PageUnknown("There is no such sheet as the file stands now.")
    sheet = found.sheet_of(partner)
    headers = {"content-disposition": f'attachment; filename="{sheet.name}.{form}"'}
    return Response(WRITERS.of(form).write(sheet), media_type="application/octet-stream", headers=headers)


def drop(request: Request, sent: FormData) -> Response:
    """Reads the sheets that were dropped, and shows their answers. Nothing of them is taken."""
    desk = desk_of(request)
    _asking(desk)
    files = [
        SentFile(each.filename or "", each.file.read())
        for each in sent.getlist("sheet")
        if isinstance(each, UploadFile) and each.filename
    ]
    refuse_large(files)
    faults = desk.studio.sheets.take_in(desk, files)
    if faults or not files:
        return _page(desk, faults or ("Choose the files that came back first.",), status=422)
    return see(f"{desk.at('sheets')}#answers")


def take(request: Request, sent: FormData) -> Response:
    """Writes one answer, or all that are ready, into the file; or says why not."""
    desk = desk_of(request)
    answers = desk.studio.sheets.answers(desk, _asking(desk))
    wanted = text(sent, "path")
    one = (wanted, text(sent, "partner"), text(sent, "file"))
    taken = (named_one(answers, *one),) if wanted else all_ready(answers)
    if not taken:
        raise SheetRefused("No answer is ready to be taken by itself. Take one that you have looked at.")
    trial = tried(desk, changes(taken))
    if trial.faults:
        return _page(desk, _unfit(taken, [f"{each.message} {each.fix}" for each in trial.faults]), status=422)
    save(desk, trial, taken_in_words(taken))
    return see(f"{desk.at('sheets')}?taken={len(taken)}#answers")


def put_away(request: Request, _sent: FormData) -> Response:
    """Forgets the sheets that lie there."""
    desk = desk_of(request)
    desk.studio.sheets.put_away(desk)
    return see(desk.at("sheets"))


def _unfit(taken: Sequence[TakenAnswer], why: Sequence[str]) -> tuple[str, ...]:
    what = "This answer does not fit" if len(taken) == 1 else "Not all of these answers fit"
    return (f"{what}, so nothing was written.", *why)


def _page(desk: Desk, faults: Sequence[str] = (), *, taken: str = "", status: int = 200) -> Response:
    found = desk.studio.sheets.asked_partners(desk)
    answers = desk.studio.sheets.answers(desk, found) if found else SheetAnswers()
    return page(
        "sheets.html.j2",
        status=status,
        desk=desk,
        sheets=[found.sheet_of(each) for each in found.asked] if found else [],
        formats={name: each.FOR.partition(",")[0] for name, each in WRITERS.every()},
        accepted=",".join(f".{name}" for name in RETURNED.names),
        returned=desk.studio.sheets.names(desk),
        answers=answers,
        ready=len(all_ready(answers)),
        ways=AnswerStanding,
        faults=faults,
        taken=taken if taken.isdecimal() else "",
        is_read=found is not None,
    )


def _asking(desk: Desk) -> AskedPartners:
    found = desk.studio.sheets.asked_partners(desk)
    if found is None:
        raise SheetRefused(
            "Nobody can be asked while the file can’t be read. See the findings, and put its faults right first."
        )
    return found


ROUTES = [
    Route("/sheets", sheets),
    Route("/sheets", takes_form(drop), methods=["POST"]),
    Route("/sheets/take", takes_form(take), methods=["POST"]),
    Route("/sheets/away", takes_form(put_away), methods=["POST"]),
    Route("/sheets/{partner}/{form}", sheet_file),
]
