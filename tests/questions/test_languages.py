"""In which languages a partnership has its documents made."""

from __future__ import annotations

from pathlib import Path

from govkit.load import load_partnership
from govkit.questions.languages import languages_of
from tests.conftest import EXAMPLE
from tests.rows import over_rows


@over_rows(
    ("written", "codes", "told"),
    [
        ("[cy, ur]", ("cy", "ur"), ""),
        ("cy", ("cy",), ""),
        ("[cy, cy]", ("cy",), ""),
        ("to be agreed", (), ""),
        ("[en]", None, "Every document is made in English"),
        ("[welsh]", None, "no code of a language"),
        ("[xq]", None, "no code of a language"),
    ],
)
def test_a_partnership_names_languages_by_their_codes(written: str, codes: tuple[str, ...] | None, told: str) -> None:
    unsaved = EXAMPLE.read_text("utf-8").replace("\nrecords:\n", f"\nrecords:\n  languages: {written}\n", 1).encode()
    loaded = load_partnership(Path(EXAMPLE), None, unsaved)
    if codes is None:
        assert loaded.partnership is None
        assert told in "".join(each.message + each.fix for each in loaded.findings)
    else:
        assert loaded.partnership is not None
        assert languages_of(loaded.partnership) == codes
