"""What has no place in a document is refused, at the template and line that wrote it."""

from __future__ import annotations

import pytest

from govkit.document.marks import mark
from govkit.document.parse import MOST_ADDRESS_LINES, parse
from govkit.errors import TemplateFailed
from tests.rows import over_rows

OPENING = 'address class="recipient"'
SIGN = "\ue000"
WHOLE, CLAUSE = "isa/document.html.j2", "isa/clauses/about.html.j2"


def refusal(markup: str) -> TemplateFailed:
    """The refusal of markup as a clause renders it, whose first line is line 3 of the template."""
    with pytest.raises(TemplateFailed) as refused:
        parse(f'<section data-clause="about" data-at="{CLAUSE}:3">{markup}</section>', WHOLE)
    return refused.value


def at(line: int, opening: str) -> str:
    """An element as the clause tag leaves it."""
    tag, _, rest = opening.partition(" ")
    return f'<{tag} data-at="{CLAUSE}:{line}"{f" {rest}" if rest else ""}>'


@over_rows(
    ("markup", "said"),
    [
        (f"{at(7, 'p')}words", "<p> is opened here"),
        (f"{at(7, 'p')}words</div>", "</div> comes before it is closed"),
        (f"<p>{at(7, 'strong')}words</p></strong>", "</p> comes before it is closed"),
        (f"<p>{at(7, 'strong')}words</p>", "</p> comes before it is closed"),
        (f"{at(7, 'blink')}words</blink>", "<blink> has no place here"),
        (f"{at(7, 'h4')}words</h4>", "<h4> has no place here"),
        (f"{at(7, 'img src=x')}", "<img> has no place here"),
        (f"<p>{at(7, 'img src=x')}</p>", "<img> can't stand among words"),
        (f"{at(7, 'br')}", "<br> has no place here"),
        (f"{at(7, 'script')}alert(1)</script>", "<script> has no place here"),
        (f"<p>{at(7, 'script')}alert(1)</script></p>", "<script> can't stand among words"),
        (f"{at(7, 'style')}p {{}}</style>", "<style> has no place here"),
        (f"{at(7, 'iframe src=x')}</iframe>", "<iframe> has no place here"),
        (f"{at(7, 'svg')}</svg>", "<svg> has no place here"),
        (f"<p>{at(7, 'p')}words</p></p>", "<p> can't stand among words"),
        (f"<p>{at(7, 'span')}words</span></p>", "<span> can't stand among words"),
        (f"<p>{at(7, 'em')}words</em></p>", "<em> can't stand among words"),
    ],
)
def test_an_element_in_the_wrong_place_is_named(markup: str, said: str) -> None:
    refused = refusal(markup)
    assert said in refused.why
    assert (refused.template, refused.line) == (CLAUSE, 7)


@over_rows(
    "tag",
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ],  # they are never closed
)
@over_rows("end", [">", "/>"])
def test_an_element_that_holds_nothing_is_named_itself(tag: str, end: str) -> None:
    refused = refusal(f"{at(7, tag)[:-1]}{end}<p>words</p>")
    assert f"<{tag}> has no place here" in refused.why
    assert refused.line == 7


@over_rows(
    "opening",
    [
        "p style=color:red",
        "p onclick=alert(1)",
        "p id=x",
        "h2 style=color:red",
        "ul class=tight",
        "ol start=3",
        "table border=1",
        "div class=callout id=x",
        "nav class=contents",
        "address style=x",
        "section data-clause=x id=y",
    ],
)
def test_a_block_can_not_have_an_attribute_of_its_own(opening: str) -> None:
    refused = refusal(f"{at(7, opening)}words</{opening.split(maxsplit=1)[0]}>")
    assert "can't have" in refused.why
    assert refused.line == 7


@over_rows("opening", ["strong style=x", "br class=x", "a href=https://a.example onclick=x"])
def test_what_stands_among_words_can_not_have_an_attribute_of_its_own(opening: str) -> None:
    closing = "" if opening.startswith("br") else f"</{opening.split(maxsplit=1)[0]}>"
    refused = refusal(f"<p>{at(7, opening)}words{closing}</p>")
    assert "can't have" in refused.why
    assert refused.line == 7


