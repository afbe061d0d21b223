"""Checks a partnership and every document that it makes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from govkit.approval.changed import ChangedClause, changed_clauses, every_changed_clause
from govkit.data.inputs import Inputs
from govkit.data.renamed import renamed
from govkit.data.settings import settings_of
from govkit.data.templates import Templates, templates
from govkit.document import Kind
from govkit.document.names import kind_of
from govkit.errors import DataUnreadable, GovkitError, TemplateFailed
from govkit.finding import Besides, Finding, Location, Severity
from govkit.load import Loaded, load_partnership
from govkit.model import Partnership
from govkit.outcome.checked import Checked
from govkit.outcome.folded import folded
from govkit.outcome.known import Agreement, set_apart
from govkit.outcome.locate import in_approvals, in_document, in_house_file, in_partnership, in_words
from govkit.outcome.waive import Sorted, waive
from govkit.renaming.in_house import in_house
from govkit.rules.rendered import Rendered
from govkit.rules.rule import Rule, rules
from govkit.rules.selecting import EVERYTHING, Chosen, chosen, severities, without_since
from govkit.rules.words_tested import WordsTested
from govkit.sets.house_files import house_files
from govkit.sets.render_set import render_set
from govkit.tasks.check_languages import OfDocuments, made_in_languages, of_languages
from govkit.understanding.tested import words_tested
from govkit.written.fault_kinds import OLD_NAMES
from govkit.written.opened import opened_files

if TYPE_CHECKING:  # few partnerships name a language
    from govkit.sets.in_languages import InLanguage

LEFT_OUT: Final = "clause-never-included"
UNDEFINED: Final = "undefined-name"
_ASKED: Final = (
    *("partnership", "calendar", "document", "set", "language", "house", "words", "approvals", "understanding"),
)


def check(  # noqa: PLR0913 - each is an option of a command
    inputs: Inputs,
    *,
    draft: bool = False,
    each_sender: bool = False,
    with_annexes: bool = False,
    formats_offered: bool = False,
    languages: Collection[str] | None = None,
    fold: bool = True,
    what_can_be: bool = False,
) -> Checked:
    """What somebody should act on in a partnership file and its documents. Without `fold`, what is the same of several partners is told of each.

    With `what_can_be`, a template that fails is told, and keeps only its own documents from being made.
    """
    of_documents = OfDocuments(draft, each_sender, with_annexes, formats_offered, languages, what_can_be)
    with opened_files() as opened:
        checked = _checked(inputs, of_documents, fold=fold)
    return replace(checked, opened=dict(opened))


def _checked(inputs: Inputs, wanted: OfDocuments, *, fold: bool) -> Checked:
    found = templates(inputs.partnership, inputs.templates)
    loaded = load_partnership(
        inputs.partnership, found.house, inputs.unsaved
    )  # which says what is wrong with a file that leads nowhere
    asked = _chosen(inputs)
    if loaded.partnership is None:
        unread = Besides(not_asked=asked.not_asked, unread=(loaded.sources.file,), without_since=not inputs.since)
        return Checked(loaded.findings, (), None, found, besides=unread)
    of_house = tuple(_of_house(found, asked))
    of_look = _of_look(found.look) if found.look else ()
    documents: tuple[Rendered, ...] = ()
    failed: GovkitError | None = None
    not_made: dict[str, TemplateFailed] = {}

    def keep(kind: Kind, error: TemplateFailed) -> None:
        not_made[kind.name] = error

    try:
        documents = render_set(
            loaded.partnership,
            found,
            draft=wanted.draft,
            each_sender=wanted.each_sender,
            with_annexes=wanted.with_annexes,
            failed=keep if wanted.what_can_be else None,
        )
    except (TemplateFailed, DataUnreadable) as error:
        if not of_look and not _tells_whole(of_house):
            raise
        failed = error
    translated: tuple[InLanguage, ...] = ()
    if not failed:
        translated = made_in_languages(
            loaded.partnership, documents, found, inputs.partnership, wanted, failed=not_made.__setitem__
        )
    findings = [
        *loaded.curable(
            in_partnership(rule, problem, loaded)
            for rule in _asked("partnership", asked)
            for problem in rule.check(loaded.partnership)
        ),
        *loaded.curable(
            in_partnership(rule, problem, loaded)
            for rule in _asked("calendar", asked)
            for problem in rule.check(loaded.partnership, inputs.today)
        ),
        *_each_fact_once(
            (
                in_document(rule, problem, each, found, loaded)
                for each in (*documents, *(one.rendered for one in translated if one.rendered))
                for rule in _asked("document", asked)
                if not (rule.english_alone and each.document.other_language)
                for problem in rule.check(each)
            ),
            loaded.sources.file,
        ),
        *(
            in_document(rule, problem, each, found, loaded)
            for each in documents
            for rule in _asked("set", asked)
            for problem in rule.check(each, documents)
        ),
        *_each_fact_once(of_languages(translated, loaded, _asked("language", asked)), loaded.sources.file),
        *(_of_versions(documents, loaded, inputs.partnership.parent, asked) if wanted.formats_offered else ()),
        *(
            in_partnership(rule, problem, loaded)
            for words in _tested_with_people(documents, loaded.partnership, inputs, found, asked)
            for rule in _asked("understanding", asked)
            for problem in rule.check(words)
        ),
        *_not_told_by_documents(of_house, documents, found),
        # A kind of which no document is made may have templates that can't be read.
        *(() if failed else _of_words(found, inputs.since, asked, frozenset(map(kind_of, not_made)))),
    ]
    left = _waived([asked.as_grave(each) for each in findings], asked, loaded, inputs)
    old = (*loaded.findings, *in_house(found.house, renamed()).findings)
    told, besides = set_apart(
        [asked.as_grave(each) for each in (*left.findings, *old) if asked.asks(each.rule)],
        [each.finding for each in left.waived],
        inputs.asking.baseline if inputs.asking else None,
        Agreement(inputs.partnership, loaded.partnership, found),
        asked,
    )
    others = [each for each in told if each.rule not in OLD_NAMES]
    found_once = folded(others, loaded.partnership) if fold else others
    names = (each for each in told if each.rule in OLD_NAMES)
    in_order = tuple(sorted((*names, *of_look, *found_once), key=_in_reading_order))
    besides = replace(besides, without_since=not inputs.since)
    return Checked(
        in_order,
        documents,
        loaded.partnership,
        found,
        left.waived,
        besides,
        failed=failed,
        not_made=not_made,
        translated=tuple(each.rendered for each in translated if each.rendered),
    )


def _tested_with_people(
    documents: Iterable[Rendered], partnership: Partnership, inputs: Inputs, found: Templates, asked: Chosen
) -> Iterator[WordsTested]:
    """How the words of documents stand with the people who were asked about them, if that is asked."""
    if any(True for _rule in _asked("understanding", asked)):
        told = (words_tested(each, partnership, inputs.partnership, found.house) for each in documents)
        yield from (each for each in told if each)


def _chosen(inputs: Inputs) -> Chosen:
    """What is asked, and how grave it is, by whoever runs it and by the house's settings. What nobody may leave out is asked of a build."""
    house, asking = settings_of(inputs.partnership), inputs.asking
    asked = chosen(asking.select, asking.ignore, house, waivers=asking.waivers) if asking else EVERYTHING
    asked = asked if inputs.since else without_since(asked)
    return asked._replace(severities=severities(house))


