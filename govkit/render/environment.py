"""The one Jinja environment: sandboxed, strict, and with nothing in it but what documents need."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeVar

from jinja2 import Environment as JinjaEnvironment
from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    Undefined,
    nodes,
    pass_context,
)
from jinja2 import __version__ as jinja_version
from jinja2.compiler import CodeGenerator, Frame
from jinja2.loaders import split_template_path
from jinja2.runtime import Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from govkit.data.renamed import renamed
from govkit.data.templates import shipped_templates
from govkit.own_folder import own_folder
from govkit.render.chains import levelled
from govkit.render.clause_tag import ClauseTag
from govkit.render.filters import FILTERS
from govkit.render.kept_code import KeptCode
from govkit.render.stated import OWN, StatedEntry, StatedFact, StatedPart
from govkit.render.together import StatedGroup, StatedTogether
from govkit.wording.tongue import Tongue
from govkit.written.opened import digest_of_bytes, was_opened

_STATED: Final = (StatedEntry, StatedFact, StatedGroup, StatedPart, StatedTogether)
TESTS: Final = ("defined", "undefined", "none")
_MOST_PARSED: Final = 1_000  # templates whose trees are kept; govkit ships 170


class TemplateMistake(ValueError):
    """A template asks for something that can't be printed or done."""


class Missing(StrictUndefined):
    """A name that the partnership does not have, said in the words of the YAML."""

    @property
    def _undefined_message(self) -> str:
        if isinstance(self._undefined_obj, StatedEntry | StatedFact | StatedPart):
            return f"`{self._undefined_obj.chain[-1]}` has nothing called `{self._undefined_name}`."
        return f"There is nothing called `{self._undefined_name}` here."


class _Code(CodeGenerator):
    """Compiles a template so that the environment is asked about a slice too, which jinja2 leaves to Python."""

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 - the name is jinja2's
        """One of a list, or some."""
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        self.write("environment.getitem(")
        self.visit(node.node, frame)
        self.write(", slice(")
        for end in (node.arg.start, node.arg.stop, node.arg.step):
            self.visit(end or nodes.Const(None), frame)
            self.write(", ")
        self.write("))")


class Environment(ImmutableSandboxedEnvironment):
    """Refuses arithmetic and calls that could fill the memory, and what govkit alone may ask of a fact."""

    code_generator_class = _Code
    intercepted_binops = frozenset({"*", "**", "%"})
    folders: tuple[Path, ...] = ()

    def name_of(self, file: str) -> str:
        """A template's name: its file without the folder of templates."""
        inside = (Path(file).relative_to(folder) for folder in self.folders if Path(file).is_relative_to(folder))
        return next((name.as_posix() for name in inside), file)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return levelled(super()._parse(source, name, filename))

    def get_template(self, *arguments: Any, **more: Any) -> Template:
        """A template, which is kept as read: what a document is made of is what was asked for here."""
        return self._opened(super().get_template(*arguments, **more))

    def select_template(self, *arguments: Any, **more: Any) -> Template:
        """The first of several templates that is there, which is kept as read."""
        return self._opened(super().select_template(*arguments, **more))

    def _opened(self, template: Template) -> Template:
        if isinstance(self.loader, _Loader) and template.filename:
            was_opened(Path(template.filename), self.loader.digest(template.filename))
        return template

    def call_binop(self, _context: object, operator: str, _left: object, _right: object) -> Any:
        """Refuses, whatever is multiplied or formatted."""
        raise TemplateMistake(f"“{operator}” has no place in a template.")

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Refuses to cut words, which may hold marks; else as jinja2 does."""
        if isinstance(obj, str):
            raise TemplateMistake("Words can't be cut in a template. Print the whole of them.")
        return super().getitem(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Refuses all but the templates' own macros; a name that is not known refuses by itself."""
        if not isinstance(obj, Macro | Undefined):
            raise TemplateMistake("Nothing can be called in a template but a macro of its own.")
        return True

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuses what would give away or change a fact's origin, beside what jinja2 refuses."""
        if isinstance(obj, _STATED):
            # jinja2 would ask no more of them: they are none of Python's own kinds, whose insides it guards.
            return not attr.startswith("_") and attr not in OWN
        return super().is_safe_attribute(obj, attr, value)


Own = TypeVar("Own", bound=Environment)


