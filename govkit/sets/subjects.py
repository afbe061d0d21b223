"""What the documents of a kind are made for: one function for each `MadeFor`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from govkit.data.made_for import MadeFor
from govkit.data.recipient_fields import specimen
from govkit.dates.reply import answers
from govkit.document import Kind
from govkit.document.names import document_name
from govkit.model.briefing import briefings
from govkit.model.children import might_read
from govkit.model.conversation import Conversation, ConversationKind
from govkit.model.facts import Ref
from govkit.model.letter import Letter, LetterKind
from govkit.model.notice import notices
from govkit.model.promises import promises
from govkit.model.senders import holders_of, senders_of
from govkit.model.unsettled import is_unsettled
from govkit.render import Subject
from govkit.render.scope import Scope


def subjects(kind: Kind, made_for: MadeFor, scope: Scope) -> Iterator[Subject]:
    """The subject of each document of a kind that is made for this."""
    return _MADE_FOR[made_for](kind, scope)


def _the_partnership(kind: Kind, scope: Scope) -> Iterator[Subject]:
    """One for the whole partnership, with what each party does in it. What is annexed to it is known once that is rendered."""
    facts = {"promises": scope.state(promises(scope.partnership), ("promises",)), "annexes": None}
    yield Subject(kind.name, "", facts)


def _each_notice(kind: Kind, scope: Scope) -> Iterator[Subject]:
    """One for all controllers, or one for each controller or group, which carries its id."""
    for name, notice in notices(scope.partnership).items():
        yield Subject(
            document_name(kind.name, name),
            _path(scope, name) if name else "",
            {"notice": scope.state(notice, ("notice",))},
        )


def _each_young_notice(kind: Kind, scope: Scope) -> Iterator[Subject]:
    """One for each notice that tells of data about children who may be able to read, which carries the id of the notice."""
    items = scope.partnership.data_items
    for name, notice in notices(scope.partnership).items():
        told = (item for flow in notice.flows_about_people for item in scope.partnership.flows[flow].carries)
        about = (words for item in told if not is_unsettled(items[item]) for words in items[item].about)
        if any(might_read(words) for words in about if not is_unsettled(words)):
            path = _path(scope, name) if name else ""
            yield Subject(document_name(kind.name, name), path, {"notice": scope.state(notice, ("notice",))})


def _each_letter(of: LetterKind, kind: Kind, scope: Scope) -> Iterator[Subject]:
    """One for each letter, which carries the letter's id where there are several of the kind; or for each member of a group that sends it."""
    letters = scope.partnership.letters_of(of)
    recipient = scope.state(specimen(), ("recipient",))
    for name, letter in letters.items():
        path = f"letters.{name}"
        for sender, sent in _by_sender(scope, letter):
            facts = {"letter": scope.state(sent, (path,)), "recipient": recipient}
            yield Subject(document_name(kind.name, name if len(letters) > 1 else "", sender), path, facts)


def _by_sender(scope: Scope, letter: Letter) -> Iterator[tuple[str, Letter]]:
    """The letter; where each sender’s own is asked for, that of each member of the group that sends it, by the member’s id."""
    senders = senders_of(scope.partnership, letter)
    if not scope.each_sender or len(senders) < 2:
        yield "", letter
        return
    for sender in senders:
        yield sender, letter.model_copy(update={"sent_by": Ref(sender, "partners")})


def _each_form(kind: Kind, scope: Scope) -> Iterator[Subject]:
    """One for each conversation in which people sign, which carries its id where there are several; or for each member of a group that holds it."""
    forms = {name: talk for name, talk in scope.partnership.conversations.items() if talk.has_form}
    for name, talk in forms.items():
        path = f"conversations.{name}"
        for holder, held in _by_holder(scope, talk):
            facts = {"conversation": scope.state(held, (path,))}
            yield Subject(document_name(kind.name, name if len(forms) > 1 else "", holder), path, facts)


