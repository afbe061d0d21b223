"""A template that computes without end is stopped where somebody waits for it, at its line, and what comes after it goes on."""

from __future__ import annotations

import threading
import time

import pytest

from govkit.errors import TemplateNotTried
from govkit.limits import OutOfTime
from govkit.render.bounded import Allowance, Watched, bounded
from tests.render.conftest import Refusal, Render

LOOPS = "".join(f"{{% for {each} in 'abcdefghij' %}}" for each in "abcdefghijklmnop")
ENDLESS = f"<h1>A</h1>\n{LOOPS}{{% if a == 'no' %}}<p>a</p>{{% endif %}}{'{% endfor %}' * 16}"


@pytest.mark.whole
def test_one_without_end_is_stopped_at_its_line(refusal: Refusal) -> None:
    begun = time.thread_time()
    with bounded(Allowance(0.2, 10)):
        refused = refusal(ENDLESS)
    assert time.thread_time() - begun < 5
    assert (refused.template, refused.line) == ("kind/document.html.j2", 2)
    assert refused.why.startswith("This template does not end, or takes far too long, so it was stopped.")


@pytest.mark.whole
def test_those_that_follow_have_what_is_left_of_all(refusal: Refusal) -> None:
    allowance = Allowance(0.2, 0.3)
    with bounded(allowance):
        refusal(ENDLESS)
        assert 0 <= allowance.next <= 0.1
        refusal(ENDLESS)
    assert allowance.next == 0


@pytest.mark.whole
def test_whoever_spent_the_time_is_at_fault_and_what_follows_was_not_tried(refusal: Refusal) -> None:
    with bounded(Allowance(0.2, 0.3)):
        assert not isinstance(refusal(ENDLESS), TemplateNotTried)
        follows = refusal(ENDLESS)
        nothing_left = refusal("<h1>A</h1>")
    for refused in (follows, nothing_left):
        assert isinstance(refused, TemplateNotTried)
        assert refused.line == 0
        assert "Other templates took all the time" in refused.why


def test_one_that_ends_is_made_and_its_time_is_counted(rendered: Render) -> None:
    allowance = Allowance(5, 10)
    with bounded(allowance):
        rendered("<h1>A</h1>{% for x in 'abcdefghij' %}<p>a</p>{% endfor %}")
    assert 0 < allowance.next <= 5


def test_nothing_is_watched_where_nothing_bounds_it() -> None:
    before = {each.ident for each in threading.enumerate()}
    with Watched() as watched:
        assert {each.ident for each in threading.enumerate()} <= before
    assert not watched.stopped


def test_what_computes_on_is_stopped_and_what_has_ended_is_not() -> None:
    def on_and_on() -> None:
        with Watched():
            while True:
                pass

    with bounded(Allowance(0.05, 1)):
        with pytest.raises(OutOfTime):
            on_and_on()
        with Watched():
            pass
    for _ in range(100_000):
        pass


def test_what_waits_takes_no_time_of_its_own() -> None:
    with bounded(Allowance(0.05, 1)), Watched() as watched:
        time.sleep(0.2)
    assert not watched.stopped


@pytest.mark.whole
def test_whatever_ends_when_its_time_does_never_raises_later() -> None:
    for _ in range(200):
        try:
            with bounded(Allowance(0.001, 1)), Watched():
                begun = time.thread_time()
                while time.thread_time() - begun < 0.001:
                    pass
        except OutOfTime:
            continue
        assert sum(range(10_000)) == 49_995_000
