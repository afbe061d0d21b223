"""The manual page of a rule, and the list of all rules."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import fill, indent

from govkit.rules.rule import Rule


def page(rule: Rule) -> str:
    """What a rule finds, why, by which source, and an example that it finds and one that it passes."""
    parts = [
        f"{rule.id} ({rule.severity})",
        fill(rule.why, 100),
        "\n\n".join(fill(" ".join(part.split()), 100) for part in rule.manual.split("\n\n")) if rule.manual else "",
        fill(f"Source: {rule.source} [{rule.evidence}]", 100),
        f"It finds this:\n\n{indent(rule.bad.strip(), '    ')}",
        f"It passes this:\n\n{indent(rule.good.strip(), '    ')}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def fault_page(fault: str, why: str) -> str:
    """What a fault of the partnership file itself is."""
    where = "A fault of the partnership file. `govkit check` says where it is, and what to write instead."
    return f"{fault} (error)\n\n{fill(why, 100)}\n\n{where}\n"


def listing(rules: Iterable[Rule]) -> str:
    """A line for each rule: its id, its severity and why it matters."""
    return "".join(
        f"{rule.id}  ({rule.severity}, {rule.subject})\n{indent(fill(rule.why, 96), '    ')}\n" for rule in rules
    )
