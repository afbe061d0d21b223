"""Who is asked what: each partner what is theirs to settle, and what was found about their part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from govkit.finding import CureAt, Finding, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.whose import whose_ids
from govkit.rules.partnership.sense import still_to_be_agreed
from govkit.sheets.labels import plainly
from govkit.sheets.place import AnswerPlace, place_at, places
from govkit.sheets.question import SheetQuestion, question
from govkit.written.source_map import SourceMap, dotted

_OPEN: Final = "still-to-be-agreed"
Asked = Mapping[str, tuple[SheetQuestion, ...]]


def asked_of_each(partnership: Partnership, sources: SourceMap, findings: Iterable[Finding] = ()) -> Asked:
    """The questions to each partner that has any, by its id, in the order of the file."""
    found = _found(findings)
    wanted = {each.path: each for each in (*_open(partnership), *_at_fault(partnership, found))}
    order = {path: at for at, path in enumerate(places(partnership))}
    each_partners: dict[str, dict[str, SheetQuestion]] = defaultdict(dict)
    for place in sorted(wanted.values(), key=lambda each: order.get(each.path, len(order))):
        why = tuple(plainly(each.message, partnership) for each in found.get(place.path, ()))
        asked = question(partnership, place, written_at(place, sources), why)
        for partner in _partners(partnership, place.path):
            each_partners[partner].setdefault(asked.path, asked)
    return {name: tuple(each_partners[name].values()) for name in partnership.partners if name in each_partners}


def asked_of_nobody(partnership: Partnership) -> tuple[str, ...]:
    """The paths of what is open and nobody's to settle, since nobody leads yet."""
    return tuple(each.path for each in _open(partnership) if not any(_partners(partnership, each.path)))


def _open(partnership: Partnership) -> Iterator[AnswerPlace]:
    """The places of what is still to be agreed; of a part that is so as a whole, those that it can't do without."""
    wanted = {each.path for each in still_to_be_agreed.check(partnership)}
    for place in places(partnership).values():
        whole = dotted(place.block or place.route)
        if place.is_open and whole in wanted and (place.is_needed or not place.block):
            yield place


def _at_fault(partnership: Partnership, found: Mapping[str, list[Finding]]) -> Iterator[AnswerPlace]:
    return (place_at(partnership, path) for path in found)


def _found(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """What was found about the file itself, by the path that is asked about: where something is lacking, its own."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for each in findings:
        if each.path and not each.document and each.rule != _OPEN and each.severity.at_least(Severity.WARNING):
            lacks = each.cure and each.cure.at is CureAt.MISSING
            found[each.cure.path if each.cure and lacks else each.path].append(each)
    return found


def written_at(place: AnswerPlace, sources: SourceMap) -> str:
    """Where an answer is written: where what is repeated stands, but for what a group says, which each member may say for itself."""
    written = sources.written_out(place.route)
    return place.path if written[0] == "groups" else dotted(written)


def _partners(partnership: Partnership, path: str) -> Iterator[str]:
    """The partners who are asked, each member of a group where it is the group's."""
    for name in whose_ids(partnership, path):
        group = partnership.groups.get(name)
        if group is None or is_unsettled(group):
            yield name
        else:
            yield from (each for each in group.members if not is_unsettled(each))
