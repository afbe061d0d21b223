"""How a question shows what stands there, whichever way it is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from govkit.studio.forms.question import FormQuestion, Lead, PartForm, QuestionSet
from govkit.studio.forms.wanted import AskedAs, WantedValue, wanted
from tests.rows import over_rows


def asked(said: Any, way: AskedAs = AskedAs.WORDS, **wanted: Any) -> FormQuestion:
    return FormQuestion("a.b", WantedValue(way, **wanted), "", needed=True, said=said, was=said)


@over_rows(
    ("said", "text", "chosen", "is_open"),
    [
        (None, "", (), False),
        ("to be agreed", "", (), True),
        ("To be agreed", "", (), True),
        ("words", "words", ("words",), False),
        (["a", "b"], "a\nb", ("a", "b"), False),
    ],
)
def test_what_is_to_be_agreed_is_no_words_in_a_box(
    said: Any, text: str, chosen: tuple[str, ...], is_open: bool
) -> None:
    question = asked(said)
    assert (question.text, question.chosen, question.open) == (text, chosen, is_open)


@over_rows(
    ("said", "boxes"),
    [
        ("2027-02-01", ("1", "2", "2027")),
        ("2027-12-10", ("10", "12", "2027")),
        ("soon", ("", "", "soon")),
        (None, ("", "", "")),
    ],
)
def test_a_day_stands_in_its_boxes(said: str | None, boxes: tuple[str, str, str]) -> None:
    assert asked(said, AskedAs.DAY).day == boxes


def test_words_by_key_leave_room_for_more() -> None:
    assert asked({"a": "A"}, AskedAs.PAIRS).pairs == (("a", "A"), ("", ""), ("", ""), ("", ""))
    assert asked("to be agreed", AskedAs.PAIRS).by_key == {}


def test_what_stood_there_goes_with_the_form_as_it_is() -> None:
    assert asked("Zoë’s").was_written == '"Zoë’s"'
    assert asked(None).was_written == "null"


def test_an_example_comes_from_the_model() -> None:
    assert asked("", schema={"examples": ["a", "b"]}).example == "a, or b"
    assert asked("").example == ""
    assert replace(asked("", schema={"examples": ["a"]}), hint="How often, such as “b”.").example == ""


def test_a_form_asks_in_the_order_of_its_page() -> None:
    first, within, last = (asked(each) for each in ("1", "2", "3"))
    form = PartForm("a", "", "", (first,), (QuestionSet("a.set", "", (within,)),), (), (last,), ())
    assert form.asked == (first, within, last)
    assert (form.sets[0].key, first.key) == ("set", "b")
    assert Lead("a.lead", "", needed=True, there=True, open=False, holds=()).key == "lead"


@over_rows(
    ("lent", "way", "words"),
    [
        ("2028-02-01", AskedAs.DAY, "1 February 2028"),
        ("soon", AskedAs.DAY, "soon"),
        (["a", "b"], AskedAs.LINES, "a and b"),
        ("words", AskedAs.WORDS, "words"),
    ],
)
def test_what_holds_from_elsewhere_is_told_as_people_say_it(lent: Any, way: AskedAs, words: str) -> None:
    assert replace(asked(None, way), lent=lent).lent_in_words == words


def test_a_count_says_what_to_do_where_nobody_counted() -> None:
    count = wanted(("records", "notice_exemption", "people"))
    assert count is not None
    question = replace(asked(""), wanted=count)
    assert question.uncounted == "Tick “To be agreed” until somebody has counted."
    assert replace(question, needed=False).uncounted == "Leave it empty if nobody counted."
    assert asked("", schema={"maximum": 5}).uncounted == ""
