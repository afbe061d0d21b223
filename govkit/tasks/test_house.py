"""Tries a house's own clauses, words and rules on the examples that it keeps: what never fires only looks as if all were well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from govkit.data.house_examples import FOLDER, HouseExamplesFile, read_examples
from govkit.data.house_links import refuse_links_out
from govkit.data.shelf import read
from govkit.data.standard import RequiredClause, has_standard
from govkit.data.standard_file import StandardFile
from govkit.data.telling_words import FILE as TELLING_WORDS
from govkit.data.telling_words import TellingWordsFile
from govkit.data.words import HouseWord, HouseWordsFile
from govkit.errors import DataUnreadable, PartnershipUnreadable, TemplatesMissing
from govkit.finding import Finding, Location, Severity, shown
from govkit.model.facts import suggest
from govkit.rules.rule import rules
from govkit.tasks.house_trial import (
    ExampleUnreadable,
    HouseTried,
    found_by_rule,
    found_of_clause,
    found_words,
    statements_of,
)
from govkit.wording.say import listing
from govkit.written.read_file import read_bytes
from govkit.written.read_yaml import read_yaml
from govkit.written.source_map import Route

_WORDS: Final = "standards/plain_words.yaml"
_PART: Final = "`, which "
_BESIDE: Final = "partners.yaml"
_ENDINGS: Final = (".yaml", ".yml")
_START: Final = (
    "the examples start from a partnership, and there is no such file. Name another with `-p FILE`, or as `base: FILE` in the file of examples, "
    "which is looked for from the folder of that."
)
_FIRES: Final = "Add an example in which it is left out or said wrongly, as `bad` or among the `cases`."


@dataclass(frozen=True, slots=True)
class HouseTested:
    """What somebody should act on, and how many examples were tried of how many things of the house."""

    findings: tuple[Finding, ...]
    examples: int
    things: int


@dataclass(frozen=True, slots=True)
class _Example:
    """One example: what it is called, where, what is changed or said, and what it has to find; `None` where anything will do."""

    name: str
    route: Route
    given: Any
    finds: tuple[str, ...] | None


@dataclass(slots=True)
class _House:
    """A house that is being tried: what it brings, by name, with the place where it says so; which of it has fired, and how many examples ran."""

    folder: Path
    today: date
    beside: Path
    things: dict[str, Location] = field(default_factory=dict)
    fired: set[str] = field(default_factory=set)
    ran: int = 0

    @property
    def subjects(self) -> list[str]:
        """What examples can be of: a thing as a whole, and not what it states or promises."""
        return [name for name in self.things if _PART not in name]


def try_house(folder: Path, today: date, beside: Path | None = None) -> HouseTested:
    """Tries every example in the folder's `examples/`. `beside` is the partnership that they change where they name no other.

    Raises TemplatesMissing where there is no such folder, and DataUnreadable for a file that can't be read.
    """
    if not folder.is_dir():
        raise TemplatesMissing(f"{folder}: there is no such folder. Name the folder of your own templates.")
    refuse_links_out(folder)
    house = _House(folder, today, beside or folder.parent / _BESIDE)
    house.things.update(_things(folder))
    findings: list[Finding] = []
    for file in sorted(each for each in (folder / FOLDER).glob("*") if each.suffix in _ENDINGS):
        examples = read_examples(file)
        findings += _tried(house, file, examples, tuple(_examples(examples)))
    findings += [_never(name, place) for name, place in house.things.items() if name not in house.fired]
    return HouseTested(tuple(findings), house.ran, len(house.things))


def _things(folder: Path) -> Iterator[tuple[str, Location]]:
    """All that the house asks for, by name: its clauses and what each states and promises, its words, its groups of telling words."""
    for file in sorted((folder / "standards").glob("*.yaml")):
        name = file.relative_to(folder).as_posix()
        if name == _WORDS:
            for at, word in enumerate(read(file, HouseWordsFile).words):
                yield f"word `{word.words}`", _place(file, ("words", str(at)))
        elif name == TELLING_WORDS:
            for group in read(file, TellingWordsFile).root:
                yield f"telling words `{group}`", _place(file, (group,))
        elif has_standard(file.stem, folder) and _is_standard(file):
            yield from _of_standard(file)


def _is_standard(file: Path) -> bool:
    return "kind" in (read_yaml(file.read_text("utf-8"), str(file)).raw or {})


def _of_standard(file: Path) -> Iterator[tuple[str, Location]]:
    for at, clause in enumerate(read(file, StandardFile).clauses):
        whole, place = f"clause `{file.stem}/{clause.id}`", _place(file, ("clauses", str(at)))
        yield whole, place
        yield from ((f"{whole}, which states `{name}`", place) for name, _ in statements_of(clause))
        yield from ((f"{whole}, which promises `{name}`", place) for name in clause.promises)


def _place(file: Path, route: Route) -> Location:
    return read_yaml(read_bytes(file, DataUnreadable).decode("utf-8-sig"), shown(file)).sources.locate_key(route)


def _examples(of: HouseExamplesFile) -> Iterator[_Example]:
    if of.bad is not None:
        yield _Example("`bad`", ("bad",), of.bad, None)
    if of.good is not None:
        yield _Example("`good`", ("good",), of.good, ())
    for at, case in enumerate(of.cases):
        yield _Example(f"“{case.name}”", ("cases", str(at)), case.words or case.changes, case.finds)


def _tried(house: _House, file: Path, of: HouseExamplesFile, examples: Sequence[_Example]) -> Iterator[Finding]:
    """What does not end as it should."""
    if of.subject not in {*house.subjects, f"rule `{of.rule}`"} or (of.rule and of.rule not in _rule_names()):
        known = _rule_names() if of.rule else [name.split("`")[1] for name in house.subjects]
        what = f"Nothing of this house is the {of.subject}."
        yield _finding("example-of-nothing", what, suggest(of.rule or of.clause or of.word, known), _place(file, ()))
        return
    base = _base(house, file, of) if not of.word else {}
    tried = HouseTried(house.folder, base, house.today)
    for each in examples:
        try:
            found = _found(house, tried, of, each)
        except ExampleUnreadable as why:
            what = f"The example {each.name} of the {of.subject} can’t be tried: {why}"
            yield _finding("example-unreadable", what, "Change what it changes.", _place(file, each.route))
            continue
        house.ran += 1
        if wrong := _wrong(each, found, of.subject):
            yield _finding(*wrong, _place(file, each.route))
        elif each.finds != ():
            house.fired |= _fired(of, found)


def _rule_names() -> list[str]:
    return [rule.id for subject in ("partnership", "calendar") for rule in rules(subject)]


def _base(house: _House, file: Path, of: HouseExamplesFile) -> Mapping[str, Any]:
    at = file.parent / of.base if of.base else house.beside
    if not at.exists():
        raise PartnershipUnreadable(shown(at), _START)
    raw = read_yaml(read_bytes(at).decode("utf-8-sig"), shown(at)).raw
    if not isinstance(raw, Mapping):
        raise DataUnreadable(
            at, "the examples start from this partnership, which can’t be read. `govkit check` says why."
        )
    return raw


def _found(house: _House, tried: HouseTried, of: HouseExamplesFile, each: _Example) -> tuple[str, ...]:
    if of.word:
        return found_words(tried, _house_word(house, of.word).rule.value, of.word, str(each.given))
    if of.clause:
        kind, _, name = of.clause.partition("/")
        return tuple(sorted(found_of_clause(tried, _clause(house, kind, name), kind, {**of.given, **each.given})))
    changes = {**of.given, **each.given}
    found = found_by_rule(tried, of.rule, changes)
    if found and of.group and found_by_rule(tried, of.rule, changes, without_words=True) == found:
        return ()  # it is govkit's own words that found it
    return tuple(sorted(found))


def _clause(house: _House, kind: str, name: str) -> RequiredClause:
    """What the house itself asks of the clause; what govkit asks of it too was tried before it was shipped."""
    own = read(house.folder / "standards" / f"{kind}.yaml", StandardFile)
    return next(each for each in own.clauses if each.id == name)


def _house_word(house: _House, words: str) -> HouseWord:
    return next(each for each in read(house.folder / _WORDS, HouseWordsFile).words if each.words == words)


def _wrong(each: _Example, found: Sequence[str], subject: str) -> tuple[str, str, str] | None:
    """The rule, what is wrong and what to do, if the example does not end as it should."""
    if each.finds == () and found:
        what = f"The example {each.name} of the {subject} has to pass, and this is found: {_listed(found)}."
        return "example-not-passed", what, "Change the example, or what asks for that."
    if each.finds is None and not found:
        what = f"The example {each.name} of the {subject} has to be found, and nothing is."
        return (
            "example-not-found",
            what,
            "Look at whether it is ever asked for: its `when`, its spelling, its document.",
        )
    lacking = [name for name in each.finds or () if name not in found]
    if lacking:
        what = f"The example {each.name} of the {subject} does not find {_listed(lacking)}, but {_listed(found) or 'nothing'}."
        return "example-not-found", what, "Write what it is to find, or change the example."
    return None


def _listed(names: Sequence[str]) -> str:
    return listing([f"`{name}`" for name in names])


def _fired(of: HouseExamplesFile, found: Sequence[str]) -> set[str]:
    """The things of the house that an example has shown to fire."""
    group = {f"telling words `{of.group}`"} if of.group else set()
    return {
        of.subject,
        *group,
        *(f"{of.subject}, which states `{name}`" for name in found),
        *(f"{of.subject}, which promises `{name}`" for name in found),
    }


def _never(name: str, place: Location) -> Finding:
    what = f"No example shows that the {name} ever finds anything: it may never fire."
    return _finding("never-fires", what, _FIRES, place)


def _finding(rule: str, what: str, fix: str, place: Location) -> Finding:
    return Finding(rule, Severity.ERROR, what, fix, place)