def _by_holder(scope: Scope, talk: Conversation) -> Iterator[tuple[str, Conversation]]:
    """The conversation; where each sender’s own is asked for, that of each member of the group that holds it, by the member’s id."""
    holders = holders_of(scope.partnership, talk)
    if not scope.each_sender or len(holders) < 2:
        yield "", talk
        return
    for holder in holders:
        yield holder, talk.model_copy(update={"held_by": Ref(holder, "partners")})


def _each_answer(kind: Kind, scope: Scope) -> Iterator[Subject]:
    """Two for each opt-out letter: accepted, and refused if the partnership says on which ground it may refuse."""
    for letter in _each_letter(LetterKind.OPT_OUT, kind, scope):
        for variant, answer in answers(scope.partnership, letter.path.rpartition(".")[2]).items():
            facts = {**letter.facts, "answer": scope.state(answer, ("answer",))}
            yield Subject(document_name(letter.name, variant), letter.path, facts)


def _each_asking(kind: Kind, scope: Scope) -> Iterator[Subject]:
    """One for each letter, and each conversation in which people have a say, which carries its id where there are several.

    There is one for each member of a group if asked. What letters and conversations both say stands under `asking`; the one that it is not is None.
    """
    letters, talks = scope.partnership.letters, _with_a_say(scope.partnership.conversations)
    several = len(letters) + len(talks) > 1
    for name, letter in letters.items():
        for sender, sent in _by_sender(scope, letter):
            path = f"letters.{name}"
            asking = scope.state(sent, (path,))
            named = document_name(kind.name, name if several else "", sender)
            yield Subject(named, path, {"asking": asking, "letter": asking, "conversation": None})
    for name, talk in talks.items():
        for holder, held in _by_holder(scope, talk):
            path = f"conversations.{name}"
            asking = scope.state(held, (path,))
            also_posted = "in-person" if name in letters else ""
            named = document_name(kind.name, name if several else "", also_posted, holder)
            yield Subject(named, path, {"asking": asking, "letter": None, "conversation": asking})


def _with_a_say(talks: Mapping[str, Conversation]) -> dict[str, Conversation]:
    """The conversations in which people are asked, or told that they can say no, by id; while that is to be agreed too."""
    return {name: talk for name, talk in talks.items() if talk.kind != ConversationKind.TELLING}


def _each_request(kind: Kind, scope: Scope) -> Iterator[Subject]:
    """One for each request, which carries its id where there are several."""
    requests = scope.partnership.requests
    for name, request in requests.items():
        path = f"requests.{name}"
        yield Subject(
            document_name(kind.name, name if len(requests) > 1 else ""),
            path,
            {"request": scope.state(request, (path,))},
        )


def _each_briefing(kind: Kind, scope: Scope) -> Iterator[Subject]:
    """One for each partner or group that sends or receives, which carries its id."""
    for name, briefing in briefings(scope.partnership).items():
        facts = {"briefing": scope.state(briefing, ("briefing",))}
        yield Subject(document_name(kind.name, name), _path(scope, name), facts)


def _path(scope: Scope, partner: str) -> str:
    """The path of a partner, or of the group whose id it is."""
    return f"{'groups' if partner in scope.partnership.groups else 'partners'}.{partner}"


_MADE_FOR: Final[dict[MadeFor, Callable[[Kind, Scope], Iterator[Subject]]]] = {
    MadeFor.PARTNERSHIP: _the_partnership,
    MadeFor.NOTICES: _each_notice,
    MadeFor.YOUNG_NOTICES: _each_young_notice,
    MadeFor.CONSENT_LETTERS: partial(_each_letter, LetterKind.CONSENT),
    MadeFor.CONSENT_FORMS: _each_form,
    MadeFor.OPT_OUT_LETTERS: partial(_each_letter, LetterKind.OPT_OUT),
    MadeFor.ANSWERS: _each_answer,
    MadeFor.ASKINGS: _each_asking,
    MadeFor.REQUESTS: _each_request,
    MadeFor.BRIEFINGS: _each_briefing,
}
