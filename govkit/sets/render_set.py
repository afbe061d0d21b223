"""Renders every document that a partnership needs, each beside what it must say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from jinja2 import TemplateError, nodes

from govkit.data.kinds import kinds
from govkit.data.promising import promising
from govkit.data.renamed import renamed
from govkit.data.shelf import shipped
from govkit.data.standard import RequiredClause, Standard, standard
from govkit.data.templates import Templates
from govkit.dates.reply import ground_to_refuse, may_be_refused, refusal_ground, reply_by
from govkit.document import Kind
from govkit.document.house_style import HouseStyle
from govkit.document.names import template_of
from govkit.errors import TemplateFailed
from govkit.finding import shown
from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.letter import Letter
from govkit.model.records import Regulator
from govkit.model.request import Request
from govkit.model.senders import holders_of, senders_of
from govkit.model.walk import every_fact
from govkit.questions.answers import (
    answer_kept,
    answer_kept_by_others,
    answer_limit,
    answer_needed_to,
    no_means,
    tells_no_others,
    told_of_answer,
)
from govkit.questions.asking import asked_in, is_asked_by_schools, out_before_first_flow
from govkit.questions.in_welsh import answers_in_welsh, calls_in_welsh
from govkit.questions.letters import criteria, tells_why_you
from govkit.questions.nobody_else import goes_to_nobody_else, not_for
from govkit.questions.own_askers import senders_in
from govkit.questions.young_words import (
    is_item_told_to_parents,
    is_request_told_to_parents,
    is_told_to_parents,
    item_for_the_young,
    purpose_for_the_young,
)
from govkit.render import Subject, render
from govkit.render.environment import Environment, environment, environment_in, parsed
from govkit.render.scope import Scope
from govkit.rules.rendered import Rendered
from govkit.rules.statements import find_facts
from govkit.rules.written_facts import WrittenFacts
from govkit.sets.annexed import annexes, is_agreement
from govkit.sets.listed import listed
from govkit.sets.subjects import subjects
from govkit.wording.tongue import Tongue

Failed: TypeAlias = Callable[[Kind, TemplateFailed], None]


def render_set(  # noqa: PLR0913 - each is an option of a command
    partnership: Partnership,
    found: Templates,
    *,
    draft: bool = False,
    each_sender: bool = False,
    with_annexes: bool = False,
    failed: Failed | None = None,
) -> tuple[Rendered, ...]:
    """The documents, by kind; a letter of a group for each member if asked. Raises TemplateFailed, which names the template as it is shown.

    With annexes, the agreement lists the documents that are annexed to it. Raises DataUnreadable where the look of the house can't be had.
    Whoever is told what `failed` gets the documents of all other kinds.
    """
    look = _look(found.look) if found.look else None

    told = _shown_to(failed, found)
    scope = Scope(partnership, worked_out(partnership), each_sender=each_sender)
    rendered = _every_document(scope, found, draft=draft, with_annexes=with_annexes, failed=told)
    if look is None:
        return rendered
    return tuple(replace(each, document=replace(each.document, house=look)) for each in rendered)


def render_kind(
    partnership: Partnership, found: Templates, name: str, *, draft: bool = False, tongue: Tongue | None = None
) -> tuple[Rendered, ...]:
    """The documents of one kind alone, in English or another language. Raises TemplateFailed."""
    each = _renderer(Scope(partnership, worked_out(partnership), tongue=tongue), found, draft=draft)
    return tuple(rendered for kind in kinds(found) if kind.name == name for rendered in each(kind))


def render_in(  # noqa: PLR0913 - each is an option of a command
    partnership: Partnership,
    found: Templates,
    tongue: Tongue,
    *,
    draft: bool = False,
    each_sender: bool = False,
    failed: Failed | None = None,
) -> tuple[Rendered, ...]:
    """The documents of the kinds that there are in a language, but for those that are told `failed`. Raises TemplateFailed, or DataUnreadable."""
    look = _look(found.look) if found.look else None
    scope = Scope(partnership, worked_out(partnership), each_sender=each_sender, tongue=tongue)
    each = _telling(_renderer(scope, found, draft=draft), _shown_to(failed, found))
    rendered = tuple(
        made
        for kind in kinds(found)
        if found.find(template_of(kind.name, tongue.code)).is_file()
        for made in each(kind)
    )
    return tuple(replace(one, document=replace(one.document, house=look)) for one in rendered)


def _look(folder: Path) -> HouseStyle:
    from govkit.house import house_style  # noqa: PLC0415 - few houses have a look of their own

    return house_style(folder)


def _every_document(
    scope: Scope, found: Templates, *, draft: bool, with_annexes: bool, failed: Failed
) -> tuple[Rendered, ...]:
    each = _telling(_renderer(scope, found, draft=draft), failed)
    if not with_annexes:
        return tuple(rendered for kind in kinds(found) for rendered in each(kind))
    # An agreement tells the titles of the others, so it is rendered after them, and keeps its place.
    others = {kind.name: tuple(each(kind)) for kind in kinds(found) if not is_agreement(kind)}
    listed = annexes(rendered for those in others.values() for rendered in those)
    told = {"annexes": scope.state(listed, ("annexes",))}
    return tuple(
        rendered
        for kind in kinds(found)
        for rendered in (each(kind, **told) if is_agreement(kind) else others[kind.name])
    )


def _shown_to(failed: Failed | None, found: Templates) -> Failed:
    """Has whoever is told of a template that failed see its file; where nobody is, it is raised."""

    def told(kind: Kind, error: TemplateFailed) -> None:
        shown_so = error.shown_as(shown(found.find(error.template)))
        if failed is None:
            raise shown_so from error
        failed(kind, shown_so)

    return told


def _telling(each: Callable[..., Iterator[Rendered]], failed: Failed) -> Callable[..., Iterator[Rendered]]:
    """The same, where somebody is told of a kind of which no document can be made."""

    def of_kind(kind: Kind, **more: Any) -> Iterator[Rendered]:
        try:
            made = tuple(each(kind, **more))
        except TemplateFailed as error:
            failed(kind, error)
            return
        yield from made

    return of_kind


def _renderer(scope: Scope, found: Templates, *, draft: bool) -> Callable[..., Iterator[Rendered]]:
    """What renders the documents of a kind, with what they all are made of worked out once."""
    regulator = shipped("regulator.yaml", Regulator)
    names = {**scope.names(), "regulator": scope.state(regulator, ("regulator",))}
    templating = environment_in(found.folders, scope.tongue) if scope.tongue else environment(found.folders)
    written = WrittenFacts(every_fact(scope.partnership))

    def each(kind: Kind, **more: Any) -> Iterator[Rendered]:
        needed = standard(kind.name, found.house)
        for subject in subjects(kind, needed.made_for, scope):
            facts = {**names, **subject.facts, **more}
            rendered = _render(written, kind, needed, subject, facts, templating, draft=draft, tongue=scope.tongue)
            english = () if scope.tongue else promising(kind.name, needed.made_for, found.house)
            yield replace(rendered, promising=english)

    return each


def worked_out(partnership: Partnership) -> dict[str, dict[str, object]]:
    """The facts that the file does not state, but that follow from it."""
    nation = partnership.partnership.nation
    answered: Mapping[str, Mapping[str, Letter | Request]] = {
        "letters": partnership.letters,
        "requests": partnership.requests,
    }
    letters_and_requests: dict[str, dict[str, object]] = {
        f"{section}.{name}": {"reply_by": reply_by(part, nation)}
        for section, posted in answered.items()
        for name, part in posted.items()
    }
    for name, talk in partnership.conversations.items():
        letters_and_requests[f"conversations.{name}"] = {
            "asked_by_school": is_asked_by_schools(partnership, holders_of(partnership, talk)),
            **_of_asking(partnership, talk, holders_of(partnership, talk)),
        }
    for name, letter in partnership.letters.items():
        letters_and_requests[f"letters.{name}"] |= {
            "asked_by_school": is_asked_by_schools(partnership, senders_of(partnership, letter)),
            "may_be_refused": bool(may_be_refused(partnership, letter)),
            "refusable": may_be_refused(partnership, letter),
            "refusal_ground": refusal_ground(partnership, letter),
            "criteria": criteria(partnership, letter),
            "tells_why_you": tells_why_you(partnership, letter),
            **_of_asking(partnership, letter, senders_of(partnership, letter)),
            "time_to_reply": letter.reply_within if letter.posted is None else None,
        }
    asked: dict[str, dict[str, object]] = {
        f"flows.{flow}": {
            "asked_in": asked_in(partnership, flow),
            "no_means": no_means(partnership, flow),
            "refusal_ground": ground_to_refuse(partnership, flow),
            "is_told_to_parents": is_told_to_parents(partnership.flows[flow]),
        }
        for flow in partnership.flows
    }
    for name, request in partnership.requests.items():
        letters_and_requests[f"requests.{name}"]["is_told_to_parents"] = is_request_told_to_parents(request)
    receivers: dict[str, dict[str, object]] = {
        f"data_items.{name}": {
            "seen_by": partnership.receivers_of(name),
            "for_the_young": item_for_the_young(item),
            "is_told_to_parents": is_item_told_to_parents(item),
        }
        for name, item in partnership.data_items.items()
    }
    purpose: dict[str, object] = {"for_the_young": purpose_for_the_young(partnership.purpose)}
    notice: dict[str, object] = {"out_before_first_flow": out_before_first_flow(partnership)}
    return {
        **letters_and_requests,
        **asked,
        **receivers,
        "purpose": purpose,
        "records.privacy_notice": notice,
        **listed(partnership),
    }


def _of_asking(partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]) -> dict[str, object]:
    """Who answers a no, who is told of an answer, and who gets none of it, of what people are asked or told about."""
    return {
        "answered_by": partnership.answered_by(asked.covers),
        "answers_in_welsh": answers_in_welsh(partnership, asked, by),
        "calls_in_welsh": calls_in_welsh(partnership, asked, by),
        "senders": senders_in(partnership, asked, by),
        "told_of_the_answer": told_of_answer(partnership, asked, by),
        "tells_no_others": tells_no_others(partnership, asked, by),
        "answer_kept": answer_kept(partnership, asked, by),
        "answer_kept_by_others": answer_kept_by_others(partnership, asked, by),
        "answer_limit": answer_limit(partnership, asked),
        "answer_needed_to": answer_needed_to(partnership, asked),
        "goes_to_nobody_else": goes_to_nobody_else(partnership, asked),
        "not_for": not_for(partnership, asked),
    }


def _render(  # noqa: PLR0913, PLR0917 - each is one of the things that a document is made of
    written: WrittenFacts,
    kind: Kind,
    needed: Standard,
    subject: Subject,
    facts: Mapping[str, Any],
    templating: Environment,
    *,
    draft: bool,
    tongue: Tongue | None,
) -> Rendered:
    document = render(templating, kind, subject, facts, draft=draft, tongue=tongue)
    includes = partial(includes_of, templating, kind, tongue.code if tongue else "")
    return Rendered(document, kind, needed, written, _required(needed, facts), facts, includes)


def _required(needed: Standard, facts: Mapping[str, Any]) -> tuple[RequiredClause, ...]:
    """The clauses whose condition holds."""
    return tuple(clause for clause in needed.clauses if not clause.when or any(find_facts(clause.when, facts)))


def includes_of(templating: Environment, kind: Kind, language: str = "") -> dict[str, int]:
    """The line of document.html.j2 that includes each clause, by the clause's id."""
    name = template_of(kind.name, language)
    try:
        source, _file, _fresh = templating.loader.get_source(templating, name)  # type: ignore[union-attr] # it has one
        found = parsed(source, name).find_all(nodes.Include)
    except TemplateError as error:
        raise TemplateFailed(name, 1, str(error)) from error
    return {
        renamed().template(include.template.value).rpartition("/")[2].removesuffix(".html.j2"): include.lineno
        for include in found
        if isinstance(include.template, nodes.Const)
    }
