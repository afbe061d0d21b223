"""The notation of a sentence: what may be left out, what is one of several, what is a fact."""

from __future__ import annotations

import pytest

from govkit.data.sentence_pattern import FACT, NotASentence, pattern, reached_by, sentences, slots_of
from tests.rows import over_rows

COMPLAIN = (("shared/complain", "[Ring {c.phone}][[ or email|Email] {c.email}]"),)


def fact(*chain: str) -> str:
    return reached_by(chain)


@over_rows(
    ("says", "said", "parts"),
    [
        ("You can complain to [any of ]us.", "You can complain to us.", []),
        ("You can complain to [any of ]us.", "You can complain to any of us.", ["any of "]),
        ("It [applies|does not apply].", "It does not apply.", ["does not apply"]),
        ("None[ stated| needed|]", "None", []),
        (
            "For{ways}[, or {flow.name}]*.",
            f"For{fact('a')}, or {fact('flows.x.name')}, or {fact('flows.y.name')}.",
            [", or {flow.name}"],
        ),
        (
            "{shared/complain}.",
            f"Ring {fact('partners.x.complaints.phone')} or email {fact('partners.x.complaints.email')}.",
            [],
        ),
        (
            "{flow.from | listing}",
            f"{fact('flows.x.from', 'partners.y.name')} and {fact('flows.x.from', 'partners.z.name')}",
            [],
        ),
        ("{partnership.lead.name}", fact("partnership.lead", "partners.y.name"), []),
        ("{loop.index}. Next", "12. Next", []),
        ("It stands for {group.members | length} of us.", "It stands for 31 of us.", []),
        ("{partner.name | begin}.", f"{fact('letters.x.covers.0.from.0', 'groups.y.plain_name')}.", []),
        ("The law is: {purpose.human_rights.law}.", f"The law is: {fact('purpose.human_rights.law')}.", []),
        ("{bar.statute.law}", fact("data_items.x.bars.0.statute"), []),
    ],
)
def test_a_sentence_is_known_again(says: str, said: str, parts: list[str]) -> None:
    known = pattern(says, COMPLAIN)
    found = known.expression.fullmatch(said)
    assert found
    assert [part for number, part in enumerate(known.parts) if found.group(f"p{number}")] == parts


@over_rows(
    ("says", "said"),
    [
        ("It [applies|does not apply].", "It ."),
        ("Keep it for {item.retention.keep_for}", f"Keep it for {fact('data_items.x.retention.then')}"),
        ("{flow.name}", f"{fact('flows.x.name')} and {fact('flows.y.name')}"),  # one, not a list
        ("{partnership.lead.name}", fact("partners.y.name")),
        ("Ring us.", "Ring us now."),
    ],
)
def test_another_sentence_is_not(says: str, said: str) -> None:
    assert pattern(says, COMPLAIN).expression.fullmatch(said) is None


@over_rows("says", ["You [can", "You] can", "yes|no", "{shared/unknown}"])
def test_what_is_no_notation_is_refused(says: str) -> None:
    with pytest.raises(NotASentence):
        pattern(says)


def test_the_facts_are_told_in_their_order() -> None:
    assert slots_of("[{a.b}: ]{c | listing}") == ("a.b", "c | listing")


@over_rows(
    ("text", "found"),
    [
        ("We share. You can say no.", ["We share.", "You can say no."]),
        (f"{FACT} We weighed this.", [FACT, "We weighed this."]),
        (f"{FACT} leads.", [f"{FACT} leads."]),
        (f"It was {FACT}. {FACT}", [f"It was {FACT}.", FACT]),
        ("Name\nRole, Council", ["Name", "Role, Council"]),
        (f"1. {FACT}", [f"1. {FACT}"]),
        ("Article 6(1)(e). the rest", ["Article 6(1)(e). the rest"]),
        ("He said “no.” Then he left.", ["He said “no.”", "Then he left."]),
    ],
)
def test_where_sentences_end(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == found
