"""What is told of keys and choices: each word has a page, and each page names real keys, choices, kinds and rules."""

from __future__ import annotations

import re

import pytest

from govkit.data.choices import ChoicesFile, ReadersFile
from govkit.data.shelf import shipped
from govkit.data.standard import kinds_with_standard
from govkit.report.vocabulary import choice_pages, every_key, key_pages, readers, words
from govkit.rules.rule import every_rule


@pytest.mark.whole
def test_every_key_and_choice_has_a_page_that_says_something() -> None:
    for word in words():
        pages = [*key_pages(word), *choice_pages(word)]
        assert pages, word
        assert all(len(page.splitlines()) >= 3 for page in pages), word


def test_what_choices_mean_is_said_of_choices_that_there_are() -> None:
    known = {key.path: key.choices for key in every_key()}
    for path, said in shipped("choices.yaml", ChoicesFile).choices.items():
        assert {*said} <= {*known[path]}, path


def test_readers_are_of_keys_and_kinds_that_there_are() -> None:
    paths = {key.path for key in every_key()}
    printed = shipped("readers.yaml", ReadersFile).printed_in
    assert {*printed} <= paths
    assert {kind for kinds in printed.values() for kind in kinds} <= set(kinds_with_standard())


def test_a_plain_summary_is_read_by_people_and_by_those_who_sign_not() -> None:
    assert readers("purpose.plain_summary").keys() == {"the people whom it is about", "the staff who carry it out"}
    assert readers("purpose.why_not_less").keys() == {"those who sign"}


def test_rules_that_look_at_a_key_are_rules() -> None:
    known = {rule.id for rule in every_rule()}
    (page,) = key_pages("goes_ahead")
    named = re.findall(r"`([a-z-]+)`", page[page.index("Rules that look at it") :])
    assert named
    assert {*named} <= known
