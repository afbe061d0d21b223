"""Renders one document: template to markup, markup to tree, tree numbered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from govkit.document import Block, Document, Heading, Kind, every_block, text_of
from govkit.document.number import number, refer
from govkit.document.parse import parse
from govkit.errors import TemplateFailed
from govkit.render.environment import Environment


@dataclass(frozen=True, slots=True)
class Subject:
    """What one document of a kind is made for: the whole partnership, or one letter of it."""

    name: str
    path: str
    facts: Mapping[str, Any]


def render(
    environment: Environment, kind: Kind, subject: Subject, facts: Mapping[str, Any], *, draft: bool
) -> Document:
    """The document, as it will be checked and written. Raises TemplateFailed, which names file, line and cause."""
    template = f"{kind.name}/document.html.j2"
    blocks = parse(_fill(environment, template, facts), template)
    blocks = refer(number(blocks) if kind.numbered else blocks)
    overview = facts["partnership"]
    return Document(
        kind=kind.name,
        name=subject.name,
        title=_title(blocks) or kind.title,
        language="en-GB",
        reference=overview.reference.words,
        version=overview.version.words,
        design=kind.design,
        blocks=blocks,
        subject_path=subject.path,
        draft=draft,
    )


def _title(blocks: tuple[Block, ...]) -> str:
    return next(
        (text_of(block.inlines) for block in every_block(blocks) if isinstance(block, Heading) and block.level == 1), ""
    )


def _fill(environment: Environment, template: str, names: Mapping[str, Any]) -> str:
    try:
        return environment.get_template(template).render(names)
    except UnicodeDecodeError as error:
        raise TemplateFailed(template, 0, "This template, or one it includes, is not UTF-8 text.") from error
    except TemplateNotFound as error:
        raise TemplateFailed(*_line(error, template), f"There is no template “{error.name}”.") from error
    except TemplateSyntaxError as error:
        raise TemplateFailed(error.name or template, error.lineno, f"{error.message}") from error
    except SecurityError as error:
        raise TemplateFailed(*_line(error, template), f"This is not allowed in a template: {error}") from error
    except (
        TemplateError,
        TypeError,
        ValueError,
        AttributeError,
        LookupError,
        ArithmeticError,
        RecursionError,
    ) as error:
        raise TemplateFailed(*_line(error, template), str(error) or type(error).__name__) from error


def _line(error: BaseException, template: str) -> tuple[str, int]:
    """The template and line that jinja2 wrote into the traceback."""
    found, trace = (template, 0), error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            found = (_name(trace.tb_frame.f_code.co_filename), trace.tb_lineno)
        trace = trace.tb_next
    return found


def _name(file: str) -> str:
    """A template's name: its file without the folder of templates."""
    return "/".join(Path(file).parts[-3:] if Path(file).parent.name == "clauses" else Path(file).parts[-2:])
