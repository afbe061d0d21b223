"""Tries one example of a house: what its clause, word or rule finds in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

import yaml

from govkit.data.house_examples import FOLDER
from govkit.data.standard import RequiredClause
from govkit.data.telling_words import FILE as TELLING_WORDS
from govkit.data.templates import Templates, shipped_templates
from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.errors import GovkitError, TemplateFailed
from govkit.finding import shown
from govkit.load import Loaded, load_partnership
from govkit.model.facts import suggest
from govkit.readability.score import score
from govkit.rules.changes import LEFT_OUT, changed
from govkit.rules.prose import prose
from govkit.rules.rendered import Rendered
from govkit.rules.rule import find_rule, rules
from govkit.sets.render_set import render_set
from govkit.wording.house_language import plain_language

_ABOUT_CLAUSES: Final = ("missing-clause", "empty-clause", "clause-omits-fact", "clause-out-of-order")
_OMITS: Final = "clause-omits-fact"
_PARTNERSHIP: Final = "partners.yaml"
_OF_HOUSE: Final = (".j2", TELLING_WORDS)


class ExampleUnreadable(GovkitError):
    """An example describes no partnership, changes a template that is nowhere, or makes no document."""


class HouseTried(NamedTuple):
    """A house's folder, the partnership that its example changes, and the day."""

    house: Path
    base: Mapping[str, Any]
    today: date


def found_of_clause(tried: HouseTried, clause: RequiredClause, kind: str, changes: Mapping[str, Any]) -> frozenset[str]:
    """What is found of a clause: rules by their ids, statements as the standard has them, and promises that are not made.

    Raises ExampleUnreadable.
    """
    with _changed_house(tried, changes) as (loaded, found):
        if loaded.partnership is None:
            raise ExampleUnreadable(_why(loaded))
        try:
            documents = render_set(loaded.partnership, found)
        except TemplateFailed as error:
            raise ExampleUnreadable(f"{error.template}: {error.why}") from error
        of_kind = [each for each in documents if each.document.kind == kind]
        return frozenset(name for each in of_kind for name in _found_in(each, clause))


def statements_of(clause: RequiredClause) -> tuple[tuple[str, RequiredClause], ...]:
    """Each thing that a clause has to state, by its name, beside a clause that has to state nothing else."""
    alone = {"states": (), "each": ()}
    return (
        *((path, clause.model_copy(update={**alone, "states": (path,)})) for path in clause.states),
        *(
            (f"{' and '.join(each.of)}: {', '.join(each.states)}", clause.model_copy(update={**alone, "each": (each,)}))
            for each in clause.each
        ),
    )


def _found_in(rendered: Rendered, clause: RequiredClause) -> Iterator[str]:
    if clause.id not in {each.id for each in rendered.required}:
        return
    for rule in rules("document"):
        if rule.id in _ABOUT_CLAUSES and any(each.clause == clause.id for each in rule.check(rendered)):
            yield rule.id
    for name, alone in statements_of(clause):
        if any(find_rule(_OMITS).check(replace(rendered, required=(alone,)))):
            yield name
    made = {each.promise for each in rendered.promised if each.clause == clause.id}
    yield from (promise for promise in clause.promises if promise not in made)


def found_words(tried: HouseTried, rule: str, term: str, words: str) -> tuple[str, ...]:
    """The very words that the house's word is found in, where a letter says this."""
    blocks = parse(f"<p>{escape(words, quote=False)}</p>", "example.html.j2")
    document = Document("example", "example", "Example", "en-GB", "E-1", "1", Design.LETTER, blocks)
    held = prose(score(document), plain_language(tried.house), {})
    ours = {
        each.sentence.span(each.found.first, each.found.last)
        for each in held.listed.get(rule, ())
        if each.found.form.of.term == term
    }
    return tuple(each.words for each in find_rule(rule).check(held) if each.span in ours)


def found_by_rule(
    tried: HouseTried, rule: str, changes: Mapping[str, Any], *, without_words: bool = False
) -> frozenset[str]:
    """The paths at which a rule about the partnership file finds something; `without_words` of the house's own. Raises ExampleUnreadable."""
    gone = {TELLING_WORDS: LEFT_OUT} if without_words else {}
    with _changed_house(tried, {**changes, **gone}) as (loaded, _):
        if loaded.partnership is None:
            raise ExampleUnreadable(_why(loaded))
        asked = find_rule(rule)
        day = (tried.today,) if asked.subject == "calendar" else ()
        return frozenset(each.path for each in asked.check(loaded.partnership, *day))


def _why(loaded: Loaded) -> str:
    first = loaded.findings[0]
    return f"{first.message} {first.fix}"


@contextmanager
def _changed_house(tried: HouseTried, changes: Mapping[str, Any]) -> Iterator[tuple[Loaded, Templates]]:
    """A copy of the house and of the partnership, after the changes; those whose path ends in `.j2` are of templates.

    Raises ExampleUnreadable for all that can't be read there, which it tells by the names that people know.
    """
    facts = {path: value for path, value in changes.items() if not path.endswith(_OF_HOUSE)}
    with TemporaryDirectory(prefix="govkit-house-") as folder:
        place = Path(folder).resolve()
        try:
            house = _copied(tried.house, place / "templates")
            for name, text in changes.items():
                if name not in facts:
                    _put(house, name, text)
            file = place / _PARTNERSHIP
            file.write_text(yaml.safe_dump(_after(tried.base, facts), allow_unicode=True, sort_keys=False), "utf-8")
            yield load_partnership(file, house), Templates(shipped_templates(), house)
        except GovkitError as error:
            raise ExampleUnreadable(_as_known(str(error), place, tried.house)) from error


def _copied(house: Path, to: Path) -> Path:
    try:
        return Path(shutil.copytree(house, to, ignore=shutil.ignore_patterns(FOLDER)))
    except (OSError, shutil.Error) as error:
        raise ExampleUnreadable("a file of this folder can’t be read, or is a link that leads nowhere.") from error


def _as_known(why: str, place: Path, house: Path) -> str:
    """The reason with the house's own folder in place of its copy."""
    return why.replace(str(place / "templates"), shown(house)).replace(f"{place}{os.sep}", "")


def _after(base: Mapping[str, Any], facts: Mapping[str, Any]) -> Mapping[str, Any]:
    try:
        return changed(base, facts)
    except (LookupError, ValueError, TypeError, AttributeError) as error:
        why = f"a path in it leads nowhere: {error}. Paths lead through keys, as in `flows.health-flag.starts`."
        raise ExampleUnreadable(why) from error


def _put(house: Path, name: str, text: object) -> None:
    file = house / name
    if not file.resolve().is_relative_to(house.resolve()):
        raise ExampleUnreadable(f"`{name}` is no template of this folder.")
    found = Templates(shipped_templates(), house)
    if name != TELLING_WORDS and not found.find(name).is_file():
        known = {each.relative_to(folder).as_posix() for folder in found.folders for each in folder.rglob("*.j2")}
        raise ExampleUnreadable(f"there is no template `{name}`, here or among govkit’s own. {suggest(name, known)}")
    if not isinstance(text, str):
        raise ExampleUnreadable(f"`{name}` should hold what the file says, as text.")
    if text == LEFT_OUT:
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
