"""Each fact that a template prints carries the paths that lead to it, however it was reached."""

from __future__ import annotations

import pytest

from govkit.document import Blank, Link, Paragraph, Stated, Text, every_block, leaves, pieces, text_of
from govkit.errors import TemplateFailed
from govkit.model.part import Part
from govkit.render.stated import OWN
from tests.render.conftest import Render
from tests.rows import over_rows

COUNCIL, SURGERY = "partners.millbrook-council.name", "partners.weir-surgery.name"
UNSETTLED = ("name: Weir Surgery", "name: to be agreed")


def stated(rendered: Render, expression: str, *replaced: tuple[str, str]) -> list[tuple[tuple[str, ...], str]]:
    """The chain and words of each fact that an expression prints."""
    return in_words(rendered, f"<p>{{{{ {expression} }}}}</p>", *replaced)


def in_words(rendered: Render, template: str, *replaced: tuple[str, str]) -> list[tuple[tuple[str, ...], str]]:
    document = rendered(template, *replaced)
    runs = [run for block in every_block(document.blocks) for run, _place in pieces(block)]
    return [(leaf.chain, leaf.text) for run in runs for leaf in leaves(run) if isinstance(leaf, Stated | Blank)]


@over_rows(
    ("expression", "chain", "words"),
    [
        ("partnership.name", ("partnership.name",), "Millbrook Families Together"),
        ("partnership['name']", ("partnership.name",), "Millbrook Families Together"),
        ("partnership.starts", ("partnership.starts",), "1 February 2027"),
        ("partnership.review.by", ("partnership.review.by",), "2 August 2027"),
        ("partnership.lead.name", ("partnership.lead", COUNCIL), "Millbrook Council"),
        ("partnership.review.owner.name", ("partnership.review.owner", COUNCIL), "Millbrook Council"),
        ("partners[1].name", (SURGERY,), "Weir Surgery"),
        ("partners[1].kind", ("partners.weir-surgery.kind",), "GP practice"),
        ("partners[1].address[2]", ("partners.weir-surgery.address.2",), "ZZ1 2ZZ"),
        ("flows[0].from[0].name", ("flows.list-out.from.0", COUNCIL), "Millbrook Council"),
        (
            "flows[0].carries[0].key.name",
            ("flows.list-out.carries.family-list", "data_items.family-list.name"),
            "List of families",
        ),
        ("flows[0].carries[0].value", ("flows.list-out.carries.family-list",), "know which families to visit first"),
        ("flows[0].basis[0].key.name", ("flows.list-out.basis.millbrook-council", COUNCIL), "Millbrook Council"),
        (
            "flows[0].basis[0].value.name",
            ("flows.list-out.basis.millbrook-council", "lawful_bases.early-help.name"),
            "Early help",
        ),
        ("flows[0].how", ("flows.list-out.how",), "NHS secure email"),
        ("lawful_bases[0].article_6.point", ("lawful_bases.early-help.article_6",), "e"),
        ("letter.covers[0].to[0].name", ("letters.consent.covers.0", "flows.list-out.to.0", SURGERY), "Weir Surgery"),
        ("letter.reply_within", ("letters.consent.reply_within",), "28 days"),
        ("data_items[0].health", ("data_items.family-list.health",), "no"),
        ("shares_health_data", ("shares_health_data",), "no"),
        ("controllers[0].name", (COUNCIL,), "Millbrook Council"),
    ],
)
def test_a_fact_carries_the_paths_that_lead_to_it(
    rendered: Render, expression: str, chain: tuple[str, ...], words: str
) -> None:
    assert stated(rendered, expression) == [(chain, words)]


