"""A template falls into sentences as people read them; alternatives are sentences of their own, each with its condition in words."""

from __future__ import annotations

import pytest

from govkit.errors import TemplateNotOpened
from govkit.rewording.sentences import TemplateSentence, sentences
from govkit.rewording.stretches import stretches
from tests.rows import over_rows


def opened(source: str) -> list[TemplateSentence]:
    return [each for stretch in stretches(source) for each in sentences(stretch, source)]


def said(source: str) -> list[str]:
    return [each.says for each in opened(source)]


ROWS = (
    ("<p>One. Two {{ a.b_c }}.</p>", ["One.", "Two [b c]."]),
    ("<p>We ask you. {{ a.x }} decides.</p>", ["We ask you.", "[x] decides."]),
    ("<p><strong>One.</strong> Two.</p>", ["[bold]One.[end bold]", "Two."]),
    ("<p>One, <strong>two.</strong></p><li>Three</li>", ["One, [bold]two.[end bold]", "Three"]),
    ("<p>One<br>Two</p>", ["One", "Two"]),
    ("<p>To {% if a.x %}ring {{ a.x }}{% else %}write{% endif %}.</p>", ["To [choice].", "ring [x]", "write"]),
    ("<p>One.{% if a.x %} Two.{% endif %} Three.</p>", ["One.", "Three.", "Two."]),
    ("<p>All:{% for one in a.s %} {{ one }}{% endfor %}.</p>", ["All:[list].", "[one]"]),
    ("{% if a %}<p>One</p>{% else %}<p>Two</p>{% endif %}", ["One", "Two"]),
    ('<p>Ring <a href="tel:{{ a.phone }}">{{ a.phone }}</a>.</p>', ["Ring [phone]."]),
    ('<p>See <a href="{{ a.page }}">our page</a>.</p>', ["See [link to page]our page[end link]."]),
    ('<p>See <a href="#who"></a>.</p>', ["See [see who]."]),
    ("<p>{{ a.name }} and {{ b.name }} and {{ a.name }}</p>", ["[a name] and [b name] and [a name 2]"]),
    ("<p>One {% set x = 1 %}{{ x }}.</p>", ["One [x]."]),
    ('<p>Unhappy? {% include "shared/complain.html.j2" %}.</p>', ["Unhappy?", "[complain]."]),
    ("<p>R&amp;D for 5&#160;days</p>", ["R&D for 5\u00a0days"]),
    ("{% macro m(x) %}<p>One</p>{% endmacro %}", ["One"]),
)


@over_rows("source, told", ROWS)
def test_sentences_are_told_as_people_read_them(source: str, told: list[str]) -> None:
    assert said(source) == told


CONDITIONS = (
    ("{% if a.reply_by %}", "if “reply by” is given"),
    ("{% if not a.reply_by %}", "if no “reply by” is given"),
    ('{% if a.sent_to == "parents" %}', "if “sent to” is “parents”"),
    ("{% if a.covers | length > 4 %}", "if the number of “covers” is more than 4"),
    ('{% if a.flows | where("form", "flag") %}', "if any of “flows” has “form” as “flag”"),
    ('{% if not (a.flows | where_given("basis.article_6")) %}', "if none of “flows” says “article 6”"),
    ("{% if a.x and (a.y or a.z) %}", "if “x” is given and (“y” is given or “z” is given)"),
    ("{% if a.x is defined %}", "if “x” is defined"),
)


@over_rows("head, told", CONDITIONS)
def test_a_condition_is_told_in_words(head: str, told: str) -> None:
    (one,) = opened(f"{head}<p>One</p>{{% endif %}}")
    assert one.stretch.under == (told,)


def test_what_is_said_otherwise_is_told_so() -> None:
    both = opened("{% if a.x %}<p>One</p>{% else %}<p>Two</p>{% endif %}")
    assert both[1].stretch.under == ("otherwise, that is if no “x” is given",)
    three = opened("{% if a.x %}<p>1</p>{% elif a.y %}<p>2</p>{% else %}<p>3</p>{% endif %}")
    assert [each.stretch.under for each in three[1:]] == [("otherwise, if “y” is given",), ("otherwise",)]


def test_a_loop_and_what_is_said_without_any_are_told() -> None:
    both = opened("{% for one in a.covers if one.limit %}<p>One</p>{% else %}<p>None</p>{% endfor %}")
    assert [each.stretch.under for each in both] == [
        ("for each of “covers” of which “limit” is given",),
        ("where there is none",),
    ]


@over_rows("source", ("<p {% if a %}>{% endif %}", "{% if a %}<p>", "</p>{% endif %}"))
def test_what_does_not_stand_within_each_other_is_not_opened(source: str) -> None:
    with pytest.raises(TemplateNotOpened):
        opened(source)
