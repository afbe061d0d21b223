"""What is said of entries that were drawn by lot: in sentences where the usual advice would mislead, and where the plainer word is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from govkit.data.words import WordRule
from govkit.rules.prose import Prose
from govkit.rules.rule import find_rule
from tests.rows import over_rows
from tests.rules.test_where_wrong import entries, read_as_letter

_FILE: Final = Path(__file__).parent / "advice_by_lot.yaml"
_OF_EACH: Final = 40


@over_rows("lot", ["first_fits", "second_fits"])
def test_each_entry_is_found_where_the_plainer_word_is_right(lot: str) -> None:
    assert len(lots()[lot]) == _OF_EACH
    assert [term for term in lots()[lot] if fix_of(lot, term) is None] == []


@over_rows(
    ("lot", "most_found", "most_unsaid"),
    [("first_misleads", 29, 0), ("second_misleads", 38, 15)],
)
def test_how_many_are_found_where_the_advice_would_mislead(lot: str, most_found: int, most_unsaid: int) -> None:
    found = {term: fix for term in lots()[lot] if (fix := fix_of(lot, term)) is not None}
    unsaid = [term for term, fix in found.items() if not (leave_of(term) and f"Leave it {leave_of(term)}." in fix)]
    assert len(lots()[lot]) == _OF_EACH
    assert len(found) <= most_found
    assert len(unsaid) <= most_unsaid, unsaid


@cache
def lots() -> Mapping[str, Mapping[str, str]]:
    """The sentence of each entry, by lot."""
    read: Mapping[str, Mapping[str, str]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return read


def fix_of(lot: str, term: str) -> str | None:
    """What the rule that minds the entry, or a longer one that starts with it, says to do in its sentence, if it finds it there."""
    every = read_as_letter(iter([lots()[lot][term]]))
    return next((fix for rule in WordRule for fix in _fixes(every, rule, term)), None)


def _fixes(every: Prose, rule: WordRule, term: str) -> Iterator[str]:
    listed = [each for each in every.listed.get(rule, ()) if each.found.form.of.term.startswith(term)]
    spans = [each.sentence.span(each.found.first, each.found.last) for each in listed]
    return (problem.fix for problem in find_rule(rule).check(every) if problem.span in spans)


def leave_of(term: str) -> str:
    """When the list says that the entry is right as it is."""
    return next(word.leave for rule in WordRule for word in entries(rule) if word.words == term)
