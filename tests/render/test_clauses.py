"""The clause tag leaves each clause's id and each element's line in the tree; a house overrides one clause at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import Clause, Document, Heading, Paragraph, Place, every_block, lines, pieces
from tests.render.conftest import Refusal, Render
from tests.rows import over_rows

WHOLE = "kind/document.html.j2"


def lines_of(document: Document) -> list[int]:
    """The line of each block that holds words, in order."""
    return [place.line for block in every_block(document.blocks) for _run, place in pieces(block)]


def test_a_clause_knows_its_id_and_its_line(rendered: Render) -> None:
    (clause,) = rendered('\n\n{% clause "about" %}\n<h2>About</h2>\n<p>words</p>\n{% endclause %}').clauses()
    assert (clause.id, clause.place) == ("about", Place(WHOLE, 3))
    assert [type(block) for block in clause.blocks] == [Heading, Paragraph]


def test_an_element_knows_its_line(rendered: Render) -> None:
    template = "<h1>a</h1>\n<p>b</p><p>c</p>\n\n<ul>\n<li>d</li>\n<li>e</li></ul>\n{% if partners %}\n<p>f</p>\n{% endif %}\n<p>g</p>"
    assert lines_of(rendered(template)) == [1, 2, 2, 5, 6, 8, 10]


def test_an_element_in_a_loop_knows_its_line_each_time(rendered: Render) -> None:
    template = "\n{% for partner in partners %}\n<p>{{ partner.name }}</p>\n<p>words</p>\n{% endfor %}\n<p>words</p>"
    assert lines_of(rendered(template)) == [3, 4, 3, 4, 6]


@over_rows(
    "gap",
    [
        "{%- if true -%}\n\n",
        "{# a\nnote #}\n",
        "{{\n'words'\n}}\n",
        "{% if true\n%}\n",
        "\r\n\r\n",
        "{% raw %}\n\n{% endraw %}",
    ],
)
def test_an_element_knows_its_line_after_anything(rendered: Render, gap: str) -> None:
    end = "{% endif %}" if "if" in gap else ""
    template = f"<p>{gap}</p><p>words</p>{end}" if "if" not in gap else f"<p>a</p>{gap}<p>words</p>{end}"
    assert lines_of(rendered(template))[-1] == 1 + gap.count("\n")


def test_an_element_whose_opening_takes_two_lines_stands_on_the_first(rendered: Render) -> None:
    assert lines_of(rendered('\n<p\n class="muted">words\nmore</p>')) == [2]


def test_an_element_in_capitals_knows_its_line_too(rendered: Render) -> None:
    assert lines_of(rendered("\n<P>words</P>")) == [2]


def test_an_element_of_an_included_clause_stands_in_that_file(rendered: Render) -> None:
    document = rendered(
        '\n{% include "kind/clauses/about.html.j2" %}\n<p>words</p>',
        about='{% clause "about" %}\n<p>words</p>{% endclause %}',
    )
    places = [place for block in every_block(document.blocks) for _run, place in pieces(block)]
    assert places == [Place("kind/clauses/about.html.j2", 2), Place(WHOLE, 3)]


def test_a_clause_that_a_condition_empties_still_leaves_its_section(rendered: Render) -> None:
    (clause,) = rendered('{% clause "about" %}{% if partnership.notice %}<p>words</p>{% endif %}{% endclause %}').blocks
    assert clause == Clause("about", (), Place(WHOLE, 1))


def test_a_clause_that_a_condition_takes_away_leaves_nothing(rendered: Render) -> None:
    assert rendered('{% if partnership.notice %}{% clause "about" %}{% endclause %}{% endif %}').blocks == ()


@over_rows(
    "name",
    [
        "",
        "5",
        "about",
        "partnership.name",
        "''",
        "'About'",
        "'a b'",
        "'a\"b'",
        "'a--b'",
        "'-a'",
        "'a' 'b'",
        "'a' ~ 'b'",
    ],
)
def test_a_clause_is_named_by_a_plain_id(refusal: Refusal, name: str) -> None:
    refused = refusal(f"\n{{% clause {name} %}}<p>words</p>{{% endclause %}}")
    assert (refused.template, refused.line) == (WHOLE, 2)


def test_a_house_overrides_one_clause_and_keeps_the_rest(rendered: Render, tmp_path: Path) -> None:
    house = tmp_path / "house"
    (house / "kind" / "clauses").mkdir(parents=True)
    (house / "kind" / "clauses" / "why.html.j2").write_text("<p>the house's why</p>", "utf-8")
    document = rendered(
        '{% include "kind/clauses/about.html.j2" %}{% include "kind/clauses/why.html.j2" %}',
        house=house,
        about="<p>the shipped about</p>",
        why="<p>the shipped why</p>",
    )
    assert list(lines(document.blocks)) == ["the shipped about", "the house's why"]


def test_a_fault_in_a_house_clause_is_named_as_the_clause(refusal: Refusal, tmp_path: Path) -> None:
    house = tmp_path / "house"
    (house / "kind" / "clauses").mkdir(parents=True)
    (house / "kind" / "clauses" / "why.html.j2").write_text("\n{{ nothing }}", "utf-8")
    refused = refusal('{% include "kind/clauses/why.html.j2" %}', house=house)
    assert (refused.template, refused.line) == ("kind/clauses/why.html.j2", 2)


def test_the_title_is_the_first_heading_or_the_kind_s(rendered: Render) -> None:
    assert rendered("<h1>Can we <strong>share</strong>?</h1>").title == "Can we share?"
    assert rendered("<p>words</p>").title == "A title"


def test_the_footer_names_reference_and_version(rendered: Render) -> None:
    assert rendered("<p>words</p>").footer == "MFT-ISA-001, version 1.0"


def test_a_changed_template_is_never_printed_from_an_earlier_run(rendered: Render) -> None:
    assert list(lines(rendered("<p>old</p>").blocks)) == ["old"]
    assert list(lines(rendered("<p>new</p>").blocks)) == ["new"]


@pytest.mark.parametrize(
    "markup",
    [
        '<section data-clause="about"><p>words</p></section>',
        '<SECTION data-clause="about"><p>words</p></SECTION>',
        '<{{ "section" }} data-clause="about"><p>words</p></section>',
        '<{% if true %}section data-clause="about">{% endif %}<p>words</p></section>',
        '<{# #}section data-clause="about"><p>words</p></section>',
        '{% raw %}<{% endraw %}{{ "section" }} data-clause="about"><p>words</p></section>',
        "<p>words</{{ 'p' }}>",
    ],
)
def test_no_template_puts_a_clause_together(refusal: Refusal, markup: str) -> None:
    refused = refusal(f"<h1>words</h1>\n{markup}")
    assert "written by {% clause %} alone" in refused.why
    assert refused.line == 2


@pytest.mark.parametrize(
    "markup", ["<p data-at='isa/document.html.j2:1'>x</p>", '<p {{ "data-at" }}="isa/document.html.j2:1">x</p>']
)
def test_no_template_writes_its_own_place(refusal: Refusal, markup: str) -> None:
    assert "the same attribute twice" in refusal(markup).why


def test_a_sign_for_less_stays_a_sign(rendered: Render) -> None:
    assert rendered("<h1>fewer than < 5, or <= 4</h1>").title == "fewer than < 5, or <= 4"


@pytest.mark.whole
@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b", "\u202e", "\ue000", "\x07", "\u3164"])
@pytest.mark.parametrize(
    "template",
    [
        "<p>re{}ply</p>",
        "<p>{{{{ 're{}ply' }}}}</p>",
        "{{# re{}ply #}}",
        "{{% if 're{}ply' %}}{{% endif %}}",
        "<p class='{}'>x</p>",
    ],
)
def test_a_template_holds_nothing_that_can_not_be_seen(refusal: Refusal, template: str, hidden: str) -> None:
    refused = refusal("<p>words</p>\n" + template.format(hidden))
    assert f"(U+{ord(hidden):04X}) here, which no template may hold" in refused.why
    assert refused.line == 2


@pytest.mark.parametrize("spelt", ["\\u00ad", "\\u202e", "\\x07", "\\N{ZERO WIDTH SPACE}"])
def test_nor_does_it_spell_it_out(refusal: Refusal, spelt: str) -> None:
    refused = refusal(f"<p>words</p>\n<p>{{{{ 're{spelt}ply' }}}}</p>")
    assert "which no template may hold" in refused.why
    assert refused.line == 2


def test_the_name_of_a_template_stays_a_name(folder: Path, refusal: Refusal) -> None:
    name = "kind/clauses/a&quot; class=&quot;<b>.html.j2"
    (folder / name).write_text("<p>words</p>\n<b>words</b>", "utf-8")
    refused = refusal(f"{{% include '{name}' %}}")
    assert (refused.template, refused.line) == (name, 2)
    assert "<b> has no place here" in refused.why
