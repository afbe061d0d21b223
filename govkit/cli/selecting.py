"""What `check` asks, and what it sets aside: --select, --ignore, --no-waivers and --baseline."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from govkit.data.baseline import baseline_in
from govkit.data.inputs import BASELINE, CheckOptions
from govkit.rules.selecting import chosen

Command = TypeVar("Command", bound=Callable[..., Any])

_SELECT: Final = "Ask only these rules, or groups of rules, such as `retention`; in place of `[check]` in govkit.toml. May be given more than once."
_IGNORE: Final = "Leave these rules, or groups of rules, out. What is law is not left out. May be given more than once."
_BASELINE: Final = (
    f"Fail only on what is new: what FILE holds, such as {BASELINE}, was known before and remains to be mended. "
    "`govkit baseline` writes it."
)


def selecting(command: Command) -> Command:
    """The options, as one `asking`. Raises SelectionRefused where a rule is unknown or none is left, before anything is checked."""

    @click.option("--select", multiple=True, metavar="RULE[,RULE...]", help=_SELECT)
    @click.option("--ignore", multiple=True, metavar="RULE[,RULE...]", help=_IGNORE)
    @click.option("--no-waivers", is_flag=True, help="Tell what is waived too, as if nothing was.")
    @click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help=_BASELINE)
    @wraps(command)
    def asked(
        *args: Any,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        no_waivers: bool,
        baseline: Path | None,
        **more: Any,
    ) -> Any:
        asking = CheckOptions(_names(select, "--select"), _names(ignore, "--ignore"), not no_waivers)
        chosen(asking.select, asking.ignore, None, waivers=asking.waivers)
        if baseline:
            asking = asking._replace(baseline=baseline_in(baseline))
        return command(*args, asking=asking, **more)

    return asked  # type: ignore[return-value]


def _names(given: tuple[str, ...], option: str) -> tuple[str, ...]:
    """The names that were given, between commas or one by one. An option that names nothing is a slip, such as a variable that is empty."""
    names = tuple(name.strip() for each in given for name in each.split(",") if name.strip())
    if given and not names:
        raise click.UsageError(f"`{option}` names no rule. Name one, such as `{option} retention`, or leave it out.")
    return names
