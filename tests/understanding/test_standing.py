"""How words stand: in those of today, beside those before, and only by the tests of this very document."""

from __future__ import annotations

from datetime import date

from govkit.data.bar import MEDICINES
from govkit.data.understanding import questions_about
from govkit.data.understood import KeptFigures, KeptTest
from govkit.understanding.standing import PointStanding, WordsStanding, standing
from govkit.understanding.verdict import PointVerdict
from tests.understanding.marked import points_of, rendered_of

RENDERED = rendered_of()["consent_letter"]
QUESTIONS = questions_about("consent_letter")
POINTS = {each.id: each for each in points_of("consent_letter")}


def kept(
    figures: dict[str, tuple[int, int, int]], words: str = "", document: str = "consent_letter", on: int = 1
) -> KeptTest:
    questions = tuple(
        KeptFigures.model_construct(
            id=name,
            clause=POINTS[name].question.clause,
            words=words or POINTS[name].words,
            asked=asked,
            found=found,
            understood=understood,
            sentence="As it was." if words else "",
        )
        for name, (asked, found, understood) in figures.items()
    )
    return KeptTest.model_construct(
        document=document, of="NFT-ISA-001", on=date(2026, 11, on), people=20, questions=questions
    )


def stands(*tests: KeptTest) -> WordsStanding:
    return standing(RENDERED, QUESTIONS, tests, MEDICINES)


def point(found: WordsStanding, name: str) -> PointStanding:
    return next(each for each in found.points if each.point.id == name)


def test_nothing_stands_where_nobody_was_asked() -> None:
    found = stands()
    assert not found.passed
    assert {each.verdict for each in found.points} == {PointVerdict.NOT_TESTED}
    assert (found.tested_on, found.unasked) == ((), ())


def test_a_document_passes_when_each_point_has() -> None:
    assert stands(kept(dict.fromkeys(POINTS, (20, 18, 16)))).passed
    one_short = {**dict.fromkeys(POINTS, (20, 18, 16)), "no-answer": (20, 18, 15)}
    found = stands(kept(one_short))
    assert not found.passed
    assert [each.point.id for each in found.open] == ["no-answer"]
    assert point(found, "no-answer").to_blame == "If you do not reply, that means no."
    assert point(found, "last-day").to_blame == ""


def test_other_words_are_told_and_count_for_nothing() -> None:
    found = point(stands(kept({"no-answer": (20, 20, 20)}, words="0123456789ab")), "no-answer")
    assert (found.verdict, found.figures) == (PointVerdict.CHANGED, None)
    assert found.before is not None
    assert found.before == ((20, 20, 20), "As it was.")


def test_before_and_after_stand_beside_each_other() -> None:
    found = point(
        stands(kept({"no-answer": (20, 19, 11)}, words="0123456789ab"), kept({"no-answer": (20, 20, 18)}, on=2)),
        "no-answer",
    )
    assert (found.verdict, found.figures) == (PointVerdict.PASSED, (20, 20, 18))
    assert found.before is not None
    assert found.before.figures == (20, 19, 11)


def test_the_same_words_are_judged_by_all_who_were_asked() -> None:
    found = point(stands(kept({"no-answer": (20, 20, 8)}), kept({"no-answer": (20, 20, 20)}, on=2)), "no-answer")
    assert (found.verdict, found.figures) == (PointVerdict.NOT_UNDERSTOOD, (40, 40, 28))


def test_a_test_of_another_document_or_agreement_counts_for_nothing() -> None:
    all_right = dict.fromkeys(POINTS, (20, 20, 20))
    other = kept(all_right).model_copy(update={"of": "ANOTHER-001"})
    assert not stands(kept(all_right, document="consent_letter--second"), other).tested_on