@over_rows(
    "rows",
    [
        f"{at(7, 'caption class=x')}words</caption><tr><td>1</td></tr>",
        f"{at(7, 'tr class=x')}<td>1</td></tr>",
        f"<tr>{at(7, 'td colspan=2')}1</td></tr>",
        f"<tr>{at(7, 'th scope=row')}1</th></tr>",
    ],
)
def test_no_part_of_a_table_can_have_an_attribute(rows: str) -> None:
    refused = refusal(f"<table>{rows}</table>")
    assert "can't have" in refused.why
    assert refused.line == 7


def test_an_item_can_not_have_an_attribute() -> None:
    assert refusal(f"<ul>{at(7, 'li value=3')}words</li></ul>").line == 7


def test_an_attribute_written_twice_is_refused() -> None:
    assert "twice" in refusal(f"{at(7, 'p class=body class=field')}words</p>").why


def test_a_place_can_not_be_made_up() -> None:
    assert refusal(f'{at(7, "p")[:-1]} data-at="other.html.j2:1">words</p>').line == 7


@over_rows("lost", ["<!-- a note -->", "<!doctype html>", "<?php echo 1 ?>", "<![CDATA[words]]>"])
@over_rows("where", ["{}", "<p>words {}</p>"])
def test_what_would_be_lost_is_refused(lost: str, where: str) -> None:
    assert refusal(where.format(lost)).template == CLAUSE


def test_words_outside_a_paragraph_are_quoted() -> None:
    assert "“loose words”" in refusal("<p>a</p> loose words").why


def test_words_outside_every_clause_are_refused_in_the_document() -> None:
    with pytest.raises(TemplateFailed, match=WHOLE):
        parse("loose words", WHOLE)


def test_an_end_without_a_beginning_is_refused() -> None:
    with pytest.raises(TemplateFailed, match="</p> closes nothing"):
        parse("<p>words</p></p>", WHOLE)


@over_rows(
    ("table", "said"),
    [
        ("", "empty"),
        ("<caption>words</caption>", "empty"),
        (f"{at(7, 'tr')}</tr>", "empty"),
        ("<tr><td>1</td></tr><tr><td>1</td><td>2</td></tr>", "different numbers of cells"),
        ("<tr><th>1</th></tr><tr></tr>", "different numbers of cells"),
        ("<caption>a</caption><caption>b</caption><tr><td>1</td></tr>", "one <caption>"),
        ("<tbody><tr><td>1</td></tr></tbody>", "<tbody> can't stand in <table>"),
        ("<tr><td>1</td></tr>words", "“words”"),
    ],
)
def test_a_table_that_can_not_be_read_is_refused(table: str, said: str) -> None:
    assert said in refusal(f"{at(6, 'table')}{table}</table>").why


@over_rows("words", ["", " \n ", "<strong></strong>", "<br>"])
def test_a_heading_without_words_is_refused(words: str) -> None:
    refused = refusal(f"{at(7, 'h2')}{words}</h2>")
    assert "has no words" in refused.why
    assert refused.line == 7


@over_rows(
    ("opening", "said"),
    [
        ("p class=lead", "no paragraph of class “lead”"),
        ("div", "says what it is for"),
        ("div class=box", "says what it is for"),
        ("address class=sender", "An <address> has"),
    ],
)
def test_a_class_that_does_not_exist_is_refused(opening: str, said: str) -> None:
    refused = refusal(f"{at(7, opening)}words</{opening.split(maxsplit=1)[0]}>")
    assert said in refused.why
    assert refused.line == 7


def test_a_section_is_only_written_by_the_clause_tag() -> None:
    assert "{% clause %}" in refusal(f"{at(7, 'section')}<p>words</p></section>").why


def test_the_contents_hold_nothing() -> None:
    assert "holds nothing" in refusal("<nav>words</nav>").why


@over_rows("inside", ["<strong>words</strong>", "one<br>two", '<a href="#x"></a>'])
def test_a_link_holds_words_alone(inside: str) -> None:
    assert "words alone" in refusal(f'<p><a href="https://a.example">{inside}</a></p>').why


def test_a_link_without_words_is_refused() -> None:
    assert "no words" in refusal('<p><a href="https://a.example"> </a></p>').why


