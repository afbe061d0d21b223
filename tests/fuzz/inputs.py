"""The inputs of each kind, made from what is right by spoiling it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

from tests.conftest import PARTNERSHIPS, ROOT
from tests.fuzz.brought import carried_words, returned_sheet
from tests.fuzz.documents import PDF, odt_file, pdf_file, spoilt_package, word_file
from tests.fuzz.markup import markup
from tests.fuzz.spoil import WORDS, spoilt_bytes, spoilt_data, spoilt_text
from tests.fuzz.trial import Case
from tests.libyaml import DUMPER, LOADER

Maker = Callable[[Random], Case]

_FILE: Final = "partners.yaml"
_TODAY: Final = ("--today", "2026-11-22")
_QUICK: Final = ("smallest", "one_way", "opt_out_only")  # what is checked in a twentieth of a second
_CHECKS: Final = (
    *(("check", "--format", form) for form in ("terminal", "json", "sarif", "junit", "github", "markdown")),
    *(("readiness",), ("records", "due"), ("records", "--out", "out"), ("migrate", "--diff"), ("approve", "--show")),
    *(("build", "--format", "html", "--draft"), ("build", "--format", "docx", "--for-publication", "--draft")),
)


def _command(chance: Random) -> tuple[str, ...]:
    words = chance.choice(_CHECKS if chance.random() < 0.5 else _CHECKS[:1])
    return words if words[0] == "migrate" else (*words, *_TODAY)


@cache
def _texts(folder: Path, pattern: str) -> tuple[tuple[str, str], ...]:
    files = sorted(file for file in folder.glob(pattern) if file.stat().st_size < 60_000)
    return tuple((file.relative_to(folder).as_posix(), file.read_text("utf-8")) for file in files)


@cache
def _partnership(name: str) -> Any:
    return yaml.load((PARTNERSHIPS / f"{name}.yaml").read_text("utf-8"), LOADER)


def _written(data: Any) -> bytes:
    text: str = yaml.dump(data, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=1000)
    return text.encode("utf-8", "surrogatepass")


def yaml_bytes(chance: Random) -> Case:
    """A partnership file of which some bytes or signs are others."""
    _name, text = chance.choice(_texts(PARTNERSHIPS, "*.yaml"))
    spoilt = (
        spoilt_bytes(chance, text.encode())
        if chance.random() < 0.5
        else spoilt_text(chance, text).encode("utf-8", "surrogatepass")
    )
    return Case("yaml", {_FILE: spoilt}, _command(chance))


def models(chance: Random) -> Case:
    """A partnership file of which some parts are others."""
    names = (
        _QUICK if chance.random() < 0.7 else [name.removesuffix(".yaml") for name, _ in _texts(PARTNERSHIPS, "*.yaml")]
    )
    name = chance.choice(names)
    if name in {"flawed_yaml", "forty_partners"}:
        name = "smallest"
    return Case("model", {_FILE: _written(spoilt_data(chance, _partnership(name)))}, _command(chance))


def templates(chance: Random) -> Case:
    """A house's templates of which one is other than the shipped one."""
    name, text = chance.choice(_texts(ROOT / "templates", "**/*.j2"))
    given = (PARTNERSHIPS / f"{chance.choice(_QUICK)}.yaml").read_bytes()
    way = chance.randrange(3)
    if way == 0:
        text = spoilt_text(chance, text)
    elif way == 1:
        text = text.replace("{% endclause %}", f"{markup(chance)}\n{{% endclause %}}", 1)
    else:
        parts = text.split(">")
        parts.insert(chance.randrange(len(parts)), markup(chance))
        text = ">".join(parts)
    files = {_FILE: given, f"templates/{name}": text.encode("utf-8", "surrogatepass")}
    return Case("template", files, _command(chance))


def house_data(chance: Random) -> Case:
    """A house's files of data of which one is other than the shipped one, or its kind is other."""
    where = ROOT / "govkit" / "standards" if chance.random() < 0.7 else ROOT / "templates"
    name, text = chance.choice(_texts(where, "*.yaml" if where.name == "standards" else "**/*.yaml"))
    spoilt = (
        _written(spoilt_data(chance, yaml.load(text, LOADER)))
        if chance.random() < 0.7
        else spoilt_text(chance, text).encode("utf-8", "surrogatepass")
    )
    place = f"standards/{name}" if where.name == "standards" else f"templates/{name}"
    given = (PARTNERSHIPS / f"{chance.choice(_QUICK)}.yaml").read_bytes()
    return Case("house", {_FILE: given, place: spoilt, f"templates/{place}": spoilt}, _command(chance))


def html(chance: Random) -> Case:
    """A web page, right or wrong."""
    page = (
        f"<!doctype html><html><body><p>We help you. You can say no.</p>{markup(chance)}{markup(chance)}</body></html>"
    )
    content = page.encode("utf-8", "surrogatepass")
    return _document(chance, "html", spoilt_bytes(chance, content) if chance.random() < 0.5 else content)


def text(chance: Random) -> Case:
    """A text, or one with the marks of Markdown."""
    words = (
        *WORDS,
        "We help you. ",
        "You can say no. ",
        "# Head\n",
        "* a\n",
        "| a | b |\n|---|---|\n",
        "> ",
        "```\n",
        "[a]: b\n",
        "---\n",
        "1. ",
        "    ",
    )
    made = "".join(
        chance.choice(words) + chance.choice(("", " ", "\n", "\n\n", ". ")) for _ in range(chance.randint(0, 60))
    )
    content = made.encode("utf-8", "surrogatepass")
    content = spoilt_bytes(chance, content) if chance.random() < 0.3 else content
    encoding = chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "utf-32"))
    return _document(
        chance, chance.choice(("txt", "md")), content if encoding == "utf-8" else made.encode(encoding, "surrogatepass")
    )


def docx(chance: Random) -> Case:
    """A Word file of which some parts are others, inside or as a whole."""
    return _document(chance, "docx", spoilt_package(chance, word_file()))


def odt(chance: Random) -> Case:
    """A file of LibreOffice, likewise."""
    return _document(chance, "odt", spoilt_package(chance, odt_file()))


def pdf(chance: Random) -> Case:
    """A PDF of which some bytes, numbers or names are others."""
    return _document(chance, "pdf", spoilt_bytes(chance, PDF if chance.random() < 0.7 else pdf_file(), 6))


def history(chance: Random) -> Case:
    """The file of the runs that were kept, or a report to compare with."""
    line = '{"date": "2026-11-22", "govkit": "0.1.0", "documents": {"a.txt": {"words": 6, "grade": 1.5, "long_sentences": 0, "findings": 0}}}\n'
    spoilt = spoilt_text(chance, line * 3).encode("utf-8", "surrogatepass")
    return Case(
        "history",
        {"a.txt": b"We help you. You can say no.\n", "out/kept.jsonl": spoilt},
        ("readability", "a.txt", "--history", "out/kept.jsonl"),
    )


INPUTS: Final[dict[str, Maker]] = {
    each.__name__: each
    for each in (
        *(yaml_bytes, models, templates, house_data, docx, odt, pdf, html, text, history),
        *(returned_sheet, carried_words),
    )
}


def _document(chance: Random, ending: str, content: bytes) -> Case:
    more = chance.choice(((), (), ("--format", "json"), ("--html", "out/report.html"), ("--as", "agreement")))
    files = {f"letter.{ending}": content, **({"out/.keep": b""} if "--html" in more else {})}
    return Case(ending, files, ("readability", f"letter.{ending}", *more))
