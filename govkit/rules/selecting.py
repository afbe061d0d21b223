"""Which rules a check asks, by their ids or groups, and how grave a house takes them to be. What is law is never left out in silence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Final, NamedTuple

from govkit.data.settings import SETTINGS, Settings
from govkit.errors import GovkitError, SelectionRefused
from govkit.finding import Finding, NotAsked, Severity
from govkit.model.facts import nearest, suggest
from govkit.rules.contract import SUBJECTS
from govkit.rules.rule import ids, rules
from govkit.written.fault_kinds import FAULTS, OLD_NAMES

_READ: Final = "readability"  # what `govkit readability` asks
_OFFERED: Final = "version"  # what `govkit build --formats-offered` asks
_WAIVERS: Final = "waiver"
_SINCE: Final = "approvals"  # which can be asked only from a revision on
_ALL: Final = "`govkit rules` lists them all."
Refuse = Callable[[int, str], GovkitError]


class Askable(NamedTuple):
    """A rule that a check can ask: how grave it is, and by which groups it goes."""

    severity: Severity
    groups: frozenset[str] = frozenset()

    @property
    def law(self) -> bool:
        """Whether it is law, which is an error."""
        return self.severity is Severity.ERROR


@cache
def askable() -> Mapping[str, Askable]:
    """Every rule that a check can ask, by its id, and the names that are out of date, which are told as rules are."""
    found = {
        rule.id: Askable(rule.severity, frozenset({rule.group, subject}))
        for subject in SUBJECTS
        if subject not in (_READ, _OFFERED)
        for rule in rules(subject)
    }
    return {**found, **dict.fromkeys(OLD_NAMES, Askable(Severity.WARNING))}


class Chosen(NamedTuple):
    """What a check asks: the rules that it leaves out, with the reason, and what a house takes others for."""

    left_out: frozenset[str] = frozenset()
    not_asked: tuple[NotAsked, ...] = ()
    severities: Mapping[str, Severity] = {}

    def asks(self, rule: str) -> bool:
        """Whether it asks a rule. What stops a file from being read is no rule that can be left out."""
        return rule not in self.left_out

    def as_grave(self, finding: Finding) -> Finding:
        """The finding as grave as the house takes its rule; what is law stays an error."""
        wanted = self.severities.get(finding.rule)
        if wanted is None or finding.severity in (wanted, Severity.ERROR):
            return finding
        from dataclasses import replace  # noqa: PLC0415 - few houses have severities of their own

        return replace(finding, severity=wanted)


EVERYTHING: Final = Chosen()


def chosen(select: Iterable[str], ignore: Iterable[str], house: Settings | None, *, waivers: bool = True) -> Chosen:
    """What is asked by the command line and, where that selects nothing, by the house's settings.

    Raises SelectionRefused or, for the settings, DataUnreadable, where a name is unknown, law would be left out by name, or nothing is left.
    """
    left: dict[str, NotAsked] = {}
    _select(tuple(select), "`--select`", _on_command_line("--select"), left)
    if house and not tuple(select):
        of_house = house.said.check
        _select(of_house.select, f"`select` in {SETTINGS}", _in_settings(house, "select"), left)
        _ignore(of_house.ignore, f"`ignore` in {SETTINGS}", _in_settings(house, "ignore"), left)
    _ignore(tuple(ignore), "`--ignore`", _on_command_line("--ignore"), left)
    if not waivers:
        _leave_out([name for name, rule in askable().items() if _WAIVERS in rule.groups], "`--no-waivers`", left)
    if left and len(_rules_of(left)) == len(askable()):
        raise SelectionRefused(f"Nothing would be checked: {' and '.join(left)} together leave no rule to ask.")
    return Chosen(_rules_of(left), tuple(left.values()))


def without_since(asked: Chosen) -> Chosen:
    """What is asked where no revision is named since when words were approved. Raises SelectionRefused where that was all."""
    left = asked.left_out | ids(_SINCE)
    if asked.left_out and left >= askable().keys():
        raise SelectionRefused(
            "Nothing would be checked: who may approve words is asked with `--since` alone. Name a revision."
        )
    return asked._replace(left_out=left)


def severities(house: Settings | None) -> Mapping[str, Severity]:
    """How grave a house takes rules to be. Raises DataUnreadable where there is no such rule, or where law would be made less."""
    if house is None:
        return {}
    for name, wanted in house.said.severity.items():
        if name not in askable():
            raise house.refused(("severity", name), _unknown(name, groups=False), with_key=True)
        if askable()[name].law and Severity(wanted) is not Severity.ERROR:
            why = f"`{name}` is law, and stays an error. Take this line out; where the partners accept what it finds, a waiver says so."
            raise house.refused(("severity", name), why)
    return {name: Severity(wanted) for name, wanted in house.said.severity.items()}


def _rules_of(left: Mapping[str, NotAsked]) -> frozenset[str]:
    return frozenset(rule for each in left.values() for rule in each.rules)


def _select(names: tuple[str, ...], why: str, refuse: Refuse, left: dict[str, NotAsked]) -> None:
    if names:
        wanted = {rule for index, name in enumerate(names) for rule in _named(name, index, refuse)}
        _leave_out([rule for rule in askable() if rule not in wanted], why, left)


def _ignore(names: tuple[str, ...], why: str, refuse: Refuse, left: dict[str, NotAsked]) -> None:
    """Leaves out what is no law. Law that is named by itself is refused, and so is a group that is nothing else."""
    out, kept = list[str](), 0
    for index, name in enumerate(names):
        found = _named(name, index, refuse)
        law = [rule for rule in found if askable()[rule].law]
        if len(law) == len(found):
            what = "is law, which is" if name in askable() else "holds nothing but law, which is"
            raise refuse(
                index, f"`{name}` {what} never left out. Where the partners accept what it finds, a waiver says so."
            )
        out += [rule for rule in found if rule not in law]
        kept += len(law)
    if names:
        _leave_out(out, why, left, kept)


def _leave_out(names: Iterable[str], why: str, left: dict[str, NotAsked], kept: int = 0) -> None:
    out = tuple(sorted(set(names) - _rules_of(left)))
    if out or kept:
        left[why] = NotAsked(why, out, sum(askable()[name].law for name in out), kept)


def _named(name: str, index: int, refuse: Refuse) -> list[str]:
    """The rules that a name stands for: one, or those of a group."""
    found = [name] if name in askable() else [id_ for id_, rule in askable().items() if name in rule.groups]
    if not found:
        raise refuse(index, _unknown(name))
    return found


def _unknown(name: str, *, groups: bool = True) -> str:
    if name in FAULTS:
        return f"`{name}` stops a file from being read, so it is always told, as an error."
    if name == _READ or name in ids(_READ):
        return f"`{name}` is about plain language, which `govkit readability` asks and `govkit check` does not."
    if name == _OFFERED or name in ids(_OFFERED):
        return f"`{name}` is about versions that are offered, which `govkit build --formats-offered` asks and `govkit check` does not."
    known = [*askable(), *(sorted({group for rule in askable().values() for group in rule.groups}) if groups else ())]
    what = "rule or group" if groups else "rule"
    near = f"{suggest(name, known)} " if nearest(name, known) else ""
    return f"There is no {what} “{name}”. {near}{_ALL}"


def _on_command_line(option: str) -> Refuse:
    return lambda _index, why: SelectionRefused(f"{option}: {why}")


def _in_settings(house: Settings, key: str) -> Refuse:
    return lambda index, why: house.refused(("check", key, str(index)), why)