def test_a_reference_with_words_of_its_own_is_refused_for_they_would_be_lost() -> None:
    assert "holds no words" in refusal('<p><a href="#about">the first clause</a></p>').why


def test_what_goes_too_deep_is_refused_where_it_does() -> None:
    deep = "".join(at(line, "div class=callout") for line in range(1, 30))
    refused = refusal(deep)
    assert "deep" in refused.why
    assert 15 < refused.line < 25


def test_a_great_depth_ends_in_a_refusal() -> None:
    assert "deep" in refusal("<div class=callout>" * 100_000).why


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (f"{at(7, 'p')}&#xe000;</p>", "(U+E000) here, spelt out as “&#xe000;”"),
        (f"{at(7, 'p')}a&shy;b</p>", "an invisible hyphen (U+00AD) here, spelt out as “&shy;”"),
        (f"{at(7, 'p')}a&#8238;b</p>", "changes the direction of text (U+202E)"),
        (f"{at(7, 'p')}a&zwnj;b</p>", "(U+200C)"),
        (f"{at(7, 'p')}a&InvisibleComma;b</p>", "(U+2063)"),
        (f'{at(7, "p")}<a href="https://a.example/&#x200b;">b</a></p>', "an invisible space (U+200B)"),
        (f"<p>x</p>{at(7, 'p class=&#xe000;')}b</p>", "(U+E000)"),
        (f"{at(7, 'p')}a\ue000b</p>", "no fact put it there"),
        (f'{at(7, "p")}<a href="\ue000">b</a></p>', "no fact put it there"),
        (f"{at(7, f'p class={SIGN}')}b</p>", "There is no paragraph of class"),
        (f"{at(7, 'p')}a</p>\ue000", "These words stand outside"),
    ],
)
def test_what_a_template_can_not_have_written_is_refused(markup: str, said: str) -> None:
    refused = refusal(markup)
    assert said in refused.why
    assert refused.line == (3 if "outside" in said else 7)


@pytest.mark.parametrize("spelt", ["&amp;", "&#39;", "&nbsp;", "&pound;", "&#8217;", "&", "&c", "&#x1f469;"])
def test_what_can_be_seen_may_be_spelt_out(spelt: str) -> None:
    assert parse(f"<p>a{spelt}b</p>", WHOLE)


MONTHS, LIST = ("retention.keep_for",), ("name",)


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("1", "12 months", ""),
        ("<strong>1</strong>", "12 months", ""),
        ("0.", "5 km", ""),
        ("1,", "000 people", ""),
        ("", "about 12", "0"),
        ("", "about 12", ".5"),
        ("", "about 12", "<strong>000</strong>"),
        ("", "12 months", "\u0307"),
        ("", "12 months", "<strong>\u0301</strong>"),
    ],
)
def test_what_makes_another_word_of_a_fact_is_refused(before: str, words: str, after: str) -> None:
    with pytest.raises(TemplateFailed, match="make another word of a fact"):
        parse(f"<p>{before}{mark(MONTHS, words, settled=True)}{after}</p>", WHOLE)


def test_two_facts_make_no_number_together() -> None:
    with pytest.raises(TemplateFailed, match="make another word of a fact"):
        parse(f"<p>{mark(MONTHS, '1', settled=True)}{mark(LIST, '2', settled=False)}</p>", WHOLE)


@pytest.mark.parametrize(
    ("before", "after"),
    [("1 ", " 2"), ("1<br>", "<br>2"), ("1. ", "."), ("(", ")"), ("a", "s"), (".", ","), ("£", "%")],
)
def test_a_fact_stands_beside_what_leaves_it_as_it_is(before: str, after: str) -> None:
    assert parse(f"<p>{before}{mark(MONTHS, '12', settled=True)}{after}</p>", WHOLE)
    assert parse("<p>1<strong>2</strong></p>", WHOLE)


def test_an_address_behind_a_window_has_as_many_lines_as_can_be_read_there() -> None:
    lines = "<br>".join("line" for _ in range(MOST_ADDRESS_LINES))
    assert parse(f'<address class="recipient">{lines}</address>', WHOLE)
    refused = refusal(f"{at(7, OPENING)}{lines}<br>more</address>")
    assert (refused.line, refused.why.partition(":")[0]) == (7, "An address has 12 lines at most")
