"""The page that shows both answers to what two people have answered, and what was chosen on it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from starlette.datastructures import FormData
from starlette.responses import Response

from govkit.studio.crumbs import crumbs
from govkit.studio.desk import Desk
from govkit.studio.forms.answered import WAS, Answered, text
from govkit.studio.forms.seen import SEEN, seen_items, seen_part
from govkit.studio.forms.standing import raw_at, standing
from govkit.studio.forms.wanted import wanted
from govkit.studio.page import page
from govkit.written.source_map import Route, dotted, undotted

_CHOOSE: Final = "choose:"
_NOW: Final = "now"
_ANEW: Final = ("cure", _NOW, _CHOOSE)  # what the page asks or says itself


def clash_page(
    desk: Desk, route: Route, clashing: Sequence[Answered], sent: FormData, *, another: str = ""
) -> Response:
    """Both answers to each question that somebody else has answered too. What was sent goes with the page, so that nothing is lost.

    `another` is what stands now where the part stood that was asked about.
    """
    kept = [
        (name, value) for name, value in sent.multi_items() if isinstance(value, str) and not name.startswith(_ANEW)
    ]
    titles = {each.path: ", ".join(step.title for step in crumbs(undotted(each.path), desk)) for each in clashing}
    now = seen_part(desk.raw, route)
    return page(
        "clash.html.j2",
        status=409,
        desk=desk,
        path=dotted(route),
        clashing=clashing,
        titles=titles,
        kept=kept,
        now=now,
        another=another,
    )


def settled(desk: Desk, route: Route, sent: FormData) -> FormData:
    """What was sent as an answer that comes after what stands in the file now, where somebody has chosen.

    Where the file has changed again since both were shown, it comes after what stood there before, and both are shown anew.
    """
    chosen = [*_chosen(sent)]
    if text(sent, _NOW) != seen_part(desk.raw, route):
        return FormData([*chosen])
    items = seen_items(desk.raw, route)
    after = [(name, _now(name, sent, desk) if name.startswith(WAS) else value) for name, value in chosen]
    return FormData([(name, items if name == SEEN else value) for name, value in after])


def _chosen(sent: FormData) -> Iterator[tuple[str, str]]:
    """What was sent, without the questions in which the file's own answer was chosen."""
    theirs = {name.removeprefix(_CHOOSE) for name in sent if name.startswith(_CHOOSE) and sent[name] == "theirs"}
    for name, value in sent.multi_items():
        if isinstance(value, str) and not (name.startswith(WAS) and name.removeprefix(WAS) in theirs):
            yield name, value


def _now(name: str, sent: FormData, desk: Desk) -> str:
    """What stands in the file at a question that was chosen, which is what the answer now comes after."""
    path = name.removeprefix(WAS)
    of = wanted(undotted(path))
    if of is None or f"{_CHOOSE}{path}" not in sent:
        return text(sent, name)
    return json.dumps(standing(of, raw_at(desk.raw, undotted(path))), ensure_ascii=False)
