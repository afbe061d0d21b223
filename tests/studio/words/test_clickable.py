"""In a document in a frame each sentence leads to its own page, and nothing else leads anywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.rewording.clauses import OpenTemplates
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from govkit.studio.studio import PageUnknown
from govkit.studio.words.clickable import clickable
from tests.studio.visiting import DAY, FILE


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


@pytest.mark.whole
def test_each_link_leads_to_a_sentence_that_there_is(example: Path) -> None:
    page = clickable(desk(example), "opt_out_letter")
    links = re.findall(r'<a [^>]*href="([^"]*)"', page)
    assert len(links) > 10
    found = OpenTemplates(desk(example).templates)
    for link in set(links):
        clause, _, number = link.removeprefix(f"{FILE}/words/opt_out_letter/").rpartition("/")
        assert int(number) in [each.number for each in found.of_clause("opt_out_letter", clause)], link
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", page), "a link in a link"


def test_a_kind_that_the_partnership_does_not_make_is_told(example: Path) -> None:
    with pytest.raises(PageUnknown):
        clickable(desk(example), "no_such_kind")
    example.write_text("partnership: [", "utf-8")
    with pytest.raises(PageUnknown):
        clickable(desk(example), "opt_out_letter")


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["consent_letter", "privacy_notice"])
def test_what_stands_in_a_choice_between_sentences_is_clickable_too(kind: str, example: Path) -> None:
    body = clickable(desk(example), kind).partition("<body")[2]
    other = re.sub(r"<[^>]*>", " ", re.sub(r'<a class="fact".*?</a>', " ", body, flags=re.DOTALL))
    assert len("".join(other.partition(">")[2].split())) < 100, other
