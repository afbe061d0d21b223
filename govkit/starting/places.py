"""Which partner takes which place of a shape."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from govkit.data.starting import PartnerPlace
from govkit.errors import StartRefused
from govkit.model.facts import LONGEST_WORD, suggest
from govkit.starting.answers import NamedPartner

Placed = Mapping[str, tuple[NamedPartner, ...]]


def read_named(written: str, flag: str, kinds: Iterable[str]) -> NamedPartner:
    """A partner as a flag names it: `Northmoor Council` or `Northmoor Council: local-authority`. Raises StartRefused."""
    name, colon, kind = (part.strip() for part in written.rpartition(":"))
    known = [*kinds]
    if not colon:
        name, kind = kind, ""
    if kind and kind not in known:
        raise StartRefused(f"{flag}: “{kind}” is no kind of partner. {suggest(kind, known)}")
    if not any(letter.isalnum() for letter in name):
        raise StartRefused(
            f"{flag}: “{written}” has no name in it. Write it like `Northmoor Council: local-authority`."
        )
    return NamedPartner(" ".join(name.split()), kind)


def placed(
    places: Mapping[str, PartnerPlace], lead: str, led_by: NamedPartner | None, others: Iterable[NamedPartner]
) -> Placed:
    """Each partner at the first place that is free and takes its kind. Raises StartRefused where there is none, or one is missing.

    Nobody at all means that the shape's own partners stand.
    """
    found: dict[str, tuple[NamedPartner, ...]] = {}
    if led_by:
        found[lead] = (_fitting(led_by, places[lead]),)
    for each in others:
        name = _place_for(each, places, {lead, *(place for place in found if not places[place].several)})
        found[name] = (*found.get(name, ()), _fitting(each, places[name]))
    if any(name != lead for name in found):
        _refuse_gaps(places, {lead, *found})
        found |= {name: () for name in places if name not in found and name != lead}
    return found


def _place_for(partner: NamedPartner, places: Mapping[str, PartnerPlace], taken: set[str]) -> str:
    free = {name: place for name, place in places.items() if name not in taken}
    for name, place in free.items():
        if not partner.kind or partner.kind in place.kinds:
            return name
    left = "; ".join(f"{place.says} ({' or '.join(place.kinds)})" for place in free.values())
    raise StartRefused(
        f"--partner: the shape has no place left for “{partner.name}”{f' of the kind `{partner.kind}`' if partner.kind else ''}. "
        + (f"What it has left: {left}. " if left else "")
        + "Leave it out and add it to the file, or start with `--shape own`."
    )


def _fitting(partner: NamedPartner, place: PartnerPlace) -> NamedPartner:
    if partner.kind and partner.kind not in place.kinds:
        kinds = " or ".join(f"`{kind}`" for kind in place.kinds)
        raise StartRefused(
            f"“{partner.name}” is of the kind `{partner.kind}`, and {place.says} of this shape is of the kind {kinds}. "
            "Choose another shape, or start with `--shape own`."
        )
    if not partner.kind and len(place.kinds) > 1:
        kinds = ", ".join(place.kinds)
        raise StartRefused(
            f"What kind of body is “{partner.name}”? Write it after a colon, like `{partner.name}: {place.kinds[0]}`. The kinds are: {kinds}."
        )
    return NamedPartner(partner.name, partner.kind or str(place.kinds[0]))


def _refuse_gaps(places: Mapping[str, PartnerPlace], taken: set[str]) -> None:
    gaps = [place for name, place in places.items() if place.needed and name not in taken]
    if gaps:
        missing = " and ".join(f'{place.says} (`--partner "NAME: {place.kinds[0]}"`)' for place in gaps)
        raise StartRefused(
            f"This shape also needs {missing}. Name them too, or name nobody to start with fictional ones."
        )


def id_of(name: str, taken: Iterable[str]) -> str:
    """An id for a partner of that name, such as `northmoor-council`, that no other has."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    plain = re.sub(r"['’]", "", plain)
    whole = re.sub(r"[^a-z0-9]+", "-", plain)[: LONGEST_WORD - 4].strip("-") or "partner"
    used = {*taken}
    return next(each for each in (whole, *(f"{whole}-{number}" for number in range(2, 1000))) if each not in used)
