"""What no rule can judge is listed for somebody to read: few values, those first that matter most or look foreign."""

from __future__ import annotations

import pytest

from govkit.data.read_aloud import ReadAloudFile, to_read_aloud
from govkit.questions.read_aloud import readings
from tests.changes import Changes, partnership_with
from tests.rows import over_rows

LISTED = ReadAloudFile.model_validate(
    {
        "most": "3",
        "readers": {"words": "the writers", "officer": "the officer"},
        "doubted": {"at": "partnership", "reader": "officer", "asks": "Is it so?", "matters": "3"},
        "values": [
            {"at": "purpose.summary", "reader": "officer", "asks": "Is it all?", "matters": "5"},
            {"at": "letters.*.subject", "beside": ["kind"], "reader": "words", "asks": "Is it right?", "matters": "4"},
            {"at": "glossary", "reader": "words", "asks": "Are these used?", "matters": "1"},
            {
                "at": "partners.northmoor-community-trust.contact.team",
                "reader": "words",
                "asks": "Is it they?",
                "matters": "1",
            },
        ],
    }
)


def paths(listed: ReadAloudFile, *changes: Changes) -> list[str]:
    return [reading.path for reading in readings(partnership_with(*changes), listed)]


def test_those_that_matter_most_are_kept_and_stand_by_reader_and_in_the_order_of_the_list() -> None:
    assert paths(LISTED) == ["letters.opt-out.subject", "letters.consent.subject", "purpose.summary"]


def test_words_that_stand_nowhere_else_come_before_those_that_matter_as_much() -> None:
    alien = "It launders bicycles beneath volcanoes."
    assert "partners.northmoor-community-trust.contact.team" in paths(
        LISTED, ("partners.northmoor-community-trust.contact.team", alien)
    )


def test_a_reading_says_what_stands_beside_it_who_reads_it_and_what_they_ask() -> None:
    first = readings(partnership_with({}), LISTED)[0]
    assert (first.words, first.beside, first.reader, first.of, first.asks) == (
        "How we share information to help families",
        "opt-out",
        "the writers",
        ("Northmoor Council",),
        "Is it right?",
    )


def test_a_block_is_read_as_one_value() -> None:
    every = to_read_aloud().model_copy(update={"most": 99})
    glossary = next(each for each in readings(partnership_with({}), every) if each.path == "glossary")
    assert glossary.words.startswith("flag: a yes or no that says nothing more; controller: an organisation")


def test_one_foreign_entry_of_a_list_brings_the_list() -> None:
    changes = {"flows.support-plan.security": ["encrypted on the way", "opened by the gardener and the postman"]}
    found = [each.path for each in readings(partnership_with(changes), to_read_aloud())]
    assert "flows.support-plan.security" in found


def test_many_values_of_a_key_leave_room_for_others() -> None:
    paths = [each.path for each in readings(partnership_with({}), to_read_aloud())]
    assert len(paths) == 25
    assert sum(path.endswith(".why_not_less") for path in paths) < 6


def test_what_is_doubted_is_read_first_and_says_why_whether_it_is_listed_or_not() -> None:
    doubts = {"glossary.flag": "It is too short.", "records.objections.kept_how": "It says nothing."}
    found = readings(partnership_with({}), LISTED, doubts)
    assert len(found) == 3
    told = {each.path: (each.doubt, each.asks) for each in found if each.doubt}
    assert told == {
        "glossary": ("It is too short.", "Are these used?"),
        "records.objections.kept_how": ("It says nothing.", "Is it so?"),
    }


def test_what_is_to_be_agreed_is_not_read() -> None:
    assert paths(LISTED, ("purpose.summary", "to be agreed"))[:2] == [
        "letters.opt-out.subject",
        "letters.consent.subject",
    ]
    assert "purpose.summary" not in paths(LISTED, ("purpose.summary", "to be agreed"))


# Words that are wrong and that no rule can judge, each in the place of what is right.
WRONG_WORDS: list[tuple[str, str]] = [
    ("letters.opt-out.subject", "Changes to your bin collection day"),
    ("letters.consent.comes_after", "You applied for a parking permit."),
    ("confidentiality_bases.flag-for-care.reason", "The trust has a contract with the surgery to clean its premises."),
    ("flows.replies.why_without_asking", "The weather makes it hard to ask."),
    ("purpose.needed_because", "The bus timetable changes in spring."),
    ("purpose.plain_summary", "collect what people owe on their library books"),
    ("records.objections.kept_how", "We write your answer on a whiteboard until Friday."),
    ("records.children.best_interests", "Children like ponies."),
    ("service_agreement.refusal_means", "The family loses its place at the nursery."),
    ("glossary.flag", "the pennant on the town hall"),
    ("records.national_data_opt_out.reason", "Nobody in Northmoor has heard of it."),
]


@pytest.mark.whole
@over_rows(("path", "words"), WRONG_WORDS)
def test_words_that_are_wrong_stand_among_the_25(path: str, words: str) -> None:
    found = readings(partnership_with((path, words)), to_read_aloud())
    assert len(found) == 25
    assert any(words in each.words for each in found), [each.path for each in found]
