"""Markup as templates and web pages have it, right or wrong."""

from __future__ import annotations

from random import Random
from typing import Final

from tests.fuzz.spoil import WORDS

_TAGS: Final = (
    *(
        "p",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "dl",
        "dt",
        "dd",
        "div",
        "span",
        "a",
        "br",
        "strong",
        "em",
        "h1",
        "h4",
        "figure",
    ),
    *(
        "address",
        "script",
        "style",
        "img",
        "iframe",
        "svg",
        "math",
        "textarea",
        "title",
        "body",
        "select",
        "template",
        "caption",
        "pre",
        "b",
    ),
)
_ATTRIBUTES: Final = (
    "data-line",
    "data-clause",
    "class",
    "id",
    "href",
    "style",
    "onclick",
    "colspan",
    "start",
    "hidden",
    "lang",
    "dir",
    "",
)
_JINJA: Final = (
    *(
        "{{ partnership.name }}",
        "{{ partnership }}",
        "{{ partnership.partners }}",
        "{{ x }}",
        "{{ partnership.name[::-1] }}",
        "{% if x %}",
    ),
    *(
        "{% for a in partnership.partners %}{{ a.name }}{% endfor %}",
        "{% include 'a' %}",
        "{% include 'isa/document.html.j2' %}",
        "{% set a = 1 %}",
    ),
    *(
        "{{ partnership.name | upper }}",
        "{{ partnership.name ~ 'a' }}",
        "{{ 'a' * 9 }}",
        "{{ 9 ** 9 }}",
        "{{ range(9) }}",
        "{{ self }}",
        "{{ [] }}",
    ),
    *(
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{% clause 'a' %}",
        "{% clause a %}{% endclause %}",
        "{{ none }}",
        "{{ true }}",
        "{{ 1 / 0 }}",
    ),
    *(
        "{{ partnership.__class__ }}",
        "{{ ''.join }}",
        "{{ '%s' | format(1) }}",
        "{{ -partnership.name }}",
        "{% block a %}{% endblock %}",
        "{{ 1e999 }}",
    ),
    *(
        "{% extends 'isa/document.html.j2' %}",
        "{% extends 'a' %}",
        "{% import 'a' as b %}",
        "{{ partnership.name | listing }}",
        "{{ 5 | date }}",
        "{{ '{{' }}",
    ),
)


def markup(chance: Random) -> str:
    """Some markup, right or wrong."""
    parts: list[str] = []
    for _ in range(chance.randint(1, 6)):
        tag = chance.choice(_TAGS)
        attribute = chance.choice(_ATTRIBUTES)
        words = chance.choice((*WORDS, *_JINJA, *_JINJA))
        about = f' {attribute}="{chance.choice(WORDS)}"' if attribute else ""
        parts.append(
            chance.choice(
                (
                    f"<{tag}{about}>{words}</{tag}>",
                    f"<{tag}{about}>",
                    f"</{tag}>",
                    words,
                    f"<!--{words}-->",
                    f"<{tag}{about}/>{words}",
                )
            )
        )
    deep = chance.choice((1, 1, 1, 1, 300))
    return "<div>" * (deep - 1) + "".join(parts) + "</div>" * (deep - 1)