def _asked(subject: str, asked: Chosen) -> Iterator[Rule]:
    return (rule for rule in rules(subject) if asked.asks(rule.id))


def _waived(findings: list[Finding], asked: Chosen, loaded: Loaded, inputs: Inputs) -> Sorted:
    """The findings without those that the partners accept for a time, unless nobody wants to know of waivers."""
    rules_asked = tuple(rule for subject in _ASKED for rule in _asked(subject, asked))
    if inputs.asking and not inputs.asking.waivers:
        return Sorted(tuple(findings))
    return waive(findings, rules_asked, loaded, inputs.today)


def _of_house(found: Templates, asked: Chosen) -> Iterator[Finding]:
    """What is wrong with the house's own folder, if it has one."""
    house = house_files(found)
    if house is not None:
        yield from (
            in_house_file(rule, problem, found) for rule in _asked("house", asked) for problem in rule.check(house)
        )


def _of_look(folder: Path) -> tuple[Finding, ...]:
    """What is wrong with how the house wants its documents to look."""
    from govkit.house import style_faults  # noqa: PLC0415 - few houses have a look of their own

    return style_faults(folder)


def _of_versions(documents: Sequence[Rendered], loaded: Loaded, folder: Path, asked: Chosen) -> Iterator[Finding]:
    """What is wrong with versions that the partners offer and bring."""
    from govkit.sets.offered_versions import offered_versions  # noqa: PLC0415 - few builds ask

    if loaded.partnership is None:
        return
    for version in offered_versions(loaded.partnership, documents, folder):
        for rule in _asked("version", asked):
            for problem in rule.check(version):
                yield replace(in_partnership(rule, problem, loaded), document=version.document.name)


def _tells_whole(of_house: Iterable[Finding]) -> bool:
    """Whether something is told of the house's files that keeps documents from being made."""
    return any(each.severity is Severity.ERROR or each.rule == UNDEFINED for each in of_house)


def _not_told_by_documents(
    of_house: Iterable[Finding], documents: Iterable[Rendered], found: Templates
) -> Iterator[Finding]:
    """The findings about the house's files, without clauses whose lack is told of a document that this partnership needs."""
    told = {(each.kind.name, clause.id) for each in documents for clause in each.missing()} if found.house else set()
    return (each for each in of_house if each.rule != LEFT_OUT or (each.document, each.clause) not in told)


def _of_words(found: Templates, since: str, asked: Chosen, left_out: Collection[str]) -> Iterator[Finding]:
    """What the templates say otherwise than was approved, and which approvals are by nobody who may approve, if that was asked."""
    if not since:
        kinds = [each for each in found.kinds() if each not in left_out]
        yield from _of_clauses(changed_clauses(found, kinds), found, asked)
        return
    from govkit.earlier.approvals import approvals_since  # noqa: PLC0415 - few runs ask git

    changed = tuple(every_changed_clause(found))
    yield from _of_clauses(changed, found, asked)
    approvals = approvals_since(found, since, changed)
    yield from (in_approvals(rule, each) for rule in _asked("approvals", asked) for each in rule.check(approvals))


def _of_clauses(changed: Iterable[ChangedClause], found: Templates, asked: Chosen) -> Iterator[Finding]:
    for clause in changed:
        yield from (
            in_words(rule, each, clause, found) for rule in _asked("words", asked) for each in rule.check(clause)
        )


def _each_fact_once(findings: Iterable[Finding], partnership: str) -> Iterator[Finding]:
    """The findings, but one alone where several documents print the same words of the partnership file."""
    seen: set[tuple[str, Location, str]] = set()
    for finding in findings:
        told = (finding.rule, finding.location, finding.message)
        if finding.location.file != partnership or told not in seen:
            seen.add(told)
            yield finding


def _in_reading_order(finding: Finding) -> tuple[int, str, str, int, int]:
    place = finding.location
    return finding.severity.rank, finding.document, place.file, place.line, place.column
