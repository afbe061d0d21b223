"""Advice that misleads is worse than none: sentences in which an entry of a list would be wrong, and what is said of them."""

from __future__ import annotations

from govkit.wording.plain_language import shipped
from govkit.wording.plain_words import find
from tests.rows import over_rows


def advised(sentence: str) -> dict[str, tuple[str, ...]]:
    """The terms that are found, with what may be written instead."""
    language = shipped()
    words = sentence.lower().replace("’", "'").rstrip(".").replace(",", "").split()
    return {each.form.of.term: each.form.instead for each in find(language.forms, language.firsts, words)}


@over_rows(
    ("sentence", "said"),
    [
        ("Your tumour is progressing.", {"tumour is progressing": ("tumour is getting worse",)}),
        ("Her illness has progressed.", {"illness has progressed": ("illness has got worse",)}),
        ("The disease was progressing fast.", {"progressing": ()}),
        ("Your data is anonymised.", {"anonymised": ()}),
        ("We send de-identified records.", {"de-identified": ()}),
        ("She has the capacity to decide.", {}),
        ("He has the capacity to work.", {"has the capacity to": ("can",)}),
        ("An appropriate adult will be there.", {}),
        ("He has an acquired brain injury.", {}),
        ("She goes to a comprehensive school.", {}),
        ("He takes an iron supplement.", {}),
        ("Show your residents permit.", {}),
        ("It is outside our remit.", {}),
        ("Wear the heart monitor.", {}),
        ("She has communication difficulties.", {}),
        ("We need objective evidence.", {}),
        ("Ask for ambulatory care.", {"ambulatory": ()}),
        ("You may be in a care setting.", {"care setting": ()}),
        ("They are an at-risk family.", {"at-risk family": ()}),
        ("He is in denial.", {"in denial": ()}),
        ("Tell the police and crime commissioner.", {}),
    ],
)
def test_what_is_said_of_a_sentence(sentence: str, said: dict[str, tuple[str, ...]]) -> None:
    assert advised(sentence) == said


def test_no_word_promises_that_nobody_can_be_found() -> None:
    language = shipped()
    promised = [
        form.of.term
        for some in language.forms.values()
        for form in some
        if "nothing that shows who you are" in " ".join(form.instead)
    ]
    assert promised == []
