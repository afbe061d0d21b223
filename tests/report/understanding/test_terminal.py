"""What people understood, as a person at a terminal reads it: what failed comes first."""

from __future__ import annotations

from datetime import date

from govkit.data.bar import MEDICINES
from govkit.report.understanding import as_terminal
from govkit.understanding.standing import BeforeThat, PointStanding, WordsStanding
from govkit.understanding.verdict import PeopleFigures, PointVerdict
from tests.understanding.marked import points_of, rendered_of

DOCUMENT = rendered_of()["consent_letter"].document
NO_ANSWER, LAST_DAY = (
    next(each for each in points_of("consent_letter") if each.id == name) for name in ("no-answer", "last-day")
)


def told(*points: PointStanding, unasked: tuple[str, ...] = (), tested: bool = True) -> str:
    days = (date(2026, 11, 20),) if tested else ()
    return as_terminal.report([WordsStanding(DOCUMENT, MEDICINES, points, unasked, days)])


def test_what_failed_comes_before_what_passed() -> None:
    passed = PointStanding(LAST_DAY, PointVerdict.PASSED, PeopleFigures(20, 20, 18), None)
    failed = PointStanding(NO_ANSWER, PointVerdict.NOT_FOUND, PeopleFigures(20, 14, 14), None)
    assert told(passed, failed) == (
        "consent_letter: 1 of 2 points understood by 16 of 20 or more, in the words of today. People were\n"
        "  asked on 20 November 2026.\n"
        "\n"
        "Not found: 1\n"
        "  What happens if you do nothing? (clause no-reply)\n"
        "    found by 14 and understood by 14 of 20; of all people, 46 to 88% would understand it\n"
        "    to blame: “If you do not reply, that means no.”\n"
        "    it stands under “Your choice: sharing information to help your family”\n"
        "\n"
        "Understood: 1\n"
        "  18 of 20: By when do you need to give your answer? (clause deadline)\n"
    )


def test_what_was_before_stands_beside_what_is_now() -> None:
    before = BeforeThat(PeopleFigures(20, 19, 11), "As it was.")
    assert (
        "  18 of 20: What happens if you do nothing? (clause no-reply)\n"
        "    before, in other words: found by 19 and understood by 11 of 20, in “As it was.”\n"
    ) in told(PointStanding(NO_ANSWER, PointVerdict.PASSED, PeopleFigures(20, 20, 18), before))


def test_too_few_people_says_how_many_are_needed() -> None:
    few = PointStanding(NO_ANSWER, PointVerdict.TOO_FEW, PeopleFigures(14, 14, 14), None)
    assert "    20 people are needed: ask 6 more, who have not seen it\n" in told(few)
    assert "needed" not in told(PointStanding(NO_ANSWER, PointVerdict.NOT_FOUND, PeopleFigures(14, 1, 1), None))


def test_words_that_nobody_was_asked_about_are_summed_up() -> None:
    words = told(PointStanding(NO_ANSWER, PointVerdict.NOT_TESTED, None, None), tested=False)
    assert words == "consent_letter: nobody has been asked yet. It has 1 point to be understood by 16 of 20.\n"


def test_a_clause_without_a_question_is_named() -> None:
    assert told(unasked=("own",)).endswith("\nNo question is about `own`.\n")
