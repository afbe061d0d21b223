"""A sentence is rewritten where it stands: no fact is lost or made up, and nothing else changes."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from govkit.errors import RewordingRefused
from govkit.rewording.reworded import reworded
from tests.rewording.test_sentences import opened
from tests.rows import over_rows

LETTER = (
    '{% clause "deadline" %}\n<p>We plan. <strong>To say no, {% if a.phone %}ring {{ a.phone }}{% else %}tell us{% endif %}'
    "{% if a.reply_by %} by {{ a.reply_by }}{% endif %}.</strong> Then we&nbsp;stop.</p>\n{% endclause %}\n"
)


class Case(NamedTuple):
    says: str
    typed: str
    becomes: tuple[str, str]


DONE = (
    Case("We plan.", "We mean to share.", ("We plan.", "We mean to share.")),
    Case("We plan.", "We plan & ask.", ("We plan.", "We plan &amp; ask.")),
    Case("We plan.", "We don't.", ("We plan.", "We don’t.")),
    Case("We plan.", "  We \n plan to.  ", ("We plan.", "We plan to.")),
    Case("We plan.", "[bold]We[end bold] plan.", ("We plan.", "<strong>We</strong> plan.")),
    Case(
        "ring [phone]", "[phone] is our number: ring it", ("ring {{ a.phone }}", "{{ a.phone }} is our number: ring it")
    ),
    Case("tell us", "let us know", ("tell us", "let us know")),
    Case("by [reply by]", "on [reply by] or before", ("by {{ a.reply_by }}", "on {{ a.reply_by }} or before")),
    Case(
        "[bold]To say no, [choice][choice 2].[end bold]",
        "To object,[choice 2] [choice].",
        (
            LETTER[LETTER.index("<strong>") : LETTER.index("</strong>") + 9],
            "To object,{% if a.reply_by %} by {{ a.reply_by }}{% endif %} {% if a.phone %}ring {{ a.phone }}{% else %}tell us{% endif %}.",
        ),
    ),
    Case("We plan.", "", ("We plan.", "")),
)


def rewrite(says: str, text: str) -> str:
    (sentence,) = (each for each in opened(LETTER) if each.says == says)
    return reworded(LETTER, sentence, text)


@over_rows("case", DONE)
def test_the_sentence_alone_is_written_anew(case: Case) -> None:
    assert rewrite(case.says, case.typed) == LETTER.replace(*case.becomes)


def test_each_sentence_saved_as_it_is_leaves_every_byte() -> None:
    for sentence in opened(LETTER):
        assert reworded(LETTER, sentence, sentence.says) is LETTER


REFUSED = (
    ("ring [phone]", "ring us", "[phone] is missing"),
    ("ring [phone]", "ring [phone] or [phone]", "[phone] stands here twice"),
    ("ring [phone]", "ring [phone] by [reply by]", "There is no [reply by]"),
    ("ring [phone]", "ring [phone] {{ a.secret }}", "“{” can’t be typed"),
    ("ring [phone]", "ring [phone] {% if x %}", "“{” can’t be typed"),
    ("ring [phone]", "ring [phone] <script>", "“<” can’t be typed"),
    ("ring [phone]", "ring [phone] ]", "“]” can’t be typed"),
    ("ring [phone]", "r\u0456ng [phone]", "is not the word that it seems to be"),
    ("ring [phone]", "ring\u202e [phone]", "Delete it"),
    ("ring [phone]", "ring\x07 [phone]", "Delete it"),
    ("ring [phone]", "[bold]ring [phone]", "has to end"),
    ("ring [phone]", "ring [phone][end bold]", "has to end"),
    ("ring [phone]", "[bold]ring [italics][phone][end bold][end italics]", "has to end"),
    ("tell us", " ", "Nothing would be left"),
    ("tell us", "x" * 2_001, "longer than 2000"),
)


@over_rows("says, typed, why", REFUSED)
def test_what_would_lose_or_make_up_something_is_refused(says: str, typed: str, why: str) -> None:
    with pytest.raises(RewordingRefused) as refused:
        rewrite(says, typed)
    assert why in str(refused.value)


def test_a_blank_that_cannot_break_stays() -> None:
    assert "we&nbsp;stop.</p>" in rewrite("We plan.", "We mean it.")
    assert "Then we\u00a0stop now.</p>" in rewrite("Then we\u00a0stop.", "Then we\u00a0stop now.")
