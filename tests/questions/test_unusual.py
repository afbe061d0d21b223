"""Words are unusual that stand nowhere else in a file, and that lawful files do not have at the same key."""

from __future__ import annotations

from govkit.questions.unusual import how_unusual, words_of
from tests.rows import over_rows

AT = "lawful_bases.*.power"
PATH = "purpose.summary"
FILE = {
    "purpose.plain_summary": "The council helps families",
    "partners.surgery.who_they_are": "A surgery that cares for patients",
    "lawful_bases.help.power": "Children Act 2004, section 10",
}


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
    by_itself = [how_unusual(PATH, words, at, words_of({**FILE, PATH: words})) for words in (usual, unusual)]
    assert by_itself[0] < by_itself[1]


def test_a_word_of_several_other_parts_is_at_home_and_one_of_a_single_other_part_less_so() -> None:
    words, elsewhere = "The gardener launders bicycles.", "Bicycles that a gardener launders"
    files: tuple[dict[str, str], ...] = (
        {},
        {"flows.one.how": elsewhere},
        {"flows.one.how": elsewhere, "flows.two.how": elsewhere},
    )
    alone, of_one, of_two = (how_unusual(PATH, words, PATH, words_of({PATH: words, **others})) for others in files)
    assert alone > of_one > of_two == 0


def test_words_that_every_file_has_tell_nothing() -> None:
    assert how_unusual(PATH, "who and what", PATH, words_of({PATH: "who and what"})) == 0
