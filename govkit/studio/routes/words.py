"""The words of documents, sentence by sentence, and one of them rewritten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from govkit.data.kinds import kinds
from govkit.data.words_notes import NoteIs, WordsNote
from govkit.editing.journal import Step
from govkit.errors import GovkitError
from govkit.finding import Finding
from govkit.rewording.clauses import OpenTemplates, StandsIn
from govkit.studio.desk import Desk, desk_of
from govkit.studio.forms.answered import text
from govkit.studio.guard.headers import FRAME_POLICY, FRAME_SANDBOX, POLICY
from govkit.studio.page import PageLink, page, part, see, takes_form
from govkit.studio.studio import PageUnknown
from govkit.studio.words.clickable import clickable
from govkit.studio.words.seen import seen, seen_list
from govkit.studio.words.standing_words import standing_words
from govkit.tasks.put_back import can_put_back, newest_rewriting, taking_back
from govkit.tasks.rewrite_sentence import Rewritten, save, sentence_of, typed_instead
from govkit.tasks.score_sentence import ReadingScore, ScoredWords, clauses_read, typed_words_stand
from govkit.tasks.words_to_approve import WaitingClause, waiting, waiting_of_each

_HARDEST: Final = 3  # clauses that are named first
PLACE = PageLink("Words", "words", 33, ("approvals", "compare"))


def words(request: Request) -> Response:
    """The kinds of document whose words can be rewritten: those that the partnership makes first."""
    desk = desk_of(request)
    made = dict.fromkeys(each.kind.name for each in desk.checked.documents)
    titles = {each.name: each.title for each in kinds(desk.templates)}
    others = [name for name in titles if name not in made]
    return page("words.html.j2", desk=desk, made=list(made), others=others, titles=titles, waiting=len(_waiting(desk)))


def of_kind(request: Request) -> Response:
    """The sentences of a kind, clause by clause."""
    desk, kind = desk_of(request), request.path_params["kind"]
    found = OpenTemplates(desk.templates)
    clauses = [(clause, seen_list(found, kind, clause)) for clause in _clauses(found, kind)]
    saved, makes = request.query_params.get("saved", ""), _makes(desk, kind)
    put_back = request.query_params.get("approved", "")
    waits = _waiting(desk, kind)
    back = {each.clause.clause: _sent_back(each) for each in waits}
    found_now = _found(desk, kind, saved) if saved else ()
    return page(
        "words_kind.html.j2",
        desk=desk,
        kind=kind,
        clauses=clauses,
        saved=saved,
        makes=makes,
        back=back,
        found=found_now,
        put_back=put_back,
        waits={each.clause.clause for each in waits},
        newest=_newest(desk, found, kind, saved or put_back),
        read=(read := _read(desk, kind)),
        hardest=sorted(read, key=lambda each: read[each].load or 0, reverse=True)[:_HARDEST],
    )


def preview(request: Request) -> Response:
    """A document in which each sentence leads to its own page."""
    desk, kind = desk_of(request), request.path_params["kind"]
    _clauses(OpenTemplates(desk.templates), kind)
    return page("words_preview.html.j2", desk=desk, kind=kind, sandbox=FRAME_SANDBOX)


def frame(request: Request) -> Response:
    """That document, for a frame: nothing in it runs."""
    desk = desk_of(request)
    return HTMLResponse(clickable(desk, request.path_params["kind"]), headers={POLICY: FRAME_POLICY})


def sentence(request: Request) -> Response:
    """One sentence, to be rewritten."""
    desk = desk_of(request)
    return _sentence(request, desk, "", "", None)


def rewrite(request: Request, sent: FormData) -> Response:
    """Scores what was typed, or saves it; what can't be saved stays in the form, with the reason."""
    desk, typed = desk_of(request), text(sent, "typed")
    try:
        rewritten = _rewritten(request, desk, sent)
        if text(sent, "what") == "look":
            return _sentence(request, desk, typed, "", _scores(request, desk, rewritten))
        save(desk.inputs, rewritten)
    except PageUnknown:
        raise
    except GovkitError as error:
        return _sentence(request, desk, typed, str(error), None)
    kind, clause = request.path_params["kind"], request.path_params["clause"]
    return see(desk.at(f"words/{kind}?saved={clause}#{clause}"))


def live(request: Request, sent: FormData) -> Response:
    """What the words that are being typed come to: what is wrong with them, or their scores."""
    desk = desk_of(request)
    try:
        scores = _scores(request, desk, _rewritten(request, desk, sent))
    except GovkitError as error:
        return JSONResponse({"wrong": str(error), "scores": ""})
    return JSONResponse({"wrong": "", "scores": part("words_scores.html.j2", scores=scores)})


