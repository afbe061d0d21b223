"""The forms of postcodes and numbers are there, and can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.contact_patterns import ContactForm, ContactPatternsFile, check_contact_patterns, pattern_of
from govkit.data.shelf import read
from govkit.errors import DataUnreadable


def test_each_form_fits_what_has_it_and_nothing_else() -> None:
    rows = (
        (
            ContactForm.POSTCODE,
            ("M1 1AA", "EC1A 1BB", "ZZ99 3VZ", "GIR 0AA", "BFPO 801"),
            ("NM1 2", "N1 1A", "NM2 SEE", "GIR 1AA", "M\u0661 1AA"),
        ),
        (ContactForm.REGISTRATION, ("ZA123456", "Z1234567", "Z123456"), ("ZA12345", "A1234567", "ZAB12345")),
        (ContactForm.FICTIONAL_PHONE, ("01632960001", "02079460000", "07700900999"), ("02079470000", "0163296000")),
        (ContactForm.PLACEHOLDER_PHONE, ("01234567890", "0000000000"), ("01632960001", "08001111")),
    )
    for shape, fitting, others in rows:
        for written in fitting:
            assert pattern_of(shape).fullmatch(written), (shape, written)
        for written in others:
            assert not pattern_of(shape).fullmatch(written), (shape, written)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ("postcode: {pattern: '(', source: x}", "This is no regular expression"),
        ("postcode: {pattern: x, source: x}", "Nothing says how `ico_registration` looks"),
    ],
)
def test_a_form_that_is_missing_or_broken_is_told(tmp_path: Path, changed: str, why: str) -> None:
    file = tmp_path / "contact_patterns.yaml"
    others = (
        ""
        if "pattern: x" in changed
        else "".join(f"{shape}: {{pattern: x, source: x}}\n" for shape in ContactForm if shape != ContactForm.POSTCODE)
    )
    file.write_text(f"{changed}\n{others}", "utf-8")
    with pytest.raises(DataUnreadable, match=why):
        read(file, ContactPatternsFile, check_contact_patterns)
