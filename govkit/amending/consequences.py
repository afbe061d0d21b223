"""What has to be done before anybody relies on a new version: who agrees again, who is asked and told again, who learns to do it anew.

Nothing here is worked out from how much changed: whoever signed, said yes or was told did so to other words, and the parties judge what that means.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Final

from govkit.amending.amendment import Consequence, DocumentChange, FactChange
from govkit.document import Doing
from govkit.model import Partnership
from govkit.model.records import Notices
from govkit.model.senders import holders_of, senders_of
from govkit.model.sharing import Flow, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.signing import signed_days
from govkit.wording.say import listing

_OF_A_FLOW: Final = ("from", "to", "carries", "goes_ahead", "passed_on_to", "limit", "basis")
_OF_AN_ITEM: Final = ("name", "plain_name", "contains", "form", "about", "health", "special_categories", "offences")


def consequences(
    before: Partnership,
    after: Partnership,
    documents: Sequence[DocumentChange],
    facts: Sequence[FactChange],
    today: date,
) -> tuple[Consequence, ...]:
    """All that follows from the change, in the order in which it has to be done. Whoever was told nothing by `today` is not told anew."""
    flows = [*_changed_flows(before, after, facts, _OF_AN_ITEM)]
    return (
        *_agreed_again(before, after, documents, facts),
        *_assessed_again(after, [*_changed_flows(before, after, facts, (*_OF_AN_ITEM, "retention"))]),
        *(_told_again(after, documents, flows) if _is_published(before, today) else ()),
        *_asked_again(before, after, flows, today),
        *_done_anew(after, documents),
    )


def _agreed_again(
    before: Partnership, after: Partnership, documents: Sequence[DocumentChange], facts: Sequence[FactChange]
) -> Iterator[Consequence]:
    if not _of(documents, Doing.SETS_OUT_AGREEMENT):
        return
    signed = {name for name, _ in signed_days(before)}
    own = {fact.path.split(".")[1] for fact in facts if fact.path.startswith("partners.")}
    for name, partner in parts(after.partners):
        if partner.signatory is None or is_unsettled(partner.signatory):
            continue
        if name not in before.partners:
            why = "It is new in the agreement."
        elif name in signed:
            why = "It signed other words." + (" What is said of it changes, too." if name in own else "")
        else:
            why = "It had not signed the version before either."
        yield Consequence(f"{partner.name} ({partner.signatory.role})", "signs this version", why)
    for name in before.partners:
        if name not in after.partners:
            yield Consequence(
                name_of(before.partners, name), "leaves the agreement", "It is no partner in this version."
            )


def _assessed_again(after: Partnership, flows: Sequence[str]) -> Iterator[Consequence]:
    dpia = after.records.dpia
    if flows and not is_unsettled(dpia):
        names = listing([f"“{_flow_name(after, flow)}”" for flow in flows])
        yield Consequence(
            "The data protection officers",
            f"look at the impact assessment {dpia.reference} again",
            f"It changes what is shared in {names}.",
        )


def _told_again(after: Partnership, documents: Sequence[DocumentChange], flows: Sequence[str]) -> Iterator[Consequence]:
    notices = [each for each in _of(documents, Doing.TELLS_PEOPLE) if each.how != "gone"]
    if not notices:
        return
    told = [name for name in flows if not _may_stay_untold(after.flows[name])]
    if told or not flows:
        about = listing(_people(after, told)) or "everybody whom the data is about"
        yield Consequence(
            _who_publishes(after),
            f"publishes the privacy notice anew, and tells {about}",
            "The notice that they were given says something else.",
        )
    if len(told) < len(flows):
        yield Consequence(_who_publishes(after), "publishes the privacy notice anew", _ONLY_UNTOLD)


def _who_publishes(after: Partnership) -> str:
    lead = after.partnership.lead
    if after.records.notices == Notices.EACH:
        return "Each controller, in its own notice"
    return "The lead, once it is agreed who that is" if is_unsettled(lead) else name_of(after.partners, str(lead))


def _may_stay_untold(flow: Flow) -> bool:
    """Whether a law lets each of its parties not tell people of it, or may: then nobody is sent to tell them."""
    unsettled = is_unsettled(flow.exemptions) or any(map(is_unsettled, flow.exemptions))
    return unsettled or (bool(flow.untold_by) and set(flow.basis) <= set(flow.untold_by))


def _is_published(partnership: Partnership, today: date) -> bool:
    notice = partnership.records.privacy_notice
    return not is_unsettled(notice) and _has_come(notice.published, today)


def _was_asked(partnership: Partnership, flow: str, today: date) -> bool:
    """Whether anybody can have answered: a letter about it went out, or it runs and people are asked in person."""
    letters = [letter for _, letter in parts(partnership.letters) if flow in settled(letter.covers)]
    talks = any(flow in settled(talk.covers) for _, talk in parts(partnership.conversations))
    return any(_has_come(letter.posted, today) for letter in letters) or (
        talks and _has_come(partnership.flows[flow].starts, today)
    )


def _has_come(day: object, today: date) -> bool:
    return isinstance(day, date) and day <= today


_ONLY_UNTOLD: Final = (
    "It says something else of flows of which no party has to tell people, by an exemption. Nobody is told of these in person, "
    "and each controller judges how far its exemption reaches."
)
_NEW: Final = ("asks people about {} before it starts", "Nobody was asked yet.")
_AGREED: Final = (
    "asks everybody anew who said yes to {}",
    "A yes is to what people were told, and that was something else.",
)
_NOT_OBJECTED: Final = (
    "writes anew about {} to everybody whom it is about, before the first sending",
    "They did not object to what they were told, and that was something else. Each no stands.",
)


def _asked_again(before: Partnership, after: Partnership, flows: Sequence[str], today: date) -> Iterator[Consequence]:
    """Flows that the same partner asks about for the same reason are asked about together."""
    together: dict[tuple[str, tuple[str, str]], list[str]] = {}
    for name in flows:
        wanted = _wanted(before, after, name, today)
        if wanted:
            who = listing(_askers(after, name)) or "Whoever asks people"
            together.setdefault((who, wanted), []).append(f"“{after.flows[name].name}”")
    for (who, (does, because)), names in together.items():
        yield Consequence(who, does.format(listing(names)), because)


def _wanted(before: Partnership, after: Partnership, name: str, today: date) -> tuple[str, str] | None:
    """How people have to be asked again about a flow that changed, and why; nothing where nobody was asked and nobody is."""
    flow, earlier = after.flows[name], before.flows.get(name)
    if earlier is None or is_unsettled(earlier) or earlier.goes_ahead == GoesAhead.WITHOUT_ASKING:
        return None if flow.goes_ahead == GoesAhead.WITHOUT_ASKING else _NEW
    if not _was_asked(before, name, today):
        return None
    return _AGREED if earlier.goes_ahead == GoesAhead.WHEN_THEY_AGREE else _NOT_OBJECTED


def _done_anew(after: Partnership, documents: Sequence[DocumentChange]) -> Iterator[Consequence]:
    for each in _of(documents, Doing.BRIEFS_STAFF):
        section, _, partner = each.made_for.partition(".")
        if each.how != "gone" and section == "partners" and partner in after.partners:
            yield Consequence(
                name_of(after.partners, partner),
                "gives its staff the new briefing",
                "It says something else than the one that they know.",
            )


def _changed_flows(
    before: Partnership, after: Partnership, facts: Sequence[FactChange], of_items: Collection[str]
) -> Iterator[str]:
    """The flows of which anything changes that people were told or asked about, and those that are new."""
    items = {fact.path.split(".")[1] for fact in facts if _is_about(fact, "data_items", of_items)}
    changed = {fact.path.split(".")[1] for fact in facts if _is_about(fact, "flows", _OF_A_FLOW)}
    for name, flow in parts(after.flows):
        if name in changed or name not in before.flows or items & _carried(flow):
            yield name


def _carried(flow: Flow) -> set[str]:
    return set(map(str, settled(flow.carries)))


def _is_about(fact: FactChange, section: str, keys: Collection[str]) -> bool:
    path = fact.path.split(".")
    return path[0] == section and len(path) > 2 and path[2] in keys


def _people(after: Partnership, flows: Sequence[str]) -> list[str]:
    """Whom the changed flows are about, each once."""
    about = (
        str(who)
        for name in flows
        for item in _carried(after.flows[name])
        if item in after.data_items and not is_unsettled(after.data_items[item])
        for who in settled(after.data_items[item].about)
    )
    return list(dict.fromkeys(about))


def _askers(after: Partnership, flow: str) -> list[str]:
    letters = [
        sender
        for _, letter in parts(after.letters)
        if flow in settled(letter.covers)
        for sender in senders_of(after, letter)
    ]
    talks = [
        holder
        for _, talk in parts(after.conversations)
        if flow in settled(talk.covers)
        for holder in holders_of(after, talk)
    ]
    return [name_of(after.partners, each) for each in dict.fromkeys((*letters, *talks)) if each in after.partners]


def _flow_name(partnership: Partnership, flow: str) -> str:
    return name_of(partnership.flows, flow)


def _of(documents: Sequence[DocumentChange], doing: Doing) -> list[DocumentChange]:
    return [each for each in documents if doing in each.does]
