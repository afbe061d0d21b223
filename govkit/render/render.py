"""Renders one document: template to markup, markup to tree, tree numbered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from govkit.document import Block, Document, Doing, Heading, Kind, every_block, text_of
from govkit.document.furniture import ENGLISH
from govkit.document.marks import marking, told
from govkit.document.names import document_name, template_of
from govkit.document.number import number, refer
from govkit.document.parse import parse
from govkit.errors import TemplateFailed, TemplateNotTried
from govkit.limits import OutOfTime
from govkit.render.addressing import with_fields
from govkit.render.bounded import Watched
from govkit.render.environment import Environment, TemplateMistake
from govkit.render.in_tongue import blanks_in
from govkit.wording.tongue import Tongue

# All that jinja2, or the Python it compiles a template to, may raise.
_FAULTS: Final = (
    TemplateError,
    TypeError,
    ValueError,
    AttributeError,
    LookupError,
    ArithmeticError,
    RecursionError,
    SyntaxError,
    NameError,
    OSError,
)
_TOO_MUCH: Final = "This takes more memory than a document is worth. Look for loops in loops, or words that grow."
_TOO_LONG: Final = (
    "This template does not end, or takes far too long, so it was stopped. Look here for a loop in a loop, or a macro that calls itself, "
    "and take it out; or put govkit's own template back."
)
_NOT_TRIED: Final = (
    "Other templates took all the time that there is for a page. Put those right, and this one is looked at again."
)
_MOST_PRINTED: Final = 5_000_000  # characters; the agreement of forty partners has 130,000


@dataclass(frozen=True, slots=True)
class Subject:
    """What one document of a kind is made for: the whole partnership, or one letter of it."""

    name: str
    path: str
    facts: Mapping[str, Any]


def render(  # noqa: PLR0913 - each is one of the things that a document is made of
    environment: Environment,
    kind: Kind,
    subject: Subject,
    facts: Mapping[str, Any],
    *,
    draft: bool,
    tongue: Tongue | None = None,
) -> Document:
    """The document, as it will be checked and written, in English or another language. Raises TemplateFailed, which names file, line and cause."""
    code = tongue.code if tongue else ""
    template = template_of(kind.name, code)
    with marking():
        blocks = with_fields(parse(_fill(environment, template, facts), template))
    blocks = blanks_in(blocks, tongue) if tongue else blocks
    blocks = refer(number(blocks) if kind.numbered else blocks)
    overview = facts["partnership"]
    return Document(
        kind=kind.name,
        name=document_name(subject.name, code),
        title=_title(blocks) or kind.title,
        language=code or "en-GB",
        reference=overview.reference.words,
        version=overview.version.words,
        design=kind.design,
        blocks=blocks,
        subject_path=subject.path,
        draft=draft,
        for_the_public=kind.for_the_public,
        marking=_marking(kind, facts),
        postage=_postage(facts),
        furniture=tongue.furniture if tongue else ENGLISH,
    )


def _postage(facts: Mapping[str, Any]) -> str:
    """How a letter goes out, and the answer to what came back; nothing where the file does not say."""
    letter = facts.get("letter")
    return str(letter.postage.fact) if letter and letter.postage and not letter.postage.is_blank else ""


def _marking(kind: Kind, facts: Mapping[str, Any]) -> str:
    """The protective marking of the agreement, which no other document carries."""
    control = facts["document_control"] if Doing.SETS_OUT_AGREEMENT in kind.does else None
    return str(control.marking.words) if control and control.marking else ""


def _title(blocks: tuple[Block, ...]) -> str:
    return next(
        (text_of(block.inlines) for block in every_block(blocks) if isinstance(block, Heading) and block.level == 1), ""
    )


def _fill(environment: Environment, template: str, names: Mapping[str, Any]) -> str:
    watched = Watched()
    try:
        with watched:
            return _printed(environment.get_template(template).generate(names))
    except OutOfTime as error:
        if watched.is_short:
            raise TemplateNotTried(template, 0, _NOT_TRIED) from None
        name, line = _line(error, environment, template)
        # jinja2 has written no line of the template into its traceback
        line = environment.get_template(name).get_corresponding_lineno(line)
        raise TemplateFailed(name, line, _TOO_LONG) from None
    except MemoryError as error:
        raise TemplateFailed(*_line(error, environment, template), _TOO_MUCH) from error
    except TemplateSyntaxError as error:
        raise TemplateFailed(error.name or template, error.lineno, told(f"{error.message}")) from error
    except _FAULTS as error:
        raise TemplateFailed(*_line(error, environment, template), told(_why(error))) from error


def _printed(pieces: Iterator[str]) -> str:
    """What a template prints, piece by piece, so that one that goes on and on is stopped."""
    printed, size = [], 0
    for piece in pieces:
        size += len(piece)
        if size > _MOST_PRINTED:
            raise TemplateMistake(
                f"This document has more than {_MOST_PRINTED:,} characters. Look for a loop in a loop."
            )
        printed.append(piece)
    return "".join(printed)


def _why(error: Exception) -> str:
    match error:
        case UnicodeDecodeError():
            return "This template, or one it includes, is not UTF-8 text."
        case TemplateNotFound():
            return f"There is no template “{error.name}”."
        case SecurityError():
            return f"This is not allowed in a template: {error}"
        case NameError():  # jinja2 writes a number that no machine can hold as a name
            return "A number in this template is too large."
        case RecursionError():
            return "This template includes itself, or goes too deep."
        case _:
            return str(error) or type(error).__name__


def _line_at(trace: TracebackType) -> int:
    """The line at which a frame was left, or the last before it: what is stopped from outside may be where no line is."""
    if (line := getattr(trace, "tb_lineno", None)) is not None:
        return int(line)
    lines = (line for start, _end, line in trace.tb_frame.f_code.co_lines() if line and start <= trace.tb_lasti)
    return max(lines, default=1)


def _line(error: BaseException, environment: Environment, template: str) -> tuple[str, int]:
    """The template and line that jinja2 wrote into the traceback."""
    found, trace = (template, 0), error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            found = (environment.name_of(file), _line_at(trace))
        trace = trace.tb_next
    return found
