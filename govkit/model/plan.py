"""A plan that starts with the partners who are ready: who joins when, what can be shared then, and what has to happen before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.model.partner import READY, Partner, Reach, Readiness, Role
from govkit.model.partnership import Partnership
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled

# How many a first phase holds at most: defaults of govkit, since no source gives numbers.
MOST_HEALTH_ITEMS: Final = 5
MOST_HEALTH_SENDERS: Final = 2
QUALITIES: Final = ("understanding", "skills", "systems", "trust")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a partner stands: its scores by quality, without those that nobody has settled."""

    partner: str
    scores: Mapping[str, int]

    @property
    def lowest(self) -> int | None:
        """The lowest score, or nothing while there is none."""
        return min(self.scores.values(), default=None)

    @property
    def is_ready(self) -> bool:
        """Whether each quality has a score, and all are 3 or more."""
        return len(self.scores) == len(QUALITIES) and all(score >= READY for score in self.scores.values())

    @property
    def lacking(self) -> tuple[str, ...]:
        """The qualities whose score is under 3, the lowest first."""
        return tuple(
            sorted((name for name, score in self.scores.items() if score < READY), key=self.scores.__getitem__)
        )

    @property
    def unscored(self) -> tuple[str, ...]:
        """The qualities that have no score yet."""
        return tuple(name for name in QUALITIES if name not in self.scores)


@dataclass(frozen=True, slots=True)
class JoiningStage:
    """Partners that join together, and the flows in which somebody can send and somebody receive from then on.

    `health_items` and `health_senders` say how much health data is shared by then, and by how many.
    """

    joining: tuple[Standing, ...]
    flows: tuple[str, ...]
    health_items: int
    health_senders: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The standing of each partner, and the stages in their order. Who has scores missing joins last of all, or before once scored."""

    standings: tuple[Standing, ...]
    stages: tuple[JoiningStage, ...]


def plan(partnership: Partnership) -> Plan:
    """The plan for the partners that send or receive something; processors act for one that does."""
    standings = tuple(_standings(partnership))
    there: list[str] = []
    known: set[str] = set()
    stages = []
    for joining in _in_turn(partnership, standings):
        there += [each.partner for each in joining]
        flows = _possible(partnership, there)
        items, senders = _health_data(partnership, flows, there)
        stages.append(
            JoiningStage(joining, tuple(name for name in flows if name not in known), len(items), len(senders))
        )
        known |= flows.keys()
    return Plan(standings, tuple(stages))


def _standings(partnership: Partnership) -> Iterator[Standing]:
    takers = {taker for flow in partnership.flows.values() for taker in flow.takers}
    for name, partner in partnership.partners.items():
        if name in takers and not is_unsettled(partner) and partner.role != Role.PROCESSOR:
            yield Standing(name, _scores(partner.readiness))


def _scores(readiness: Readiness | None) -> dict[str, int]:
    given = {quality: getattr(readiness, quality, None) for quality in QUALITIES}
    return {quality: score for quality, score in given.items() if isinstance(score, int)}


def _in_turn(partnership: Partnership, standings: Sequence[Standing]) -> Iterator[tuple[Standing, ...]]:
    """Who is ready and keeps the start small; who is ready too; then the others, those who lack least first; the unscored last."""
    ready = [each for each in standings if each.is_ready]
    first = [each for each in ready if each not in _too_many(partnership, ready)]
    scored = [each for each in standings if not each.unscored]
    groups = (
        first,
        [each for each in ready if each not in first],
        *([each for each in scored if each.lowest == lowest] for lowest in range(READY - 1, 0, -1)),
        [each for each in standings if each.unscored],
    )
    return (tuple(group) for group in groups if group)


def _too_many(partnership: Partnership, ready: Sequence[Standing]) -> list[Standing]:
    """Those who send health data beyond the number of a small start: the local and most ready ones start."""
    sends = _health_data(partnership, partnership.flows, [each.partner for each in ready])[1]
    senders = sorted((each for each in ready if each.partner in sends), key=lambda each: _eagerness(partnership, each))
    return senders[MOST_HEALTH_SENDERS:]


def _eagerness(partnership: Partnership, standing: Standing) -> tuple[bool, int]:
    partner: Partner = partnership.partners[standing.partner]
    return partner.reach != Reach.LOCAL, -sum(standing.scores.values())


def _possible(partnership: Partnership, there: Sequence[str]) -> dict[str, Flow]:
    """The flows in which one of these sends and another receives. A processor is there with whom it acts for."""
    own = {name for name, partner in partnership.partners.items() if partner.role == Role.PROCESSOR}
    taking = own.union(there)
    in_order = sorted(partnership.flows.items(), key=lambda named: named[1].when_it_comes)
    return {
        name: flow
        for name, flow in in_order
        if not taking.isdisjoint(flow.from_) and not taking.isdisjoint(flow.to) and not flow.takers.isdisjoint(there)
    }


def _health_data(
    partnership: Partnership, flows: Mapping[str, Flow], there: Sequence[str]
) -> tuple[set[str], set[str]]:
    """The items about health in these flows, and those of the partners that give health care and send them."""
    items, senders = set[str](), set[str]()
    for flow in flows.values():
        health = {item for item in flow.carries if not is_unsettled(item) and partnership.data_items[item].health}
        sending = {name for name in there if name in flow.from_ and partnership.partners[name].holds_health_records}
        if health and sending:
            items |= health
            senders |= sending
    return items, senders