@over_rows(
    "expression",
    [
        "partners | listing",
        "partners | gather('name') | listing",
        "partners | distinct | listing",
        "(partners + partners) | distinct | listing",
        "flows | gather('from') | listing ~ flows | gather('to') | listing",
        "partners | where('role', 'controller') | listing",
        "partners | where_given('contact') | listing",
        "partners | joined('; ')",
        "partners[0].name ~ ' and ' ~ partners[1].name",
    ],
)
def test_every_filter_keeps_origins(rendered: Render, expression: str) -> None:
    assert [chain[-1] for chain, _words in stated(rendered, expression)] == [COUNCIL, SURGERY]


def test_listing_says_and_or_or(rendered: Render) -> None:
    document = rendered("<p>{{ partners | listing }}</p><p>{{ partners | listing('or') }}</p>")
    words = [text_of(block.inlines) for block in document.blocks if isinstance(block, Paragraph)]
    assert words == ["Millbrook Council and Weir Surgery", "Millbrook Council or Weir Surgery"]


def test_begin_changes_the_words_and_keeps_the_origin(rendered: Render) -> None:
    path = "data_items.family-list.plain_name"
    assert stated(rendered, "data_items[0].plain_name | begin") == [((path,), "Your name and address")]


def test_begin_begins_a_listing(rendered: Render) -> None:
    assert stated(rendered, "data_items[0].about | listing | begin")[0][1] == "Adults"


def test_begin_escapes_markup_once(rendered: Render) -> None:
    document = rendered("{% set said %}r&amp;d {{ partnership.name }}{% endset %}<p>{{ said | begin }}</p>")
    assert isinstance(document.blocks[0], Paragraph)
    assert text_of(document.blocks[0].inlines) == "R&d Millbrook Families Together"


def test_bare_leaves_the_scheme_out(rendered: Render) -> None:
    path = "records.privacy_notice.address"
    assert stated(rendered, "records.privacy_notice.address | bare") == [((path,), "millbrook.example/privacy")]


def test_without_leaves_out_what_is_written_in_the_same_place(rendered: Render) -> None:
    assert stated(rendered, "partners | without(partnership.lead) | listing") == [((SURGERY,), "Weir Surgery")]


def test_where_compares_with_the_fact_as_it_is_written(rendered: Render) -> None:
    assert stated(rendered, "partners | where('kind', 'gp-practice') | listing") == [((SURGERY,), "Weir Surgery")]


def test_where_given_leaves_out_what_is_not_there(rendered: Render) -> None:
    assert stated(rendered, "partners | where_given('benefit') | listing") == []


def test_distinct_tells_references_to_one_part_from_each_other(rendered: Render) -> None:
    both = "flows[0].basis | gather('value')"
    assert len(stated(rendered, f"{both} | listing")) == 2
    assert len(stated(rendered, f"{both} | distinct | listing")) == 1


def test_length_counts(rendered: Render) -> None:
    assert rendered("<p>{{ partners | length }}</p>").blocks[0] == Paragraph(
        (Text("2"),), rendered("<p></p>").blocks[0].place
    )


def test_a_loop_prints_each_fact_with_its_origin(rendered: Render) -> None:
    template = "<ul>{% for partner in partners %}<li>{{ partner.name }}</li>{% endfor %}</ul>"
    assert in_words(rendered, template) == [((COUNCIL,), "Millbrook Council"), ((SURGERY,), "Weir Surgery")]


def test_a_set_and_a_macro_keep_origins(rendered: Render) -> None:
    template = "{% macro name(of) %}{{ of.name }}{% endmacro %}{% set lead = partners[0] %}<p>{{ name(lead) }}</p>"
    assert in_words(rendered, template) == [((COUNCIL,), "Millbrook Council")]


def test_an_address_keeps_no_mark(rendered: Render) -> None:
    address = "records.privacy_notice.address"
    document = rendered(f'<p><a href="{{{{ {address} }}}}">{{{{ {address} }}}}</a></p>')
    assert isinstance(document.blocks[0], Paragraph)
    link = Link("https://millbrook.example/privacy", (Stated((address,), "https://millbrook.example/privacy"),))
    assert document.blocks[0].inlines == (link,)


