"""The words that wait: shown as redlines, approved by those who may or sent back, and taken to another machine as one file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Final, NamedTuple
from urllib.parse import urlencode

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.approval.approving import Approver
from govkit.approval.entitled import may_approve
from govkit.data.approvers import ListedApprover
from govkit.data.words_notes import NoteIs
from govkit.errors import GovkitError, RewordingRefused
from govkit.studio.desk import Desk, desk_of
from govkit.studio.forms.answered import text
from govkit.studio.page import page, see, takes_form
from govkit.studio.words.redlined import redlined_clause
from govkit.tasks.carry_words import CarriedIn, carry_in, carry_out
from govkit.tasks.words_to_approve import approve_waiting, leave_note, listed_approvers, waiting_of_each

MOST_CARRIED: Final = 2_000_000  # bytes of a file of words; whole letters have some thousands
_NOTE: Final = "note:"
_FILE: Final = "words-to-approve.yaml"


class _Typed(NamedTuple):
    """Who somebody says they are, and the notes that they typed, by the name of the clause."""

    who: str = ""
    by: str = ""
    notes: Mapping[str, str] = MappingProxyType({})


def approvals(request: Request) -> Response:
    """All clauses that wait. Who may approve them sees how, once they say who they are."""
    desk = desk_of(request)
    asked = request.query_params
    what, _, clause = asked.get("done", "").partition(" ")
    typed = _Typed(asked.get("who", ""), asked.get("by", ""))
    return _page(request, desk, typed, done=what, clause=clause)


def decide(request: Request, sent: FormData) -> Response:
    """Approves a clause, sends it back, or leaves a note for whoever approves it: as its words were shown, and no others."""
    desk, typed = desk_of(request), _typed(sent)
    what, _, wanted = text(sent, "decide").partition(" ")
    try:
        _decided(desk, typed, what, wanted, text(sent, f"words:{wanted}"))
    except GovkitError as error:
        return _page(request, desk, typed, wrong=str(error), clause=wanted)
    left = typed._replace(notes={name: note for name, note in typed.notes.items() if name != wanted and note})
    if left.notes:  # what was typed beside other clauses can't go into an address
        return _page(request, desk, left, done=what, clause=wanted)
    return see(desk.at(f"approvals?{urlencode({'who': typed.who, 'by': typed.by, 'done': f'{what} {wanted}'})}"))


def _decided(desk: Desk, typed: _Typed, what: str, wanted: str, seen: str) -> None:
    note = typed.notes.get(wanted, "")
    if what == "approve":
        approve_waiting(desk.inputs, wanted, _approver(desk, typed.who, note), seen)
        return
    about = NoteIs.SENT_BACK if what == "back" else NoteIs.TO_APPROVE
    by = _named(desk, typed.who).name if about is NoteIs.SENT_BACK else typed.by
    leave_note(desk.inputs, wanted, about, by, note, seen=seen)


def _typed(sent: FormData) -> _Typed:
    notes = {name.removeprefix(_NOTE): text(sent, name) for name in sent if name.startswith(_NOTE)}
    return _Typed(text(sent, "who"), text(sent, "by"), notes)


def send_out(request: Request, sent: FormData) -> Response:
    """All words of the house as one file to take to another machine."""
    desk = desk_of(request)
    try:
        carried = carry_out(desk.inputs, text(sent, "by"), text(sent, "note"))
    except RewordingRefused as error:
        return _page(request, desk, wrong=str(error))
    headers = {"content-disposition": f'attachment; filename="{_FILE}"'}
    return Response(carried.text.encode("utf-8"), media_type="application/octet-stream", headers=headers)


def take_in(request: Request, sent: FormData) -> Response:
    """Such a file from another machine: its words wait here then, and what clashes is told."""
    desk, given = desk_of(request), sent.get("file")
    if not isinstance(given, UploadFile) or not given.filename:
        return _page(request, desk, wrong="Choose the file that was sent to you.")
    if (given.size or 0) > MOST_CARRIED:
        return _page(request, desk, wrong="This is larger than any file of words. Nothing was taken.")
    with TemporaryDirectory(prefix="govkit-words-") as folder:
        file = Path(folder, _FILE)
        file.write_bytes(given.file.read())
        try:
            carried = carry_in(desk.inputs, file)
        except GovkitError as error:
            return _page(request, desk, wrong=str(error).replace(str(file), given.filename))
    return _page(request, desk, carried=carried)


def _page(  # noqa: PLR0913 - each is a thing that the page can say
    request: Request,
    desk: Desk,
    typed: _Typed = _Typed(),  # noqa: B008 - it never changes
    *,
    done: str = "",
    clause: str = "",
    wrong: str = "",
    carried: CarriedIn | None = None,
) -> Response:
    approvers = listed_approvers(desk.inputs)
    named = next((each for each in approvers if _id(each) == typed.who), None)
    waits = waiting_of_each(desk.inputs)
    clauses = [redlined_clause(each) for each in waits.clauses]
    may = {each.name for each in clauses if named and may_approve(named, named.name, named.role, each.kind)}
    return page(
        "approvals.html.j2",
        status=400 if wrong else 200,
        desk=desk_of(request),
        clauses=clauses,
        unread=waits.unread,
        approvers=[(_id(each), f"{each.name}, {each.role}") for each in approvers],
        who=typed.who if named else "",
        typed=typed,
        made={each.kind.name: each.document.name for each in reversed(desk.checked.documents)},
        clause=clause,
        may=may,
        done=done,
        wrong=wrong,
        carried=carried,
    )


def _id(approver: ListedApprover) -> str:
    return f"{approver.name}, {approver.role}"


def _named(desk: Desk, who: str) -> ListedApprover:
    """The approver that somebody says they are. Raises RewordingRefused where nobody is named so."""
    found = next((each for each in listed_approvers(desk.inputs) if _id(each) == who), None)
    if found is None:
        raise RewordingRefused("Only those whom `govkit.toml` names can approve words or send them back.")
    return found


def _approver(desk: Desk, who: str, why: str) -> Approver:
    named = _named(desk, who)
    return Approver(named.name, named.role, why.strip())


ROUTES = [
    Route("/approvals", approvals),
    Route("/approvals", takes_form(decide), methods=["POST"]),
    Route("/approvals/out", takes_form(send_out), methods=["POST"]),
    Route("/approvals/in", takes_form(take_in), methods=["POST"]),
]