class _Loader(FileSystemLoader):
    """Reads each template once. It finds a house's clause under its old name too, in the place of the one that has taken that place."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__([str(folder) for folder in folders], encoding="utf-8")
        self._read: dict[str, tuple[str, str]] = {}

    def get_source(
        self,
        environment: JinjaEnvironment,  # noqa: ARG002 - jinja2 hands it over
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The source of a template, from the first folder that has it under any of its names."""
        names = [split_template_path(name) for name in renamed().spellings(template)]  # refuses to leave a folder
        places = (posixpath.join(folder, *parts) for folder in self.searchpath for parts in names)
        file = next((place for place in places if Path(place).is_file()), None)
        if file is None:
            raise TemplateNotFound(template)
        if file not in self._read:
            content = Path(file).read_bytes()
            self._read[file] = _text(content), digest_of_bytes(content)
        return self._read[file][0], file, lambda: True

    def digest(self, file: str) -> str:
        """The SHA-256 of a template as it was read."""
        return self._read[file][1]


def _text(content: bytes) -> str:
    """The text of a template, with every line ending in the same way."""
    return content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def environment(folders: Sequence[Path]) -> Environment:
    """The environment for templates in these folders, each file taken from the first folder that has it.

    That of the shipped templates alone is made once: they stay as they are while a run lasts, and several partnerships share them.
    """
    shipped = tuple(folders) == (shipped_templates(),)
    return _shared(folders[0], _names()) if shipped else _made(tuple(folders))


def environment_in(folders: Sequence[Path], tongue: Tongue) -> Environment:
    """The environment for documents in another language, whose filters say what they add in that."""
    from govkit.render.in_tongue import filters_in  # noqa: PLC0415 - few documents are in another language

    made = environment_of(Environment, folders)
    made.filters = dict[str, Callable[..., Any]]({**FILTERS, **filters_in(tongue)})
    return made


@cache
def _shared(folder: Path, _names: str) -> Environment:
    return _made((folder,))


def _names() -> str:
    """The names that clauses had before, since each is compiled under that of today."""
    return repr(renamed().clauses)


def parsed(source: str, name: str) -> nodes.Template:
    """The tree of a template, to be looked at and not to be changed: whoever asks what it includes or says shares it. Raises TemplateSyntaxError."""
    return _parsed(source, name, _names())


@lru_cache(_MOST_PARSED)
def _parsed(source: str, name: str, names: str) -> nodes.Template:
    return _shared(shipped_templates(), names).parse(source, name)


def environment_of(kind: type[Own], folders: Sequence[Path]) -> Own:
    """An environment of one's own kind, of which no compiled template is kept for later runs."""
    return _set_up(kind, tuple(folders), None)


def _made(folders: tuple[Path, ...]) -> Environment:
    return _set_up(Environment, folders, _compiled(_names()))


def _set_up(kind: type[Own], folders: tuple[Path, ...], kept: KeptCode | None) -> Own:
    made = kind(
        loader=_Loader(folders),
        extensions=[ClauseTag],
        undefined=Missing,
        autoescape=True,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=kept,
    )
    made.folders = folders
    made.globals = {}
    made.filters = dict[str, Callable[..., Any]](FILTERS)
    made.tests = {name: made.tests[name] for name in TESTS}
    return made


@cache
def _compiled(names: str) -> KeptCode:
    """Templates that were compiled, in this run or before.

    What is kept is named by all code that is compiled into it, so that a new govkit never runs what an old one compiled.
    """
    own = b"".join((jinja_version.encode(), *(file.read_bytes() for file in compiled_in())))
    own += names.encode()
    return KeptCode(own_folder(), sha256(own).hexdigest()[:16])


def compiled_in() -> Iterator[Path]:
    """The code whose constants stand in a compiled template: the tag's own, and what a filter makes of words that a template wrote."""
    package = Path(__file__).parent.parent
    for folder in ("render", "document", "wording"):
        yield from sorted((package / folder).glob("*.py"))


@pass_context  # so that constants are looked at too: jinja2 prints them while it compiles
def _printable(_context: object, value: Any) -> Any:
    if value is None:
        raise TemplateMistake("This fact is not in the partnership file. Ask {% if %} for it before you print it.")
    if isinstance(value, StatedPart | StatedEntry):
        raise TemplateMistake(f"“{value.chain[-1]}” is a whole part. Print one of its facts, such as its name.")
    if isinstance(value, list):
        raise TemplateMistake("This is a list. Print it with `| listing`, or each of it with {% for %}.")
    if isinstance(value, bool) or not isinstance(value, str | int | StatedFact | Undefined):
        raise TemplateMistake("This is no fact and no words, so it can't be printed.")
    return value
