"""The approved words put back where the house has rewritten them, and the last rewriting taken back."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.studio.desk import desk_of
from govkit.studio.forms.answered import text
from govkit.studio.page import see, takes_form
from govkit.tasks.put_back import put_back_clause, put_back_sentence, take_back


def clause_back(request: Request, _sent: FormData) -> Response:
    """Puts the approved words of a whole clause back."""
    kind, clause = (request.path_params[name] for name in ("kind", "clause"))
    desk = desk_of(request)
    put_back_clause(desk.inputs, kind, clause)
    return see(desk.at(f"words/{kind}?approved={clause}#{clause}"))


def sentence_back(request: Request, sent: FormData) -> Response:
    """Puts the approved words of one sentence back."""
    kind, clause, number = (request.path_params[name] for name in ("kind", "clause", "number"))
    desk = desk_of(request)
    put_back_sentence(desk.inputs, kind, clause, number, text(sent, "was"))
    return see(desk.at(f"words/{kind}?approved={clause}#{clause}"))


def rewriting_back(request: Request, sent: FormData) -> Response:
    """Takes the last rewriting of a template back, as it was shown."""
    kind, clause = (request.path_params[name] for name in ("kind", "clause"))
    desk = desk_of(request)
    take_back(desk.inputs, text(sent, "template"), text(sent, "after"))
    return see(desk.at(f"words/{kind}?saved={clause}#{clause}"))


ROUTES = [
    Route("/words/{kind}/{clause}/approved", takes_form(clause_back), methods=["POST"]),
    Route("/words/{kind}/{clause}/take-back", takes_form(rewriting_back), methods=["POST"]),
    Route("/words/{kind}/{clause}/{number:int}/approved", takes_form(sentence_back), methods=["POST"]),
]
