"""How far letters have come is a line now and then in a pipe, and a bar on a terminal."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from govkit.cli import how_far as module
from govkit.cli.how_far import how_far
from govkit.tasks.make_letters import HowFar

FAR = HowFar(rows=1000, faulty=10, left_out=Counter({"opted out": 90}), made=300)


def test_in_a_pipe_it_is_a_line_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with how_far() as show:
        show(FAR)
        assert capsys.readouterr().err == ""
        monkeypatch.setattr(module, "_SECONDS_BETWEEN_LINES", 0.0)
        show(FAR)
    said = capsys.readouterr().err
    assert said.startswith("300 of 900 letters, ")
    assert said.endswith("90 left out, 10 faulty\n")


def test_on_a_terminal_it_is_a_bar(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with how_far() as show:
        show(FAR)
    assert "300/900" in capsys.readouterr().err


def test_before_the_first_letter_rows_are_counted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SECONDS_BETWEEN_LINES", 0.0)
    with how_far() as show:
        show(HowFar(rows=20_000, faulty=3))
    assert capsys.readouterr().err == "20,000 rows looked through; 3 faulty\n"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with how_far() as show:
        show(HowFar(rows=20_000))
        show(FAR)
    said = capsys.readouterr().err
    assert "Rows looked through" in said
    assert "300/900" in said
