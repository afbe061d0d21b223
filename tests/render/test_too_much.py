"""A template that prints without end, or takes all memory or time, is refused by its name and line."""

from __future__ import annotations

from importlib import import_module

import pytest

from govkit.limits import OutOfTime
from govkit.render.filters import FILTERS
from tests.render.conftest import Refusal, Render


def test_a_document_without_end_is_refused(refusal: Refusal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("govkit.render.render"), "_MOST_PRINTED", 1_000)
    letters = "abcdefghij"
    loops = "".join(f"{{% for {each} in '{letters}' %}}" for each in "xyz")
    assert "has more than 1,000 characters" in refusal(f"<h1>A</h1>{loops}<p>a</p>{'{% endfor %}' * 3}").why


def test_one_that_ends_is_not(rendered: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("govkit.render.render"), "_MOST_PRINTED", 1_000)
    rendered("<h1>A</h1>{% for x in 'abcdefghij' %}<p>a</p>{% endfor %}")


@pytest.mark.parametrize("raised", [MemoryError(), OutOfTime("no")])
def test_one_that_takes_all_memory_or_time_is_refused_at_its_line(
    raised: BaseException, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(_fact: object) -> str:
        raise raised

    monkeypatch.setitem(FILTERS, "begin", too_much)
    refused = refusal("<h1>A</h1>\n<p>{{ partnership.name | begin }}</p>")
    assert (refused.template, refused.line) == ("kind/document.html.j2", 2)
    why = {MemoryError: "This takes more memory than a document is worth.", OutOfTime: "This template does not end"}
    assert refused.why.startswith(why[type(raised)])
