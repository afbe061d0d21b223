"""What makes a picture in a template, and what is refused."""

from __future__ import annotations

import re

import pytest

from govkit.document import Blank, Block, Figure, Line, Sending, Stage, Stated, text_of
from govkit.document.marks import mark
from govkit.document.parse import parse as parse_markup
from govkit.errors import TemplateFailed
from tests.rows import over_rows

FACT = re.compile(r"\[(settled|open) (\S+) as ([^\]]+)\]")


def fact(*chain: str, words: str = "", settled: bool = True) -> str:
    """A fact as these tests write it; it is marked when it is read, as in a render."""
    return f"[{'settled' if settled else 'open'} {'>'.join(chain)} as {words or chain[-1]}]"


def parse(html: str, template: str) -> tuple[Block, ...]:
    marked = FACT.sub(lambda found: mark(tuple(found[2].split(">")), found[3], settled=found[1] == "settled"), html)
    return parse_markup(marked, template)


_PARTIES = (
    fact("partners.a.name"),
    fact("flows.x.from.0", "partners.b.name"),
    fact("flows.y.to", settled=False),
)
COLUMNS = f"<ul>{''.join(f'<li>{party}</li>' for party in _PARTIES)}</ul>"


def arrow(sender: str, receiver: str, what: str = "List", extra: str = "", line: str = "solid") -> str:
    return f'<dl class="{line}"><dt>{what}</dt><dd class="from">{sender}</dd><dd class="to">{receiver}</dd><dd class="when">Now</dd>{extra}</dl>'


def read(rows: str, columns: str = COLUMNS) -> Figure:
    (figure,) = parse(f"<figure><figcaption>Who</figcaption>{columns}{rows}</figure>", "t")
    assert isinstance(figure, Figure)
    return figure


A, B, UNKNOWN = (
    fact("flows.x.to.0", "partners.a.name"),
    fact("partners.b.name", words="B"),
    fact("flows.y.to", settled=False),
)


def test_an_arrow_goes_between_the_columns_that_state_its_ends() -> None:
    figure = read(f"<h3>Before</h3><h4>Step</h4>{arrow(f'{A} and {B}', UNKNOWN)}")
    part, step, sending = figure.rows
    assert isinstance(part, Stage)
    assert isinstance(step, Stage)
    assert isinstance(sending, Sending)
    assert (part.level, step.level) == (1, 2)
    assert (sending.senders, sending.receivers, sending.line) == ((0, 1), (2,), Line.SOLID)


def test_an_arrow_keeps_the_origins_of_its_ends_without_their_words() -> None:
    (sending,) = read(arrow(A, UNKNOWN)).rows
    assert isinstance(sending, Sending)
    assert sending.what[:2] == (Stated(("flows.x.to.0", "partners.a.name"), ""), Blank(("flows.y.to",), ""))
    assert text_of(sending.what) == "List"


def test_a_picture_of_nothing_is_left_out() -> None:
    assert parse(f"<figure><figcaption>Who</figcaption>{COLUMNS}</figure>", "t") == ()


@over_rows(
    ("rows", "why"),
    [
        (arrow(fact("partners.c.name", words="The school"), A), "no column for “The school”"),
        (arrow("somebody", A), "no column for “somebody”"),
        (arrow(A, B, line="red"), "its class is one of solid"),
        (arrow(A, B, extra='<dd class="when">Then</dd>'), "one <dt> for what is sent"),
        (arrow(A, B, what="<strong>List</strong>"), "holds words alone"),
        ("<p>Words</p>", "<p> can't stand in <figure>"),
        ("words", "These words stand in <figure> itself"),
        (COLUMNS, "one <ul> of the columns"),
        ("<figcaption>Again</figcaption>", "one <figcaption>, and one <ul>"),
        (arrow(A, B, extra="<p>Words</p>"), "<p> can't stand in <dl>"),
        (arrow(A, B, extra="words"), "These words stand in <dl> itself"),
        (arrow("", A), "no column for “”"),
        (arrow(A, B).replace(' class="to"', ' class="into"'), "one <dt> for what is sent"),
        (arrow(A, B).replace("<dl ", '<dl id="x" '), "<dl> can't have “id”"),
        (arrow(A, B).replace("<dt", '<dt id="x"'), "<dt> can't have “id”"),
        (arrow(A, B).replace("<dd ", '<dd id="x" '), "<dd> can't have “id”"),
        ('<h3 class="x">Part</h3>', "<h3> can't have “class”"),
        ("<h4>Part <br>two</h4>", "holds words alone"),
    ],
)
def test_what_is_no_picture_is_refused(rows: str, why: str) -> None:
    with pytest.raises(TemplateFailed, match=why):
        read(rows)


@over_rows(
    ("markup", "why"),
    [
        ("<figure class=x><figcaption>Who</figcaption>{}</figure>", "<figure> can't have “class”"),
        ("<figure>{}</figure>", "one <figcaption>, and one <ul>"),
        ("<figure><figcaption>Who</figcaption></figure>", "one <figcaption>, and one <ul>"),
        ("<figure><figcaption class=x>Who</figcaption>{}</figure>", "<figcaption> can't have “class”"),
        ("<figure><figcaption>Who</figcaption><ul class=x><li>A</li></ul></figure>", "<ul> can't have “class”"),
        ("<figure><figcaption>Who</figcaption><ul><p>A</p></ul></figure>", "<p> can't stand in <ul>"),
        ("<figure><figcaption>Who</figcaption><ul>words</ul></figure>", "These words stand in <ul> itself"),
        ("<figure><figcaption>Who</figcaption><ul><li class=x>A</li></ul></figure>", "<li> can't have “class”"),
    ],
)
def test_a_picture_without_its_parts_is_refused(markup: str, why: str) -> None:
    with pytest.raises(TemplateFailed, match=why):
        parse(markup.format(COLUMNS), "t")


@over_rows("line", Line)
def test_an_arrow_is_drawn_as_its_class_says(line: Line) -> None:
    (sending,) = read(arrow(A, UNKNOWN, line=line.value)).rows
    assert isinstance(sending, Sending)
    assert sending.line is line
    assert text_of(sending.when) == "Now"


def test_an_arrow_with_several_ends_names_each_column_once_and_in_order() -> None:
    (sending,) = read(arrow(f"{B} and {A} and {B}", A)).rows
    assert isinstance(sending, Sending)
    assert (sending.senders, sending.receivers) == ((0, 1), (0,))
