"""Briefings tell what people have not understood, so that somebody explains it."""

from __future__ import annotations

from datetime import date

from govkit.data.bar import MEDICINES
from govkit.document.block import lines
from govkit.issuing.understood import with_understood
from govkit.understanding.standing import PointStanding, WordsStanding
from govkit.understanding.verdict import PeopleFigures, PointVerdict
from tests.understanding.marked import points_of, rendered_of

BRIEFING = rendered_of()["briefing--hill-top-school"].document
LETTER = rendered_of()["consent_letter"].document
POINT = next(each for each in points_of("consent_letter") if each.id == "no-answer")


def standing(verdict: PointVerdict, understood: int) -> WordsStanding:
    point = PointStanding(POINT, verdict, PeopleFigures(20, 20, understood), None)
    return WordsStanding(LETTER, MEDICINES, (point,), (), (date(2026, 11, 20),))


def added(words: list[WordsStanding]) -> list[str]:
    return list(lines(with_understood(BRIEFING, words).blocks))[len(list(lines(BRIEFING.blocks))) :]


def test_what_failed_is_told_with_its_right_answer() -> None:
    assert added([standing(PointVerdict.NOT_UNDERSTOOD, 11)]) == [
        "What people understand",
        (
            "“Your choice: sharing information to help your family”: 0 of 1 points understood by 16 of 20 or more, in the words of today. "
            "People were asked on 20 November 2026."
        ),
        "Many did not find or understand this. Explain it when you talk to people:",
        "What happens if you do nothing? It counts as a no, and nothing is shared.",
    ]


def test_where_all_was_understood_there_is_nothing_to_explain() -> None:
    assert len(added([standing(PointVerdict.PASSED, 20)])) == 2


def test_a_briefing_stays_as_it_is_where_nobody_was_asked() -> None:
    assert with_understood(BRIEFING, []) is BRIEFING
