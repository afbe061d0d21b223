"""No words hide from those who approve: a name stands for what it stands for when it is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.rules.rule import rules
from govkit.sets.house_files import house_files
from tests.approval.words import house_of, said, sentences

TRUE, FALSE = "We ask you first.", "We may sell it."


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{TRUE} <1 {FALSE}></p>",
        f"<p>{TRUE} < {FALSE}</p>",
        f'<p>{TRUE} {{{{ "<{FALSE}>" }}}}</p>',
        f'<p>{TRUE} {{{{ "<" }}}}{FALSE}{{{{ ">" }}}}</p>',
        f'{{% set w = "{TRUE}" %}}{{% macro m() %}}{{{{ w }}}}{{% endmacro %}}{{% set w = "{FALSE}" %}}<p>{{{{ m() }}}}</p>',
        f'{{% macro m(w="{TRUE}") %}}{{{{ w }}}}{{% endmacro %}}<p>{{{{ m(*["{FALSE}"]) }}}}</p>',
        f'{{% macro m(w="{TRUE}") %}}{{{{ w }}}}{{% endmacro %}}<p>{{{{ m(**{{"w": "{FALSE}"}}) }}}}</p>',
        f'{{% macro m(w="{TRUE}") %}}{{{{ w }}}}{{{{ varargs[0] }}}}{{% endmacro %}}<p>{{{{ m(w, "{FALSE}") }}}}</p>',
    ],
)
def test_no_words_hide_from_those_who_approve(body: str, tmp_path: Path) -> None:
    assert any("We may sell it" in each for each, _when in sentences(tmp_path, body))


@pytest.mark.parametrize(
    "body",
    [
        "{% if a %}{% macro m() %}B.{% endmacro %}{% endif %}<p>{{ m() }}</p>",
        "{% macro o() %}B.{% endmacro %}{% set m = o %}<p>{{ m() }}</p>",
        "{% macro o() %}B.{% endmacro %}<p>{% with m = o %}{{ m() }}{% endwith %}</p>",
        "{% macro o() %}B.{% endmacro %}{% macro by(m) %}{{ m() }}{% endmacro %}<p>{{ by(o) }}</p>",
        "{% from 'mine/' ~ 'x.html.j2' import m %}<p>{{ m() }}</p>",
    ],
)
def test_a_name_that_stands_for_another_macro_is_none_of_before(body: str, tmp_path: Path) -> None:
    told = sentences(tmp_path, "{% macro m() %}We ask you first.{% endmacro %}" + body)
    assert ("We ask you first.", ()) not in told


SELLS = "{% macro m(w) %}We may sell it.{% endmacro %}"
WRAPS = "{% macro wrap() %}{{ caller() }} We may sell it.{% endmacro %}"


@pytest.mark.parametrize(
    "body",
    [
        WRAPS + "<p>{% call wrap() %}We ask you first.{% endcall %}</p>",
        SELLS + "{% set said = m(1) %}<p>{{ said }}</p>",
        SELLS + "{% set said %}{{ m(1) }}{% endset %}<p>{{ said }}</p>",
        SELLS + "<p>{% with said = m(1) %}{{ said }}{% endwith %}</p>",
        SELLS + "{% macro o(w) %}{{ w }}{% endmacro %}<p>{{ o(m(1)) }}</p>",
        SELLS + "{% macro o(w=m(1)) %}{{ w }}{% endmacro %}<p>{{ o() }}</p>",
        SELLS + "{% macro o(by) %}{{ by(1) }}{% endmacro %}<p>{{ o(m) }}</p>",
        SELLS + "{% macro o(by) %}{{ by(1) }}{% endmacro %}{% call o(m) %}{% endcall %}",
        SELLS + "{% set other = m %}<p>{{ other(1) }}</p>",
        SELLS + "<p>{% for each in [m] %}{{ each(1) }}{% endfor %}</p>",
        SELLS + "<p>{% for each in [m(1)] %}{{ each }}{% endfor %}</p>",
        SELLS + "<p>{{ (m if letter else m)(1) }}</p>",
        SELLS + "{% if m(1) %}<p>So it is.</p>{% endif %}",
        "{% if letter %}" + SELLS + "{% endif %}<p>{{ m(1) }}</p>",
        "{% macro m(w) %}We ask.{% endmacro %}{% if letter %}" + SELLS + "{% endif %}<p>{{ m(1) }}</p>",
        "{% if letter %}"
        + SELLS
        + "{% else %}{% macro m(w) %}We ask.{% endmacro %}{% endif %}{% call m(1) %}{% endcall %}",
        "{% if letter %}{% if partnership %}" + SELLS + "{% endif %}{% endif %}<p>{{ m(1) }}</p>",
        '{% if letter %}{% from "mine/x.html.j2" import m %}{% endif %}<p>{{ m(1) }}</p>',
        '{% if letter %}{% import "mine/x.html.j2" as lib %}{% endif %}<p>{{ lib.m(1) }}</p>',
        '{% set it = "mine/x.html.j2" %}{% import it as lib %}<p>{{ lib.m(1) }}</p>',
        '{% import "mine/x.html.j2" if letter else "mine/none.html.j2" as lib %}<p>{{ lib.m(1) }}</p>',
        '{% from "mine/" ~ "x.html.j2" import m %}<p>{{ m(1) }}</p>',
        '{% include "mine/" ~ "base.html.j2" %}',
        '{% set it = "mine/base.html.j2" %}{% include it %}',
        '{% import "mine/x.html.j2" as lib %}{% call lib.wrap() %}We ask.{% endcall %}',
        '{% import "mine/x.html.j2" as lib %}<p>{{ lib["m"](1) }}</p>',
        '{% import "mine/x.html.j2" as lib %}{% set other = lib %}<p>{{ other.m(1) }}</p>',
        '{% import "mine/x.html.j2" as lib with context %}<p>{{ lib.kept }}</p>',
        '{% import "mine/x.html.j2" as lib %}<p>{{ lib.said }}</p>',
        '{% from "mine/x.html.j2" import kept %}<p>{{ kept }}</p>',
        '{% extends "mine/base.html.j2" %}',
        '{% include ["mine/none.html.j2", "mine/base.html.j2"] %}',
        '{% include "mine/base.html.j2" if letter else "mine/none.html.j2" %}',
    ],
)
def test_what_a_macro_says_is_said_however_it_is_called(body: str, tmp_path: Path) -> None:
    library = f"{SELLS}{WRAPS}{{% set said = 'We may sell it.' %}}{{% set kept %}}We may sell it.{{% endset %}}"
    others = {"mine/x.html.j2": library, "mine/base.html.j2": "<p>We may sell it.</p>"}
    told = said(tmp_path, body, **others).statements
    assert any("We may sell it" in each.says for each in told), [each.says for each in told]


@pytest.mark.parametrize(
    "used",
    [
        "{% call m(letter) %}x{% endcall %}",
        "{% set said = m(letter) %}{{ said }}",
        "{% macro o(by) %}{{ by(letter) }}{% endmacro %}{{ o(m) }}",
        "{{ letter.covers | where(name=m(letter)) | listing }}",
    ],
)
def test_a_name_that_is_misspelt_in_a_macro_is_told(used: str, tmp_path: Path) -> None:
    body = "{% macro m(w) %}{{ partnership.nmae }}{{ caller() }}{% endmacro %}" + used
    assert "undefined-name" in rules_that_tell(tmp_path, body)


@pytest.mark.parametrize("given", ["value=letter.nosuch", "name='nmae'", "name='name', value=letter.nosuch"])
def test_what_a_filter_is_given_by_name_is_looked_at(given: str, tmp_path: Path) -> None:
    key = "" if "name=" in given else "'name', "
    assert "undefined-name" in rules_that_tell(tmp_path, f"{{{{ letter.covers | where({key}{given}) | listing }}}}")


def test_of_loops_over_one_list_each_is_another(tmp_path: Path) -> None:
    """A name that stands for another thing now hides no loop, and a macro begins no new count."""
    inner = "{% for x in letter.covers %}<p>{{ x.name }}.</p>{% endfor %}"
    for body in (
        "{% for x in letter.covers %}{% for x in letter.covers %}" + inner + "{% endfor %}{% endfor %}",
        "{% macro m() %}" + inner + "{% endmacro %}{% for a in letter.covers %}{% for b in letter.covers %}{{ m() }}"
        "{% endfor %}{% endfor %}",
    ):
        (only,) = said(tmp_path, body).statements
        assert only.says == "{letter.covers.*''.name}."


def rules_that_tell(folder: Path, body: str) -> set[str]:
    """The rules about a house that find something where the clause `why` says this."""
    text = f'{{% clause "why" %}}\n{body}\n{{% endclause %}}\n'
    found = house_files(house_of(folder, {"opt_out_letter/clauses/why.html.j2": text}))
    assert found is not None
    return {rule.id for rule in rules("house") for _problem in rule.check(found)}


def test_words_that_look_like_markup_are_words(tmp_path: Path) -> None:
    assert sentences(tmp_path, """<P CLASS='tickbox'>{{ "<section>" }} yes</P>""") == [("☐ <section> yes", ())]