def _sentence(request: Request, desk: Desk, typed: str, wrong: str, scores: ScoredWords | None) -> Response:
    kind, clause, number = (request.path_params[name] for name in ("kind", "clause", "number"))
    found = OpenTemplates(desk.templates)
    _clauses(found, kind)
    shown = seen(desk, found, kind, clause, number)
    says = sentence_of(found, kind, clause, number).sentence.says
    saved = standing_words(desk, kind, clause)
    scores = scores or ScoredWords(saved, saved)
    waits = _waiting(desk, kind)
    return page(
        "words_sentence.html.j2",
        status=400 if wrong else 200,
        desk=desk,
        kind=kind,
        clause=clause,
        number=number,
        seen=shown,
        was=says,
        typed=typed or says,
        wrong=wrong,
        scores=scores,
        can_put_back=any(each.clause.clause == clause for each in waits)
        and can_put_back(desk.inputs, found, StandsIn(kind, clause), sentence_of(found, kind, clause, number)),
        back=[note for each in waits if each.clause.clause == clause for note in _sent_back(each)],
    )


def _rewritten(request: Request, desk: Desk, sent: FormData) -> Rewritten:
    kind, clause, number = (request.path_params[name] for name in ("kind", "clause", "number"))
    found = OpenTemplates(desk.templates)
    _clauses(found, kind)
    meant = sentence_of(found, kind, clause, number)
    return typed_instead(found, meant, text(sent, "typed"), text(sent, "was"), as_typed=text(sent, "what") != "save")


def _scores(request: Request, desk: Desk, rewritten: Rewritten) -> ScoredWords:
    kind, clause = request.path_params["kind"], request.path_params["clause"]
    saved = standing_words(desk, kind, clause)
    if rewritten.after == rewritten.before:
        return ScoredWords(saved, saved)
    texts = {rewritten.template: rewritten.after}
    return ScoredWords(saved, typed_words_stand(desk.loaded, desk.templates, kind, clause, texts))


def _found(desk: Desk, kind: str, clause: str) -> tuple[Finding, ...]:
    """What is found in a clause of the documents of a kind as it stands, each once."""
    names = {"", *(each.document.name for each in desk.checked.documents if each.kind.name == kind)}
    found = (each for each in desk.checked.findings if each.clause == clause and each.document in names)
    return tuple({each.message: each for each in found}.values())


def _waiting(desk: Desk, kind: str = "") -> tuple[WaitingClause, ...]:
    """What waits, of a kind or at all; nothing of a kind whose templates can't be read, which its own page tells."""
    if not kind:
        return waiting_of_each(desk.inputs).clauses
    try:
        return waiting(desk.inputs, kind)
    except GovkitError:
        return ()


def _sent_back(each: WaitingClause) -> tuple[WordsNote, ...]:
    """The notes with which a clause was sent back."""
    return tuple(note for note in each.notes if note.about is NoteIs.SENT_BACK)


def _clauses(found: OpenTemplates, kind: str) -> tuple[str, ...]:
    """The clauses of a kind. Raises PageUnknown where there is no such kind."""
    if kind not in found.found.kinds():
        raise PageUnknown("There is no such kind of document.")
    return found.clauses(kind)


def _newest(desk: Desk, found: OpenTemplates, kind: str, clause: str) -> tuple[tuple[str, Step, str], ...]:
    """The last rewriting of each template of a clause that was just saved, and what it is called to take that back."""
    if clause not in found.clauses(kind):
        return ()
    names = dict.fromkeys(each.template for each in found.of_clause(kind, clause))
    steps = ((name, newest_rewriting(desk.inputs, found, name)) for name in names)
    return tuple((name, step, taking_back(step)) for name, step in steps if step is not None)


def _read(desk: Desk, kind: str) -> Mapping[str, ReadingScore]:
    """How hard each clause of the first document of a kind is to read; nothing where the partnership makes none."""
    made = next((each.document for each in desk.checked.documents if each.kind.name == kind), None)
    return clauses_read(made) if made else {}


def _makes(desk: Desk, kind: str) -> bool:
    return any(each.kind.name == kind for each in desk.checked.documents)


_ONE = "/words/{kind}/{clause}/{number:int}"
ROUTES = [
    Route("/words", words),
    Route("/words/{kind}", of_kind),
    Route("/words/{kind}/preview", preview),
    Route("/words/{kind}/preview/frame", frame),
    Route(_ONE, sentence),
    Route(_ONE, takes_form(rewrite), methods=["POST"]),
    Route(f"{_ONE}/live", takes_form(live), methods=["POST"]),
]
