"""Addresses by the rules of GOV.UK Notify."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.recipients.address import STARTS_NO_LINE, posting_form
from tests.rows import over_rows


@over_rows(
    ("given", "printed"),
    [
        (("1 High Street", "", "Northmoor", "ze99zz"), ("1 High Street", "Northmoor", "ZE9 9ZZ")),
        (("1  High Street ,", "ZE9 9ZZ", "England", "UK"), ("1 High Street", "ZE9 9ZZ")),
        (("1 High Street , Flat 2", "ZE9 9ZZ"), ("1 High Street, Flat 2", "ZE9 9ZZ")),
        (("12 Rue de Rivoli", "75001 Paris", "FRANCE"), ("12 Rue de Rivoli", "75001 Paris", "France")),
        (("Sgt 1", "The Regiment", "bfpo c/o 12"), ("Sgt 1", "The Regiment", "BFPO 12")),
        (("The Regiment", "BFPO 12", "bf1 0ax"), ("The Regiment", "BF1 0AX", "BFPO 12")),
        (("a", "b", "c", "d", "e", "ZE9 9ZZ"), ("a", "b", "c", "d", "e", "ZE9 9ZZ")),
    ],
)
def test_an_address_is_printed_in_posting_form(given: Sequence[str], printed: tuple[str, ...]) -> None:
    assert posting_form(given) == (printed, ())


@over_rows(
    ("given", "line", "says"),
    [
        (("1 High Street",), None, "does not end with a postcode"),
        (("ZE9 9ZZ",), None, "have 2 lines"),
        ((), None, "does not end"),
        (("a", "b", "c", "d", "e", "f", "ZE9 9ZZ"), None, "have 8 lines"),
        (("1 High Street", "NM9 9ZZ"), None, "no postcode like this"),
        (("1 High Street", "Northmoor"), None, "does not end with a postcode"),
        (("The Regiment", "BFPO 12", "Germany"), None, "names a country"),
        (("No fixed abode", "Northmoor", "ZE9 9ZZ"), 0, "no fixed abode"),
        (("Northmoor", "NFA", "ZE9 9ZZ"), 1, "no fixed abode"),
        *((("1 High Street", f"{sign}x", "ZE9 9ZZ"), 1, f"start with “{sign}”") for sign in STARTS_NO_LINE),
    ],
)
def test_what_keeps_post_from_it_is_told(given: Sequence[str], line: int | None, says: str) -> None:
    assert any(fault.line == line and says in fault.says for fault in posting_form(given).faults)


LINES = st.lists(
    st.one_of(st.text(max_size=12), st.sampled_from(("", "ZE9 9ZZ", "BFPO 1", "England", "France", "nfa"))), max_size=8
)


@pytest.mark.whole
@settings(max_examples=300, deadline=None)
@given(LINES)
def test_an_address_without_faults_can_be_posted_and_is_its_own_posting_form(lines: list[str]) -> None:
    posted = posting_form(lines)
    if not posted.faults:
        assert 2 <= len(posted.lines) <= 6
        assert all(line == line.strip() and line and not line.startswith(STARTS_NO_LINE) for line in posted.lines)
        assert posting_form(posted.lines) == posted