@over_rows("words", ["R&D", "a < b", 'Ada\'s "team"', "<strong>x</strong>", "&amp;", "{{ partners }}", "# x"])
def test_awkward_words_are_printed_as_they_are_written(rendered: Render, words: str) -> None:
    written = "'" + words.replace("'", "''") + "'"
    found = stated(rendered, "partnership.name", ("Millbrook Families Together", written))
    assert found == [(("partnership.name",), words)]


def test_a_glossary_word_may_hold_anything(rendered: Render) -> None:
    glossary = ("records:\n", 'glossary: {"R&D <x>": "research & \\"more\\""}\nrecords:\n')
    found = stated(rendered, "glossary[0].key ~ ': ' ~ glossary[0].value", glossary)
    assert found == [(("glossary.R&D <x>.key",), "R&D <x>"), (("glossary.R&D <x>",), 'research & "more"')]


def test_what_was_worked_out_is_stated_as_a_fact_of_its_part(rendered: Render) -> None:
    assert stated(rendered, "letter.reply_by") == [(("letters.consent.reply_by",), "1 February 2027")]
    assert stated(rendered, "letters[0].reply_by") == [(("letters.consent.reply_by",), "1 February 2027")]


# What is still to be agreed.


def test_a_fact_to_be_agreed_is_printed_as_a_blank_with_its_path(rendered: Render) -> None:
    document = rendered("<p>{{ partners[1].name }}</p>", UNSETTLED)
    assert isinstance(document.blocks[0], Paragraph)
    assert document.blocks[0].inlines == (Blank((SURGERY,), "[to be agreed]"),)


@pytest.mark.parametrize("filtered", ["begin", "bare"])
def test_other_words_leave_a_blank_a_blank(rendered: Render, filtered: str) -> None:
    assert stated(rendered, f"partners[1].name | {filtered}", UNSETTLED) == [((SURGERY,), "[to be agreed]")]


def test_words_for_young_people_that_are_to_be_agreed_are_a_blank(rendered: Render) -> None:
    summary = "plain_summary: offer your family help early"
    own = "plain_summary_for_young_people"
    expression = "[purpose] | spoken('plain_summary', 'young-people') | listing"
    assert stated(rendered, expression, (summary, f"{summary}\n  {own}: to be agreed")) == [
        ((f"purpose.{own}",), "[to be agreed]")
    ]


def test_a_blank_in_a_list_is_one_of_its_names(rendered: Render) -> None:
    assert stated(rendered, "partners | listing", UNSETTLED)[1] == ((SURGERY,), "[to be agreed]")


BLOCK = ("review: {by: 2027-08-02, owner: millbrook-council}", "review: to be agreed")


@over_rows("name", ["by", "owner.name", "key", "value"])
def test_what_stands_in_a_block_to_be_agreed_is_a_blank_with_its_path(rendered: Render, name: str) -> None:
    path = f"partnership.review.{name}"
    assert stated(rendered, f"partnership.review.{name}", BLOCK) == [((path,), "[to be agreed]")]


CARRIES = ("carries: {family-list: know which families to visit first}", "carries: to be agreed")


def test_a_loop_over_a_block_to_be_agreed_prints_one_blank_for_each_fact(rendered: Render) -> None:
    template = "{% for one in flows[0].carries %}<p>{{ one.key.name }}: {{ one.value }}</p>{% endfor %}"
    assert [chain for chain, _words in in_words(rendered, template, CARRIES)] == [
        ("flows.list-out.carries.key.name",),
        ("flows.list-out.carries.value",),
    ]


def test_a_list_to_be_agreed_is_listed_as_one_blank(rendered: Render) -> None:
    replaced = ("other_formats: [large print]", "other_formats: to be agreed")
    assert stated(rendered, "records.other_formats | listing('or')", replaced) == [
        (("records.other_formats",), "[to be agreed]")
    ]


