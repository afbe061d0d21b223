"""Findings that are the same of several partners are one finding, which names them, or the group that they make up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from govkit.finding import Finding
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.render.folding import MOST_LEFT_OUT
from govkit.wording.say import listing

_MEMBER = "\N{OBJECT REPLACEMENT CHARACTER}"


def folded(findings: Iterable[Finding], partnership: Partnership | None) -> tuple[Finding, ...]:
    """The findings, but one alone where only the partner differs that each is about."""
    if partnership is None:
        return tuple(findings)
    told: dict[object, list[tuple[Finding, str]]] = {}
    for index, finding in enumerate(findings):
        member = _about(finding, partnership)
        of_any = _without_name(finding, member, partnership) if member else index
        told.setdefault(of_any, []).append((finding, member))
    return tuple(_as_one(same, partnership) for same in told.values())


def _about(finding: Finding, partnership: Partnership) -> str:
    """The partner that a finding is about: where it stands, or else whom it names; nothing where it is about none."""
    partners = [name for name in partnership.partners if not is_unsettled(partnership.partners[name])]
    steps = finding.path.split(".")
    placed = [partner for partner in partners if partner in steps]
    named = placed or [partner for partner in partners if _name(partnership, partner) in finding.message]
    return max(named, key=lambda partner: len(_name(partnership, partner)), default="")


def _members(members: tuple[str, ...]) -> tuple[str, ...]:
    return () if is_unsettled(members) else tuple(member for member in members if not is_unsettled(member))


def _name(partnership: Partnership, member: str) -> str:
    name = partnership.partners[member].name
    return member if is_unsettled(name) else name


def _without_name(finding: Finding, member: str, partnership: Partnership) -> Finding:
    """The finding as it would be of any member, wherever it stands in the file."""

    def of_any(words: str) -> str:
        return words.replace(_name(partnership, member), _MEMBER).replace(member, _MEMBER)

    location = replace(finding.location, line=0, column=0)
    return replace(
        finding,
        message=of_any(finding.message),
        fix=of_any(finding.fix),
        path=of_any(finding.path),
        document=of_any(finding.document),
        location=location,
        cure=None,
    )


def _as_one(same: list[tuple[Finding, str]], partnership: Partnership) -> Finding:
    """The first of the findings, with whom else it is true of."""
    first, member = same[0]
    others = list(dict.fromkeys(other for _, other in same[1:]))
    if not others:
        return first
    whom = _whom({member, *others}, partnership) or listing([_name(partnership, other) for other in others])
    return replace(first, message=f"{first.message} The same is true of {whom}.", fix=_fix(first, partnership))


def _whom(concerned: set[str], partnership: Partnership) -> str:
    """The group whose members are concerned, all or but for a few; nothing where there is none."""
    for group in partnership.groups.values():
        members = _members(group.members)
        others = [_name(partnership, member) for member in members if member not in concerned]
        if concerned <= set(members) and len(others) <= MOST_LEFT_OUT and len(others) < len(concerned):
            return f"all members of “{group.name}”" + (f" but {listing(others)}" if others else "")
    return ""


def _fix(finding: Finding, partnership: Partnership) -> str:
    """What to do, with the one place where it can be written for all."""
    section, _, rest = finding.path.partition(".")
    groups = [name for name, group in partnership.groups.items() if rest.partition(".")[0] in _members(group.members)]
    if section != "partners" or not groups:
        return finding.fix
    return f"{finding.fix} What holds for all of them can stand once, in `groups.{groups[0]}.each`."
