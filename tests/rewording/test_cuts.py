"""A template is cut without losing a character."""

from __future__ import annotations

import pytest
from jinja2 import TemplateSyntaxError

from govkit.data.templates import shipped_templates
from govkit.rewording.cuts import CutKind, cuts
from tests.rows import over_rows

TRICKY = (
    'a {%- if x -%}  b {%- endif %}\n\n c {{- "" -}}\n',
    '<a href="tel:{{ x }}">{{ x | f(">") }}</a> 3 < 4 {# <p> #} d',
    "{% raw %}{{ not a fact }}{% endraw %} e",
    '{{ {"a": {"b": 1}} }}{{ "}}" }}',
    '<p{% if x %} class="y"{% endif %}>f</p>',
)


@over_rows("source", TRICKY)
def test_the_cuts_are_the_whole_source(source: str) -> None:
    assert "".join(source[each.start : each.end] for each in cuts(source)) == source


@pytest.mark.whole
def test_so_are_those_of_each_shipped_template() -> None:
    for file in shipped_templates().rglob("*.j2"):
        source = file.read_text("utf-8")
        assert "".join(source[each.start : each.end] for each in cuts(source)) == source, file


def test_what_looks_like_code_within_words_of_an_expression_is_none() -> None:
    assert [each.kind for each in cuts('{{ "%}" }}{% if "{{" %}')] == [CutKind.FACT, CutKind.CODE]


def test_an_element_holds_the_facts_within_it() -> None:
    (link, fact, end) = cuts('<a href="{{ x }}">{{ y }}</a>')
    assert [each.kind for each in (link, fact, end)] == [CutKind.ELEMENT, CutKind.FACT, CutKind.ELEMENT]
    assert (link.name, end.name) == ("a", "/a")


def test_what_jinja_refuses_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError):
        list(cuts("{{ x ) }}"))
