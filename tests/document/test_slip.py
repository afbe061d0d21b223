"""The slip of a letter, and the reference by which it is known."""

from __future__ import annotations

from govkit.document import reference_of, slip_of, text_of
from govkit.document.parse import parse

SLIP = '<div class="reply-slip"><p>How</p><section data-clause="which"><p class="reference">Our reference: 12</p></section></div>'


def test_the_first_slip_is_found_wherever_it_stands() -> None:
    inside = f'<section data-clause="reply"><p>Words</p>{SLIP}</section><div class="reply-slip"><p>Other</p></div>'
    found = slip_of(parse(inside, "t"))
    assert found is not None
    assert text_of(reference_of(found)) == "Our reference: 12"


def test_a_document_without_a_slip_has_none() -> None:
    assert slip_of(parse('<p class="reference">Our reference: 12</p><div class="sign-off"><p>x</p></div>', "t")) is None


def test_a_slip_without_a_reference_has_no_words_for_it() -> None:
    found = slip_of(parse('<div class="reply-slip"><p>Our reference: 12</p></div>', "t"))
    assert found is not None
    assert reference_of(found) == ()
