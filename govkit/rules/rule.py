"""A rule, as its file tells it: the file's name is its id, and its docstring is why it matters and its manual."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

from govkit.errors import RuleUnknown
from govkit.finding import Evidence, Severity

SUBJECTS: Final = ("partnership", "calendar", "document", "set", "house", "waiver", "readability")


class Rule(NamedTuple):
    """One rule. `asks` is what must be so, `why` one sentence, `manual` what else there is to say, `bad` and `good` are examples.

    `group` is the folder that it stands in, such as `retention`; one that stands in no folder of its subject has the subject's name.
    `catalogue` holds the ids of the requirements that it sees to.
    """

    id: str
    subject: str
    group: str
    severity: Severity
    source: str
    evidence: Evidence
    catalogue: tuple[str, ...]
    asks: str
    why: str
    manual: str
    bad: str
    good: str
    check: Callable[..., Iterable[Any]]


@cache
def rules(subject: str) -> tuple[Rule, ...]:
    """Every rule about a subject of SUBJECTS, by id. A `calendar` rule looks at a partnership as seen today."""
    package = import_module(f"govkit.rules.{subject}")
    modules = (import_module(f"{package.__name__}.{name}") for name in _names(package))
    return tuple(sorted((_rule(module, subject) for module in modules), key=lambda rule: rule.id))


def _names(package: ModuleType) -> list[str]:
    """The rules of a package and of the groups in it, each by its dotted name."""
    found = [
        (file.relative_to(folder).with_suffix("").parts, file.stem)
        for folder in package.__path__
        for file in Path(folder).rglob("*.py")
    ]
    return sorted(".".join(parts) for parts, stem in found if not stem.startswith("_"))


def every_rule() -> tuple[Rule, ...]:
    """All rules, by id."""
    return tuple(sorted((rule for subject in SUBJECTS for rule in rules(subject)), key=lambda rule: rule.id))


def find_rule(wanted: str) -> Rule:
    """The rule with this id. Raises RuleUnknown, which suggests the nearest one."""
    known = {rule.id: rule for rule in every_rule()}
    if wanted not in known:
        from govkit.model.facts import suggest  # noqa: PLC0415 - a text that is only read needs nothing of the model

        raise RuleUnknown(f"There is no rule “{wanted}”. {suggest(wanted, known)} `govkit rules` lists them all.")
    return known[wanted]


def _rule(module: ModuleType, subject: str) -> Rule:
    why, _, manual = (module.__doc__ or "").strip().partition("\n\n")
    folder, _, name = module.__name__.rpartition(".")
    return Rule(
        id=name.replace("_", "-"),
        subject=subject,
        group=folder.rpartition(".")[2].replace("_", "-"),
        severity=module.SEVERITY,
        source=module.SOURCE,
        evidence=module.EVIDENCE,
        catalogue=module.CATALOGUE,
        asks=" ".join((module.check.__doc__ or "").split()),
        why=" ".join(why.split()),
        manual=manual.strip(),
        bad=module.BAD,
        good=module.GOOD,
        check=module.check,
    )
