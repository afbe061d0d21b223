"""Labels have names and abbreviations right, and hints in forms say nothing of how the file is written."""

from __future__ import annotations

import re

import pytest

from govkit.data.choices import ChoicesFile
from govkit.data.shelf import shipped
from govkit.load.file_keys import file_keys
from govkit.studio.forms.label import for_forms, label, labelled
from govkit.studio.forms.wanted import wanted


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("data_items", "Data items"),
        ("northern-ireland", "Northern Ireland"),
        ("ico_registration", "ICO registration"),
        ("gp-practice", "GP practice"),
        ("nhs-trust", "NHS trust"),
        ("dpia", "DPIA"),
        ("dea_service_provider_to", "DEA service provider to"),
    ],
)
def test_a_key_is_called_as_people_write_it(key: str, words: str) -> None:
    assert label(key) == words


def test_no_hint_in_a_form_speaks_of_how_the_file_is_written() -> None:
    hints = [(key.path, for_forms(key.meaning)) for section in file_keys().values() for key in section]
    assert len(hints) > len("hints")
    assert wanted(("partnership", "version")) is not None
    assert [
        each
        for each in hints
        if re.search(r"[`\"{}]|--|[a-z]_[a-z0-9]|“[a-z]+: |by its id|an id of its own|in quotes", each[1])
    ] == []


def test_no_meaning_of_a_choice_does_either() -> None:
    meanings = [
        for_forms(each) for said in shipped("choices.yaml", ChoicesFile).choices.values() for each in said.values()
    ]
    assert meanings
    assert [each for each in meanings if re.search(r"[`\"{}]|--|[a-z]_[a-z0-9]|“[a-z]+: ", each)] == []


def test_a_hint_gives_the_example_without_its_quotes() -> None:
    assert for_forms('The version. Put it in quotes: `"1.0"`.') == "The version. Such as 1.0."
    assert for_forms("The basis of each, by its id in `lawful_bases`.") == "The basis of each."


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("posted", "Posted"),
        ("article_28_contract", "Article 28 contract"),
        ("when-they-agree", "When they agree"),
        ("article_9: health-or-social-care", "Article 9: Health or social care"),
        ("follows_policy: true", "Follows policy: Yes"),
        ("every: 12 months", "Every: 12 months"),
        ("false", "No"),
        ("govkit check", ""),
        ("nothing: at all", ""),
    ],
)
def test_what_the_file_says_goes_by_the_label_of_the_form(written: str, words: str) -> None:
    assert labelled(written) == words


def test_a_pair_of_the_file_is_shown_without_its_brackets() -> None:
    assert for_forms("As what: `{hill-school: social workers}`.") == "As what: “Hill school: social workers”."
