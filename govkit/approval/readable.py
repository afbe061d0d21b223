"""Which templates can be read, and why another can't: nobody approves a document without knowing all that it says."""

from __future__ import annotations

from typing import Final, NamedTuple

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, meta, nodes

from govkit.data.templates import Templates
from govkit.errors import TemplateFailed
from govkit.finding import shown
from govkit.render.environment import Environment, environment, parsed

UNREADABLE: Final = (TemplateError, ValueError, OSError, RecursionError)  # a number can be too long to be one
_DEEPEST: Final = (
    200  # things within one another, more than any template has and fewer than stop whoever goes through them
)
_CURE: Final = "Put this line right: nothing of the template can be read before that."


class WhyUnreadable(NamedTuple):
    """The line at which a template can't be read, what is wrong there and what to do."""

    line: int
    what: str
    cure: str


def template_read(every: Environment, name: str) -> nodes.Template:
    """The tree of a template. Raises one of UNREADABLE."""
    if every.loader is None:
        raise TemplateNotFound(name)
    tree = parsed(every.loader.get_source(every, name)[0], name)
    if _is_too_deep(tree):
        raise RecursionError(name)
    return tree


def _is_too_deep(tree: nodes.Node) -> bool:
    level, deep = list[nodes.Node]([tree]), 0
    while level and deep <= _DEEPEST:
        level, deep = [child for node in level for child in node.iter_child_nodes()], deep + 1
    return bool(level)


def why_unreadable(error: Exception) -> WhyUnreadable:
    """What one of UNREADABLE tells of a template."""
    match error:
        case TemplateSyntaxError():
            return WhyUnreadable(error.lineno, str(error.message), _CURE)
        case UnicodeDecodeError():
            return WhyUnreadable(1, "This template is not UTF-8 text.", "Save it as UTF-8.")
        case RecursionError():
            deep = f"More than {_DEEPEST} things stand within one another in this template."
            return WhyUnreadable(1, deep, "Take them apart, with `set` or in files.")
    return WhyUnreadable(1, "This template can't be read.", _CURE)


def refuse_unreadable(found: Templates, kind: str) -> None:
    """Raises TemplateFailed for the first template of a kind's document that can't be read."""
    every = environment(found.folders)
    start = f"{kind}/document.html.j2"
    waiting, seen = [start], set[str]()
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen.add(name)
            waiting += _included(found, every, name, start)


def _included(found: Templates, every: Environment, name: str, start: str) -> list[str]:
    """What a template includes; nothing for one that is not there, unless it is the document itself."""
    try:
        return [each for each in meta.find_referenced_templates(template_read(every, name)) if each]
    except TemplateNotFound as error:
        if name != start:
            return []
        raise TemplateFailed(shown(found.find(name)), 0, "There is no such template.") from error
    except UNREADABLE as error:
        why = why_unreadable(error)
        line = why.line if isinstance(error, TemplateSyntaxError) else 0
        raise TemplateFailed(shown(found.find(name)), line, f"{why.what} {why.cure}") from error
