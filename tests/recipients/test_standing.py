"""Where somebody stands after all their replies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from govkit.recipients.reply import Reply, ReplyAnswer
from govkit.recipients.standing import PersonStanding, Stand, standing
from tests.recipients.lists_of_people import REPLY_BY, TODAY, flow_of, letter_sent, reply
from tests.rows import over_rows

YES, NO, BACK = ReplyAnswer.YES, ReplyAnswer.NO, ReplyAnswer.TOOK_IT_BACK
CONSENT, OPT_OUT = letter_sent(), letter_sent("opt-out")
MARCH, APRIL, JUNE = date(2027, 3, 20), date(2027, 4, 1), date(2027, 6, 20)


def after(*replies: Reply, today: date = TODAY, returned: bool = False) -> PersonStanding:
    return standing(replies, CONSENT, flow_of(CONSENT, "health-details"), today, returned=returned)


def after_opt_out(
    *said: tuple[date, ReplyAnswer | None], today: date = TODAY, returned: bool = False
) -> PersonStanding:
    replies = [reply(day, says, "family-list") for day, says in said]
    return standing(replies, OPT_OUT, flow_of(OPT_OUT, "family-list"), today, returned=returned)


@over_rows(
    ("said", "stand", "since"),
    [
        ([(MARCH, YES)], Stand.YES, MARCH),
        ([(REPLY_BY, YES)], Stand.YES, REPLY_BY),
        ([(MARCH, YES), (APRIL, YES)], Stand.YES, MARCH),
        ([(JUNE, YES)], Stand.LATE_YES, JUNE),
        ([(MARCH, YES), (JUNE, YES)], Stand.YES, MARCH),
        ([], Stand.NO_YES, None),
        ([(MARCH, NO)], Stand.NO, MARCH),
        ([(JUNE, NO)], Stand.NO, JUNE),
        ([(MARCH, YES), (APRIL, NO)], Stand.TOOK_BACK, APRIL),
        ([(MARCH, YES), (JUNE, BACK)], Stand.TOOK_BACK, JUNE),
        ([(JUNE, BACK)], Stand.TOOK_BACK, JUNE),
        ([(MARCH, NO), (APRIL, YES)], Stand.DIFFERENT, APRIL),
        ([(MARCH, NO), (MARCH, YES)], Stand.DIFFERENT, MARCH),
        ([(MARCH, YES), (APRIL, BACK), (JUNE, YES)], Stand.DIFFERENT, JUNE),
        ([(MARCH, None)], Stand.UNCLEAR, MARCH),
        ([(MARCH, None), (APRIL, YES)], Stand.YES, APRIL),
        ([(MARCH, YES), (APRIL, None)], Stand.UNCLEAR, APRIL),
        ([(MARCH, YES), (MARCH, None)], Stand.UNCLEAR, MARCH),
        ([(MARCH, None), (APRIL, NO)], Stand.NO, APRIL),
    ],
)
def test_what_is_in_doubt_is_no_yes(
    said: Sequence[tuple[date, ReplyAnswer | None]], stand: Stand, since: date | None
) -> None:
    found = after(*(reply(day, says) for day, says in said))
    assert (found.stand, found.since) == (stand, since)
    assert found.allows is (stand is Stand.YES)
    assert after(*reversed([reply(day, says) for day, says in said])) == found


def test_a_yes_lasts_as_long_as_the_letter_says_and_not_a_day_longer() -> None:
    assert after(reply(MARCH, YES), today=date(2028, 3, 19)) == PersonStanding(Stand.YES, MARCH, date(2028, 3, 20))
    assert after(reply(MARCH, YES), today=date(2028, 3, 20)) == PersonStanding(Stand.RAN_OUT, MARCH, date(2028, 3, 20))
    for_ever = replace(CONSENT, yes_lasts=None)
    found = standing(
        [reply(MARCH, YES)], for_ever, flow_of(CONSENT, "health-details"), date(2040, 1, 1), returned=False
    )
    assert found == PersonStanding(Stand.YES, MARCH)


def test_a_reply_counts_for_the_flow_that_it_is_about() -> None:
    assert after(reply(MARCH, YES, "support-plan")).stand is Stand.NO_YES


@over_rows(
    ("said", "stand"),
    [
        ([], Stand.SILENT),
        ([(MARCH, NO)], Stand.NO),
        ([(MARCH, NO), (APRIL, YES)], Stand.DIFFERENT),
        ([(MARCH, None)], Stand.UNCLEAR),
        ([(MARCH, YES)], Stand.YES),
    ],
)
def test_silence_lets_a_flow_go_ahead_where_people_were_told_that_they_can_say_no(
    said: Sequence[tuple[date, ReplyAnswer | None]], stand: Stand
) -> None:
    assert after_opt_out(*said).stand is stand
    assert after_opt_out(*said).allows is (stand in {Stand.SILENT, Stand.YES})


def test_silence_counts_only_after_the_day_to_reply_by() -> None:
    by = OPT_OUT.reply_by
    assert by == date(2027, 2, 1)
    assert after_opt_out(today=by) == PersonStanding(Stand.MAY_STILL_SAY_NO, ends=by)
    assert after_opt_out(today=date(2027, 2, 2)).allows


def test_silence_after_a_letter_that_came_back_is_no_answer_but_a_reply_is() -> None:
    assert after_opt_out(returned=True) == PersonStanding(Stand.CAME_BACK)
    assert after(returned=True) == PersonStanding(Stand.CAME_BACK)
    assert after(reply(MARCH, YES), returned=True).allows
    assert after_opt_out((MARCH, NO), returned=True).stand is Stand.NO


def test_silence_counts_for_nothing_where_no_day_to_reply_by_is_known() -> None:
    handed_over = replace(OPT_OUT, reply_by=None)
    found = standing([], handed_over, flow_of(OPT_OUT, "family-list"), TODAY, returned=False)
    assert found == PersonStanding(Stand.NO_DAY)
