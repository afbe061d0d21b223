"""A template that asks for what it can't have is refused with its file, its line, and a sentence in the words of the YAML."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document.marks import MARKS
from tests.render.conftest import Refusal, Render
from tests.rows import over_rows


@over_rows(
    "expression",
    ["partnership.notice", "approach", "flows[0].carried_out_by", "none", "partners[0].benefit", "letter.comes_after"],
)
def test_an_absent_fact_is_not_printed(refusal: Refusal, expression: str) -> None:
    refused = refusal(f"<p>words</p>\n<p>{{{{ {expression} }}}}</p>")
    assert refused.why == "This fact is not in the partnership file. Ask {% if %} for it before you print it."
    assert (refused.template, refused.line) == ("kind/document.html.j2", 2)


def test_an_absent_fact_can_be_asked_for(rendered: Render) -> None:
    assert rendered("{% if partnership.notice %}<p>{{ partnership.notice }}</p>{% endif %}").blocks == ()


@over_rows(
    ("expression", "said"),
    [
        ("partnershp", "There is nothing called `partnershp` here."),
        ("partnership.nam", "`partnership` has nothing called `nam`."),
        ("partnership.lead.nam", "`partners.millbrook-council` has nothing called `nam`."),
        ("flows[0].from_", "`flows.list-out` has nothing called `from_`."),
        ("partnership.name.first", "`partnership.name` has nothing called `first`."),
        ("flows[0].carries[0].item", "`flows.list-out.carries.family-list` has nothing called `item`."),
        ("partners['weir-surgery'].name", "There is nothing called `weir-surgery` here."),
        ("partners | gather('nam') | listing", "`partners.millbrook-council` has nothing called `nam`."),
        ("partners | where('nam') | listing", "`partners.millbrook-council` has nothing called `nam`."),
        ("partners | where_given('nam') | listing", "`partners.millbrook-council` has nothing called `nam`."),
    ],
)
@over_rows("where", ["{{{{ {} }}}}", "{{% if {} %}}{{% endif %}}", '<a href="{{{{ {} }}}}">words</a>'])
def test_a_name_that_is_not_known_is_named(refusal: Refusal, expression: str, said: str, where: str) -> None:
    refused = refusal(f"<p>words</p>\n\n<p>{where.format(expression)}</p>")
    assert refused.why == said
    assert (refused.template, refused.line) == ("kind/document.html.j2", 3)


def test_a_name_in_an_included_clause_is_named_with_the_file_and_line_of_the_clause(refusal: Refusal) -> None:
    clause = '{% clause "about" %}\n<p>words</p>\n{% for partner in partners %}\n<p>{{ partner.nam }}</p>\n{% endfor %}{% endclause %}'
    refused = refusal('<p>words</p>\n{% include "kind/clauses/about.html.j2" %}', about=clause)
    assert (refused.template, refused.line) == ("kind/clauses/about.html.j2", 4)
    assert "`partners.millbrook-council` has nothing called `nam`" in str(refused)


def test_a_template_in_any_folder_is_named_as_it_is_included(refusal: Refusal, folder: Path) -> None:
    (folder / "shared" / "deep" / "down").mkdir(parents=True)
    (folder / "shared" / "deep" / "down" / "x.html.j2").write_text("\n{{ nothing }}", "utf-8")
    refused = refusal('{% include "shared/deep/down/x.html.j2" %}')
    assert (refused.template, refused.line) == ("shared/deep/down/x.html.j2", 2)


@over_rows(
    ("expression", "said"),
    [
        ("partnership", "“partnership” is a whole part"),
        ("partnership.lead", "“partners.millbrook-council” is a whole part"),
        ("flows[0].carries[0]", "“flows.list-out.carries.family-list” is a whole part"),
        ("partners", "This is a list"),
        ("flows[0].carries", "This is a list"),
        ("partners | distinct", "This is a list"),
        ("true", "can't be printed"),
        ("partnership.name == 'x'", "can't be printed"),
        ("(1, 2)", "can't be printed"),
        ("{'a': 1}", "can't be printed"),
        ("self", "can't be printed"),
    ],
)
def test_what_is_no_single_fact_is_not_printed(refusal: Refusal, expression: str, said: str) -> None:
    refused = refusal(f"<p>words</p>\n<p>{{{{ {expression} }}}}</p>")
    assert said in refused.why
    assert refused.line == 2


@over_rows(
    "template",
    [
        "{{",
        "{% if %}",
        "{% endif %}",
        "{% nothing %}",
        "{% clause 'a' %}",
        "{{ partners | upper }}",
        "{{ partners is odd }}",
    ],
)
def test_a_template_that_is_not_well_formed_is_refused_at_its_line(refusal: Refusal, template: str) -> None:
    assert refusal(f"<p>words</p>\n{template}").line == 2


@pytest.mark.parametrize("number", ["1e999", "-1e999", "[1e999]"])
def test_a_number_that_no_machine_can_hold_is_refused(refusal: Refusal, number: str) -> None:
    refused = refusal(f"<p>words</p>\n<p>{{{{ {number} }}}}</p>")
    assert "too large" in refused.why or "no fact" in refused.why or "list" in refused.why
    assert refused.template == "kind/document.html.j2"


@pytest.mark.parametrize("content", [b"<p>caf\xe9</p>", b"\xff\xfe<\x00p\x00"])
def test_a_template_that_is_not_utf_8_is_refused(refusal: Refusal, content: bytes) -> None:
    refused = refusal(content)
    assert "not UTF-8" in refused.why
    assert str(refused).startswith("kind/document.html.j2: ")


def test_a_clause_that_is_not_utf_8_is_refused_where_it_is_included(refusal: Refusal, folder: Path) -> None:
    (folder / "kind" / "clauses" / "odd.html.j2").write_bytes(b"<p>\xe9</p>")
    refused = refusal('<p>words</p>\n{% include "kind/clauses/odd.html.j2" %}')
    assert "not UTF-8" in refused.why
    assert refused.line == 2


def test_a_template_that_is_missing_is_named_where_it_is_included(refusal: Refusal) -> None:
    refused = refusal('<p>words</p>\n{% include "kind/clauses/none.html.j2" %}')
    assert refused.why == "There is no template “kind/clauses/none.html.j2”."
    assert refused.line == 2


@over_rows(
    "template",
    [
        '{% include "kind/document.html.j2" %}',
        '{% import "kind/document.html.j2" as whole %}',
        "{% macro more() %}{{ more() }}{% endmacro %}{{ more() }}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    ],
)
def test_a_template_without_end_is_refused(refusal: Refusal, template: str) -> None:
    assert refusal(template).why == "This template includes itself, or goes too deep."


def test_clauses_that_include_each_other_are_refused(refusal: Refusal) -> None:
    there, back = ('{% include "kind/clauses/' + name + '.html.j2" %}' for name in ("there", "back"))
    assert "includes itself" in refusal(there, there=back, back=there).why


def test_loops_too_many_for_python_are_refused(refusal: Refusal) -> None:
    refused = refusal("{% for a in partners %}" * 30 + "{% endfor %}" * 30)
    assert refused.template == "kind/document.html.j2"


@over_rows(
    "template",
    [
        "<p>{{ 1 / 0 }}</p>",
        "<p>{{ partners < 1 }}</p>",
        "{% for x in none %}{% endfor %}",
        "{% for x in partnership.name %}{% endfor %}",
    ],
)
def test_what_can_not_be_worked_out_is_refused(refusal: Refusal, template: str) -> None:
    assert refusal(f"\n{template}").line == 2


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("{% include partners[1].name ~ '' %}", "There is no template “Weir Surgery”."),
        ("{{ partners | fold(partners[1].name) }}", "not by `Weir Surgery`"),
        ("{{ partners[0][partners[1].name] }}", "has nothing called `Weir Surgery`"),
        ("<p>{{ partners[1].name }}</b></p>", "closed"),
        ("<p class='{{ partners[1].name }}'>words</p>", "class “Weir Surgery”"),
    ],
)
def test_a_refusal_says_the_words_of_a_fact_and_not_its_mark(refusal: Refusal, template: str, why: str) -> None:
    said = str(refusal(template))
    assert why in said
    assert not MARKS.search(said)
