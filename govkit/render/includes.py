"""Which templates documents are made of, told from what each of them includes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from jinja2 import TemplateError, TemplateNotFound, meta

from govkit.data.renamed import renamed
from govkit.render.environment import Environment, parsed


def reached(environment: Environment, starts: Iterable[str], wanted: Collection[str]) -> frozenset[str]:
    """Those of the `wanted` templates that any of the others includes, itself or by another.

    All of them are, where a template can't be read or names what it includes only when it is rendered: nobody can tell then.
    """
    waiting, seen, left = list(starts), set[str](), set(wanted)
    while waiting and left:
        name = renamed().template(waiting.pop(0))
        if name in seen:
            continue
        seen.add(name)
        left.discard(name)
        included = _included(environment, name)
        if None in included:
            return frozenset(wanted)
        waiting += [each for each in included if each]
    return frozenset(wanted) - left


def _included(environment: Environment, name: str) -> list[str | None]:
    """What a template includes; None for what only shows when it is rendered."""
    if environment.loader is None:
        return []
    try:
        source, _file, _fresh = environment.loader.get_source(environment, name)
        return list(meta.find_referenced_templates(parsed(source, name)))
    except TemplateNotFound:
        return []
    except (TemplateError, UnicodeDecodeError, OSError):
        return [None]
