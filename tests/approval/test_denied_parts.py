"""Which parts of a sentence are denied or restricted, however it is said."""

from __future__ import annotations

from govkit.approval.denials import denials
from govkit.approval.denied_parts import come_to_the_same, parts_denied, said_of
from govkit.approval.limits_said import with_denials_apart, with_limits_plain
from govkit.approval.scales import Scales
from govkit.data.grave_words import grave_words
from tests.rows import over_rows

SCALES = Scales(grave_words())


@over_rows(
    ("one", "other", "same"),
    [
        ("Staff open the list only if a nurse agrees.", "Staff do not open the list unless a nurse agrees.", True),
        ("Staff open the list only if a nurse agrees.", "Staff open the list if a nurse agrees.", False),
        ("We print nothing.", "Nothing is printed.", True),
        ("We print nothing.", "We print it.", False),
        ("You keep your place.", "Your place is not lost.", True),
        ("You keep your place.", "Your place is lost.", False),
        ("Nobody else reads the file.", "No other person reads the file.", True),
    ],
)
def test_the_same_parts_are_denied_and_restricted(one: str, other: str, same: bool) -> None:
    was, now = (said_of(denials(SCALES.data, SCALES.words(says, commas=True)), SCALES) for says in (one, other))
    assert come_to_the_same(was, now) is same


def test_what_is_denied_of_those_of_whom_it_is_denied_has_two_parts() -> None:
    says = "Unless it rains, we do not stop the walk, and nobody who has not signed goes."
    assert parts_denied(denials(SCALES.data, SCALES.words(says, commas=True))) > 1
    assert parts_denied(denials(SCALES.data, SCALES.words("We do not print it."))) == 1


@over_rows(
    ("says", "words"),
    [
        ("No nurse keeps a file longer than a week.", ("every", "nurse", "keeps", "a", "file", "within", "a", "week")),
        ("A file is not kept for more than 3 days.", ("a", "file", "is", "kept", "for", "within", "3", "days")),
        ("No team has fewer than {n} people.", ("every", "team", "has", "at_least", "{n}", "people")),
        ("It rains more than before.", ("it", "rains", "more", "than", "before")),
        ("It takes no more than 4 days.", ("it", "takes", "within", "4", "days")),
    ],
)
def test_a_limit_that_is_denied_is_a_plain_one(says: str, words: tuple[str, ...]) -> None:
    assert with_limits_plain(SCALES.words(says)) == words


def test_a_word_that_denies_what_the_other_says_is_taken_apart() -> None:
    assert with_denials_apart(("no", "visit", "unrecorded"), ("visits", "recorded")) == (
        "no",
        "visit",
        "not",
        "recorded",
    )
    assert with_denials_apart(("information",), ("the", "form")) == ("information",)
