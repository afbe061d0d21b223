"""Words that tell something are found as they stand, what is denied is not told, and a house adds words of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.data.telling_words import telling_words
from govkit.errors import DataUnreadable
from govkit.load import load_partnership
from govkit.rules.phrases import plain_list
from govkit.rules.telling import all_told, first_told, group_of, is_denied, says, subjects, told
from govkit.tasks.check import check
from tests.changes import partnership_with
from tests.conftest import TODAY, of_rule
from tests.rows import over_rows

PLAIN = partnership_with("")


def an_example(phrase: str) -> str:
    """Words that a phrase is made for: the first of each choice, and no more of a word than is wanted."""
    chosen = re.sub(r"<([^|>]*)(?:\|[^>]*)?>", r"\1", phrase)
    return " ".join(chosen.replace("*", "").replace("#", "7").replace("…", "and").split())


@pytest.mark.whole
def test_each_phrase_can_be_looked_for_and_is_found_in_words_that_it_is_made_for() -> None:
    lost = []
    for name, group in telling_words().items():
        for phrase in (*group.words, *group.right, *group.covered):
            example = f"it is {an_example(phrase)} here" if phrase.endswith(" *") else an_example(phrase)
            if not [*plain_list((phrase,)).find(example)]:
                lost.append((name, phrase, example))
    assert lost == []


@over_rows(
    ("words", "is_told"),
    [
        ("diagnosis", True),
        ("no diagnosis", False),
        ("goals, without health details", False),
        ("says nothing of anyone’s mental health", False),
        ("a diagnosis (left out)", False),
        ("a diagnosis is not sent", False),
        ("not urgent; diagnosis", True),
        ("no notes, but the diagnosis", True),
        ("a reference in place of the diagnosis", False),
        ("health and safety", False),
        ("to be agreed", False),
    ],
)
def test_what_is_denied_is_not_told(words: str, is_told: bool) -> None:
    assert bool(told(PLAIN, "health", words)) is is_told


def test_all_that_is_told_is_told_as_it_stands() -> None:
    assert [*all_told(PLAIN, "health", "Diagnosis and no medication; Asthma")] == ["Diagnosis", "Asthma"]
    assert [*all_told(PLAIN, "health", None)] == []


def test_a_measure_that_denies_is_said() -> None:
    assert says(PLAIN, "no-measures", "Not encrypted") == "Not encrypted"
    assert not says(PLAIN, "no-measures", None)
    assert not says(PLAIN, "no-measures", "encrypted")


def test_a_denial_holds_to_the_end_of_its_clause() -> None:
    words = "not here: there"
    assert is_denied(words, words.index("here"), words.index(":"))
    assert not is_denied(words, words.index("there"), len(words))


def test_subjects_are_those_of_all_the_words() -> None:
    assert subjects(PLAIN, "how much rent you owe", "lessons") == {"subject-housing", "subject-money", "subject-school"}
    assert subjects(PLAIN, "made of wood") == frozenset()


def test_an_item_tells_in_its_contents_first() -> None:
    item = PLAIN.data_items["health-details"]
    found = first_told(PLAIN, "health", "health-details", item)
    assert found == ("data_items.health-details.contains.1", "contains “health needs that affect family life”")
    assert first_told(PLAIN, "biometric-data", "health-details", item) is None


def house(example: Path, words: str) -> Path:
    file = example.parent / "templates" / "standards" / "telling_words.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(words, "utf-8")
    return file


@pytest.mark.whole
def test_a_house_adds_words_of_its_own(example: Path) -> None:
    house(example, "insecure-channels: {words: [council secure upload page], right: [page of gold]}\n")
    found = of_rule(check(Inputs(example, TODAY, example.parent / "templates")).findings, "insecure-channel")
    assert [finding.path for finding in found] == ["flows.attendance-flag.how"]
    partnership = load_partnership(example, example.parent / "templates").partnership
    assert partnership is not None
    group = group_of(partnership, "insecure-channels")
    assert "page of gold" in group.right
    assert group.called == "no secure channel"
    assert group_of(partnership, "health") == telling_words()["health"]


def test_a_house_adds_to_groups_that_there_are(example: Path) -> None:
    file = house(example, "insecure-chanels: {words: [pigeon]}\n")
    with pytest.raises(DataUnreadable, match=r"There is no group of words `insecure-chanels`.*`insecure-channels`"):
        load_partnership(example, file.parent.parent)
