"""No words hide from those who approve: a name stands for what it stands for when it is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.approval.words import sentences

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


def test_words_that_look_like_markup_are_words(tmp_path: Path) -> None:
    assert sentences(tmp_path, """<P CLASS='tickbox'>{{ "<section>" }} yes</P>""") == [("☐ <section> yes", ())]
