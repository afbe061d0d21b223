"""Words are unusual that stand nowhere else in a file, and that lawful files do not have at the same key."""

from __future__ import annotations

from govkit.questions.unusual import how_unusual, words_of
from tests.rows import over_rows

AT = "lawful_bases.*.power"
FILE = ("The council helps families", "A surgery that cares for patients", "Children Act 2004, section 10")


@over_rows(
    ("usual", "unusual", "at"),
    [
        ("The council helps families.", "The gardener launders bicycles.", "purpose.summary"),
        ("death, injury, abuse or neglect", "late trains, drizzle and puddles", "records.serious_harm.means"),
        ("Children Act 2004, section 10", "Children Act 2004, section 99", AT),
        (
            "The council helps families. It tells them.",
            "The council helps families. It launders bicycles.",
            "purpose.summary",
        ),
    ],
)
def test_one_is_more_unusual_than_the_other(usual: str, unusual: str, at: str) -> None:
    by_itself = [how_unusual(words, at, words_of([*FILE, words])) for words in (usual, unusual)]
    assert by_itself[0] < by_itself[1]


def test_a_word_that_stands_elsewhere_in_the_file_is_at_home() -> None:
    words = "The gardener launders bicycles."
    alone, at_home = words_of([words]), words_of([words, "Bicycles that a gardener launders"])
    assert how_unusual(words, "purpose.summary", at_home) == 0 < how_unusual(words, "purpose.summary", alone)


def test_words_that_every_file_has_tell_nothing() -> None:
    assert how_unusual("who and what", "purpose.summary", words_of(["who and what"])) == 0
