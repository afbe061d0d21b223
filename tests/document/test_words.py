"""White space is shown as a browser shows it, and no word is lost or made."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from govkit.document import AddressBlock, Break, Inline, Link, Paragraph, Stated, Strong, Text, text_of
from govkit.document.letters import composed, odd_word
from govkit.document.marks import mark
from govkit.document.parse import parse
from tests.document.test_marks import WORDS
from tests.rows import over_rows

NAME = "{name}"


def named(markup: str) -> str:
    """The markup with a fact at its place; its mark is made in the test that reads it."""
    return markup.replace(NAME, mark(("name",), "Weir", settled=True))


def inlines(markup: str) -> tuple[Inline, ...]:
    (paragraph,) = parse(f"<p>{named(markup)}</p>", "t")
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


@over_rows(
    ("markup", "wanted"),
    [
        ("  one  two\n\tthree  ", (Text("one two three"),)),
        ("one <strong> two</strong>", (Text("one "), Strong((Text("two"),)))),
        ("one<strong> two</strong>", (Text("one"), Strong((Text(" two"),)))),
        ("<strong>one </strong> two", (Strong((Text("one "),)), Text("two"))),
        ("<strong>one </strong>", (Strong((Text("one"),)),)),
        ("<strong>one <strong>two </strong></strong> ", (Strong((Text("one "), Strong((Text("two"),)))),)),
        ("one <br> two", (Text("one"), Break(), Text("two"))),
        ("<strong>one </strong><br>two", (Strong((Text("one"),)), Break(), Text("two"))),
        ("<strong>one <br> two</strong>", (Strong((Text("one"), Break(), Text("two"))),)),
        ("<strong>one</strong> <br>", (Strong((Text("one"),)),)),
        ("one <br><br>", (Text("one"),)),
        ("one\u00a0 \u00a0two", (Text("one\u00a0 \u00a0two"),)),
        (f"From {NAME} .", (Text("From "), Stated(("name",), "Weir"), Text(" ."))),
        (f"{NAME} {NAME}", (Stated(("name",), "Weir"), Text(" "), Stated(("name",), "Weir"))),
        (
            'Ring <a href="tel:112"> us </a> now',
            (Text("Ring "), Link("tel:112", (Text("us "),)), Text("now")),
        ),
        ("", ()),
    ],
)
def test_white_space_is_squeezed(markup: str, wanted: tuple[Inline, ...]) -> None:
    assert inlines(markup) == wanted


@over_rows(
    ("fact", "markup", "said"),
    [
        ("The risk is low.", f"Its outcome was: {NAME}.", "Its outcome was: The risk is low."),
        ("The risk is low.", f"<strong>{NAME}</strong>. The rest.", "The risk is low. The rest."),
        ("The risk is low.", f"<strong>{NAME}.</strong> The rest.", "The risk is low. The rest."),
        ("The risk is low.", f"(It was {NAME}.) The rest.", "(It was The risk is low.) The rest."),
        ("May we?", f"Ask: {NAME}.", "Ask: May we?"),
        ("Weir Ltd.", f"Ask {NAME}.", "Ask Weir Ltd."),
        ("Weir Ltd.", f"Ask {NAME}, or us.", "Ask Weir Ltd., or us."),
        ("The risk is low.", f"{NAME}<br>.", "The risk is low. ."),
        ("The risk is low.", f"{NAME} and so on.", "The risk is low. and so on."),
        ("The risk is low", f"Its outcome was: {NAME}.", "Its outcome was: The risk is low."),
        ("The risk is low.", f"{NAME}...", "The risk is low...."),
        ("v1.", f"{NAME}.pdf", "v1..pdf"),
    ],
)
def test_a_fact_that_ends_a_sentence_is_followed_by_no_second_stop(fact: str, markup: str, said: str) -> None:
    marked = markup.replace(NAME, mark(("name",), fact, settled=True) + mark(("other",), "", settled=True))
    (paragraph,) = parse(f"<p>{marked}</p>", "t")
    assert isinstance(paragraph, Paragraph)
    assert text_of(paragraph.inlines) == said


def test_a_blank_keeps_the_stop_of_the_sentence() -> None:
    (paragraph,) = parse(f"<p>Ask {mark(('name',), 'not known.', settled=False)}.</p>", "t")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inlines[-1] == Text(".")


def test_a_reference_is_a_word_as_far_as_spaces_go() -> None:
    assert [type(inline).__name__ for inline in inlines('See <a href="#x"></a> .')] == ["Text", "Reference", "Text"]
    assert inlines('See <a href="#x"></a> .')[-1] == Text(" .")


@settings(deadline=None)
@given(pieces=st.lists(st.sampled_from(["a", " ", "\n", "<br>", "<strong>b </strong>", NAME, " c"]), max_size=12))
def test_no_line_begins_or_ends_with_a_space_or_holds_two(pieces: list[str]) -> None:
    said: list[list[Inline]] = [[]]
    for inline in inlines("".join(pieces)):
        if isinstance(inline, Break):
            said.append([])
        else:
            said[-1].append(inline)
    for line in map(text_of, said):
        assert line == " ".join(line.split(" ")).strip()
        assert "  " not in line


@settings(deadline=None)
@given(words=WORDS)
def test_the_words_of_a_paragraph_are_those_that_were_escaped_into_it(words: str) -> None:
    assume(odd_word(words) is None)
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert text_of(inlines(escaped)).split() == composed(words).split()


def test_the_lines_of_an_address_are_told_apart_by_breaks() -> None:
    (address,) = parse(named(f"<address class=recipient>{NAME}<br>1 High Street<br> <br>EM1 1AA</address>"), "t")
    assert isinstance(address, AddressBlock)
    assert address.recipient
    assert [text_of(line) for line in address.lines] == ["Weir", "1 High Street", "EM1 1AA"]


def test_a_break_is_a_space_to_a_reader() -> None:
    assert text_of(inlines("one<br>two")) == "one two"
