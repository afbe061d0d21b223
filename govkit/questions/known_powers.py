"""Who relies on a provision that is a power of other kinds of body, or that applies in another nation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.data.powers import KnownPower, known_powers
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled
from govkit.questions.gateways import sections_named
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of

# How people shorten the title of the Acts.
_SHORT: Final = re.compile(r"\bNHS(?= (?:\((?:Wales|Scotland)\) )?Act\b)")

# Whoever has a power may have another body use it: by its own decision, or by an arrangement between the health service and councils.
_DELEGATED: Final = re.compile(
    r"\bdelegates? (?:it|them|this|these|that)\b|\bdelegated? (?:it |them )?(?:to|by|from|under|in)\b|\bdelegations? (?:by|from|to|under)\b",
    re.IGNORECASE,
)
_ARRANGED: Final = re.compile(
    r"\bsection 75 (?:of the (?:National Health Service|NHS) Act 2006|arrangements?|agreements?|partnerships?)"
    r"|(?:National Health Service|NHS) Act 2006, section 75\b",
    re.IGNORECASE,
)
_MAY_ARRANGE: Final = frozenset((PartnerKind.NHS_TRUST, PartnerKind.INTEGRATED_CARE_BOARD, PartnerKind.LOCAL_AUTHORITY))


class Reliance(NamedTuple):
    """A power that a partner relies on: where it stands, the id of the partner, what it is called, its words."""

    path: str
    partner: str
    basis: str
    power: str


class Misplaced(NamedTuple):
    """A reliance on a power that is not the partner's, why it is not, in sentences, and all partners of which that is so."""

    reliance: Reliance
    known: KnownPower
    why: str
    partners: tuple[str, ...]


def name_of_nation(nation: Nation) -> str:
    """What people call a nation."""
    return nation.value.replace("-", " ").title()


def reliances(partnership: Partnership) -> Iterator[Reliance]:
    """Each power that somebody relies on in a flow, once for each partner, or asks others by."""
    told = set()
    for _, flow in parts(partnership.flows):
        for partner, basis in bases_of(partnership, flow):
            if isinstance(basis.power, str) and not is_unsettled(basis.power) and (partner, basis.power) not in told:
                told.add((partner, basis.power))
                yield Reliance(f"lawful_bases.{flow.basis[partner]}.power", partner, flow.basis[partner], basis.power)
    for name, request in parts(partnership.requests):
        if not is_unsettled(request.asked_by) and not is_unsettled(request.power):
            yield Reliance(f"requests.{name}.power", request.asked_by, "", request.power)


def misplaced(partnership: Partnership) -> Iterator[Misplaced]:
    """Each reliance on a known power by a partner of another kind, or in a nation where it does not apply: once for all whom the nation bars."""
    found: dict[tuple[str, str, str], Misplaced] = {}
    for each in _misplaced(partnership):
        first = found.setdefault((each.reliance.path, each.known.source, each.why), each)
        if first is not each:
            found[each.reliance.path, each.known.source, each.why] = first._replace(
                partners=(*first.partners, *each.partners)
            )
    yield from found.values()


def _misplaced(partnership: Partnership) -> Iterator[Misplaced]:
    nation = partnership.partnership.nation
    for reliance in reliances(partnership):
        kind = partnership.partners[reliance.partner].kind
        for known in powers_in(reliance.power):
            why = []
            if not is_unsettled(kind) and kind not in known.of and not _is_lent(reliance.power, known, kind):
                whose = name_of(partnership.partners, reliance.partner)
                why.append(f"It is a power of {known.whose}, and {whose} is none of them.")
            if not is_unsettled(nation) and nation not in known.nations:
                instead = known.instead.get(nation)
                why.append(
                    f"It does not apply in {name_of_nation(nation)}{f', where there is the {instead}' if instead else ''}."
                )
            if why:
                yield Misplaced(reliance, known, " ".join(why), (reliance.partner,))


def _is_lent(words: str, known: KnownPower, kind: PartnerKind) -> bool:
    """Whether the words say that this power is another body's, which has the partner use it."""
    theirs = [part for part in words.split(";") if known.act.casefold() in part.casefold()] or [words]
    if any(_DELEGATED.search(part) for part in theirs):
        return True
    return kind in _MAY_ARRANGE and any(_ARRANGED.search(part) for part in theirs)


def powers_in(words: str) -> Iterator[KnownPower]:
    """The known powers that words name, by their Act or else by what people call them."""
    words = _SHORT.sub("National Health Service", words)
    by_act = [known for known in known_powers().values() if _names(words, known)]
    yield from by_act
    if not by_act:
        small = words.casefold()
        yield from (known for known in known_powers().values() if any(each in small for each in known.words))


def _names(words: str, known: KnownPower) -> bool:
    if known.act.casefold() not in words.casefold():
        return False
    named = sections_named(words, known.act)
    return not named.isdisjoint(each.casefold() for each in known.sections) if known.sections else not known.words
