"""Whom each flow may be sent for. Nobody is on a list by mistake, whatever households there are and whatever they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.model.letter import NoCountsFor
from govkit.recipients.asked import AskedFlow, LetterSent
from govkit.recipients.lists import OnList, Person, WhatCame, lists
from govkit.recipients.recipient import Addressee, Fault, Faulty, LeftOut, Reason
from govkit.recipients.reply import How, Reply, ReplyAnswer
from govkit.recipients.why import AskedAgain, ask_again, why
from govkit.recipients.written_to import held_to
from tests.recipients.lists_of_people import POSTED, REPLY_BY, TODAY, letter_sent, person, reply

YES, NO, BACK = ReplyAnswer.YES, ReplyAnswer.NO, ReplyAnswer.TOOK_IT_BACK
BOTH = ("health-details", "support-plan")


def places(
    rows: Sequence[Addressee | LeftOut | Faulty],
    replies: Mapping[int, Iterable[Reply]],
    letter: LetterSent | None = None,
    returned: Iterable[int] = (),
) -> dict[int, dict[str, OnList]]:
    """Where each row stands on the list of each flow."""
    came = WhatCame({f"a-{row}": list(said) for row, said in replies.items()}, {f"a-{row}" for row in returned}, TODAY)
    found = lists(lambda: iter(rows), letter or letter_sent(), came)
    return {each.addressee.row: {place.question.flow: place for place in each.places} for each in found}


def on(found: Mapping[int, Mapping[str, OnList]], flow: str) -> set[int]:
    return {row for row, by_flow in found.items() if by_flow[flow].is_on}


def yes(*flows: str) -> list[Reply]:
    return [reply(date(2027, 3, 20), YES, *(flows or BOTH))]


def no(*flows: str) -> list[Reply]:
    return [reply(date(2027, 3, 20), NO, *(flows or BOTH))]


def test_an_item_about_a_family_waits_for_all_of_it_and_one_about_a_person_does_not() -> None:
    family = [person(2, household="H1"), person(3, household="H1", young=True), person(4, household="H2")]
    found = places(family, {2: yes(), 4: yes()})
    assert on(found, "health-details") == {2, 4}
    assert on(found, "support-plan") == {4}
    found = places(family, {2: yes(), 3: yes(), 4: yes()})
    assert on(found, "support-plan") == {2, 3, 4}
    found = places(family, {2: yes(), 3: [*yes(), reply(TODAY, BACK, *BOTH)]})
    assert on(found, "support-plan") == set()


def test_a_flow_that_carries_both_kinds_of_item_carries_about_each_what_it_may() -> None:
    letter = letter_sent()
    mixed = replace(
        letter, questions=(AskedFlow("mixed", 1, needs_yes=True, items=("own",), family_items=("family",)),)
    )
    family = [person(2, household="H1"), person(3, household="H1")]
    found = places(family, {2: yes("mixed")}, mixed)
    assert found[2]["mixed"].items == ("own",)
    found = places(family, {2: yes("mixed"), 3: yes("mixed")}, mixed)
    assert found[2]["mixed"].items == ("own", "family")


def test_who_has_died_keeps_nothing_back_and_who_got_no_letter_does() -> None:
    one, other = person(2, household="H1"), person(3, household="H1")
    assert on(places([one, LeftOut(other, Reason.DECEASED)], {2: yes()}), "support-plan") == {2}
    assert on(places([one, LeftOut(other, Reason.SUPPRESSED)], {2: yes()}), "support-plan") == set()
    faulty = Faulty(3, (Fault(3, "gp_surgery", "", ""),), (), other)
    found = places([one, faulty], {2: yes(), 3: yes()})
    assert on(found, "support-plan") == set()
    assert on(found, "health-details") == {2}


def test_a_no_counts_for_the_household_where_the_file_says_so_and_a_yes_never_does() -> None:
    family = [person(2, household="H1"), person(3, household="H1")]
    asked = letter_sent("opt-out")
    one_no = {3: [reply(date(2027, 1, 20), NO, "family-list")]}
    family_items = replace(asked, questions=tuple(replace(each, items=("own",)) for each in asked.questions))
    assert on(places(family, one_no, family_items), "family-list") == {2}
    for_all = replace(family_items, no_counts_for=NoCountsFor.HOUSEHOLD)
    assert on(places(family, one_no, for_all), "family-list") == set()
    assert on(places(family, one_no, for_all), "health-flag") == {2, 3}
    assert on(
        places(family, {2: yes()}, replace(letter_sent(), no_counts_for=NoCountsFor.HOUSEHOLD)), "health-details"
    ) == {2}


def test_an_opt_out_that_the_list_knows_of_counts_for_the_household_too() -> None:
    asked = replace(letter_sent(), no_counts_for=NoCountsFor.HOUSEHOLD)
    family: list[Addressee | LeftOut] = [
        person(2, household="H1"),
        LeftOut(person(3, household="H1", opted_out=True), Reason.OPTED_OUT),
    ]
    assert on(places(family, {2: yes()}, asked), "health-details") == set()


def test_silence_after_a_returned_letter_is_no_answer_and_holds_back_what_is_about_the_family() -> None:
    family = [person(2, household="H1"), person(3, household="H1"), person(4, address=("2 High Street",))]
    found = places(family, {}, letter_sent("opt-out"), returned=[3])
    assert on(found, "family-list") == {4}


def test_who_got_no_letter_is_on_no_list_whatever_they_answered() -> None:
    found = places([LeftOut(person(2), Reason.SUPPRESSED)], {2: yes()})
    assert on(found, "health-details") == set()


# Below, random households are asked at random, and each list is held to the sentences that letters and agreements promise.


class Somebody(NamedTuple):
    """A row and what came from it."""

    row: Addressee | LeftOut | Faulty
    replies: list[Reply]
    returned: bool
    written_to: bool

    @property
    def addressee(self) -> Addressee:
        return self.row if isinstance(self.row, Addressee) else self.row.addressee

    @property
    def lacks_a_letter(self) -> bool:
        return isinstance(self.row, LeftOut) and self.row.why is Reason.NOT_MADE

    @property
    def died(self) -> bool:
        return isinstance(self.row, LeftOut) and self.row.why is Reason.DECEASED


DAYS = st.sampled_from([POSTED, POSTED + timedelta(7), REPLY_BY, REPLY_BY + timedelta(1), TODAY])
SAID = st.one_of(st.just(YES), st.sampled_from([YES, NO, BACK, None]))
FATES = st.sampled_from(["letter"] * 8 + ["faulty", *(each for each in Reason if each is not Reason.NOT_MADE)])


@st.composite
def everybody(draw: st.DrawFn) -> list[Somebody]:
    people = []
    for row in range(2, 2 + draw(st.integers(1, 6))):
        fate = draw(FATES)
        who = person(
            row,
            household=draw(st.sampled_from([None, "H1", "H2"])),
            address=(draw(st.sampled_from(["1 High Street", "2 High Street"])), "ZE9 9ZZ"),
            young=draw(st.booleans()),
            opted_out=fate == Reason.OPTED_OUT,
            deceased=fate == Reason.DECEASED,
        )
        listed: Addressee | LeftOut | Faulty = who
        if fate == "faulty":
            listed = Faulty(row, (Fault(row, "language", "", ""),), (), who)
        elif fate != "letter":
            listed = LeftOut(who, Reason(fate))
        replies = [
            Reply(
                2,
                f"a-{row}",
                draw(DAYS),
                How.POST,
                dict.fromkeys(draw(st.sampled_from([("own",), ("own", "mixed")])), draw(SAID)),
            )
            for _ in range(draw(st.integers(0, 3)))
        ]
        written_to = draw(st.integers(0, 3)) != 0
        held = held_to(listed, {f"A-{row}": written_to}.__getitem__)
        people.append(Somebody(held, replies, returned=draw(st.integers(0, 5)) == 0, written_to=written_to))
    return people


@st.composite
def letters(draw: st.DrawFn) -> LetterSent:
    sent = letter_sent(draw(st.sampled_from(["consent", "opt-out"])))
    needs_yes = draw(st.booleans())
    questions = (
        AskedFlow("own", 1, needs_yes=needs_yes, items=("own",), family_items=()),
        AskedFlow("mixed", 2, needs_yes=needs_yes, items=("own",), family_items=("family",)),
    )
    counts = draw(st.sampled_from([None, NoCountsFor.PERSON, NoCountsFor.HOUSEHOLD]))
    by = draw(st.sampled_from([REPLY_BY, REPLY_BY, TODAY, None]))
    lasts = draw(st.sampled_from([None, letter_sent().yes_lasts]))
    return replace(sent, questions=questions, reply_by=by, yes_lasts=lasts, no_counts_for=counts)


def said(who: Somebody, flow: str) -> list[tuple[date, ReplyAnswer | None]]:
    return [(each.day, each.says[flow]) for each in who.replies if flow in each.says]


def ever_said_no(who: Somebody, flow: str) -> bool:
    return any(answer in {NO, BACK} for _, answer in said(who, flow))


def agrees(who: Somebody, flow: AskedFlow, letter: LetterSent, today: date) -> bool:
    """Whether somebody who got the letter has said yes to a flow in time, and not for too long, or let a flow that they can stop go ahead."""
    if not who.written_to or not isinstance(who.row, Addressee) or ever_said_no(who, flow.flow):
        return False
    answers = said(who, flow.flow)
    yeses = sorted(day for day, answer in answers if answer is YES)
    if any(answer is None and not any(day < later for later in yeses) for day, answer in answers):
        return False
    if flow.needs_yes:
        in_time = bool(yeses) and (letter.reply_by is None or yeses[0] <= letter.reply_by)
        ends = letter.ends(yeses[0]) if yeses else None
        return in_time and (ends is None or today < ends)
    return bool(yeses) or (not who.returned and letter.reply_by is not None and today > letter.reply_by)


def may_be_written_to(who: Somebody) -> bool:
    """Whether nothing but a fault in their row, or a letter that was never made, kept somebody from getting one."""
    return not isinstance(who.row, LeftOut) or who.lacks_a_letter


def lives_with(one: Somebody, other: Somebody) -> bool:
    first, second = one.addressee, other.addressee
    if first.household and second.household:
        return first.household == second.household
    return first.address == second.address


ANYBODY = given(everybody(), letters(), st.sampled_from([TODAY, TODAY + timedelta(days=400), REPLY_BY]))


def hold(people: list[Somebody], letter: LetterSent, today: date) -> None:
    replies = {f"a-{each.addressee.row}": each.replies for each in people if each.replies}
    came = WhatCame(replies, {f"a-{each.addressee.row}" for each in people if each.returned}, today)

    def read() -> Iterator[Addressee | LeftOut | Faulty]:
        return iter([each.row for each in people])

    found: list[Person] = list(lists(read, letter, came))
    assert [each.addressee for each in found] == [each.addressee for each in people]
    for who, listed in zip(people, found, strict=True):
        others = [other for other in people if other is not who and not other.died and lives_with(who, other)]
        for place in listed.places:
            flow = place.question
            stopped = letter.no_counts_for_household and any(
                ever_said_no(other, flow.flow) or other.addressee.opted_out for other in others
            )
            itself = agrees(who, flow, letter, today) and not stopped
            whole = itself and all(agrees(other, flow, letter, today) for other in others)
            wanted = (*flow.items, *(flow.family_items if whole else ())) if itself else ()
            assert place.items == wanted, (who, place)
            assert place.is_on == bool(wanted)
            assert why(listed, place)
            if not who.written_to:
                assert not place.is_on
                assert why(listed, place).startswith("no letter was made") or ever_said_no(who, flow.flow)
        again = ask_again(listed, today)
        assert again is None or (again.when >= today and may_be_written_to(who))
        if who.lacks_a_letter and not any(ever_said_no(who, flow.flow) for flow in letter.questions):
            assert again == AskedAgain(today, "no letter was made")


@pytest.mark.whole
def test_nobody_is_on_a_list_by_mistake_and_nobody_is_left_off_without_a_reason() -> None:
    settings(max_examples=80, deadline=None)(ANYBODY(hold))()


@pytest.mark.slow
def test_nor_is_anybody_among_many_more() -> None:
    settings(max_examples=400, deadline=None)(ANYBODY(hold))()
