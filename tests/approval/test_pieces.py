"""What templates say is told from where it is used: names, macros, includes and sets make no difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.approval.words import said, sentences

LOOP = "{% for flow in letter.covers if flow.limit %}<p>{{ flow.name }} has a limit.</p>{% endfor %}"
USED = "{{% for flow in letter.covers if flow.limit %}}{{{{ limit({}) }}}}{{% endfor %}}"
LIMITS = ("for each of letter.covers", "letter.covers.*.limit")


@pytest.mark.parametrize(
    "body",
    [
        LOOP,
        LOOP.replace("flow", "one"),
        LOOP.replace("{{ flow.name }}", "{# which one #}{{ flow['name'] }}"),
        "{% for flow in letter.covers %}{% if flow.limit %}<p>{{ flow.name }} has a limit.</p>{% endif %}{% endfor %}",
        "{% set all = letter.covers %}" + LOOP.replace("letter.covers", "all"),
        "{% macro limit(of) %}<p>{{ of.name }} has a limit.</p>{% endmacro %}" + USED.format("flow"),
        '{% macro limit(of, has="has") %}<p>{{ of.name }} {{ has }} a limit.</p>{% endmacro %}'
        + USED.format("of=flow"),
        "{% for flow in letter.covers if flow.limit %}\n<p>\n{{ flow.name }}\nhas   a limit.\n</p>{% endfor %}",
        "{% for flow in letter.covers if flow.limit %}{% with name = flow.name %}<p>{{ name }} has a limit.</p>{% endwith %}{% endfor %}",
        LOOP.replace("has a limit", '{{ "has" }} a limit'),
        LOOP.replace("<p>", '<p class="muted">'),
    ],
)
def test_what_changes_no_word_changes_nothing(body: str, tmp_path: Path) -> None:
    assert sentences(tmp_path, body) == [("{letter.covers.*.name} has a limit.", LIMITS)]


def test_a_macro_of_another_template_is_read_there(tmp_path: Path) -> None:
    shared = {"mine/limits.html.j2": "{% macro limit(of) %}<p>{{ of.name }} is ours.</p>{% endmacro %}"}
    for way in (
        '{% from "mine/limits.html.j2" import limit as l %}{{ l(letter) }}',
        '{% import "mine/limits.html.j2" as m %}{{ m.limit(letter) }}',
    ):
        (only,) = said(tmp_path, way, **shared).statements
        assert (only.says, only.place.template) == ("{letter.name} is ours.", "mine/limits.html.j2")


def test_what_is_included_is_said_where_it_is_included(tmp_path: Path) -> None:
    found = said(
        tmp_path,
        '{% set who = letter.sent_by %}{% include "mine/who.html.j2" %}',
        **{"mine/who.html.j2": "\n<p>{{ who.name }} asks.</p>"},
    )
    (only,) = found.statements
    assert only.says == "{letter.sent_by.name} asks."
    assert (only.place.template, only.place.line) == ("mine/who.html.j2", 2)


def test_a_name_that_a_branch_gives_is_what_that_branch_gave_it(tmp_path: Path) -> None:
    body = "{% set who = letter.sent_by %}{% if letter.given %}{% set who = letter.answered_by %}{% endif %}<p>{{ who.name }} asks.</p>"
    assert sentences(tmp_path, body) == [("{(letter.answered_by if letter.given else letter.sent_by).name} asks.", ())]


def test_a_loop_within_a_loop_over_the_same_is_told_apart(tmp_path: Path) -> None:
    body = "{% for a in flows %}{% for b in flows %}<p>{{ NAME.name }} goes on.</p>{% endfor %}{% endfor %}"
    first, second = (sentences(tmp_path, body.replace("NAME", name))[0][0] for name in "ab")
    assert (first, second) == ("{flows.*.name} goes on.", "{flows.*'.name} goes on.")


def test_what_is_said_of_none_has_its_condition(tmp_path: Path) -> None:
    body = "{% for flow in flows %}<p>{{ flow.name }}.</p>{% else %}<p>There are none.</p>{% endfor %}"
    assert sentences(tmp_path, body)[1] == ("There are none.", ("for none of flows",))


def test_several_names_are_given_at_once(tmp_path: Path) -> None:
    body = "{% set one, two = letter.kind, letter.given %}{% for a, b in pairs %}<p>{{ two }} {{ one }} {{ b }}.</p>{% endfor %}"
    assert sentences(tmp_path, body)[0][0] == "{letter.given} {letter.kind} {pairs.*[1]}."


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{% include letter.kind %}", "include letter.kind"),
        ("{% filter upper %}<p>Loud.</p>{% endfilter %}", "as changed by"),
        ("{% set x %}<p>Kept.</p>{% endset %}", "it is printed as x"),
        ("{% macro m() %}Said.{% endmacro %}<p>{{ m() | begin }}</p>", "it is called"),
    ],
)
def test_nothing_that_a_template_can_do_is_passed_over(body: str, told: str, tmp_path: Path) -> None:
    assert told in str(sentences(tmp_path, body))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('{% include "opt_out_letter/clauses/why.html.j2" %}', "{include opt_out_letter/clauses/why.html.j2}"),
        ('{% include "mine/nowhere.html.j2" ignore missing %}', "{include mine/nowhere.html.j2}"),
        ('{% include "../x" ignore missing %}', "{include ../x}"),
        ('{% import "mine/nowhere.html.j2" as x %}', "{import mine/nowhere.html.j2}"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "{m again}"),
    ],
)
def test_what_can_not_be_read_keeps_nothing_else_from_being_told(body: str, told: str, tmp_path: Path) -> None:
    assert sentences(tmp_path, f"{body}<p>We share it.</p>") == [(told, ()), ("We share it.", ())]


def test_a_template_that_is_none_keeps_nothing_else_from_being_told(tmp_path: Path) -> None:
    clause = said(tmp_path, '{% include "mine/x.html.j2" %}<p>We share it.</p>', **{"mine/x.html.j2": "{% if %}"})
    assert [each.says for each in clause.statements] == ["{include mine/x.html.j2}", "We share it."]
