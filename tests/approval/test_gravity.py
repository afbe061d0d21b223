"""What becomes of a promise when words change: graver than a rewording, or no more than that."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.approval.gravity import weighed_conditions
from govkit.approval.scales import Scales
from govkit.approval.word_by_word import weighed_word_by_word
from govkit.data.grave_words import FILE, grave_words
from govkit.errors import DataUnreadable
from tests.rows import over_rows

SCALES = Scales(grave_words())

SIGN = " => "  # stands in no template: a fact has “|” in it
GRAVE = """
reversed => We will not share this information. => We will share this information.
reversed => You can complain to us. => You cannot complain to us.
reversed => You can complain to us. => You can’t complain to us.
reversed => We don’t sell it. => We sell it.
reversed => We never pass it on. => We pass it on.
reversed => Nobody else sees it. => Everybody else sees it.
reversed => If you do not reply, that means no. => If you do not reply, that means yes.
reversed => Anyone who has not said yes. => Anyone who has said no.
reversed => You do not have to say why. => You have to say why.
reversed => The law makes us share it. => The law lets us share it.
reversed => We share it after that day. => We share it before that day.
reversed => We tell you. => You tell us.
reversed => The sender deletes it. => The recipient deletes it.
reversed => The council asks the school. => The school asks the council.
reversed => {a} sends it to {b}. => {b} sends it to {a}.
reversed => {a} sends it. => {b} sends it.
reversed => We share it unless you say no. => We share it if you say no.
weakened => Each party must delete it. => Each party may delete it.
weakened => Each party must delete it. => Each party will delete it.
weakened => They have to tell us. => They tell us.
weakened => We share it. => We may share it.
weakened => All partners delete it. => Some partners delete it.
weakened => Only if every adult says yes. => Only if any adult says yes.
weakened => Staff open it only for this. => Staff open it for this.
weakened => You can say no. => You can say no only by letter.
weakened => We stop at once. => We stop in due course.
weakened => We stop at once. => We stop.
weakened => You can change your mind at any time. => You can change your mind.
weakened => We answer within one month. => We answer within two months.
weakened => We delete it. => We delete it where possible.
weakened => We delete it. => We delete it unless we need it.
weakened => With your name and address. => With your name or address.
lost => You can complain to us. => You can write to us.
lost => Tell us by {day}. => Tell us.
lost => We answer within one month. => We answer.
lost => You can withdraw it and have it erased. => You can have it erased.
"""
HARMLESS = """
We will not share this information. => We will not share these details.
We never pass it on. => We do not pass it on.
You can say no at any time. => At any time, you can say no.
You can’t do this. => You cannot do this.
Each party must delete it. => Every party has to erase it.
They must tell us. => They shall tell us.
Ring us. => Phone us.
We look at this once a year. => We look at this each year.
Tell us by {day | begin}. => Tell us by {day}.
If you have questions, ask us. => Ask us if you have questions.
We keep it safe. => We keep it secure.
Ask us for this letter in {formats | listing("or")}. => You can ask us for this letter in {formats | listing("or")}.
We stop at once. => We stop straight away.
The parties review it. => The partners review it.
What we will share => What we share
"""


@pytest.mark.parametrize("line", GRAVE.strip().splitlines())
def test_a_grave_change_is_told_as_such(line: str) -> None:
    gravity, before, after = line.split(SIGN)
    verdict = weighed_word_by_word(SCALES, before, after)
    assert verdict is not None
    assert verdict.gravity == gravity, verdict
    assert verdict.why


@pytest.mark.parametrize("line", HARMLESS.strip().splitlines())
def test_another_wording_is_no_more_than_that(line: str) -> None:
    before, after = line.split(SIGN)
    assert before != after
    assert weighed_word_by_word(SCALES, before, after) is None


@pytest.mark.parametrize(
    ("before", "after", "gravity"),
    [
        (("a",), ("not a",), "reversed"),
        (("not a",), ("a",), "reversed"),
        (('a == "x"',), ('a != "x"',), "reversed"),
        (("a or b",), ("not a", "not b"), "reversed"),
        (("a", "b"), ("not a or not b",), "reversed"),
        (("a", "b"), ("a or b",), "weakened"),
        (("a or b",), ("a", "b"), "weakened"),
        ((), ("a",), "weakened"),
        (("a",), ("a", "b"), "weakened"),
        (("a",), (), ""),
        (("a",), ("b",), ""),
        (("a",), ("a",), ""),
    ],
)
def test_what_is_said_under_other_conditions(before: tuple[str, ...], after: tuple[str, ...], gravity: str) -> None:
    verdict = weighed_conditions(before, after)
    assert (verdict.gravity.value if verdict else "") == gravity


def test_a_sentence_without_any_such_word_promises_nothing() -> None:
    assert SCALES.promises_something("You can say no.")
    assert SCALES.promises_something("See {day}.")
    assert not SCALES.promises_something("Yours sincerely")


@over_rows(
    ("added", "before", "after", "gravity"),
    [
        ('negations: ["under no account"]', "We share it.", "Under no account we share it.", "reversed"),
        ("negations: [Nid]", "We share it.", "We nid share it.", "reversed"),
        ('negations: ["ain’t"]', "We ain't sharing.", "We are sharing.", "reversed"),
        ('opposites: [["opt in", "step aside"]]', "You opt in here.", "You step aside here.", "reversed"),
        ("opposites: [[Open, Shut]]", "It is open.", "It is shut.", "reversed"),
        ("who:\n  dpo: [Data Protection Officer]\n  nurse: [Nurse]", "The Nurse asks.", "The data protection officer asks.", "reversed"),
        ("times: [working day]", "In a working day.", "In a month.", "weakened"),
        ("times: [working day]", "We tell you in some working days.", "We tell you.", "lost"),
        ("times: [Fortnight]", "We tell you in a fortnight.", "We tell you.", "lost"),
        ("rights:\n  review: [Second  Look]", "Ask for a second look.", "Ask for it.", "lost"),
        ("bound:\n  duty: [Is bound to]", "It is bound to do it.", "It does it.", "weakened"),
        ("reach:\n  late: {words: [At Our Leisure]}", "We do it.", "We do it at our leisure.", "weakened"),
    ],
)  # fmt: skip
def test_a_houses_words_may_be_several_and_have_capitals(
    added: str, before: str, after: str, gravity: str, tmp_path: Path
) -> None:
    (tmp_path / FILE).parent.mkdir(exist_ok=True)
    (tmp_path / FILE).write_text(f"{added}\n", "utf-8")
    verdict = weighed_word_by_word(Scales(grave_words(tmp_path)), before, after)
    assert (verdict.gravity.value if verdict else "") == gravity
    assert verdict is None or "_" not in verdict.why


def test_a_house_adds_words(tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    file = tmp_path / FILE
    file.write_text("opposites:\n- [ffordd, dim]\nreach:\n  late: {words: [yfory]}\nwho:\n  nurse: [nurse]\n", "utf-8")
    scales = Scales(grave_words(tmp_path))
    for before, after in (("Un ffordd.", "Un dim."), ("The nurse asks.", "The council asks.")):
        assert weighed_word_by_word(SCALES, before, after) is None
        assert weighed_word_by_word(scales, before, after) is not None
    assert weighed_word_by_word(scales, "Now.", "Now yfory.") is not None
    file.write_text("reach:\n  latest: {words: [yfory]}\n", "utf-8")
    with pytest.raises(DataUnreadable, match=r"grave_words.yaml:2:3: .*latest.*`late`"):
        grave_words(tmp_path)
    file.write_text("opposites:\n- [one]\n", "utf-8")
    with pytest.raises(DataUnreadable, match="not two words"):
        grave_words(tmp_path)
