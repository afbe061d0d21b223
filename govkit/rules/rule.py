"""A rule, as its file tells it: the file's name is its id, and its docstring is why it matters and its manual."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from govkit.errors import RuleUnknown
from govkit.finding import Evidence, Severity
from govkit.rules.case import Case, Passage
from govkit.rules.contract import SUBJECTS, kept


class Rule(NamedTuple):
    """One rule. `asks` is what must be so, `why` one sentence, `manual` what else there is to say, `bad` and `good` are examples.

    Those about the partnership file are changes of a partnership that is clean; `given` are changes made before either of them,
    and before each of its `cases`.

    `group` is the folder that it stands in, such as `retention`; one that stands in no folder of its subject has the subject's name.
    `catalogue` holds the ids of the requirements that it sees to, `sources` those of the register of law that it rests on. One that is
    `english_alone` looks for English words, and so asks nothing of a document in another language.
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
    given: str
    bad: str
    good: str
    cases: tuple[Case | Passage, ...]
    check: Callable[..., Iterable[Any]]
    sources: tuple[str, ...] = ()
    english_alone: bool = False


@cache
def rules(subject: str) -> tuple[Rule, ...]:
    """Every rule about a subject of SUBJECTS, by id. A `calendar` rule looks at a partnership as seen today."""
    found = (_rule(kept(import_module(name)), subject) for name in modules(subject))
    return tuple(sorted(found, key=lambda rule: rule.id))


def modules(subject: str) -> tuple[str, ...]:
    """The file of every rule about a subject, by its dotted name, with those of the groups in it."""
    package = import_module(f"govkit.rules.{subject}")
    found = [
        (file.relative_to(folder).with_suffix("").parts, file.stem)
        for folder in package.__path__
        for file in Path(folder).rglob("*.py")
    ]
    names = sorted(".".join(parts) for parts, stem in found if not stem.startswith("_"))
    return tuple(f"{package.__name__}.{name}" for name in names)


def ids(subject: str) -> frozenset[str]:
    """The id of every rule about a subject, without importing any."""
    return frozenset(name.rpartition(".")[2].replace("_", "-") for name in modules(subject))


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
        given=getattr(module, "GIVEN", ""),
        bad=module.BAD,
        good=module.GOOD,
        cases=getattr(module, "CASES", ()),
        check=module.check,
        sources=getattr(module, "SOURCES", ()),
        english_alone=getattr(module, "ENGLISH_ALONE", False),
    )
