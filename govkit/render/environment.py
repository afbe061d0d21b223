"""The one Jinja environment: sandboxed, strict, and with nothing in it but what documents need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from jinja2 import BytecodeCache, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from govkit.render.clause_tag import ClauseTag
from govkit.render.filters import FILTERS
from govkit.render.stated import StatedEntry, StatedPart

_TESTS: Final = ("defined", "undefined", "none")


class TemplateMistake(ValueError):
    """A template asks for something that can't be printed or done."""


class Missing(StrictUndefined):
    """A name that the partnership does not have, said in the words of the YAML."""

    @property
    def _undefined_message(self) -> str:
        if isinstance(self._undefined_obj, StatedPart):
            return f"`{self._undefined_obj.chain[-1]}` has nothing called `{self._undefined_name}`."
        return f"There is nothing called `{self._undefined_name}` here."


class Environment(ImmutableSandboxedEnvironment):
    """Refuses arithmetic that could fill the memory; text is repeated by loops over facts alone."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, _context: object, operator: str, _left: object, _right: object) -> Any:
        """Refuses, whatever is multiplied."""
        raise TemplateMistake(f"“{operator}” has no place in a template.")


def environment(folders: Sequence[Path]) -> Environment:
    """The environment for templates in these folders, each file taken from the first folder that has it."""
    made = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders], encoding="utf-8"),
        extensions=[ClauseTag],
        undefined=Missing,
        autoescape=True,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )
    made.globals = {}
    made.filters = dict[str, Callable[..., Any]](FILTERS)
    made.tests = {name: made.tests[name] for name in _TESTS}
    return made


def _compiled() -> BytecodeCache | None:
    """Templates that an earlier run compiled, in a folder that only this user can write; none where there is no such folder.

    What is kept is named by this package's own code, so that a new govkit never runs what an old one compiled.
    """
    own = b"".join(file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
    try:
        return FileSystemBytecodeCache(pattern=f"govkit-{sha256(own).hexdigest()[:16]}-%s.cache")
    except (OSError, RuntimeError):
        return None


def _printable(value: Any) -> Any:
    if value is None:
        raise TemplateMistake("This fact is not in the partnership file. Ask {% if %} for it before you print it.")
    if isinstance(value, StatedPart | StatedEntry):
        raise TemplateMistake(f"“{value.chain[-1]}” is a whole part. Print one of its facts, such as its name.")
    if isinstance(value, list):
        raise TemplateMistake("This is a list. Print it with `| listing`, or each of it with {% for %}.")
    return value
