"""What belongs together stays on one line in what is written, and what can be rung or written to can be tapped."""

from __future__ import annotations

import pytest

from govkit.document import (
    Break,
    Design,
    Document,
    Inline,
    Link,
    MergeField,
    Paragraph,
    Place,
    Reference,
    Stated,
    Strong,
    Text,
    text_of,
)
from govkit.document.unbroken import NO_BREAK, unbroken

HERE = Place("isa/document.html.j2", 1)


def written(*inlines: Inline) -> tuple[Inline, ...]:
    blocks = (Paragraph(inlines, HERE),)
    (block,) = unbroken(Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, blocks)).blocks
    assert isinstance(block, Paragraph)
    return block.inlines


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Write to 1 Mill Lane, ZZ1 1ZZ now", "Write to 1 Mill Lane, ZZ1~1ZZ now"),
        ("at EC1A 1BB", "at EC1A~1BB"),
        ("Ring 01632 960 001 or 0300 123 4567.", "Ring 01632~960~001 or 0300~123~4567."),
        ("Ring +44 20 7946 0000", "Ring +44~20~7946~0000"),
        ("Ring 18001 01632 960001 or 116 123, and 999 at once", "Ring 18001~01632~960001 or 116~123, and 999 at once"),
        ("Article 6(1)(e), clause 13 and Schedule 1", "Article~6(1)(e), clause~13 and Schedule~1"),
        ("Sections 45 to 47, paragraph 18(1)", "Sections~45 to 47, paragraph~18(1)"),
        # What only looks alike
        ("the articles 6 of us read", "the articles~6 of us read"),
        ("from 2027 1000 people in 3 groups", "from 2027 1000 people in 3 groups"),
        ("reference 10163 2960 001", "reference 10163 2960 001"),
        ("a clause that 13 parties sign", "a clause that 13 parties sign"),
        ("NHS 24 helps", "NHS 24 helps"),
    ],
)
def test_these_spaces_break_no_line(words: str, shown: str) -> None:
    assert text_of(written(Text(words))) == shown.replace("~", NO_BREAK)


def test_it_holds_across_what_wraps_words_and_keeps_all_else() -> None:
    before = (
        Text("See Article "),
        Strong((Stated(("a.b",), "6(1)"), Text(" and clause"))),
        Text(" "),
        Reference("flows", "clause 9"),
        Break(),
        Stated(("a.postcode",), "ZZ1 1ZZ"),
    )
    assert written(*before) == (
        Text(f"See Article{NO_BREAK}"),
        Strong((Stated(("a.b",), "6(1)"), Text(" and clause"))),
        Text(" "),
        Reference("flows", f"clause{NO_BREAK}9"),
        Break(),
        Stated(("a.postcode",), f"ZZ1{NO_BREAK}1ZZ"),
    )


def test_a_number_and_an_address_of_the_file_lead_to_the_telephone_and_to_email() -> None:
    number = Stated(("partners.council.contact.phone",), "01632 960001")
    shown = Stated(number.chain, f"01632{NO_BREAK}960001")
    address = Stated(("partners.council.contact.email",), "a@b.example")
    assert written(number, Text(" or "), address) == (
        Link("tel:01632960001", (shown,)),
        Text(" or "),
        Link("mailto:a@b.example", (address,)),
    )
    # once linked, it stays one link
    linked = Link("mailto:c@d.example", (address,))
    assert written(linked) == (linked,)
    assert written(Strong((Link("tel:1", (number,)),))) == (Strong((Link("tel:1", (shown,)),)),)


@pytest.mark.parametrize("number", ["999", "101", "116123", "116 123", "18001 01632 960001", "0300 123 4567"])
def test_short_numbers_and_those_by_text_relay_are_rung_as_they_are_written(number: str) -> None:
    fact = Stated(("partners.council.contact.phone",), number)
    shown = Stated(fact.chain, number.replace(" ", NO_BREAK))
    assert written(fact) == (Link(f"tel:{number.replace(' ', '')}", (shown,)),)


@pytest.mark.parametrize(
    "fact",
    [
        Stated(("partners.council.contact.phone",), "«phone»"),
        Stated(("partners.council.contact.email",), "«email»"),
        Stated(("partners.council.contact.team",), "0163296000"),
        Stated(("letters.consent.reply_ways.online",), "a@b.example"),
        MergeField(("recipient.phone",), "0163296000", "phone"),
    ],
)
def test_what_is_no_number_of_the_file_leads_nowhere(fact: Stated) -> None:
    assert written(fact) == (fact,)
