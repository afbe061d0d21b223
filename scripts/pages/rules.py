"""A page for each group of rules, and one that lists them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govkit.report.manual import ManualPart, about_group, by_group, rule_parts, waiving
from govkit.rules.rule import Rule, every_rule
from govkit.rules.waiving import NEVER_WAIVED
from pages.evidence import EVIDENCE, MADE


def rule_pages() -> dict[str, str]:
    """`rules.md`, and `rules/GROUP.md` for each group."""
    groups = by_group(every_rule())
    told = {f"rules/{group}.md": _page(group, rules) for group, rules in groups.items()}
    listed = (part for group, rules in groups.items() for part in (f"## {_link(group)}\n", _list(group, rules)))
    start = (
        "# The rules\n",
        "What `govkit check` and `govkit readability` look for. Law is an error, official guidance a warning, good practice advice.",
        f"`govkit explain RULE` prints the same as these pages. {MADE.format('the rules themselves')}\n",
        EVIDENCE,
        _accepting(),
    )
    return {"rules.md": "\n".join([*start, *listed]), **told}


def _page(group: str, rules: Iterable[Rule]) -> str:
    start = f"# {about_group(group)}\n\n[All rules](../rules.md). {MADE.format('the rules themselves')}\n"
    return "\n".join([start, *map(_section, rules)])


def _link(group: str) -> str:
    return f"[{about_group(group)}](rules/{group}.md)"


def _accepting() -> str:
    """How to put a finding right, or accept it for a time."""
    never = ", ".join(f"`{rule}`" for rule in sorted(NEVER_WAIVED))
    parts = waiving("short-reply-time", "letters.consent")
    cure = "Each finding names the line, and what to write there."
    return "\n\n".join([cure, *_written(parts), f"{never} and the faults of the file itself can't be waived."]) + "\n"


def _list(group: str, rules: Iterable[Rule]) -> str:
    return "".join(f"- [{rule.id}](rules/{group}.md#{rule.id}), {rule.severity}: {rule.asks}\n" for rule in rules)


def _section(rule: Rule) -> str:
    return "\n\n".join([f"## {rule.id}", f"**{rule.severity.capitalize()}.**", *_written(rule_parts(rule))]) + "\n"


def _written(parts: Iterable[ManualPart]) -> Iterator[str]:
    for part in parts:
        yield f"```{part.language}\n{part.words}\n```" if part.language else part.words
