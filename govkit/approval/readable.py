"""Refuses templates that can't be read, so that nobody approves a document without knowing all that it says."""

from __future__ import annotations

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, meta

from govkit.data.templates import Templates
from govkit.errors import TemplateFailed
from govkit.finding import shown
from govkit.render.environment import Environment, environment, parsed


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
    line, why = 0, ""
    try:
        return [each for each in meta.find_referenced_templates(parsed(_source(every, name), name)) if each]
    except TemplateSyntaxError as error:
        line, why = error.lineno, f"{error.message}"
    except UnicodeDecodeError:
        why = "This template is not UTF-8 text. Save it as UTF-8."
    except TemplateNotFound:
        if name != start:
            return []
        why = "There is no such template."
    except TemplateError as error:
        why = str(error)
    raise TemplateFailed(shown(found.find(name)), line, why)


def _source(every: Environment, name: str) -> str:
    if every.loader is None:
        raise TemplateNotFound(name)
    return every.loader.get_source(every, name)[0]
