"""The keys of a partnership file as they are told: what may be written at each, and the pattern that a path of a file has."""

from __future__ import annotations

from govkit.load.file_keys import FileKey, file_keys, pattern_of
from tests.rows import over_rows

KEYS = {key.path: key for keys in file_keys().values() for key in keys}


@over_rows(
    ("path", "written", "needed"),
    [
        ("partnership", "a block of keys", True),
        ("partnership.name", "words", True),
        ("partnership.status", "`draft`, `agreed`, `ended`", True),
        ("partnership.starts", "a day, such as `2027-03-01`", True),
        ("partnership.ending.notice", "such as `3 months`", True),
        ("partnership.ending.ends_at_once_if", "a list: words", False),
        ("approach", "a block of keys", False),
        ("approach.other_criteria_first", "a number from 1 to 100,000", False),
        ("partners.ID.public_authority", "`true`, `false`, `yes`, `no`", False),
        ("partners.ID.acts_for", "a list: words", False),
        ("partners.ID.contact.email", "an email address", True),
        ("partners.ID.complaints.form", "a web address, with `https://`", False),
        ("partners.ID.assurance", "a list of blocks", False),
        ("partners.ID.assurance.valid_until", "a day, such as `2027-03-01`", False),
        ("partners.ID.readiness.understanding", "a number from 1 to 5", True),
        ("data_items.ID.retention.keep_for", "such as `28 days`", False),
        ("lawful_bases.ID.part_3.lawful_by", "`consent`, `task-of-competent-authority`", True),
        ("letters.ID.addressed_to", "`young-people`, `parents`, `adults`", False),
        ("flows.ID.carries", "a block of keys", True),
        ("flows.ID.carries.ID", "words", False),
        ("glossary.ID", "words", False),
        ("waivers.rule", "an id", True),
    ],
)
def test_a_key_says_what_may_be_written_and_whether_it_must(path: str, written: str, needed: bool) -> None:
    assert (KEYS[path].written, KEYS[path].needed) == (written, needed)


@over_rows(
    ("path", "choices"),
    [
        ("partners.ID.reach", ("local", "national")),
        ("partners.ID.public_authority", ("true", "false", "yes", "no")),
        ("letters.ID.kind", ("consent", "opt-out")),
        ("partnership.name", ()),
        ("partners.ID.acts_for", ()),
    ],
)
def test_a_key_has_its_choices_without_the_words_for_not_yet(path: str, choices: tuple[str, ...]) -> None:
    assert KEYS[path].choices == choices


def test_the_choices_of_a_list_are_those_of_its_items() -> None:
    assert KEYS["lawful_bases.ID.part_3.purposes"].choices[:2] == (
        "prevention-of-offences",
        "investigation-of-offences",
    )
    assert KEYS["lawful_bases.ID.part_3.purposes"].written.startswith("`prevention-of-offences`, `investigation-")


def test_every_key_but_a_chosen_name_says_what_it_means() -> None:
    assert [key.path for key in KEYS.values() if not key.meaning and key.name != "ID"] == []


def test_a_key_is_called_by_its_last_step() -> None:
    assert [FileKey(path, "", "", needed=False).name for path in ("flows", "flows.ID.from")] == ["flows", "from"]


def test_a_section_comes_before_its_keys_and_sections_as_in_the_file() -> None:
    assert [*file_keys()][:3] == ["partnership", "purpose", "partners"]
    assert all(keys[0].path == section for section, keys in file_keys().items())


@over_rows(
    ("path", "pattern"),
    [
        ("partners", "partners"),
        ("partners.council.name", "partners.ID.name"),
        ("partners.council.address.0", "partners.ID.address"),
        ("partners.council.assurance.0.valid_until", "partners.ID.assurance.valid_until"),
        ("flows.list-out.from.0", "flows.ID.from"),
        ("flows.list-out.carries.list", "flows.ID.carries.ID"),
        ("data_items.list.retention.keep_for", "data_items.ID.retention.keep_for"),
        ("approach.other_criteria.0", "approach.other_criteria"),
        ("waivers.0.at", "waivers.at"),
        ("glossary.GP", "glossary.ID"),
        ("partnership.status.more", "partnership.status"),
        ("nothing.at", ""),
    ],
)
def test_a_path_of_a_file_has_the_pattern_of_its_key(path: str, pattern: str) -> None:
    assert pattern_of(path) == pattern