def test_what_is_to_be_agreed_counts_as_there(rendered: Render) -> None:
    template = "{% if partners[1].name %}<p>{{ partners[1].name }}</p>{% endif %}"
    assert len(in_words(rendered, template, UNSETTLED)) == 1


def test_a_reference_to_be_agreed_prints_as_a_blank(rendered: Render) -> None:
    replaced = ("  lead: millbrook-council", "  lead: to be agreed")
    assert stated(rendered, "partnership.lead.name", replaced) == [(("partnership.lead.name",), "[to be agreed]")]


def parts(of: type[Part] = Part) -> set[type[Part]]:
    """All kinds of part."""
    return {of, *(found for kind in of.__subclasses__() for found in parts(kind))}


def test_no_key_of_the_file_has_a_name_that_templates_can_not_use() -> None:
    keys = {field.alias or name for part in parts() for name, field in part.model_fields.items()}
    assert {"name", "from", "reply_within"} <= keys
    assert keys.isdisjoint({*OWN, "id"})


@pytest.mark.parametrize(
    "expression",
    [
        "partners[0].name ~ ''",
        "(partners[0].name ~ '') | begin",
        "[partners[0].name ~ ''] | joined('')",
        "partners | where('role', 'controller') | gather('name') | listing",
    ],
)
def test_a_fact_says_its_own_words_whatever_is_done_with_its_mark(rendered: Render, expression: str) -> None:
    template = f"<p>{{% for sign in ({expression}) %}}{{{{ sign }}}} {{{{ sign | begin }}}} {{% endfor %}}</p>"
    said = {(chain[-1], words) for chain, words in in_words(rendered, template)}
    assert said <= {(COUNCIL, "Millbrook Council"), (SURGERY, "Weir Surgery")}
    assert (COUNCIL, "Millbrook Council") in said


def test_what_is_said_with_a_fact_is_never_without_its_words(rendered: Render) -> None:
    template = "<p>{% set both = [partners[0].role, partners[0].role] | distinct | listing %}{% for sign in both %}{{ sign }}{% endfor %}</p>"
    path = "partners.millbrook-council.role"
    assert in_words(rendered, template) == [((path,), "controller"), ((path,), "")]


@pytest.mark.parametrize("cut", ["[0]", "[1:]", "[:-1]", "[::-1]", "[:partners | length]", "['upper']", ".0"])
def test_no_words_are_cut(rendered: Render, cut: str) -> None:
    for words in ("partners[0].name ~ ''", "'words'", "partners | listing"):
        with pytest.raises(TemplateFailed, match="Words can't be cut"):
            rendered(f"<p>{{{{ ({words}){cut} }}}}</p>")


def test_some_of_a_list_can_be_had(rendered: Render) -> None:
    assert stated(rendered, "partners[1:] | listing") == stated(rendered, "partners[1].name")
    assert len(stated(rendered, "partners[:2:1] | listing")) == 2
    assert stated(rendered, "partners[::-1] | listing") == stated(rendered, "[partners[1], partners[0]] | listing")


def test_what_is_asked_about_a_choice_is_never_printed_in_its_place(rendered: Render) -> None:
    asked = "{% if partners[1].kind.is_health_body %}<p>{{ partners[1].name }}</p>{% endif %}"
    assert in_words(rendered, asked) == [((SURGERY,), "Weir Surgery")]
    with pytest.raises(TemplateFailed, match="can't be printed"):
        rendered("<p>{{ partners[1].kind.is_health_body }}</p>")


@pytest.mark.parametrize("called", ["note", "id", "chain", "kind", "__class__"])
@pytest.mark.parametrize("fold", ["fold('{}')", "fold_by('{}', [])"])
def test_partners_are_called_by_their_names_alone(rendered: Render, fold: str, called: str) -> None:
    with pytest.raises(TemplateFailed, match=f"called by their `name` or `plain_name`, not by `{called}`"):
        rendered(f"<p>{{{{ partners | {fold.format(called)} | listing }}}}</p>")
