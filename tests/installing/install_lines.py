"""Finds what a text installs by name. Nothing may install govkit by one: on the package index, `govkit` is another organisation's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from govkit import DISTRIBUTION

NAMES = {"govkit", DISTRIBUTION}

# What starts an installation; a list of words in Python or YAML is read as the command that it is.
INSTALLS = re.compile(
    r"""(?ix) \b (?<![.-])
    (?: (?:pip[\d.]*|uv|pipx|poetry|pdm|rye|hatch|pixi|conda|mamba) \b
        (?: [ \t]+ (?:pip|tool|-\S+) )* [ \t]+ (?:install|upgrade|download|wheel|run|inject|add|sync) \b
      | uvx \b | easy_install \b | additional_dependencies: | with-requirements? \b
    ) (?P<rest> .* )"""
)
ONE_WORD = re.compile(r"""["']([^\s"',]+)["'],\s*""")
END = re.compile(r"[`;|&)\]]|\s#|\s\\?$")
TOOLS = (
    "install",
    "pip",
    "uv",
    "poetry",
    "pdm",
    "rye",
    "hatch",
    "pixi",
    "conda",
    "mamba",
    "dependencies",
    "with-requirement",
)
REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9][\w.-]*)(?P<then>$|[=<>!~@;,[])")
# What pins a package or looks one up, wherever it stands.
NAMED = (
    re.compile(r"(?i)(?<![\w./-])govkit(?:\[[^\]\n]*\])?[ \t]*(?:[=!<>~]{1,3}[ \t]*[\d{]|@[ \t])"),
    re.compile(r"""\b(?:requires|version|distribution|metadata)\(\s*["']govkit["']"""),
    re.compile(r"(?i)\buses:\s*govkit/"),
    re.compile(r"""(?im)^name\s*=\s*["']govkit["']"""),
)


def commands(text: str) -> Iterator[str]:
    """What follows each command of a text that installs."""
    for line in ONE_WORD.sub(r"\1 ", text).replace("\\\n", " ").splitlines():
        for found in INSTALLS.finditer(line) if any(tool in line for tool in TOOLS) else ():
            yield END.split(found["rest"], maxsplit=1)[0]


def installs(text: str) -> Iterator[str]:
    """What a text installs by name."""
    for command in commands(text):
        words = [word.strip("\"'[,") for word in command.split()]
        for word, after in pairwise([*words, ""]):
            requirement = REQUIREMENT.match(word)
            if requirement and not word.endswith(".whl") and after != "@":
                yield re.sub(r"[-_.]+", "-", requirement["name"]).lower()


def wrong(text: str) -> list[str]:
    """Each place at which a text would have a package index give it govkit, or asks for the stranger's."""
    return [
        *(f"installs {name}" for name in installs(text) if name in NAMES),
        *(found[0] for pattern in NAMED for found in pattern.finditer(text)),
    ]
