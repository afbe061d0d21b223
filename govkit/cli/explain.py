"""`govkit explain`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

import click

from govkit.cli.say import tell
from govkit.data.standard import find_clauses, kinds_with_standard
from govkit.errors import WordUnknown
from govkit.report import manual, vocabulary
from govkit.rules.rule import every_rule, find_rule
from govkit.written.fault_kinds import FAULTS, OLD_NAMES

_APART: Final = "\n" + "-" * 40 + "\n\n"
_NEAR: Final = 0.7


@click.command(
    "explain",
    help="Explain a word: a rule, such as item-without-retention; a clause, such as isa/retention; a key of partners.yaml, such as "
    "goes_ahead or flows.ID.goes_ahead; a choice, such as public-task. It tells what it means, why, by which source, where it stands, who reads "
    "it, and how to put it right. A kind of document, such as isa, lists its clauses. A word that is several things tells each.",
)
@click.argument("word")
def command(word: str) -> None:
    """Prints the page of everything that goes by the word."""
    pages = [*_pages(word)]
    if not pages:
        raise WordUnknown(_not_known(word))
    tell(_APART.join(pages))


def _pages(word: str) -> Iterator[str]:
    if word in FAULTS:
        yield manual.fault_page(word, FAULTS[word])
    if word in OLD_NAMES:
        yield manual.old_name_page(word, OLD_NAMES[word])
    kind, _, clause = word.partition("/")
    if found := find_clauses(kind, clause):
        yield manual.clause_page(kind, found[0]) if clause else manual.clause_listing(kind, found)
    if any(rule.id == word for rule in every_rule()):
        yield manual.page(find_rule(word))
    yield from vocabulary.key_pages(word)
    yield from vocabulary.choice_pages(word)


def _not_known(word: str) -> str:
    known = {*FAULTS, *OLD_NAMES, *kinds_with_standard(), *(rule.id for rule in every_rule()), *vocabulary.words()}
    near = get_close_matches(word[:60], sorted(known), n=3, cutoff=_NEAR)
    meant = f"Did you mean {' or '.join(f'`{each}`' for each in near)}?" if near else "Nothing has a name like it."
    return (
        f"There is no rule “{word}”. It is no clause, kind of document, key or choice either. {meant} `govkit rules` lists the rules, and "
        "docs/reference/keys.md the keys."
    )
