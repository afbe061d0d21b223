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
from govkit.studio.forms.standing import raw_at, standing
from govkit.studio.forms.wanted import wanted
from govkit.studio.page import page
from govkit.written.source_map import Route, dotted, undotted

_CHOOSE: Final = "choose:"


def clash_page(desk: Desk, route: Route, clashing: Sequence[Answered], sent: FormData) -> Response:
    """Both answers to each question that somebody else has answered too. What was sent goes with the page, so that nothing is lost."""
    kept = [(name, value) for name, value in sent.multi_items() if isinstance(value, str) and name != "cure"]
    titles = {each.path: ", ".join(step.title for step in crumbs(undotted(each.path), desk)) for each in clashing}
    return page("clash.html.j2", status=409, desk=desk, path=dotted(route), clashing=clashing, titles=titles, kept=kept)


def settled(desk: Desk, sent: FormData) -> FormData:
    """What was sent as an answer that comes after what stands in the file now, where somebody has chosen."""
    chosen = [*_chosen(sent)]
    return FormData([(name, _now(name, sent, desk) if name.startswith(WAS) else value) for name, value in chosen])


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
